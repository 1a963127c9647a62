extension ProjectFolder {
  /// Makes a folder with all of its files: it is there whole or not at all, at every moment.
  ///
  /// It is written under a dot name beside it, with a mark of this program in it, and then gets its own name in one step. A
  /// run that is killed leaves the dot name; see `removeUnfinished`.
  ///
  /// - Parameters:
  ///   - files: all of them below `name`.
  ///   - work: what is done, in a word that stands in the dot name.
  package func createTree(_ name: String, _ files: [NewFile], work: String) throws(FileProblem) {
    Ending.enter()
    defer { Ending.leave() }
    let staging = Self.unfinished(work) + name
    let tree = FileName(name)
    // Held until the tree has its name, so that no other run takes the staging away.
    let folder = try telling(of: name) { () throws(SystemError) in
      let root = try SystemCalls.openFolder(path, followingLink: false)
      guard try root.status(of: tree) == nil else { throw SystemError(.exists) }
      try root.makeFolder(FileName(staging), mode: 0o700)
      let folder = try root.openFolder(FileName(staging))
      try folder.lock()
      let mark = try folder.createFile(Self.mark, mode: 0o600)
      try mark.append(Self.markText)
      try mark.sync()
      return folder
    }
    defer { removeUnfinished(work, of: name) }
    try create(
      files.map {
        NewFile(path: "\(staging)/\($0.path)", bytes: $0.bytes, isPrivate: $0.isPrivate)
      })
    try telling(of: name) { () throws(SystemError) in
      let root = try SystemCalls.openFolder(path, followingLink: false)
      guard try root.status(of: tree) == nil else { throw SystemError(.exists) }
      try folder.move(tree, to: root)
      try root.syncFolder()
    }
  }

  private func telling<Value: ~Copyable>(
    of name: String, _ work: () throws(SystemError) -> Value
  ) throws(FileProblem) -> Value {
    do throws(SystemError) {
      return try work()
    } catch {
      throw error.reason == .exists
        ? .exists(path: named(name)) : .cannotWrite(path: named(name), error)
    }
  }

  /// Takes away what runs of some work left that were killed: folders under such a dot name which hold this program's mark
  /// and that no run is writing. Any other stays, whatever it is called.
  ///
  /// - Parameter name: of one tree; nil for all.
  package func removeUnfinished(_ work: String, of name: String? = nil) {
    guard let root = try? SystemCalls.openFolder(path, followingLink: false),
      let entries = try? root.entries()
    else { return }
    let prefix = Self.unfinished(work)
    for entry in entries {
      guard let text = entry.exactText, text.hasPrefix(prefix),
        name == nil || text == prefix + (name ?? ""),
        let status = try? root.status(of: entry), status.kind == .folder, status.isOwn,
        let folder = try? root.openFolder(entry)
      else { continue }
      // Of one tree it is this run's own.
      if name == nil, (try? folder.lock()) == nil { continue }
      guard let names = try? folder.entries(),
        names.isEmpty || Self.isMarked(folder, alone: names == [Self.mark]),
        names.allSatisfy({ $0 == Self.mark || $0 == FileName(String(text.dropFirst(prefix.count))) }
        )
      else { continue }
      // The mark goes last, so that a run killed here leaves what the next one knows.
      for inner in names where inner != Self.mark { try? folder.removeTree(inner) }
      if !names.isEmpty { try? folder.removeFile(Self.mark) }
      try? root.removeFolder(entry)
    }
  }

  /// - Parameter alone: whether the folder holds nothing else; a run may have been killed before the mark was whole.
  private static func isMarked(_ folder: borrowing Descriptor, alone: Bool) -> Bool {
    guard let file = try? folder.openFile(mark), let bytes = try? file.readAll(limit: 1024)
    else { return false }
    return bytes == markText || alone && markText.starts(with: bytes)
  }

  private static func unfinished(_ work: String) -> String { ".scrutiny-\(work)-" }

  private static let mark = FileName("unfinished")
  private static let markText = Array(
    "scrutiny is writing here, or was ended while it did; it takes this away itself.\n".utf8)
}
