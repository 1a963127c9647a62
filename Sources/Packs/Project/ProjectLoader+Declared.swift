import Councils
import Diagnostics
import Extracts
import Figures
import Indicators
import ProjectFiles

/// What a meeting declares beside its reports, on top of what its council declares.
extension ProjectLoader {
  /// The targets of a folder; none where it has no file of them.
  mutating func targets(
    in folder: String, _ shared: Shared, into log: inout DiagnosticLog
  ) -> [Target] {
    guard reader.exists("\(folder)/targets.csv") else { return [] }
    let targets =
      reader.table("\(folder)/targets.csv", into: &log)
      .map { Target.read($0, shared.dictionary, into: &log) } ?? []
    for target in targets {
      guard let code = target.area, shared.areas.area(code)?.code != code else { continue }
      let place = SourcePosition(line: target.origin.row, column: 1)
      log.report(
        AreaChoiceProblem.code(code.gss), at: Location(file: target.origin.file, start: place))
    }
    return targets
  }

  /// The council's facts and tables with those of a meeting's folder.
  mutating func declared(
    in folder: String, _ context: CouncilContext, into log: inout DiagnosticLog
  ) -> DeclaredFigures {
    let facts = reader.optionalText("\(folder)/facts.yaml", into: &log)
    let tables = reader.optionalText("\(folder)/tables.yaml", into: &log)
    guard facts != nil || tables != nil else { return context.declared }
    return context.declared.adding(
      facts: facts, tables: tables, context.council.disclosure, into: &log)
  }

  /// Says which files of Data, a council's or a meeting's folder nothing reads. Reports are told by the
  /// agenda.
  ///
  /// - Parameter named: files made elsewhere that the agenda names.
  func reportUnread(
    in folder: String, _ place: UnreadFile.Place, besides named: Set<String> = [],
    into log: inout DiagnosticLog
  ) {
    guard !isDraft else { return }
    let folders = Set(reader.folderNames(in: folder))
    for name in reader.names(in: folder)
    where !folders.contains(name) && !name.hasSuffix(".md") && !named.contains(name) {
      guard let problem = UnreadFile.problem(name, in: place) else { continue }
      log.report(
        problem,
        at: Location(file: reader.folders.data.named(folder.isEmpty ? name : "\(folder)/\(name)")))
    }
  }
}

extension MeetingProject {
  /// One line for what the meeting's own files put in the place of the council's; nil where they put
  /// nothing.
  var replacements: String? {
    let parts = [(replaced, "declares anew"), (newTargets, "has targets of its own for")]
      .filter { !$0.0.isEmpty }
      .map { "\($0.1) \($0.0.map { "'\($0)'" }.joined(separator: ", "))" }
    guard !parts.isEmpty else { return nil }
    let folder = meeting.settings(of: council.id).dropLast("/meeting.yaml".count)
    return "\(folder)  \(parts.joined(separator: "; "))"
  }
}
