import Dispatch
import Synchronization

/// Calls that mostly wait for the disk, made by several threads at once: a file system brings many
/// files to the disk in the time that it takes for one.
package enum DiskWork {
  private static let threads = 8

  /// What `call` answers for each number below `count`, in their order.
  package static func answers<Answer: Sendable>(
    _ count: Int, _ call: @escaping @Sendable (Int) -> Answer
  ) -> [Answer] {
    guard count > 1 else { return (0..<count).map(call) }
    let answers = Answers<Answer>()
    let group = DispatchGroup()
    for first in 0..<min(count, threads) {
      // A queue of its own, so that it has a thread of its own to wait on.
      DispatchQueue(label: "disk").async(group: group) {
        for number in stride(from: first, to: count, by: threads) {
          let answer = call(number)
          answers.found.withLock { $0[number] = answer }
        }
      }
    }
    group.wait()
    return answers.found.withLock { found in (0..<count).compactMap { found[$0] } }
  }

  private final class Answers<Answer: Sendable>: Sendable {
    let found = Mutex<[Int: Answer]>([:])
  }
}
