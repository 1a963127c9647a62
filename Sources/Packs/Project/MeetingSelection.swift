package import Diagnostics

/// Which meetings the words of a command mean.
package struct MeetingSelection {
  private let request: BuildRequest

  package init(_ request: BuildRequest) { self.request = request }

  /// The meetings by council. A name that fits none or several is reported. Left out are those that
  /// the request says to leave alone. What is wrong with what meetings of many councils say of councils is
  /// told here.
  package func meetings(
    _ reader: InputReader, into log: inout DiagnosticLog
  ) -> [(council: String, meetings: [String])] {
    log.merge(reader.folders.findings)
    return named(reader, into: &log).map { council, meetings in
      (council, meetings.filter { !request.skipped.contains("\(council)/\($0)") })
    }
  }

  private func named(
    _ reader: InputReader, into log: inout DiagnosticLog
  ) -> [(council: String, meetings: [String])] {
    var all = reader.folderNames(in: "councils").map { council in
      (council: council, meetings: reader.folderNames(in: "councils/\(council)/meetings"))
    }
    if request.changed != nil { all = all.filter { request.looksAt($0.council) } }
    if let wanted = request.council {
      let known = all.map(\.council)
      all = all.filter { $0.council == wanted }
      if all.isEmpty {
        log.report(
          SelectionProblem.unknownCouncil(wanted, known: known), at: Location(file: "Data/councils")
        )
      }
    }
    guard !request.meetings.isEmpty else { return all }
    let known = all.flatMap(\.meetings)
    var chosen: Set<String> = []
    for name in request.meetings {
      let exact = known.filter { $0 == name }
      let found = exact.isEmpty ? known.filter { $0.hasPrefix("\(name)-") } : exact
      if Set(found).count == 1, let one = found.first {
        chosen.insert(one)
      } else {
        log.report(
          found.isEmpty
            ? SelectionProblem.unknownMeeting(name, known: known)
            : SelectionProblem.severalMeetings(name, found: found),
          at: Location(file: "Data/councils"))
      }
    }
    return all.map { ($0.council, $0.meetings.filter(chosen.contains)) }
  }
}
