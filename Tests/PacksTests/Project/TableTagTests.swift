import Foundation
import Testing

/// Tables of indicators as a paper of the example prints them.
@Suite struct TableTagTests {
  private let paper = "\(ProjectCopy.newest)/04-performance.md"

  /// The lines of the Markdown, with a table in the place of the example's own.
  private func lines(with tag: String) async throws -> [Substring] {
    let project = try ProjectCopy()
    let own = try project.text(paper).split(separator: "\n").first {
      $0.hasPrefix("{% table rereferral ")
    }
    try project.replace(String(try #require(own)), with: tag, in: paper)
    let file = "2026-03-17-overview-and-scrutiny/04-performance.md"
    return try #require(try await project.files()[file]).split(separator: "\n")
  }

  @Test func targetAndRatingStandBetweenTheChangeAndTheComparators() async throws {
    let lines = try await lines(
      with: "{% table rereferral, icpc_15, cla_rate periods: 2 beside: england, rating, target %}")
    #expect(
      lines.contains(
        "| Measure | 2024 | 2025 | Change on year before | Target | Against target | England, 2025 |"
      ))
    #expect(lines.contains { $0.contains("| 23.4 | 26.2 | +2.8 | 22 | not met | 22.6 |") })
    #expect(lines.contains { $0.contains("| no target | no target | 81.4 |") })
    #expect(lines.contains { $0.contains("| no target | neither good nor bad | 67 |") })
  }

  @Test func aCaptionIsTheAuthorsOrNamesAtMostThreeMeasures() async throws {
    var lines = try await lines(
      with: "{% table rereferral, icpc_15 caption: \"Where help comes back\" %}")
    #expect(lines.contains { $0.hasSuffix(": Where help comes back**") })
    lines = try await self.lines(with: "{% table rereferral, icpc_15, cpp_second, cla_rate %}")
    #expect(lines.contains { $0.contains(": Four measures, Sefton, 2021 to 2025**") })
  }

  /// The values of a chart are folded below it on a page, and print holds the same figures once.
  @Test(arguments: [
    ("{% chart rereferral periods: 5 %}\n\n{% table rereferral periods: 5 %}", true),
    ("{% table rereferral, icpc_15 periods: 8 %}\n\n{% chart rereferral periods: 5 %}", true),
    ("{% chart rereferral periods: 6 %}\n\n{% table rereferral periods: 5 %}", false),
    (
      "{% chart rereferral periods: 5 beside: england %}\n\n{% table rereferral periods: 5 %}",
      false
    ),
    ("{% chart rereferral periods: 5 %}\n\n{% scorecard rereferral periods: 5 %}", false),
  ])
  func valuesThatAnotherTablePrintsAreNotPrintedTwice(tags: String, isElsewhere: Bool) async throws
  {
    let project = try ProjectCopy()
    let text = try project.text(paper)
    let rest = try #require(text.range(of: "{% chart rereferral kind: control %}"))
    try project.write(paper, text[..<rest.lowerBound] + tags + "\n")
    let page = try #require(
      try await project.files()["2026-03-17-overview-and-scrutiny/04-performance.html"])
    let folded = page.components(separatedBy: "<details class=\"values\"").dropFirst()
    let last = try #require(folded.last)
    #expect(last.hasPrefix(" data-printed-in=\"table-") == isElsewhere)
    if isElsewhere {
      let anchor = last.dropFirst(" data-printed-in=\"".count).prefix { $0 != "\"" }
      #expect(page.contains("<caption id=\"\(anchor)\">"))
    }
    #expect(last.contains("<summary id=\"figure-"))
    #expect(page.contains(".values[data-printed-in] { display: none; }"))
  }
}
