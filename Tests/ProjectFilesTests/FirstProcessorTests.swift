import Synchronization
import Testing

@testable import ProjectFiles

/// Where threads begin.
@Suite(.enabled(if: FirstProcessor(besides: 0) != nil, "there is one processor alone"))
struct FirstProcessorTests {
  private func processors() throws -> [Int] {
    let allowed = try #require(FirstProcessor(besides: 0)).allowed
    return (0..<allowed.count * UInt.bitWidth).filter {
      allowed[$0 / UInt.bitWidth] >> UInt($0 % UInt.bitWidth) & 1 == 1
    }
  }

  @Test func `threads begin on the processors after that of the one which asks`() throws {
    let all = try processors()
    for own in all {
      let next = try (0..<all.count).map {
        try #require(FirstProcessor(besides: $0, own: own)).number
      }
      #expect(next.last == own)
      #expect(next.sorted() == all)
    }
  }

  @Test func `a thread goes there and may go to each later`() throws {
    let before = try processors()
    let wanted = try #require(before.last)
    let place = try #require(FirstProcessor(besides: 0, own: before[before.count - 2]))
    #expect(place.number == wanted)
    let seen = Mutex<[Int]>([])
    // The kernel may move it at once, though hardly each time.
    for _ in 1...20 {
      let thread = try #require(
        WorkerThread {
          place.take()
          seen.withLock { $0 += [FirstProcessor.current ?? -1] }
        })
      thread.join()
    }
    #expect(seen.withLock { $0 }.contains(wanted))
    let after = Mutex<[UInt]>([])
    let thread = WorkerThread(besides: 0) {
      after.withLock { $0 = FirstProcessor(besides: 0)?.allowed ?? [] }
    }
    thread?.join()
    #expect(after.withLock { $0 } == place.allowed)
  }
}
