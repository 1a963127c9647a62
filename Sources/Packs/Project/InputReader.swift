import Attachments
package import Diagnostics
package import Extracts
import Fingerprints
import ProjectFiles
import Publication

/// Reads the project's files and remembers what was read, for the list of inputs in a manifest.
package struct InputReader: Sendable {
  let folders: ProjectInputs
  private(set) var files: [Manifest.Input] = []

  package init(_ folders: ProjectInputs) { self.folders = folders }

  /// A text under Data; nil with the reason in the log.
  package mutating func text(_ path: String, into log: inout DiagnosticLog) -> SourceText? {
    guard let text = folders.data.text(of: path, limit: Self.limit(path), log: &log) else {
      return nil
    }
    remember(text.source)
    return text.source
  }

  /// The most bytes of a table, a paper, or settings.
  private static func limit(_ path: String) -> Int {
    if path.hasSuffix(".csv") { return ProjectFolder.limit }
    return path.hasSuffix(".md") ? ProjectFolder.paperLimit : ProjectFolder.textLimit
  }

  /// A text under Data that need not be there.
  package mutating func optionalText(_ path: String, into log: inout DiagnosticLog) -> SourceText? {
    exists(path) ? text(path, into: &log) : nil
  }

  /// A small table under Data.
  package mutating func table(_ path: String, into log: inout DiagnosticLog) -> ExtractFile? {
    text(path, into: &log).map { ExtractFile(name: $0.name, bytes: $0.bytes) }
  }

  /// A file made elsewhere under Data, which goes out as it is; nil with the reason in the log.
  mutating func attachment(_ path: String, into log: inout DiagnosticLog) -> [UInt8]? {
    do throws(FileProblem) {
      let bytes = try folders.data.bytes(of: path, limit: AttachmentScreen.limit)
      files.append(
        Manifest.Input(path: folders.data.named(path), fingerprint: Fingerprint(of: bytes)))
      return bytes
    } catch {
      log.report(error, at: Location(file: folders.data.named(path)))
      return nil
    }
  }

  /// Whether a plain name of this path stands under Data.
  package func exists(_ path: String) -> Bool {
    let (folder, name) = Self.split(path)
    return names(in: folder).contains(name)
  }

  /// The plain names in a folder under Data, sorted by bytes; empty where there is none.
  func names(in folder: String) -> [String] {
    ((try? folders.data.entries(of: folder)) ?? []).compactMap(\.name.exactText)
      .filter { !$0.hasPrefix(".") }
  }

  /// The names of the folders in a folder under Data.
  package func folderNames(in folder: String) -> [String] {
    ((try? folders.data.entries(of: folder)) ?? []).filter { $0.kind == .folder }
      .compactMap(\.name.exactText).filter { !$0.hasPrefix(".") }
  }

  /// Counts files as read that were read before.
  mutating func read(_ inputs: [Manifest.Input]) { files += inputs }

  private mutating func remember(_ source: SourceText) {
    files.append(
      Manifest.Input(path: source.name, fingerprint: Fingerprint(of: source.bytes)))
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[..<slash]), String(path[path.index(after: slash)...]))
  }
}
