package import Diagnostics
package import ProjectFiles

/// The files of a project, as far as extracts need them. Paths are relative to the project, with
/// `/` between the parts. Names that begin with a dot are not listed.
package protocol ExtractFolder {
  /// The folders in a folder, sorted; none where there is no such folder.
  func folders(in folder: String) -> [String]
  /// The files in a folder, sorted; none where there is no such folder.
  func files(in folder: String) -> [String]
  /// A path as messages and manifests call it.
  func named(_ path: String) -> String
  /// The bytes of a file; nil where it cannot be read, with the reason in the log.
  func contents(of path: String, into log: inout DiagnosticLog) -> [UInt8]?
  /// A file to be read part by part, where it is large; nil where it is to be read whole.
  func large(_ path: String) -> LargeFile?
}

extension ExtractFolder {
  /// A folder that holds no large files reads each whole.
  package func large(_ path: String) -> LargeFile? { nil }
}

/// An open file that is read in windows of about so many bytes.
package struct LargeFile: ~Copyable {
  let file: Descriptor
  let windowSize: Int

  package init(_ file: consuming Descriptor, windowSize: Int = 1 << 20) {
    self.file = file
    self.windowSize = windowSize
  }
}

/// The most bytes that a file of a release may have, by what its name says that it is. The largest
/// text that the department publishes has 1.2 GB, and its largest workbook less than 40 MB.
private func sizeLimit(of path: String) -> Int {
  if path.hasSuffix(".yaml") || path.hasSuffix(".meta.csv") { return ProjectFolder.limit }
  let isWorkbook = [".xlsx", ".xlsm", ".ods"].contains(where: path.lowercased().hasSuffix)
  return isWorkbook ? 128 << 20 : 2 << 30
}

extension ProjectFolder: ExtractFolder {
  /// Folders alone: a link to one is not followed.
  package func folders(in folder: String) -> [String] { names(in: folder, [.folder]) }

  /// A link that leads nowhere or out of the project is listed: reading it says what is wrong.
  package func files(in folder: String) -> [String] { names(in: folder, [.file, .link]) }

  /// Up to 2 GiB of a text, 128 MiB of a workbook and 64 MiB of a mapping or a description; a larger
  /// file, or one that leads out of the project, is reported.
  package func contents(of path: String, into log: inout DiagnosticLog) -> [UInt8]? {
    do throws(FileProblem) {
      return try bytes(of: path, limit: sizeLimit(of: path))
    } catch {
      log.report(error, at: error.location)
      return nil
    }
  }

  /// A file of `WindowedFile.threshold` bytes or more, up to what a file of its name may have.
  package func large(_ path: String) -> LargeFile? {
    do {
      let file = try open(path)
      let size = try file.status().size
      guard size >= WindowedFile.threshold, size <= sizeLimit(of: path) else { return nil }
      return LargeFile(file)
    } catch {
      // Whoever reads it whole says what is wrong.
      return nil
    }
  }

  private func names(in folder: String, _ kinds: [EntryKind]) -> [String] {
    let entries = (try? entries(of: folder)) ?? []
    return entries.filter { kinds.contains($0.kind) && !$0.name.isHidden }.map(\.name.text)
  }
}
