import FlyingSocks
import Synchronization

/// One browser that waits for news. What it has not taken is joined: only the newest of each kind counts.
final class Listener: Sendable {
  private let stream: AsyncStream<String>
  private let source: AsyncStream<String>.Continuation

  init() {
    (stream, source) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingNewest(8))
  }

  /// Sends one event; false where nobody listens any more.
  func tell(_ event: String, _ data: String) -> Bool {
    if case .terminated = source.yield("event: \(event)\ndata: \(data)\n\n") { return false }
    return true
  }

  /// Nothing more comes.
  func end() { source.finish() }

  /// The events as the bytes of an answer.
  struct Bytes: AsyncBufferedSequence {
    typealias Element = UInt8

    let listener: Listener

    func makeAsyncIterator() -> Iterator {
      Iterator(events: listener.stream.makeAsyncIterator(), listener: listener)
    }

    struct Iterator: AsyncBufferedIteratorProtocol {
      var events: AsyncStream<String>.Iterator
      let listener: Listener

      mutating func next() async -> UInt8? { nil }

      mutating func nextBuffer(suggested count: Int) async -> [UInt8]? {
        await events.next().map { Array($0.utf8) }
      }
    }
  }

  var bytes: Bytes { Bytes(listener: self) }
}

/// All browsers that wait for news.
final class Listeners: Sendable {
  private let known = Mutex<[Listener]>([])

  /// More than this many at once are not listened to: the oldest go.
  private static let limit = 32

  /// A new one, which is told at once that it is heard.
  func add() -> Listener {
    let listener = Listener()
    _ = listener.tell("hello", "")
    known.withLock { known in
      known.append(listener)
      while known.count > Self.limit { known.removeFirst().end() }
    }
    return listener
  }

  /// Tells everybody; those who have gone are forgotten.
  func tell(_ event: String, _ data: String) {
    known.withLock { known in known.removeAll { !$0.tell(event, data) } }
  }

  /// Tells everybody of a new state of the files, where there is one.
  func tellChange(_ workbench: Workbench) {
    if let version = workbench.change() { tell("change", String(version)) }
  }
}
