import Synchronization

/// Takes packs from whoever makes them, in any order and from any thread, and publishes them together.
///
/// A few packs wait in memory, so that a small run which finds something wrong touches nothing. Once they
/// are more than `limit` bytes, each goes to staging as soon as it is made, and what a run needs of
/// memory does not grow with the number of its packs. What cannot be staged is told by `publish`, when
/// all else that is wrong was told.
package final class PackStage: Sendable {
  private let limit: Int
  private let lock: @Sendable () throws(OutputProblem) -> OutputLock
  private let state = Mutex(State())

  private struct State: ~Copyable, Sendable {
    /// Packs that are not staged, and how many bytes they hold.
    var waiting: [Pack] = []
    var bytes = 0
    var output: StagedOutput?
    /// What stood in the way of staging; nothing is staged after it.
    var problem: OutputProblem?
  }

  /// - Parameters:
  ///   - limit: how many bytes of packs wait in memory at most.
  ///   - lock: takes the lock of Output, when it is needed first.
  package init(
    limit: Int = 4 << 20, lock: @escaping @Sendable () throws(OutputProblem) -> OutputLock
  ) {
    self.limit = limit
    self.lock = lock
  }

  /// Takes a pack, each address once.
  package func take(_ pack: Pack) {
    state.withLock { state in
      guard state.problem == nil else { return }
      state.waiting.append(pack)
      state.bytes += pack.size
      guard state.bytes > limit else { return }
      do throws(OutputProblem) {
        try stage(&state)
      } catch {
        state.problem = error
        state.waiting = []
      }
    }
  }

  /// Publishes what was taken, as `StagedOutput` publishes; to be called once.
  package func publish(
    _ scope: StagedOutput.Scope, keeping kept: [PackAddress], recordIn place: OutputPlace? = nil,
    record: () -> BuildRecord? = { nil }
  ) throws(OutputProblem) -> StagedOutput.Outcome {
    try staged().publish(scope, keeping: kept, recordIn: place, record: record)
  }

  /// All that was taken, in staging.
  private func staged() throws(OutputProblem) -> StagedOutput {
    try state.withLock { state throws(OutputProblem) -> StagedOutput in
      if let problem = state.problem { throw problem }
      try stage(&state)
      guard let output = state.output.take() else { return try StagedOutput(lock()) }
      return output
    }
  }

  /// Stages what waits. `bytes` stays, so that from here on each pack is staged at once.
  private func stage(_ state: inout State) throws(OutputProblem) {
    let waiting = state.waiting
    state.waiting = []
    var output: StagedOutput
    if let begun = state.output.take() { output = begun } else { output = try StagedOutput(lock()) }
    for pack in waiting { try output.stage(pack) }
    state.output = consume output
  }
}

extension Pack {
  /// The bytes of its files.
  fileprivate var size: Int {
    parts.reduce(0) { $0 + $1.entries.reduce(0) { $0 + $1.bytes.count } }
  }
}
