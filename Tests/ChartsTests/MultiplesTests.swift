import Charts
import Documents
import Figures
import TestSupport
import Testing

struct MultiplesTests {
  @Test func theTitleCountsWhichWayTheMeasuresWent() throws {
    let chart = try Charts.multiples(
      Plots.multiples([["20 21", "19 19"], ["5 4", "4 4"], ["1 2", "3 3"]]))
    #expect(
      chart.caption.plainText == "Two of three measures rose in 2025 and one fell, Anytown")
    #expect(
      chart.graphic.title
        == "Small line charts: Anytown, measure A 20.0% in 2024 to 21.0% in 2025; measure B 5.0% in "
        + "2024 to 4.0% in 2025; measure C 1.0% in 2024 to 2.0% in 2025.")
    #expect(
      chart.description.plainText
        == "In 2025 Anytown was above England in one of three measures, below in one and level "
        + "in one.")
    let rows = chart.table.rows.map { $0.cells.map(\.plainText) }
    #expect(rows.count == 6)
    #expect(rows[3] == ["Measure B, England", "4.0", "4.0"])
  }

  @Test func placesAreSaidAsASentenceHasThem() throws {
    var plot = Plots.multiples(
      [["20 x"], ["5 x"], ["5 x"]], names: ["Anytown", "Region", "England"])
    plot.place = nil
    #expect(
      try Charts.multiples(plot).description.plainText
        == "No figure for Anytown in 2025; for the region in 2025; for England in 2025.")
  }

  @Test func panelsOfOneLineStandInOneTable() throws {
    let chart = try Charts.multiples(Plots.multiples([["20 x 21"], ["5 4 c"]]))
    let rows = chart.table.rows.map { $0.cells.map(\.plainText) }
    #expect(rows == [["2023", "20.0", "5.0"], ["2024", "[x]", "4.0"], ["2025", "21.0", "[c]"]])
    #expect(
      chart.description.plainText
        == "No figure for measure A in 2024; for measure B in 2025.")
  }

  @Test func panelsOfOneUnitShareTheirScaleUnlessToldNotTo() throws {
    func ticks(hasOwnScales: Bool) throws -> Int {
      let plot = Plots.multiples([["1 2"], ["80 90"]], hasOwnScales: hasOwnScales)
      let texts = try Charts.multiples(plot).graphic.layers.flatMap(\.shapes)
      return texts.count { if case .text(let text, _) = $0 { text == "87.5%" } else { false } }
    }
    #expect(try ticks(hasOwnScales: false) == 0)
    #expect(try ticks(hasOwnScales: true) == 1)
  }

  @Test func smallMultiplesAreDrawnAsRecorded() throws {
    var chart = try Charts.multiples(
      Plots.multiples([["20 21 24", "19 19 20"], ["5 x 4", "4 4 4"]]))
    chart.stem = "04-paper"
    chart.number = "Figure 1"
    expectGolden(SVGWriter().text(of: chart), "multiples.svg")
  }

  @Test func whatCannotBePanelsIsSaid() {
    #expect(throws: ChartProblem.panelsOfOne) {
      try Charts.multiples(Plots.multiples([["1 2"]]))
    }
    #expect(throws: ChartProblem.tooManyPanels(count: 7, limit: 6)) {
      try Charts.multiples(Plots.multiples(Array(repeating: ["1 2"], count: 7)))
    }
    #expect(throws: ChartProblem.noNumbers(measure: "Measures")) {
      try Charts.multiples(Plots.multiples([["x c"], ["c x"]]))
    }
  }
}
