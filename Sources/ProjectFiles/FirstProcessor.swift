#if canImport(Glibc)
  import Glibc

  /// The processor on which a thread begins, another than that of the thread which asks for it.
  ///
  /// A kernel may let a new thread wait for the processor of the one that made it, some milliseconds long, while
  /// another has nothing to do, as one that packs virtual processors does. Work of a few milliseconds is then
  /// done one piece after the other. Once it has begun, the kernel may move a thread wherever it likes.
  struct FirstProcessor: Sendable {
    private let system: System
    let number: Int
    /// A bit for each processor that the process may use.
    let allowed: [UInt]

    /// Nil where there is one processor alone, or the system does not say.
    ///
    /// - Parameters:
    ///   - others: how many threads were begun so before, each on a processor of its own.
    ///   - own: the processor of the calling thread; nil to ask for it.
    init?(besides others: Int, own: Int? = nil) {
      guard let system = System.own else { return nil }
      var allowed = [UInt](repeating: 0, count: Self.words)
      guard unsafe system.ask(0, Self.size, &allowed) >= 0 else { return nil }
      let numbers = (0..<Self.words * UInt.bitWidth).filter {
        allowed[$0 / UInt.bitWidth] >> UInt($0 % UInt.bitWidth) & 1 == 1
      }
      guard numbers.count > 1,
        let own = numbers.firstIndex(of: own ?? Int(system.current()))
      else { return nil }
      self.system = system
      number = numbers[(own + 1 + others) % numbers.count]
      self.allowed = allowed
    }

    /// Goes there. To be called by the new thread.
    func take() {
      var here = [UInt](repeating: 0, count: Self.words)
      here[number / UInt.bitWidth] = 1 << UInt(number % UInt.bitWidth)
      var allowed = allowed
      guard unsafe system.set(0, Self.size, &here) == 0 else { return }
      _ = unsafe system.set(0, Self.size, &allowed)
    }

    /// The processor of the calling thread, which may be moved at any time.
    static var current: Int? { System.own.map { Int($0.current()) } }

    /// As many processors as the C library counts.
    private static let words = 1024 / UInt.bitWidth
    private static let size = 128

    /// The calls, which the C library's headers do not show to Swift.
    @safe private struct System: Sendable {
      typealias Affinity = @convention(c) (pid_t, Int, UnsafeMutablePointer<UInt>) -> Int32

      let ask: Affinity
      let set: Affinity
      let current: @convention(c) () -> Int32

      /// Nil where the library has none of them.
      static let own: System? = {
        guard let ask = unsafe dlsym(nil, "sched_getaffinity"),
          let set = unsafe dlsym(nil, "sched_setaffinity"),
          let current = unsafe dlsym(nil, "sched_getcpu")
        else { return nil }
        return unsafe System(
          ask: unsafeBitCast(ask, to: Affinity.self), set: unsafeBitCast(set, to: Affinity.self),
          current: unsafeBitCast(current, to: (@convention(c) () -> Int32).self))
      }()
    }
  }
#else
  /// The kernel alone says where a thread begins.
  struct FirstProcessor: Sendable {
    let number = 0
    let allowed: [UInt] = []

    init?(besides others: Int, own: Int? = nil) { return nil }

    static var current: Int? { nil }

    func take() {}
  }
#endif
