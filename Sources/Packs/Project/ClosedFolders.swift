import Diagnostics
import ProjectFiles
package import Publication
import Settings

/// Where a council's restricted folders are closed otherwise than by permissions, as its
/// `council.yaml` says with `restricted_folders: closed otherwise`.
package enum ClosedFolders {
  package static let key = "restricted_folders"
  package static let words = ["closed otherwise"]

  /// Whether a council says so. Nothing is said of a file that cannot be read: the council is then read
  /// and told elsewhere.
  package static func isSaid(of council: PackName, in inputs: ProjectInputs) -> Bool {
    var quiet = DiagnosticLog()
    let text = inputs.data.text(of: "councils/\(council)/council.yaml", log: &quiet)
    let entries = text.flatMap { SettingsReader.read($0.source, into: &quiet) }?.entries ?? []
    return entries.contains { $0.key == key && $0.value.text.map(words.contains) == true }
  }
}
