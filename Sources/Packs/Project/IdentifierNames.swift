import Diagnostics
import ProjectFiles

/// The names of a project's files and folders, looked through before anything prints one of them.
enum IdentifierNames {
  private static let depthLimit = 24

  /// Whether some name below a folder of inputs holds an identifier of a person. Each folder with
  /// such a name in it is reported, and never the name.
  ///
  /// - Parameter looksAt: the councils whose folders are read; of others the name alone is looked at.
  static func areRefused(
    in data: ProjectFolder, ofCouncils looksAt: (String) -> Bool, into log: inout DiagnosticLog
  ) -> Bool {
    let before = log.errorCount
    look(through: "", of: data.plain, depth: 0, looksAt, into: &log)
    return log.errorCount > before
  }

  private static func look(
    through folder: String, of data: ProjectFolder, depth: Int, _ looksAt: (String) -> Bool,
    into log: inout DiagnosticLog
  ) {
    guard depth < depthLimit, let entries = try? data.entries(of: folder) else { return }
    for entry in entries {
      let name = entry.name.text
      if let found = IdentifierScanner.first(in: name) {
        log.report(
          IdentifierProblem.inName(found.kind), at: Location(file: data.named(folder)))
      } else if entry.kind == .folder, folder != "councils" || looksAt(name) {
        look(
          through: folder.isEmpty ? name : "\(folder)/\(name)", of: data, depth: depth + 1,
          looksAt, into: &log)
      }
    }
  }
}
