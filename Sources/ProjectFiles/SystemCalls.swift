// This module speaks to the C library here, in `SystemCalls+Programs`, and in `Descriptor+Reading`
// and `Descriptor+Writing`; in `Ending` and `WorkerThread` for signals, limits and threads.
import Synchronization

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

  /// The option of a socket that lets each piece out at once, by its level and its name.
  package static var sendingAtOnce: (level: Int32, name: Int32) {
    (Int32(IPPROTO_TCP), TCP_NODELAY)
  }

  /// Lets some time go by.
  package static func pause(milliseconds: Int32) { _ = poll(nil, 0, milliseconds) }

  /// The number of this process.
  package static var processNumber: Int { Int(getpid()) }

  /// What the machine calls itself; "this machine" where it cannot be asked.
  package static var hostName: String {
    var name = [CChar](repeating: 0, count: 256)
    let answer = unsafe name.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe gethostname($0, buffer.count - 1) } ?? -1
    }
    let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return answer == 0 && !bytes.isEmpty ? String(decoding: bytes, as: UTF8.self) : "this machine"
  }

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

  static func numbers(of found: stat) -> [Int64] {
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

  /// What the system first had none of in this run: descriptors, memory, or an answer of the disk. Much
  /// that is read may be missing and is then passed over, so a run that met this has not seen all there
  /// is, whatever it made of it.
  package static var shortage: SystemError? {
    let number = firstShortage.load(ordering: .acquiring)
    return number == 0 ? nil : SystemError(reason(number))
  }

  private static let firstShortage = Atomic<Int32>(0)

  static func lastError() -> SystemError {
    let reason = reason(errno)
    switch reason {
    case .tooManyOpen, .noMemory, .inputOutput:
      _ = firstShortage.compareExchange(
        expected: 0, desired: errno, ordering: .acquiringAndReleasing)
    default: break
    }
    return SystemError(reason)
  }

  private static func reason(_ number: Int32) -> SystemError.Reason {
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
    case ENOMEM: .noMemory
    case ENAMETOOLONG: .nameTooLong
    case EXDEV: .otherFileSystem
    case EBUSY, EWOULDBLOCK: .busy
    case EINVAL, ENOSYS, EOPNOTSUPP, ENOTSUP: .notSupported
    default: .other(number)
    }
  }

  static func status(_ found: stat) -> EntryStatus {
    let mode = UInt32(found.st_mode)
    let kind: EntryKind =
      switch mode & UInt32(S_IFMT) {
      case UInt32(S_IFREG): .file
      case UInt32(S_IFDIR): .folder
      case UInt32(S_IFLNK): .link
      default: .special
      }
    let special: SystemError.Reason =
      switch mode & UInt32(S_IFMT) {
      case UInt32(S_IFIFO): .namedPipe
      case UInt32(S_IFSOCK): .socket
      case UInt32(S_IFCHR), UInt32(S_IFBLK): .device
      default: .special
      }
    return EntryStatus(
      kind: kind, size: Int(found.st_size), mode: mode & 0o7777, isOwn: found.st_uid == geteuid(),
      links: Int(found.st_nlink), special: special)
  }
}

extension FileName {
  /// The name as a C string.
  func characters() throws(SystemError) -> [CChar] {
    guard !bytes.isEmpty, !bytes.contains(0), !bytes.contains(UInt8(ascii: "/")),
      bytes != Array("..".utf8)
    else { throw SystemError(.missing) }
    return bytes.map { CChar(bitPattern: $0) } + [0]
  }

  /// Calls with the name as a C string. A name that a C string cannot hold, or that is none or a
  /// path, stands for nothing.
  func withPath<Number: SignedInteger>(
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
