import Testing

/// Bars of declared tables that have totals.
@Suite struct BarTotalTests {
  private let paper = "\(ProjectCopy.newest)/05-workforce.md"

  /// The Markdown of the paper with a table of money and its bars at the end.
  private func text(rows: String, totalRow: String, tag: String) async throws -> String {
    let project = try ProjectCopy()
    try project.write(
      "Data/councils/sefton/tables.yaml",
      """
      budget:
        caption: Where money is short
        unit: £m
        about: none
        places: 1
        source: Made up
        columns: {variance: Variance, share: {label: Share, unit: per cent, derive: variance / total as per cent}}
      \(totalRow)  rows:
      \(rows)
      """)
    try project.write(paper, project.text(paper) + "\n# Money\n\n\(tag)\n")
    return try #require(
      try await project.files()["2026-03-17-overview-and-scrutiny/05-workforce.md"])
  }

  private static let rows = """
        placements: {label: Placements, values: ["£3.3m"]}
        legal: {label: Legal costs, values: ["£0.2m"]}
        transport: {label: Transport, values: ["£0.4m"]}
        both: {label: Placements and law, derive: placements + legal}
        less: {label: Placements less law, derive: placements - legal}

    """

  @Test(arguments: [
    ("    total: {label: All services, derive: sum of rows}\n", ""),
    ("", "  total_row: All services\n"),
  ])
  func aTotalIsNoBarAndIsSaidInTheTitle(row: String, totalRow: String) async throws {
    let rows = Self.rows + row
    let text = try await text(
      rows: rows, totalRow: totalRow, tag: "{% bars budget column: \"variance\" order: size %}")
    // What is subtracted is no total of the others.
    #expect(text.contains(": Placements highest of four, at £3.3m; £3.9m in all**"))
    #expect(
      text.contains(
        "Placements £3.3m, Placements less law £3.1m, Transport £0.4m, Legal costs £0.2m; £3.9m in all."
      ))
    let lines = text.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("| All services |") && $0.contains("3.9") })
    #expect(!text.contains("Placements and law"))
  }

  @Test func sharesAreNotSaidToBeAllOfThemselves() async throws {
    let text = try await text(
      rows: Self.rows + "    total: {label: All services, derive: sum of rows}\n", totalRow: "",
      tag: "{% bars budget column: \"share\" %}")
    #expect(!text.contains("100.0% in all"))
  }

  @Test func twoBarsSayBothAndNotWhichIsTheHighest() async throws {
    let text = try await text(
      rows: """
            placements: {label: Placements, values: ["£3.3m"]}
            legal: {label: Legal costs, values: ["£0.2m"]}
            total: {label: All services, derive: sum of rows}

        """, totalRow: "", tag: "{% bars budget column: \"variance\" %}")
    #expect(text.contains(": Placements £3.3m, legal costs £0.2m; £3.5m in all**"))
  }
}
