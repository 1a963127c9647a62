package import Diagnostics

/// The files of a project, as far as extracts need them. Paths are relative to the project, with
/// `/` between the parts. Names that begin with a dot are not listed.
package protocol ExtractFolder {
  /// The folders in a folder, sorted; none where there is no such folder.
  func folders(in folder: String) -> [String]
  /// The files in a folder, sorted; none where there is no such folder.
  func files(in folder: String) -> [String]
  /// The bytes of a file; nil where it cannot be read, with the reason in the log.
  func contents(of path: String, into log: inout DiagnosticLog) -> [UInt8]?
}
