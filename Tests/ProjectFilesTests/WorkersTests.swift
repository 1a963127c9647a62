import Foundation
import ProjectFiles
import Synchronization
import Testing

struct WorkersTests {
  @Test(arguments: [0, 1, 2, 7, 1000], [0, 1, 2, 8, 5000])
  func eachNumberIsAnsweredOnceAndInOrder(_ count: Int, _ atOnce: Int) {
    let calls = Mutex(0)
    let answers = Workers.answers(count, atOnce: min(atOnce, 64)) { number in
      calls.withLock { $0 += 1 }
      return number * number
    }
    #expect(answers == (0..<count).map { $0 * $0 })
    #expect(calls.withLock { $0 } == count)
  }

  @Test func workersMayAskForWorkersThemselves() {
    let sums = Workers.answers(20, atOnce: 4) { outer in
      Workers.answers(50, atOnce: 4) { outer * $0 }.reduce(0, +)
    }
    #expect(sums == (0..<20).map { $0 * 1225 })
  }

  @Test(arguments: [0, 1, 2, 3, 8])
  func `what takes threads to spare answers the same however many there are`(_ most: Int) {
    let sums = Workers.answers(12, atOnce: 3) { outer in
      let own = Workers.answers(30, sparing: most) { outer * $0 }
      let (first, second) = Workers.both(
        sparing: most, { own.reduce(0, +) }, { own.max() ?? 0 })
      return [first, second, own.count]
    }
    #expect(sums == (0..<12).map { [$0 * 435, $0 * 29, 30] })
  }

  @Test func aThreadHasAStackForDeepWork() throws {
    @Sendable func depth(_ number: Int) -> Int { number == 0 ? 0 : 1 + depth(number - 1) }
    let found = Mutex(0)
    let thread = try #require(WorkerThread { found.withLock { $0 = depth(20_000) } })
    thread.join()
    #expect(found.withLock { $0 } == 20_000)
  }

  /// The desk's server is made of tasks, by the library that it rests on; papers are made on threads of ours.
  private static let ofTheDesk = [
    "Desk/Server.swift", "Desk/Listener.swift", "Desk/DeskScript.swift",
  ]

  /// Dispatch waits for ever where the system has no thread to give, and so do Swift's tasks.
  @Test func nothingElseStartsThreads() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources").standardizedFileURL
    let files = try #require(FileManager.default.enumerator(atPath: sources.path))
    var seen = 0
    for case let name as String in files
    where name.hasSuffix(".swift") && !Self.ofTheDesk.contains(name) {
      seen += 1
      let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
      let code = text.split(separator: "\n").filter {
        !$0.drop { $0 == " " }.hasPrefix("//")
      }.joined(separator: "\n")
      let found = code.firstMatch(
        of: /\b(await|async|DispatchQueue|DispatchGroup|Task|Thread\(|OperationQueue)\b/)
      #expect(found == nil, "\(name): \(found?.0 ?? "")")
      if name != "ProjectFiles/WorkerThread.swift" {
        #expect(!code.contains("pthread_create"), "\(name)")
      }
    }
    #expect(seen > 300)
  }
}
