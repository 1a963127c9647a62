import Councils
import Publication
import TestSupport
import Testing

@testable import Shards

/// How packs are spread over shards.
struct SpreadingTests {
  static func share(_ address: String, _ weight: Int) throws -> RunPlan.Share {
    RunPlan.Share(address: try #require(PackAddress(address)), weight: weight)
  }

  private static func shares(_ generator: inout SeededGenerator) throws -> [RunPlan.Share] {
    try (0..<Int.random(in: 1...60, using: &generator)).flatMap { council in
      try (0..<Int.random(in: 1...4, using: &generator)).map {
        try share(
          "council-\(council)/2026-03-1\($0)-panel", .random(in: 0...900, using: &generator))
      }
    }
  }

  @Test(arguments: [1, 2, 7, 153])
  func eachPackIsInOneShardAndNoCouncilIsParted(count: Int) throws {
    var generator = SeededGenerator(seed: UInt64(count))
    for _ in 0..<50 {
      let packs = try Self.shares(&generator)
      let shards = Spreading.shards(packs, over: count)
      #expect(shards.count == count)
      #expect(shards.flatMap { $0 }.map(\.address).sorted() == packs.map(\.address).sorted())
      var seen: Set<PackName> = []
      for shard in shards {
        let councils = Set(shard.map(\.address.council))
        #expect(seen.isDisjoint(with: councils))
        seen.formUnion(councils)
        #expect(shard.map(\.address) == shard.map(\.address).sorted())
      }
    }
  }

  /// Longest first is never worse than four thirds of the best; the best is no better than the average or
  /// the heaviest council.
  @Test func noShardIsMuchHeavierThanItMustBe() throws {
    var generator = SeededGenerator(seed: 20)
    for _ in 0..<200 {
      let packs = try Self.shares(&generator)
      let count = Int.random(in: 1...12, using: &generator)
      let heaviest =
        Spreading.shards(packs, over: count).map { $0.reduce(0) { $0 + $1.weight } }.max() ?? 0
      let council =
        Dictionary(grouping: packs, by: \.address.council).values
        .map { $0.reduce(0) { $0 + $1.weight } }.max() ?? 0
      let least = max(council, packs.reduce(0) { $0 + $1.weight } / count)
      #expect(heaviest * 3 <= (least + 1) * 5)
    }
  }

  @Test func theOrderOfThePacksMakesNoDifference() throws {
    var generator = SeededGenerator(seed: 7)
    let packs = try Self.shares(&generator)
    #expect(
      Spreading.shards(packs, over: 5)
        == Spreading.shards(packs.shuffled(using: &generator), over: 5)
    )
  }

  @Test func printedFormsWeighMostAndByTheirEngine() {
    let weight = PackWeight(papers: 3, bytes: 12_000, lines: 900, workbooks: 0)
    for engine in PDFEngine.allCases {
      let plain = weight.cost(["html", "markdown"], by: engine)
      let word = weight.cost(["docx"], by: engine)
      #expect(plain < word && plain < weight.cost(["pdf"], by: engine))
      #expect(plain == weight.cost(["html", "markdown"], by: .weasyprint))
    }
    let plain = weight.cost([], by: .typst)
    let (fast, slow) = (weight.cost(["pdf"], by: .typst), weight.cost(["pdf"], by: .weasyprint))
    #expect(slow > 10 * plain && slow > weight.cost(["docx"], by: .weasyprint))
    #expect(slow - plain > 4 * (fast - plain))
  }
}
