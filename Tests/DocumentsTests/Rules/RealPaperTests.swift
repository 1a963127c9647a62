import Diagnostics
import Documents
import TestSupport
import Testing

/// The rules over the words of published papers, which stand beside the repository.
@Suite struct RealPaperTests {
  private static func paper(_ name: String) -> Author? {
    let lines = SharedData.lines(inFile: "papers/\(name)")
    return lines.isEmpty ? nil : Author(lines.joined(separator: "\n"))
  }

  private static let isHere = !SharedData.lines(
    inFile: "papers/sefton-2021-07-06-improvement-journey.txt"
  ).isEmpty

  @Test(.enabled(if: isHere, "the papers beside the repository are absent"))
  func guidanceLeftInAPublishedPaperIsFound() throws {
    let author = try #require(Self.paper("sefton-2021-07-06-improvement-journey.txt"))
    var log = DiagnosticLog()
    GuidanceRule().check(
      CheckedPaper(author.document(author.paragraphs), in: "paper.md"), into: &log)
    #expect(log.codes.filter { $0 == "D035" }.count == 2)
  }

  @Test(.enabled(if: isHere, "the papers beside the repository are absent"))
  func theBulletThatStopsInItsSentenceIsFound() throws {
    let author = try #require(Self.paper("sefton-2021-07-06-improvement-journey.txt"))
    let items = author.paragraphs.filter { $0.range?.text.hasPrefix("- ") == true }.map {
      ListItem(blocks: [$0])
    }
    var log = DiagnosticLog()
    let list = Block(.list(List(kind: .bullet("-"), isTight: true, items: items)))
    CutOffRule().check(CheckedPaper(author.document([list]), in: "paper.md"), into: &log)
    let excerpts = log.sorted().compactMap(\.location.excerpt)
    #expect(excerpts.contains { $0.hasSuffix("are reviewed and") })
    #expect(excerpts.count == 1, "\(excerpts)")
  }

  /// The codes of a paper read as Markdown, but for those of its form: the texts have neither the
  /// headings nor the tables of the originals.
  private static func findings(_ name: String) -> [Diagnostic] {
    let form: Set<String> = [
      "D023", "D024", "D025", "D028", "D030", "D032", "D043", "D044", "D055",
    ]
    let text = SharedData.lines(inFile: "papers/\(name)").joined(separator: "\n")
    return Paper(text).log.sorted().filter { !form.contains($0.code) }
  }

  /// What the papers are known to have wrong, and nothing else.
  @Test(
    .enabled(if: isHere, "the papers beside the repository are absent"),
    arguments: [
      ("sefton-2021-09-08-workforce-review.txt", ["D042"]),
      ("sefton-2021-07-06-improvement-journey.txt", ["D015", "D035", "D037"]),
      ("staffordshire-2023-05-09-cabinet-investment.txt", ["D048"]),
      ("west-sussex-2019-03-07-demand-and-capacity.txt", ["D045", "D047", "D049"]),
      ("leicestershire-2017-07-resources-rationale.txt", ["D053"]),
    ])
  func thePapersHaveTheirKnownMistakesAndNoOther(_ name: String, _ codes: [String]) {
    let found = Self.findings(name)
    #expect(
      Set(found.map(\.code)).sorted() == codes,
      "\(found.map { "\($0.code) \($0.location.start?.line ?? 0) \($0.problem.message)" })")
  }
}
