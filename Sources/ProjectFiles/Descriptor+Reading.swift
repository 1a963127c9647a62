#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Descriptor {
  /// The folder of that name, never through a link.
  package func openFolder(_ name: FileName) throws(SystemError) -> Descriptor {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    return Descriptor(number: try unsafe name.withPath { unsafe openat(number, $0, flags) })
  }

  /// The plain file of that name, never through a link, a pipe or a device.
  package func openFile(_ name: FileName) throws(SystemError) -> Descriptor {
    guard let named = try status(of: name) else { throw SystemError(.missing) }
    switch named.kind {
    case .file: break
    case .folder: throw SystemError(.isFolder)
    case .link: throw SystemError(.isLink)
    case .special: throw SystemError(named.special)
    }
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let file = Descriptor(number: try unsafe name.withPath { unsafe openat(number, $0, flags) })
    let opened = try file.status()
    guard opened.kind == .file else { throw SystemError(opened.special) }
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

  /// Adds the next bytes, at most `count`, to a buffer whose space is used again; how many there
  /// were, 0 at the end of the file.
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

  /// What the system says of what is open.
  package func status() throws(SystemError) -> EntryStatus {
    var found = stat()
    try SystemCalls.check { unsafe fstat(number, &found) }
    return SystemCalls.status(found)
  }

  /// Whether the file system is of a kind that may show the same permissions for everything: those of
  /// Windows, its shares, and those of programs (FUSE).
  package var mayLackPermissions: Bool {
    #if canImport(Glibc)
      guard let symbol = unsafe dlsym(nil, "fstatfs") else { return false }
      let call = unsafe unsafeBitCast(symbol, to: KindCall.self)
      // The first word of the answer is the kind; all of it has 120 bytes.
      var answer = [Int](repeating: 0, count: 64)
      let status = unsafe answer.withUnsafeMutableBytes { space -> Int32 in
        guard let start = space.baseAddress else { return -1 }
        return unsafe call(number, start)
      }
      return status == 0 && Self.kindsWithoutPermissions.contains(answer[0] & 0xFFFF_FFFF)
    #else
      return false
    #endif
  }

  #if canImport(Glibc)
    /// The C library has the call, but Swift sees no declaration of it; so it is looked up.
    private typealias KindCall = @convention(c) (Int32, UnsafeMutableRawPointer) -> Int32

    /// FUSE, CIFS, SMB 2, SMB, FAT, exFAT, NTFS twice, 9P and VirtualBox, from statfs(2).
    private static let kindsWithoutPermissions: Set<Int> = [
      0x6573_5546, 0xFF53_4D42, 0xFE53_4D42, 0x517B, 0x4D44, 0x2011_BAB0, 0x5346_544E, 0x7366_746E,
      0x0102_1997, 0x786F_4256,
    ]
  #endif

  /// What the system says of a name in this folder, itself and not what it leads to; nil where there
  /// is nothing.
  private func look(at name: FileName) throws(SystemError) -> stat? {
    var found = stat()
    do {
      _ = try unsafe name.withPath { unsafe fstatat(number, $0, &found, AT_SYMLINK_NOFOLLOW) }
    } catch {
      if error.reason == .missing { return nil }
      throw error
    }
    return found
  }

  /// What a name in this folder is; nil where there is nothing.
  package func status(of name: FileName) throws(SystemError) -> EntryStatus? {
    try look(at: name).map(SystemCalls.status)
  }

  /// Everything that tells whether a name was written since; nil where there is nothing.
  func stamp(of name: FileName) throws(SystemError) -> EntryStamp? {
    guard let found = try look(at: name) else { return nil }
    let numbers = SystemCalls.numbers(of: found)
    return EntryStamp(
      numbers: numbers, lasting: Array(numbers.prefix(3)),
      changed: Int(max(numbers[4], numbers[6])),
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
