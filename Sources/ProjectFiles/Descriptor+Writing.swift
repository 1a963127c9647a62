#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Descriptor {
  /// A new file, opened for writing; refuses a name that is taken.
  package func createFile(_ name: FileName, mode: UInt32) throws(SystemError) -> Descriptor {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    return Descriptor(
      number: try unsafe name.withPath { unsafe openat(number, $0, flags, mode_t(mode)) })
  }

  /// The plain file of that name for a lock, made where there is none; one that has another name too is
  /// refused, because what is written in it would be written there.
  package func openLockFile(_ name: FileName, mode: UInt32) throws(SystemError) -> Descriptor {
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let file = Descriptor(
      number: try unsafe name.withPath { unsafe openat(number, $0, flags, mode_t(mode)) })
    let status = try file.status()
    guard status.kind == .file else { throw SystemError(status.special) }
    guard status.links <= 1 else { throw SystemError(.hardLink) }
    return file
  }

  /// Takes the lock of an open file without waiting; `.busy` where another holds it.
  package func lock() throws(SystemError) {
    try SystemCalls.check { flock(number, LOCK_EX | LOCK_NB) }
  }

  /// Makes these few bytes all that a file holds.
  package func hold(_ bytes: [UInt8]) throws(SystemError) {
    try SystemCalls.check { ftruncate(number, 0) }
    try rewind()
    try append(bytes)
  }

  /// Writes all of the bytes at the end of what was written; an error may leave a part of them.
  package func append(_ bytes: [UInt8]) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let written = try SystemCalls.check {
        unsafe bytes.withUnsafeBytes { space in
          let rest = unsafe UnsafeRawBufferPointer(rebasing: space[done...])
          return unsafe write(number, rest.baseAddress, rest.count)
        }
      }
      guard written > 0 else { throw SystemError(.inputOutput) }
      done += written
    }
  }

  /// Closes the file and says whether that went well; what is only let go of is closed in silence.
  package consuming func finish() throws(SystemError) {
    let number = number
    discard self
    if close(number) != 0 { throw SystemCalls.lastError() }
  }

  /// Gives the file exactly these permissions, whatever the `umask`.
  package func setMode(_ mode: UInt32) throws(SystemError) {
    try SystemCalls.check { fchmod(number, mode_t(mode)) }
  }

  /// Returns when what was written, or the names in a folder, are on the disk.
  package func sync() throws(SystemError) {
    #if canImport(Darwin)
      if fcntl(number, F_FULLFSYNC) == 0 { return }
    #endif
    try SystemCalls.check { fsync(number) }
  }

  /// The same for a folder; a file system that cannot sync a folder is not an error.
  package func syncFolder() throws(SystemError) {
    do {
      try sync()
    } catch {
      if error.reason != .notSupported { throw error }
    }
  }

  /// Makes a folder in this one, with what the `umask` leaves of the mode; `.exists` where the name
  /// is taken.
  package func makeFolder(_ name: FileName, mode: UInt32) throws(SystemError) {
    _ = try unsafe name.withPath { unsafe mkdirat(number, $0, mode_t(mode)) }
  }

  /// Removes the name of a file or link from this folder; a link is not followed.
  package func removeFile(_ name: FileName) throws(SystemError) {
    _ = try unsafe name.withPath { unsafe unlinkat(number, $0, 0) }
  }

  /// Removes an empty folder from this one; `.notEmpty` where it is not.
  package func removeFolder(_ name: FileName) throws(SystemError) {
    _ = try unsafe name.withPath { unsafe unlinkat(number, $0, AT_REMOVEDIR) }
  }

  /// Gives what is called `name` here the same name in another folder of the file system.
  package func move(_ name: FileName, to folder: borrowing Descriptor) throws(SystemError) {
    let other = folder.number
    _ = try unsafe name.withPath { unsafe renameat(number, $0, other, $0) }
  }

  /// Gives a file of this folder another name in it, in one step and in place of what has that name.
  package func rename(_ name: FileName, to other: FileName) throws(SystemError) {
    let new = try other.characters()
    _ = try unsafe name.withPath { old in
      unsafe new.withUnsafeBufferPointer { buffer -> Int32 in
        guard let start = buffer.baseAddress else { return -1 }
        return unsafe renameat(number, old, number, start)
      }
    }
  }

  /// Exchanges what `name` stands for here and in another folder, in one step.
  package func exchange(
    _ name: FileName, with folder: borrowing Descriptor
  ) throws(SystemError) -> Exchange {
    let other = folder.number
    do {
      #if canImport(Darwin)
        _ = try unsafe name.withPath {
          unsafe renameatx_np(number, $0, other, $0, UInt32(RENAME_SWAP))
        }
      #elseif canImport(Glibc)
        guard let call = unsafe Self.renameat2 else { return .notSupported }
        _ = try unsafe name.withPath { unsafe call(number, $0, other, $0, Self.exchangeFlag) }
      #else
        return .notSupported
      #endif
    } catch {
      // An overlay gives a folder of its lower layer no other name.
      if error.reason == .notSupported || error.reason == .otherFileSystem { return .notSupported }
      throw error
    }
    return .atomic
  }

  #if canImport(Glibc)
    private typealias RenameCall =
      @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
    private static let exchangeFlag: UInt32 = 2

    /// The C library has the call, but declares it only to GNU programs in C; so it is looked up.
    private static var renameat2: RenameCall? {
      guard let symbol = unsafe dlsym(nil, "renameat2") else { return nil }
      return unsafe unsafeBitCast(symbol, to: RenameCall.self)
    }
  #endif
}
