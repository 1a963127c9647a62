import Charts
import Documents
import Figures
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
    #expect(try caption("3 9", ["A", "Bee"], .size) == "Bee 9.0%, A 3.0%")
    #expect(try caption("3 9", ["A", "Bee"], .given) == "A 3.0%, bee 9.0%")
    #expect(try caption("3 3", ["A", "B"], .size) == "Re-referrals: both at 3.0%")
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
    #expect(throws: ChartProblem.tooManyBars(count: 201, limit: 200)) {
      try Charts.bars(
        Plots.bars(
          (1...201).map(String.init).joined(separator: " "),
          labels: (1...201).map { "Area \($0)" }, order: .size))
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
}
