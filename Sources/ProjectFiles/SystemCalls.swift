// The one file that speaks to the C library.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What needs no open folder.
package enum SystemCalls {
  /// The path without links, `.` and `..`, absolute.
  package static func resolve(_ path: String) throws(SystemError) -> String {
    guard !path.utf8.contains(0) else { throw SystemError(.missing) }
    let resolved: String? = unsafe path.withCString { start in
      guard let found = unsafe realpath(start, nil) else { return nil }
      defer { unsafe free(found) }
      return unsafe String(cString: found)
    }
    guard let resolved else { throw lastError() }
    return resolved
  }

  /// Opens a folder by its path; links on the way are followed, in the last part only if allowed.
  package static func openFolder(
    _ path: String, followingLink: Bool
  ) throws(SystemError) -> Descriptor {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followingLink ? 0 : O_NOFOLLOW)
    return Descriptor(number: try check { unsafe openat(AT_FDCWD, path, flags) })
  }

  /// A file size limit of the system then comes back as an error of the write that meets it
  /// instead of ending the program.
  package static func reportSizeLimitAsError() { _ = signal(SIGXFSZ, SIG_IGN) }

  /// The seconds of the system's clock.
  package static func second() -> Int { Int(time(nil)) }

  /// What the file system says of the program that runs; empty where it cannot be asked.
  package static func programStamp() -> [Int64] {
    var found = stat()
    #if canImport(Darwin)
      var size: UInt32 = 4096
      var path = [CChar](repeating: 0, count: Int(size))
      let isFound = unsafe path.withUnsafeMutableBufferPointer { buffer in
        guard let start = buffer.baseAddress else { return false }
        return unsafe _NSGetExecutablePath(start, &size) == 0 && stat(start, &found) == 0
      }
    #else
      let isFound = unsafe stat("/proc/self/exe", &found) == 0
    #endif
    return isFound ? numbers(of: found) : []
  }

  fileprivate static func numbers(of found: stat) -> [Int64] {
    #if canImport(Darwin)
      let (written, changed) = (found.st_mtimespec, found.st_ctimespec)
    #else
      let (written, changed) = (found.st_mtim, found.st_ctim)
    #endif
    return [
      Int64(truncatingIfNeeded: found.st_dev), Int64(truncatingIfNeeded: found.st_ino),
      Int64(found.st_mode), Int64(found.st_size), Int64(written.tv_sec), Int64(written.tv_nsec),
      Int64(changed.tv_sec), Int64(changed.tv_nsec),
    ]
  }

  static func closeQuietly(_ number: Int32) { _ = close(number) }

  /// Repeats an interrupted call; a negative answer becomes an error.
  @discardableResult
  static func check<Number: SignedInteger>(
    _ call: () -> Number
  ) throws(SystemError) -> Number {
    while true {
      let answer = call()
      if answer >= 0 { return answer }
      if errno != EINTR { throw lastError() }
    }
  }

  static func lastError() -> SystemError {
    let number = errno
    let reason: SystemError.Reason =
      switch number {
      case ENOENT: .missing
      case EEXIST: .exists
      case ELOOP: .isLink
      case ENOTDIR: .notFolder
      case EISDIR: .isFolder
      case ENOTEMPTY: .notEmpty
      case EACCES, EPERM: .notPermitted
      case EROFS: .readOnly
      case ENOSPC: .noSpace
      case EDQUOT: .overQuota
      case EFBIG: .tooLarge
      case EIO: .inputOutput
      case EMFILE, ENFILE: .tooManyOpen
      case ENAMETOOLONG: .nameTooLong
      case EXDEV: .otherFileSystem
      case EBUSY, EWOULDBLOCK: .busy
      case EINVAL, ENOSYS, EOPNOTSUPP, ENOTSUP: .notSupported
      default: .other(number)
      }
    return SystemError(reason)
  }

  fileprivate static func status(_ found: stat) -> EntryStatus {
    let mode = UInt32(found.st_mode)
    let kind: EntryKind =
      switch mode & UInt32(S_IFMT) {
      case UInt32(S_IFREG): .file
      case UInt32(S_IFDIR): .folder
      case UInt32(S_IFLNK): .link
      default: .special
      }
    return EntryStatus(kind: kind, size: Int(found.st_size), mode: mode & 0o7777)
  }
}

extension FileName {
  /// The name as a C string.
  fileprivate func characters() throws(SystemError) -> [CChar] {
    guard !bytes.isEmpty, !bytes.contains(0), !bytes.contains(UInt8(ascii: "/")),
      bytes != Array("..".utf8)
    else { throw SystemError(.missing) }
    return bytes.map { CChar(bitPattern: $0) } + [0]
  }

  /// Calls with the name as a C string. A name that a C string cannot hold, or that is none or a
  /// path, stands for nothing.
  fileprivate func withPath<Number: SignedInteger>(
    _ call: (UnsafePointer<CChar>) -> Number
  ) throws(SystemError) -> Number {
    let characters = try characters()
    return try SystemCalls.check {
      unsafe characters.withUnsafeBufferPointer { buffer in
        guard let start = buffer.baseAddress else { return -1 }
        return unsafe call(start)
      }
    }
  }
}

extension Descriptor {
  /// The folder of that name, never through a link.
  package func openFolder(_ name: FileName) throws(SystemError) -> Descriptor {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    return Descriptor(number: try unsafe name.withPath { unsafe openat(number, $0, flags) })
  }

  /// The plain file of that name, never through a link, a pipe or a device.
  package func openFile(_ name: FileName) throws(SystemError) -> Descriptor {
    switch try status(of: name)?.kind {
    case .file: break
    case .folder: throw SystemError(.isFolder)
    case .link: throw SystemError(.isLink)
    case .special: throw SystemError(.special)
    case nil: throw SystemError(.missing)
    }
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let file = Descriptor(number: try unsafe name.withPath { unsafe openat(number, $0, flags) })
    guard try file.status().kind == .file else { throw SystemError(.special) }
    return file
  }

  /// The next bytes of a file; none at its end.
  package func nextBytes(upTo count: Int) throws(SystemError) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: count)
    let filled = try SystemCalls.check {
      unsafe buffer.withUnsafeMutableBytes { space in
        unsafe read(number, space.baseAddress, space.count)
      }
    }
    buffer.removeSubrange(filled...)
    return buffer
  }

  /// Adds the next bytes, at most `count`, to a buffer whose room is used again; how many there were,
  /// 0 at the end of the file.
  package func nextBytes(
    upTo count: Int, addedTo buffer: inout [UInt8]
  ) throws(SystemError) -> Int {
    let start = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: count))
    let filled = try SystemCalls.check {
      unsafe buffer.withUnsafeMutableBytes { space in
        unsafe read(number, space.baseAddress.map { unsafe $0 + start }, count)
      }
    }
    buffer.removeLast(count - filled)
    return filled
  }

  package func status() throws(SystemError) -> EntryStatus {
    var found = stat()
    try SystemCalls.check { unsafe fstat(number, &found) }
    return SystemCalls.status(found)
  }

  /// What a name in this folder is; nil where there is nothing.
  package func status(of name: FileName) throws(SystemError) -> EntryStatus? {
    var found = stat()
    do {
      _ = try unsafe name.withPath { unsafe fstatat(number, $0, &found, AT_SYMLINK_NOFOLLOW) }
    } catch {
      if error.reason == .missing { return nil }
      throw error
    }
    return SystemCalls.status(found)
  }

  /// Everything that tells whether a name was written since; nil where there is nothing.
  func stamp(of name: FileName) throws(SystemError) -> EntryStamp? {
    var found = stat()
    do {
      _ = try unsafe name.withPath { unsafe fstatat(number, $0, &found, AT_SYMLINK_NOFOLLOW) }
    } catch {
      if error.reason == .missing { return nil }
      throw error
    }
    let numbers = SystemCalls.numbers(of: found)
    return EntryStamp(
      numbers: numbers, changed: Int(max(numbers[4], numbers[6])),
      isFolder: SystemCalls.status(found).kind == .folder)
  }

  /// The names in this folder, sorted by bytes, without `.` and `..`.
  package func entries() throws(SystemError) -> [FileName] {
    // A second opening: the stream takes its descriptor over, and starts at the beginning.
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    let copy = try SystemCalls.check { unsafe openat(number, ".", flags) }
    guard let stream = unsafe fdopendir(copy) else {
      SystemCalls.closeQuietly(copy)
      throw SystemCalls.lastError()
    }
    defer { unsafe closedir(stream) }
    var names: [FileName] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        if errno != 0 { throw SystemCalls.lastError() }
        return names.sorted()
      }
      let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0) }
      let name = FileName(bytes: Array(bytes.prefix { $0 != 0 }))
      if name.bytes != Array(".".utf8), name.bytes != Array("..".utf8) { names.append(name) }
    }
  }
}

extension Descriptor {
  /// A new file, opened for writing; refuses a name that is taken.
  package func createFile(_ name: FileName, mode: UInt32) throws(SystemError) -> Descriptor {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    return Descriptor(
      number: try unsafe name.withPath { unsafe openat(number, $0, flags, mode_t(mode)) })
  }

  /// The plain file of that name for a lock, made where there is none.
  package func openLockFile(_ name: FileName, mode: UInt32) throws(SystemError) -> Descriptor {
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let file = Descriptor(
      number: try unsafe name.withPath { unsafe openat(number, $0, flags, mode_t(mode)) })
    guard try file.status().kind == .file else { throw SystemError(.special) }
    return file
  }

  /// Takes the lock of an open file without waiting; `.busy` where another holds it.
  package func lock() throws(SystemError) {
    try SystemCalls.check { flock(number, LOCK_EX | LOCK_NB) }
  }

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

  package func makeFolder(_ name: FileName, mode: UInt32) throws(SystemError) {
    _ = try unsafe name.withPath { unsafe mkdirat(number, $0, mode_t(mode)) }
  }

  package func removeFile(_ name: FileName) throws(SystemError) {
    _ = try unsafe name.withPath { unsafe unlinkat(number, $0, 0) }
  }

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
      if error.reason == .notSupported { return .notSupported }
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
