extension Descriptor {
  /// Puts a file of that name into this folder, whole or not at all at every moment, in place of
  /// what has the name: staged under a dot name beside it, synced and renamed.
  ///
  /// With a mode the file has exactly that one, else what the user's `umask` leaves of 0666.
  /// `.exists` where the dot name is taken: by another run, or by one that was killed.
  package func put(
    _ name: FileName, _ bytes: [UInt8], mode: UInt32? = nil
  ) throws(SystemError) {
    Ending.enter()
    defer { Ending.leave() }
    let staged = Self.staged(name)
    do throws(SystemError) {
      let file = try createFile(staged, mode: mode == nil ? 0o666 : 0o600)
      try file.append(bytes)
      if let mode { try file.setMode(mode) }
      try file.sync()
      try file.finish()
      try rename(staged, to: name)
    } catch {
      if error.reason != .exists { try? removeFile(staged) }
      throw error
    }
    try syncFolder()
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
