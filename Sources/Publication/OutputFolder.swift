import ProjectFiles

/// A folder in Output, with its path for messages. Every call that fails names its path and the
/// system's reason.
struct OutputFolder: ~Copyable, Sendable {
  let descriptor: Descriptor
  let path: String

  init(_ descriptor: consuming Descriptor, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  func path(of name: FileName) -> String { "\(path)/\(name.text)" }

  private func problem(_ error: SystemError, _ name: FileName) -> OutputProblem {
    .cannotWrite(path: path(of: name), error)
  }

  func status(of name: FileName) throws(OutputProblem) -> EntryStatus? {
    do throws(SystemError) {
      return try descriptor.status(of: name)
    } catch {
      throw problem(error, name)
    }
  }

  func entries() throws(OutputProblem) -> [FileName] {
    do throws(SystemError) {
      return try descriptor.entries()
    } catch {
      throw .cannotWrite(path: path, error)
    }
  }

  /// The folder of that name; a link there is reported as one.
  func folder(_ name: FileName) throws(OutputProblem) -> OutputFolder {
    try refuseLink(name)
    do throws(SystemError) {
      return OutputFolder(try descriptor.openFolder(name), path: path(of: name))
    } catch {
      throw problem(error, name)
    }
  }

  /// The folder of that name, made with these permissions where there is none.
  func ensureFolder(_ name: FileName, mode: UInt32) throws(OutputProblem) -> OutputFolder {
    try refuseLink(name)
    do throws(SystemError) {
      return OutputFolder(
        try descriptor.ensureFolder(name, mode: mode), path: path(of: name))
    } catch {
      throw problem(error, name)
    }
  }

  private func refuseLink(_ name: FileName) throws(OutputProblem) {
    if try status(of: name)?.kind == .link { throw .isLink(path: path(of: name)) }
  }

  /// A new file with these permissions, on the disk when this returns.
  func write(_ bytes: [UInt8], to name: FileName, mode: UInt32) throws(OutputProblem) {
    try UnsyncedEntry.sync([writeUnsynced(bytes, to: name, mode: mode)])
  }

  /// A new file with these permissions, to be synced.
  func writeUnsynced(
    _ bytes: [UInt8], to name: FileName, mode: UInt32
  ) throws(OutputProblem) -> UnsyncedEntry {
    do throws(SystemError) {
      let file = try descriptor.createFile(name, mode: mode)
      try file.append(bytes)
      try file.setMode(mode)
      return UnsyncedEntry(file: file, path: path(of: name))
    } catch {
      throw problem(error, name)
    }
  }

  func sync() throws(OutputProblem) {
    do throws(SystemError) {
      try descriptor.syncFolder()
    } catch {
      throw .cannotWrite(path: path, error)
    }
  }

  func removeTree(_ name: FileName) throws(OutputProblem) {
    do throws(SystemError) {
      try descriptor.removeTree(name)
    } catch {
      throw .notCleared(path: path(of: name), error)
    }
  }

  /// Removes a folder if it is empty, and says whether it was.
  @discardableResult
  func removeIfEmpty(_ name: FileName) throws(OutputProblem) -> Bool {
    do throws(SystemError) {
      try descriptor.removeFolder(name)
      return true
    } catch {
      switch error.reason {
      case .notEmpty, .exists, .missing: return false
      default: throw .notCleared(path: path(of: name), error)
      }
    }
  }

  func move(_ name: FileName, to folder: borrowing OutputFolder) throws(OutputProblem) {
    do throws(SystemError) {
      try descriptor.move(name, to: folder.descriptor)
    } catch {
      throw .cannotWrite(path: folder.path(of: name), error)
    }
  }

  /// Moves a pack away. Where the file system gives the folder no other name, as an overlay gives none to
  /// one of its lower layer, it is copied and then removed.
  func moveAway(_ name: FileName, to folder: borrowing OutputFolder) throws(OutputProblem) {
    do throws(SystemError) {
      do throws(SystemError) {
        try descriptor.move(name, to: folder.descriptor)
      } catch {
        guard error.reason == .otherFileSystem else { throw error }
        try descriptor.copyTree(name, to: folder.descriptor)
        try descriptor.removeTree(name)
      }
    } catch {
      throw .cannotWrite(path: folder.path(of: name), error)
    }
  }

  func exchange(
    _ name: FileName, with folder: borrowing OutputFolder
  ) throws(OutputProblem) -> Exchange {
    do throws(SystemError) {
      return try descriptor.exchange(name, with: folder.descriptor)
    } catch {
      throw .cannotWrite(path: folder.path(of: name), error)
    }
  }
}
