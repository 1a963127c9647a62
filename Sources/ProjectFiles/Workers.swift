import Synchronization

/// Work that several threads do at once. The thread that asks for it works as well, and alone where
/// no other can be had; so nothing ever waits for a thread.
package enum Workers {
  /// What `call` answers for each number below `count`, in their order.
  /// - Parameters:
  ///   - atOnce: how many threads work at most, the calling one among them.
  ///   - told: called after each, one call at a time, with its number and how many are done.
  package static func answers<Answer: Sendable>(
    _ count: Int, atOnce: Int,
    told: @escaping @Sendable (_ number: Int, _ done: Int) -> Void = { _, _ in },
    _ call: @escaping @Sendable (Int) -> Answer
  ) -> [Answer] {
    let share = Share<Answer>(count, told)
    let work: @Sendable () -> Void = {
      while let number = share.next() { share.take(call(number), for: number) }
    }
    var threads: [WorkerThread] = []
    for _ in 1..<max(1, min(count, atOnce)) {
      guard let thread = hand(besides: threads.count, work) else { break }
      threads.append(thread)
    }
    work()
    for thread in threads { thread.join() }
    return share.answers
  }

  /// The same by the threads that the run has to spare when it is called; by the calling one alone where all
  /// are at work.
  ///
  /// - Parameter most: how many threads the run may have.
  package static func answers<Answer: Sendable>(
    _ count: Int, sparing most: Int, _ call: @escaping @Sendable (Int) -> Answer
  ) -> [Answer] {
    guard most > 1, count > 1 else { return (0..<count).map(call) }
    let spare = hands.withLock { max(0, most - 1 - $0) }
    return answers(count, atOnce: 1 + spare, call)
  }

  /// The answers of two calls, which two threads work on where the run has one to spare.
  ///
  /// - Parameter most: how many threads the run may have.
  package static func both<First: Sendable, Second: Sendable>(
    sparing most: Int, _ first: @escaping @Sendable () -> First,
    _ second: @escaping @Sendable () -> Second
  ) -> (First, Second) {
    let answer = Share<Second>(1) { _, _ in }
    let hasSpare = most > 1 && hands.withLock { $0 < most - 1 }
    let thread = hasSpare ? hand(besides: 0) { answer.take(second(), for: 0) } : nil
    let own = first()
    thread?.join()
    return (own, answer.answers.first ?? second())
  }

  /// How many threads are at work beside those that asked for them.
  private static let hands = Mutex(0)

  /// A thread that counts as long as it works.
  private static func hand(
    besides others: Int, _ work: @escaping @Sendable () -> Void
  ) -> WorkerThread? {
    hands.withLock { $0 += 1 }
    let thread = WorkerThread(besides: others) {
      work()
      hands.withLock { $0 -= 1 }
    }
    if thread == nil { hands.withLock { $0 -= 1 } }
    return thread
  }

  /// Counts what several threads have done.
  package final class Tally: Sendable {
    private let done = Mutex(0)

    /// With nothing done.
    package init() {}

    /// Counts one more; `told` is called with how many that makes, one call at a time.
    package func add(_ told: (Int) -> Void) {
      done.withLock { done in
        done += 1
        told(done)
      }
    }
  }

  /// The numbers that nobody works on yet, and the answers so far.
  private final class Share<Answer: Sendable>: Sendable {
    private let state: Mutex<State>
    private let told: @Sendable (Int, Int) -> Void

    private struct State {
      var next = 0
      var done = 0
      var answers: [Answer?]
    }

    init(_ count: Int, _ told: @escaping @Sendable (Int, Int) -> Void) {
      self.told = told
      state = Mutex(State(answers: Array(repeating: nil, count: count)))
    }

    func next() -> Int? {
      state.withLock { state in
        guard state.next < state.answers.count else { return nil }
        state.next += 1
        return state.next - 1
      }
    }

    func take(_ answer: Answer, for number: Int) {
      state.withLock { state in
        state.answers[number] = answer
        state.done += 1
        told(number, state.done)
      }
    }

    var answers: [Answer] { state.withLock { $0.answers.compactMap { $0 } } }
  }
}
