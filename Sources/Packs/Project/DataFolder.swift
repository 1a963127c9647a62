import Diagnostics
import Extracts
import ProjectFiles

/// The Data folder as extracts see it: paths begin with its name, wherever it lies.
struct DataFolder: ExtractFolder {
  let folder: ProjectFolder

  /// The most bytes that an extract may have: the largest that the department publishes has 1.2 GB.
  private static let sizeLimit = 2 << 30

  func folders(in path: String) -> [String] { names(in: path, .folder) }

  func files(in path: String) -> [String] { names(in: path, .file) }

  func contents(of path: String, into log: inout DiagnosticLog) -> [UInt8]? {
    guard let below = below(path) else { return nil }
    do throws(FileProblem) {
      return try folder.bytes(of: below, limit: Self.sizeLimit)
    } catch {
      log.report(error, at: error.location)
      return nil
    }
  }

  /// A link out of the project counts as a file here, so that reading it says what is wrong.
  private func names(in path: String, _ kind: EntryKind) -> [String] {
    let entries = below(path).flatMap { try? folder.entries(of: $0) } ?? []
    return entries.filter { entry in
      (entry.kind == kind || kind == .file && entry.kind == .link) && !entry.name.isHidden
    }.map(\.name.text)
  }

  private func below(_ path: String) -> String? {
    path.hasPrefix("\(folder.name)/") ? String(path.dropFirst(folder.name.count + 1)) : nil
  }
}
