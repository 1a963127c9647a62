import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How the program ends when it does not come to its end by itself: it is told to stop, it has an error
/// of its own, or the system has nothing left to give it.
///
/// What may be done in a handler of signals is little: words that are there already, and the end. Where
/// files of this run lie about that must be taken away, or another program runs, the end waits until
/// that is done (`enter`, `leave`). The lock goes with the process, and what is missed the next run clears.
package enum Ending {
  /// The signal that asked for the end; 0 for none.
  private static let asked = Atomic<Int32>(0)
  /// The second in which it came.
  private static let since = Atomic<Int>(0)
  /// How many pieces of work are under way that must clear up first.
  private static let guards = Atomic<Int>(0)
  /// Where words go: standard error, or what took its place.
  private static let words = Atomic<Int32>(STDERR_FILENO)

  /// Whether the run was told to stop, so that nothing new is to be begun.
  package static var isAsked: Bool { asked.load(ordering: .acquiring) != 0 }

  /// Where messages go: standard error as the program was given it.
  package static var messages: Int32 { words.load(ordering: .relaxed) }

  /// Sets what becomes of signals, for the whole process.
  ///
  /// What the language's runtime prints when the program fails names source files and addresses, and is for
  /// nobody who gets the mail of a night. It goes to standard error, which can be put aside; our own words
  /// then go to where that led.
  package static func prepare(puttingPrintsAside isAside: Bool) {
    if isAside, let descriptor = putStandardErrorAside() {
      words.store(descriptor, ordering: .releasing)
    }
    // What a handler uses is made here.
    since.store(0, ordering: .relaxed)
    SystemCalls.reportSizeLimitAsError()
    for number in [SIGINT, SIGTERM, SIGHUP] {
      take(number, unlessIgnored: true) { Ending.stop($0) }
    }
    take(SIGQUIT, unlessIgnored: true) { _exit(128 + $0) }
    for number in [SIGXCPU, SIGPROF] {
      take(number) { _ in
        Ending.end(70, "scrutiny: ended: the system allows the run no more processor time. ")
      }
    }
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE] {
      take(number) { _ in Ending.fail() }
    }
    // Kept to the end of the process.
    _ = AlternateStack()
    lowerTimeLimit()
    Heap.share()
  }

  /// Begins work that leaves files about until it is done, or in which another program runs: a request
  /// to end waits until `leave` is called. The work looks at `isAsked` where it takes long.
  package static func enter() { guards.add(1, ordering: .sequentiallyConsistent) }

  /// Ends the process where that was asked for and nothing else has to be cleared up.
  package static func leave() {
    let left = guards.subtract(1, ordering: .sequentiallyConsistent).newValue
    let number = asked.load(ordering: .acquiring)
    if left == 0, number != 0 { finish(number) }
  }

  // MARK: In a handler

  private static func stop(_ number: Int32) {
    let now = SystemCalls.second()
    let isFirst = asked.exchange(number, ordering: .sequentiallyConsistent) == 0
    if isFirst { since.store(now, ordering: .relaxed) }
    // Some programs send a signal twice over, to a process and to its group.
    let isAgain = !isFirst && now > since.load(ordering: .relaxed) + 1
    if isAgain || guards.load(ordering: .sequentiallyConsistent) == 0 { finish(number) }
  }

  private static func finish(_ number: Int32) -> Never {
    end(128 + number, "scrutiny: stopped. ")
  }

  /// An error of the program itself; the system's answer to a request for memory is one of its causes.
  private static func fail() -> Never {
    say("scrutiny: ended by an error of the program, or because the machine has no memory left. ")
    end(70, "Start it again; if it ends so again, report the command and scrutiny --version. ")
  }

  private static func end(_ status: Int32, _ text: StaticString) -> Never {
    say(text)
    say("Each pack in Output is the old one or the new one, whole.\n")
    _exit(status)
  }

  private static func say(_ text: StaticString) {
    _ = unsafe write(
      words.load(ordering: .relaxed), text.utf8Start, text.utf8CodeUnitCount)
  }
}
