/// An open file or folder, closed at the end of its life.
///
/// Every name is looked up in an open folder and no call follows a link in its last part, so what
/// was checked is what is used, whatever happens to the path meanwhile.
package struct Descriptor: ~Copyable, Sendable {
  let number: Int32

  deinit { SystemCalls.closeQuietly(number) }
}

/// What a name stands for; a link is itself, not what it leads to.
package enum EntryKind: Sendable, Hashable { case file, folder, link, special }

/// What the system says of a file or folder: its kind, its size in bytes, its permissions.
package struct EntryStatus: Sendable, Hashable {
  package let kind: EntryKind
  package let size: Int
  /// The nine permission bits and the three above them.
  package let mode: UInt32
  /// Whether it belongs to the user who runs this.
  package let isOwn: Bool
  /// How many names it has.
  package let links: Int
  /// What a special file is, as the reason why it cannot be used.
  let special: SystemError.Reason
}

/// How a folder came to be exchanged.
package enum Exchange: Sendable, Hashable {
  case atomic
  /// Neither the kernel nor the file system can exchange two names.
  case notSupported
}

extension Descriptor {
  /// The bytes of an open file; refuses more than `limit` of them as `.tooLarge`, by its size before
  /// any is read where it has one.
  package func readAll(limit: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    let size = try status().size
    guard size <= limit else { throw SystemError(.tooLarge) }
    bytes.reserveCapacity(size)
    while true {
      let chunk = try nextBytes(upTo: min(max(size - bytes.count, 0) + 1, 1 << 18))
      guard !chunk.isEmpty else { return bytes }
      guard bytes.count + chunk.count <= limit else { throw SystemError(.tooLarge) }
      bytes += chunk
    }
  }

  /// Removes a name and all below it, without following a link; nothing there is no error.
  package func removeTree(_ name: FileName) throws(SystemError) {
    guard let status = try status(of: name) else { return }
    guard status.kind == .folder else { return try removeFile(name) }
    let folder = try openFolder(name)
    for entry in try folder.entries() { try folder.removeTree(entry) }
    try removeFolder(name)
  }

  /// Writes the plain files and folders below a name, with their permissions, under the same name in
  /// another folder, on the disk when this returns.
  package func copyTree(_ name: FileName, to other: borrowing Descriptor) throws(SystemError) {
    guard let status = try status(of: name) else { throw SystemError(.missing) }
    switch status.kind {
    case .folder:
      let from = try openFolder(name)
      let into = try other.ensureFolder(name, mode: status.mode)
      for entry in try from.entries() { try from.copyTree(entry, to: into) }
      try into.syncFolder()
    case .file:
      let from = try openFile(name)
      let into = try other.createFile(name, mode: status.mode)
      while true {
        let bytes = try from.nextBytes(upTo: 1 << 20)
        if bytes.isEmpty { break }
        try into.append(bytes)
      }
      try into.setMode(status.mode)
      try into.sync()
    case .link, .special: break
    }
  }

  /// A folder of that name, made with exactly these permissions where there is none.
  ///
  /// An empty folder is given the permissions too: a run that was killed between making it and
  /// setting them leaves one behind.
  package func ensureFolder(_ name: FileName, mode: UInt32) throws(SystemError) -> Descriptor {
    var isNew = true
    do throws(SystemError) {
      try makeFolder(name, mode: mode)
    } catch {
      guard error.reason == .exists else { throw error }
      isNew = false
    }
    let folder = try openFolder(name)
    if isNew {
      try folder.setMode(mode)
    } else if try folder.status().mode != mode {
      // A folder of someone else's keeps its permissions.
      if try folder.entries().isEmpty { try? folder.setMode(mode) }
    }
    return folder
  }
}
