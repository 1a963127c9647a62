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
  /// The bytes of an open file; refuses more than `limit` of them as `.tooLarge`.
  package func readAll(limit: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    let size = min(try status().size, limit)
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
