import Diagnostics
import Publication
import Testing

@testable import Packs

/// How many pages the papers of the examples are reckoned to fill, beside how many they fill in their PDFs.
struct PrintedPagesTests {
  /// The pages of each pack's papers as WeasyPrint 70 prints them.
  private static let printed = [
    "2018-09-17-children-and-young-people": [3], "2019-03-04-children-and-young-people": [3],
    "2019-09-16-children-and-young-people": [3], "2019-12-09-children-and-young-people": [3],
    "2020-07-06-children-and-young-people": [3], "2021-03-01-children-and-young-people": [2],
    "2022-03-07-children-and-young-people": [3], "2022-09-05-children-and-young-people": [3],
    "2022-12-05-children-and-young-people": [3], "2017-07-31-resources-rationale": [6],
    "2021-07-06-overview-and-scrutiny": [4], "2021-09-08-health-and-wellbeing-board": [4],
    "2025-03-18-overview-and-scrutiny": [6, 4], "2026-03-17-overview-and-scrutiny": [7, 4],
    "2023-05-09-corporate-overview-and-scrutiny": [2], "2019-03-07-select-committee": [4],
  ]

  @Test func `the reckoned pages of the examples are those that are printed, within 15 per cent`()
    async throws
  {
    let (packs, log) = try await ProjectCopy(whole: true).build()
    #expect(!log.hasErrors)
    var (reckoned, known, far) = (0, 0, 0)
    let row = try Regex(#"\| \[[^|]+\]\([^|]+\) \| [0-9,]+ \| ([0-9]+) \| [0-9,]+ \|"#)
    for pack in packs.packs {
      let meeting = pack.pack.address.meeting.text
      let index = try #require(
        pack.pack.open?.files.first { $0.path == "index.md" }.map {
          String(decoding: $0.bytes, as: UTF8.self)
        })
      let sides = index.matches(of: row).compactMap { $0.output[1].substring.flatMap { Int($0) } }
      let pages = try #require(Self.printed[meeting])
      // What goes out with a letter is listed there.
      guard sides.count == pages.count else { continue }
      for (side, page) in zip(sides, pages) {
        reckoned += side
        known += page
        far += abs(side - page) > 1 ? 1 : 0
      }
    }
    #expect(known > 55 && far == 0)
    #expect(abs(reckoned - known) * 100 <= known * 15, "\(reckoned) and \(known)")
  }
}
