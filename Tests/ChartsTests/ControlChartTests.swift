import Analysis
import Charts
import Documents
import Figures
import TestSupport
import Testing

/// The two series whose limits and signals are known from outside.
struct ControlChartTests {
  private static let sefton = "23.6 31 26.6 17.6 22.6 17.1 18.9 16.9 17.2 19.8 26.5 23.4 26.2"
  private static let staffordshire =
    "11.6 10.2 18.5 18.8 20.3 19.6 19.2 18.7 17.4 15.4 13.2 14.1 14.2"

  private func chart(_ text: String, place: String = "Sefton") throws -> Chart {
    try Charts.control(Plots.control(text, place: place))
  }

  @Test func aSeriesWithinItsLimitsIsSaidToBe() throws {
    let chart = try chart(Self.sefton)
    #expect(
      chart.caption.plainText == "Re-referrals: 26.2% in 2025, within usual variation")
    #expect(
      chart.graphic.title
        == "Control chart: re-referrals, Sefton 23.6% in 2013 to 26.2% in 2025; mean 22.1%, limits "
        + "10.9% to 33.3%; every year within usual variation.")
    #expect(
      chart.description.plainText
        == "Usual variation is 10.9% to 33.3%, around a mean of 22.1%. Every year lies within it.")
    let rows = chart.table.rows.map { $0.cells.map(\.plainText) }
    #expect(rows.count == 16)
    #expect(rows[12] == ["2025", "26.2", "Within usual variation"])
    #expect(rows[13] == ["Upper limit", "33.3", "Usual variation ends"])
    #expect(rows[14] == ["Mean", "22.1", "Of thirteen figures"])
    #expect(rows[15] == ["Lower limit", "10.9", "Usual variation begins"])
  }

  @Test func signalsAreSaidInTheWordsOfTheirRules() throws {
    let chart = try chart(Self.staffordshire, place: "Staffordshire")
    #expect(
      chart.description.plainText
        == "Usual variation is 11.9% to 20.6%, around a mean of 16.2%. Below the lower limit in "
        + "2013 and 2014; part of a falling trend in 2017 to 2023; part of a run above the mean in "
        + "2015 and 2016.")
    #expect(
      chart.graphic.title.hasSuffix("unusual in 2013 to 2023."))
    let marks = chart.graphic.layers.flatMap(\.shapes).filter {
      if case .circle = $0 { true } else { false }
    }
    #expect(marks.count == 2)
  }

  @Test func aControlChartIsDrawnAsRecorded() throws {
    var chart = try chart(Self.sefton)
    chart.stem = "04-paper"
    chart.number = "Figure 1"
    expectGolden(SVGWriter().text(of: chart), "control.svg")
  }

  @Test func withoutLimitsNothingIsSaidOfVariation() throws {
    let few = try chart("20 30 25 22")
    #expect(few.caption.plainText == "Re-referrals fell to 22.0% in 2025")
    #expect(
      few.description.plainText
        == "There are too few figures, one year after another, to say what variation is usual.")
    #expect(few.table.rows.count == 4)
    let equal = try chart("50 50 50 50 50 50")
    #expect(equal.caption.plainText == "Re-referrals stayed at 50.0% in 2025")
    #expect(
      equal.description.plainText
        == "Every figure is the same, so there is no variation to show.")
    let apart = try chart("20 x 21 x 22 x 23 x 24 x 25")
    #expect(apart.description.plainText.hasPrefix("There are too few figures"))
    #expect(apart.table.rows.count == 11)
  }

  @Test func limitsOnTrialAndLimitsCutOffAreSaid() throws {
    let trial = try chart("20 30 25 22 28")
    #expect(
      trial.description.plainText.hasSuffix(
        "The limits are on trial: they rest on five figures."))
    let cut = try chart("0 100 0 100 0 100 0 100 0 100 0 100")
    let rows = cut.table.rows.suffix(3).map { $0.cells.map(\.plainText) }
    #expect(rows[0] == ["Upper limit", "100.0", "Cut off, as no figure can lie beyond"])
    #expect(rows[2] == ["Lower limit", "0.0", "Cut off, as no figure can lie beyond"])
  }

  @Test(arguments: [
    (Outlook.forecast(.hitAndMiss), "As things stand the target will be met in some years"),
    (.movedOut, "have moved out of their usual variation, so no forecast is made of the target."),
    (.unusual, "The newest figures are unusual, so no forecast is made of the target."),
    (.mixedOnTrial, "missed in others, as far as so few figures can say."),
    (.onTrial, "So few figures make no forecast of the target."),
  ])
  func whatIsSaidOfATargetFollowsFromTheSeries(outlook: Outlook, words: String) throws {
    var plot = Plots.control(Self.sefton)
    plot.outlook = outlook
    #expect(try !Charts.control(plot).description.plainText.contains("target"))
    plot.target = ChartTarget(
      figure: Plots.value("22", 99), lowest: Rational(22), highest: nil, day: Plots.slots(2)[0].day)
    #expect(try Charts.control(plot).description.plainText.contains(words))
  }

  @Test func aGapIsNeitherJoinedNorSaidToBeUsual() throws {
    let chart = try chart("20 21 x 23 24 22 c")
    #expect(chart.caption.plainText == "Re-referrals: no figure for 2025")
    #expect(chart.description.plainText.hasSuffix("No figure for 2021 and 2025."))
    #expect(chart.table.rows[2].cells.map(\.plainText) == ["2021", "[x]", "No figure"])
    let lines = chart.graphic.layers.filter { $0.style.stroke == .darkBlue }.flatMap(\.shapes)
    let points = lines.map { if case .polyline(let points) = $0 { points.count } else { 0 } }
    #expect(points == [2, 3])
  }
}
