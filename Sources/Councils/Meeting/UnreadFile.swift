import Diagnostics

/// What is said of a file in Data, a council's or a meeting's folder that nothing reads.
///
/// A file of settings under another name is passed over, and the figures of the council's own stand
/// in its place; so that is an error. Any other file changes no figure.
package enum UnreadFile {
  /// Whose folder it is.
  package enum Place: Sendable, Hashable {
    case council, meeting
    /// Data itself.
    case project

    /// The files that are read there, besides papers.
    package var known: [String] {
      switch self {
      case .council:
        ["council.yaml", "facts.yaml", "recommendations.csv", "tables.yaml", "targets.csv"]
      case .meeting: ["facts.yaml", "meeting.yaml", "tables.yaml", "targets.csv"]
      case .project:
        ["areas.csv", "bank-holidays.csv", "councils.yaml", "indicators.yaml", "neighbours.csv"]
      }
    }

    var words: String {
      switch self {
      case .council: "a council's folder"
      case .meeting: "a meeting's folder"
      case .project: "Data"
      }
    }

    /// What is read where a file of this name may have been meant to be; nil where nothing is near.
    func nearest(_ name: String) -> String? {
      let lower = name.lowercased()
      let stem = lower.split(whereSeparator: { !$0.isLetter }).first.map(String.init) ?? lower
      return known.first { $0 == lower || $0.hasPrefix("\(stem).") }
        ?? NearestName.to(name, in: known)
    }

    /// Whether the other folder has a file of this name.
    func isElsewhere(_ name: String) -> Bool {
      let other: Place = self == .council ? .meeting : .council
      return other.known.contains(name.lowercased()) && !known.contains(name.lowercased())
    }

    /// The name that is probably meant, or where the file belongs.
    func hint(for name: String) -> String {
      let other: Place = self == .council ? .meeting : .council
      if isElsewhere(name) { return "'\(name.lowercased())' stands in \(other.words)" }
      if let near = nearest(name) { return "did you mean '\(near)'?" }
      let names = known.map { "'\($0)'" }.joined(separator: ", ")
      return "read are \(names); figures stand in a release under extracts"
    }
  }

  /// What to say of a file; nil where there is nothing to say. Papers are told by the agenda.
  ///
  /// - Parameter read: what this folder's settings name besides.
  package static func problem(
    _ name: String, in place: Place, besides read: Set<String> = []
  ) -> MeetingProblem? {
    let lower = name.lowercased()
    guard !place.known.contains(name), !read.contains(name), !lower.hasPrefix("~$"),
      !lower.hasPrefix("."),
      !["thumbs.db", "desktop.ini"].contains(lower)
    else { return nil }
    let isFigures = [".xlsx", ".xlsm", ".xls", ".ods"].contains(where: lower.hasSuffix)
    let isSettings = [".yaml", ".yml", ".csv", ".json"].contains(where: lower.hasSuffix)
    let isMeant = place.isElsewhere(name) || place.nearest(name) != nil
    switch place {
    case .meeting:
      return isSettings || isMeant
        ? .settingsNotRead(name, place: place) : .fileNotRead(name, place: place)
    case .council:
      if isMeant { return .settingsNotRead(name, place: place) }
      return isSettings || isFigures ? .fileNotRead(name, place: place) : nil
    // What Data must have is asked for by its name, so that a slip in one is told anyway.
    case .project:
      return isSettings || isFigures || isMeant ? .fileNotRead(name, place: place) : nil
    }
  }
}
