import Synchronization

/// A lock that is taken before it is known what is written under it, and is handed on once.
///
/// A shard and a merge take theirs first, so that a second one of the same folder is told at once and
/// does no work. Where nobody takes it over it goes with this value.
package final class HeldLock: Sendable {
  private let path: String
  private let lock: Mutex<OutputLock?>

  package init(_ lock: consuming OutputLock) {
    path = lock.root.path
    self.lock = Mutex(lock)
  }

  /// The lock, for whoever writes; `.busy` where it was handed on already.
  package func handOn() throws(OutputProblem) -> OutputLock {
    let held = lock.withLock { $0.take() }
    guard let held else { throw .busy(path: path, by: nil) }
    return held
  }
}
