// Running other programs: the calls of the C library for it.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension SystemCalls {
  /// Whether a path leads to a plain file that this user may run.
  static func isExecutableFile(_ path: String) -> Bool {
    guard !path.utf8.contains(0) else { return false }
    var found = stat()
    guard unsafe stat(path, &found) == 0, found.st_mode & S_IFMT == S_IFREG else { return false }
    return unsafe access(path, X_OK) == 0
  }

  /// A new file that has no name any more when this returns.
  static func temporaryFile(in folder: String) throws(SystemError) -> Descriptor {
    guard !folder.utf8.contains(0) else { throw SystemError(.missing) }
    Ending.enter()
    defer { Ending.leave() }
    var template = Array("\(folder)/scrutiny.XXXXXX".utf8CString)
    let number: Int32 = unsafe template.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return -1 }
      let number = unsafe mkstemp(start)
      if number >= 0 { _ = unsafe unlink(start) }
      return number
    }
    guard number >= 0 else { throw lastError() }
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    return Descriptor(number: number)
  }

  /// Starts a program in a process group of its own and waits for its end; at the time limit the
  /// whole group is ended.
  static func run(
    _ path: String, _ arguments: [String], environment: [String: String],
    _ streams: borrowing Program.Streams, seconds: Int
  ) throws(SystemError) -> Program.End {
    Ending.enter()
    defer { Ending.leave() }
    guard !Ending.isAsked else { throw SystemError(.stopped) }
    let process = try start(path, arguments, environment, streams)
    // In steps of 2 ms at first, then 20 ms: short runs end at once, long ones cost nothing.
    var waited = 0
    let allowed = seconds * 1_000
    while true {
      var status: Int32 = 0
      let ended = unsafe waitpid(process, &status, WNOHANG)
      if ended == process { return end(status) }
      if ended < 0, errno != EINTR { throw lastError() }
      if waited >= allowed || Ending.isAsked {
        _ = kill(-process, SIGKILL)
        while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
        if Ending.isAsked { throw SystemError(.stopped) }
        return .late
      }
      let step = waited < 200 ? 2 : 20
      _ = usleep(UInt32(step * 1_000))
      waited += step
    }
  }

  private static func start(
    _ path: String, _ arguments: [String], _ environment: [String: String],
    _ streams: borrowing Program.Streams
  ) throws(SystemError) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = unsafe posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    guard unsafe posix_spawn_file_actions_init(&actions) == 0 else {
      throw SystemError(.tooManyOpen)
    }
    defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
    guard unsafe posix_spawnattr_init(&attributes) == 0 else { throw SystemError(.tooManyOpen) }
    defer { _ = unsafe posix_spawnattr_destroy(&attributes) }
    for (number, place) in [
      (streams.input.number, 0), (streams.output.number, 1), (streams.errors.number, 2),
      (streams.attachment.number, 3),
    ] as [(Int32, Int32)] {
      _ = unsafe posix_spawn_file_actions_adddup2(&actions, number, place)
    }
    _ = unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    _ = unsafe posix_spawnattr_setpgroup(&attributes, 0)
    let words = arguments.map { Array($0.utf8CString) }
    let settings = environment.sorted { $0.key < $1.key }.map {
      Array("\($0.key)=\($0.value)".utf8CString)
    }
    var process: pid_t = 0
    let answer: Int32 = unsafe withPointers(words) { argv in
      unsafe withPointers(settings) { envp in
        unsafe posix_spawn(&process, path, &actions, &attributes, argv, envp)
      }
    }
    guard answer == 0 else {
      if answer == EAGAIN { throw SystemError(.noProcess) }
      errno = answer
      throw lastError()
    }
    return process
  }

  /// Calls with a list of C strings that ends with nothing. Each is copied, as the call may ask for
  /// strings that it could change.
  private static func withPointers(
    _ texts: [[CChar]], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32
  ) -> Int32 {
    var pointers: [UnsafeMutablePointer<CChar>?] = unsafe texts.map { text in
      unsafe text.withUnsafeBufferPointer { buffer in
        unsafe buffer.baseAddress.flatMap { unsafe strdup($0) }
      }
    }
    unsafe pointers.append(nil)
    defer { for index in unsafe pointers.indices { unsafe free(pointers[index]) } }
    return unsafe pointers.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return ENOMEM }
      return unsafe body(start)
    }
  }

  private static func end(_ status: Int32) -> Program.End {
    // The macros of the C library for this cannot be imported: the low seven bits are the signal.
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
  }
}

extension Descriptor {
  /// Goes back to the beginning of a file.
  package func rewind() throws(SystemError) {
    try SystemCalls.check { lseek(number, 0, SEEK_SET) }
  }
}
