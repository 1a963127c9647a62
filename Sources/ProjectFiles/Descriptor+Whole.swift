extension Descriptor {
  /// Puts a file of that name into this folder, whole or not at all at every moment, in place of
  /// what has the name: staged under a dot name beside it, synced and renamed.
  ///
  /// With a mode the file has exactly that one, else what the user's `umask` leaves of 0666.
  /// `.exists` where the dot name is taken: by another run, or by one that was killed.
  ///
  /// - Parameter old: what the file must still hold at the last moment; `.busy` where it holds anything
  ///   else, or another run is writing it. A dot name that a killed run left a minute ago is in nobody's
  ///   way then.
  package func put(
    _ name: FileName, _ bytes: [UInt8], mode: UInt32? = nil, insteadOf old: [UInt8]? = nil
  ) throws(SystemError) {
    Ending.enter()
    defer { Ending.leave() }
    let staged = Self.staged(name)
    if old != nil, let stamp = try stamp(of: staged) {
      guard stamp.changed + 60 < SystemCalls.second() else { throw SystemError(.busy) }
      try removeFile(staged)
    }
    do throws(SystemError) {
      let file = try createFile(staged, mode: mode == nil ? 0o666 : 0o600)
      try file.append(bytes)
      if let mode { try file.setMode(mode) }
      try file.sync()
      try file.finish()
      if let old { try check(name, holds: old) }
      try rename(staged, to: name)
    } catch {
      if error.reason != .exists { try? removeFile(staged) }
      throw error
    }
    try syncFolder()
  }

  private func check(_ name: FileName, holds old: [UInt8]) throws(SystemError) {
    let file = try openFile(name)
    guard try file.status().size == old.count, try file.readAll(limit: old.count) == old else {
      throw SystemError(.busy)
    }
  }

  /// Takes away the dot name that a killed run of `put` may have left for a file.
  package func removeStaged(_ name: FileName) throws(SystemError) {
    let staged = Self.staged(name)
    if try status(of: staged) != nil { try removeFile(staged) }
  }

  private static func staged(_ name: FileName) -> FileName {
    FileName(bytes: Array(".".utf8) + name.bytes + Array(".new".utf8))
  }
}
