#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// The calls of the C library that `Ending` needs.
extension Ending {
  /// A stack for handlers, so that they can run where the thread's own is used up.
  @safe struct AlternateStack {
    private nonisolated(unsafe) let memory: UnsafeMutableRawPointer
    private static let size = 64 << 10

    /// For the calling thread; nil where there is no memory for it.
    init?() {
      guard let memory = unsafe malloc(Self.size) else { return nil }
      var stack = unsafe stack_t()
      unsafe stack.ss_sp = memory
      unsafe stack.ss_size = Self.size
      guard unsafe sigaltstack(&stack, nil) == 0 else {
        unsafe free(memory)
        return nil
      }
      unsafe self.memory = memory
    }

    /// To be called by the same thread, outside of a handler.
    func remove() {
      var stack = unsafe stack_t()
      unsafe stack.ss_flags = Int32(SS_DISABLE)
      if unsafe sigaltstack(&stack, nil) == 0 { unsafe free(memory) }
    }
  }

  /// Sets the handler of a signal. One that the caller of the program ignores stays ignored where that
  /// is asked for, as `nohup` wants it.
  static func take(
    _ number: Int32, unlessIgnored: Bool = false, _ handler: @convention(c) (Int32) -> Void
  ) {
    var old = sigaction()
    if unlessIgnored, unsafe sigaction(number, nil, &old) == 0, isIgnored(old) { return }
    var new = sigaction()
    #if canImport(Darwin)
      unsafe new.__sigaction_u.__sa_handler = handler
    #elseif canImport(Musl)
      unsafe new.__sa_handler.sa_handler = handler
    #else
      unsafe new.__sigaction_handler.sa_handler = handler
    #endif
    new.sa_flags = Int32(SA_ONSTACK)
    _ = unsafe sigaction(number, &new, nil)
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    #if canImport(Darwin)
      let handler = unsafe action.__sigaction_u.__sa_handler
    #elseif canImport(Musl)
      let handler = unsafe action.__sa_handler.sa_handler
    #else
      let handler = unsafe action.__sigaction_handler.sa_handler
    #endif
    return unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Lets standard error lead nowhere; where it led before. Nil where it stays as it is.
  static func putStandardErrorAside() -> Int32? {
    let own = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 10)
    guard own >= 0 else { return nil }
    let nowhere = unsafe open("/dev/null", O_WRONLY | O_CLOEXEC)
    guard nowhere >= 0, dup2(nowhere, STDERR_FILENO) >= 0 else {
      _ = close(own)
      return nil
    }
    _ = close(nowhere)
    return own
  }

  /// The system ends a process that has used up its time without a word; a second before, it asks. Where
  /// there is only one second, a timer of the process's own asks a fifth of it before.
  static func lowerTimeLimit() {
    var limit = rlimit()
    guard unsafe getrlimit(cpuTime, &limit) == 0, limit.rlim_max != rlim_t.max,
      limit.rlim_cur >= limit.rlim_max
    else { return }
    guard limit.rlim_max > 1 else {
      var timer = itimerval()
      timer.it_value.tv_usec = 800_000
      _ = unsafe setitimer(profileTimer, &timer, nil)
      return
    }
    limit.rlim_cur = limit.rlim_max - 1
    _ = unsafe setrlimit(cpuTime, &limit)
  }

  /// Hears requests to end on the calling thread, whoever started the program with them held back.
  package static func hearRequests() {
    var signals = sigset_t()
    _ = unsafe sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] { _ = unsafe sigaddset(&signals, number) }
    _ = unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Lets the process have as many open files as the system allows it, up to a few thousand: a server has
  /// one for each connection.
  package static func raiseFileLimit() {
    var limit = rlimit()
    let wanted = rlim_t(4096)
    guard unsafe getrlimit(openFiles, &limit) == 0, limit.rlim_cur < wanted else { return }
    limit.rlim_cur = min(wanted, limit.rlim_max)
    _ = unsafe setrlimit(openFiles, &limit)
  }

  /// Whether the stack of the first thread is as large as that of the others, or could be made so.
  package static func ensureStack() -> Bool {
    var limit = rlimit()
    let wanted = rlim_t(WorkerThread.stackSize)
    guard unsafe getrlimit(stackSize, &limit) == 0 else { return false }
    if limit.rlim_cur >= wanted { return true }
    guard limit.rlim_max >= wanted else { return false }
    limit.rlim_cur = wanted
    return unsafe setrlimit(stackSize, &limit) == 0
  }

  #if canImport(Glibc)
    private static var cpuTime: __rlimit_resource_t { __rlimit_resource_t(RLIMIT_CPU.rawValue) }
    private static var profileTimer: __itimer_which_t {
      __itimer_which_t(ITIMER_PROF.rawValue)
    }
    private static var stackSize: __rlimit_resource_t { __rlimit_resource_t(RLIMIT_STACK.rawValue) }
    private static var openFiles: __rlimit_resource_t {
      __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    }
  #else
    private static var cpuTime: Int32 { Int32(RLIMIT_CPU) }
    private static var openFiles: Int32 { Int32(RLIMIT_NOFILE) }
    private static var profileTimer: Int32 { Int32(ITIMER_PROF) }
    private static var stackSize: Int32 { Int32(RLIMIT_STACK) }
  #endif
}
