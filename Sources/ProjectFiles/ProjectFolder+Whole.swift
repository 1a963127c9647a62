extension ProjectFolder {
  /// Makes a new file that is there whole or not at all, at every moment, with the folders missing
  /// above it. Refused where something has its name; nothing is written through a link.
  ///
  /// A run that is killed leaves a dot name beside it, which the next run takes away.
  package func createWhole(_ path: String, _ bytes: [UInt8]) throws(FileProblem) {
    let parts = try Self.parts(of: path, named: named(path))
    guard let name = parts.last else { throw .notInProject(path: named(path)) }
    do throws(SystemError) {
      var folder = try SystemCalls.openFolder(self.path, followingLink: false)
      for part in parts.dropLast() {
        if try folder.status(of: part) == nil {
          try folder.makeFolder(part, mode: 0o777)
          try folder.syncFolder()
        }
        folder = try folder.openFolder(part)
      }
      guard try folder.status(of: name) == nil else { throw SystemError(.exists) }
      try folder.removeStaged(name)
      try folder.put(name, bytes)
    } catch {
      throw error.reason == .exists
        ? .exists(path: named(path)) : .cannotWrite(path: named(path), error)
    }
  }
}
