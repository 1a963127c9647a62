import Charts
import Documents
import Figures
import Foundation
import Testing

struct ChartWordsTests {
  @Test func theTitleSaysTheFinding() throws {
    func caption(_ rows: [String], place: String? = nil) throws -> String {
      try Charts.line(Plots.line(rows, place: place)).caption.plainText
    }
    #expect(try caption(["23.4 26.2"]) == "Re-referrals rose to 26.2% in 2025")
    #expect(try caption(["26.2 23.4"]) == "Re-referrals fell to 23.4% in 2025")
    #expect(try caption(["26.2 26.2"]) == "Re-referrals stayed at 26.2% in 2025")
    #expect(try caption(["x 26.2"]) == "Re-referrals stood at 26.2% in 2025")
    #expect(try caption(["26.2"]) == "Re-referrals stood at 26.2% in 2025")
    #expect(try caption(["26.2 c"]) == "Re-referrals: no figure for 2025")
    #expect(
      try caption(["1 2", "1 2", "2 1"], place: "Kent")
        == "Two of three measures rose in 2025 and one fell, Kent")
    #expect(try caption(["1 2", "1 2"], place: "Kent") == "Both measures rose in 2025, Kent")
  }

  @Test func theTitleOfBarsSaysTheFinding() throws {
    func caption(_ text: String, _ labels: [String], _ order: BarPlot.Order) throws -> String {
      try Charts.bars(Plots.bars(text, labels: labels, order: order)).caption.plainText
    }
    #expect(
      try caption("26.2 22.4", ["Sefton", "England"], .comparison)
        == "Re-referrals: higher in Sefton (26.2%) than in England (22.4%)")
    #expect(
      try caption("22.4 22.4", ["Sefton", "England"], .comparison)
        == "Re-referrals: the same in Sefton as in England (22.4%)")
    #expect(
      try caption("c 22.4", ["Sefton", "England"], .comparison)
        == "Re-referrals: no figure for Sefton")
    #expect(try caption("3 9 4", ["A", "B", "C"], .size) == "B highest of three, at 9.0%")
    #expect(try caption("9 9 4", ["A", "B", "C"], .size) == "A and B highest of three, at 9.0%")
    #expect(try caption("4 4 4", ["A", "B", "C"], .size) == "Re-referrals: all three at 4.0%")
  }

  @Test func theTextAlternativeGivesPlacesValuesAndPeriods() throws {
    let chart = try Charts.line(
      Plots.line(["24.1 22.2 26.0 23.4 26.2", "22 x 22.4 22.8 22.5", "x x x x x"]))
    #expect(
      chart.graphic.title
        == "Line chart: re-referrals, Sefton 24.1% in 2021 to 26.2% in 2025; statistical "
        + "neighbours 22.0% in 2021 to 22.5% in 2025; England no figures.")
    #expect(
      chart.description.plainText
        == "Sefton was highest in 2025, at 26.2%, and lowest in 2022, at 22.2%. In 2025 Sefton was "
        + "above statistical neighbours. No figure for statistical neighbours in 2022; for England "
        + "in any period.")
    #expect(
      chart.graphic.description == chart.description.plainText + " The axis starts at 20%.")
  }

  @Test func everyPlottedValueStandsInTheTable() throws {
    for (name, plot) in Plots.hostileLines {
      let table = try Charts.line(plot).table
      #expect(table.rows.count == plot.slots.count, "\(name)")
      #expect(table.columns.count == plot.series.count + 1, "\(name)")
    }
    let table = try Charts.line(Plots.line(["20 c"])).table
    #expect(table.rows[1].cells[1].plainText == "[c]")
    #expect(
      table.notes.map(\.plainText) == ["[c] withheld so that no child can be identified."])
  }

  @Test func whatCannotBeDrawnIsSaid() {
    #expect(throws: ChartProblem.noNumbers(measure: "Re-referrals")) {
      try Charts.line(Plots.line(["x x x", "c c c"]))
    }
    #expect(throws: ChartProblem.noNumbers(measure: "Re-referrals")) {
      try Charts.bars(Plots.bars("x c"))
    }
    #expect(throws: ChartProblem.tooManyBars(count: 153, limit: 20)) {
      try Charts.bars(
        Plots.bars(
          (1...153).map(String.init).joined(separator: " "),
          labels: (1...153).map { "Area \($0)" }, order: .size))
    }
    #expect(throws: ChartProblem.tooManyLines(count: 5, limit: 4)) {
      try Charts.line(
        Plots.line(Array(repeating: "1 2", count: 5), names: ["a", "b", "c", "d", "e"]))
    }
    #expect(throws: ChartProblem.valuesTooLarge) {
      try Charts.line(Plots.line(["999999999999999999 1"], unit: .count, decimals: 0))
    }
    #expect(throws: ChartProblem.unitsDiffer(first: "per cent", other: "FTE")) {
      try Charts.bars(
        rows: [("A", Plots.value("1", 1)), ("B", Plots.value("2", 2, unit: .fte))],
        measure: "Posts", details: [], order: .given, labelWord: "Post")
    }
  }

  /// A page of charts for checks that stand outside this repository.
  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["SAMPLE_CHARTS"] != nil,
      "SAMPLE_CHARTS names no folder"))
  func sampleChartsAreWritten() throws {
    let folder = URL(fileURLWithPath: ProcessInfo.processInfo.environment["SAMPLE_CHARTS"] ?? "")
    let charts =
      try Plots.hostileLines.map { try Charts.line($0.plot) }
      + Plots.hostileBars.map { try Charts.bars($0.plot) }
    let blocks = charts.map { chart -> Block in
      var chart = chart
      chart.stem = "hostile"
      return Block(.chart(chart))
    }
    let title = Heading(level: 1, inlines: [.text("Charts of hostile figures")])
    let document = DocumentFinisher.finish(
      Document(title: "Charts", blocks: [Block(.heading(title))] + blocks))
    let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let style = try String(
      contentsOf: repository.appending(path: "Templates/sefton/paper.css"), encoding: .utf8)
    let page = """
      <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Charts of hostile figures – a page for checks</title><style>\(style)</style></head>
      <body><a class="skip" href="#main">Skip to main content</a><main id="main">
      \(HTMLWriter().fragment(document.blocks))</main></body></html>
      """
    try FileManager.default.createDirectory(
      at: folder.appending(path: "charts"), withIntermediateDirectories: true)
    try Data(page.utf8).write(to: folder.appending(path: "hostile.html"))
    try Data(MarkdownWriter().text(of: document).utf8).write(
      to: folder.appending(path: "hostile.md"))
    for chart in document.charts {
      try Data(SVGWriter().text(of: chart).utf8).write(to: folder.appending(path: chart.file))
    }
  }
}
