import ProjectFiles

/// A file or folder that was written and is not yet known to be on the disk. It stays open until it
/// is.
final class UnsyncedEntry: Sendable {
  private let descriptor: Descriptor
  private let path: String
  private let isFolder: Bool

  init(file: consuming Descriptor, path: String) {
    descriptor = file
    self.path = path
    isFolder = false
  }

  init(_ folder: consuming OutputFolder) {
    path = folder.path
    descriptor = folder.descriptor
    isFolder = true
  }

  private func sync() -> OutputProblem? {
    do throws(SystemError) {
      if isFolder { try descriptor.syncFolder() } else { try descriptor.sync() }
      return nil
    } catch {
      return .cannotWrite(path: path, error)
    }
  }

  /// On return all of them are on the disk; otherwise the first that is not is reported.
  static func sync(_ entries: [UnsyncedEntry]) throws(OutputProblem) {
    let problems = DiskWork.answers(entries.count) { entries[$0].sync() }
    if let first = problems.compactMap({ $0 }).first { throw first }
  }
}
