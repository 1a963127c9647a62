import Analysis
import Charts
import Diagnostics
import Documents
import Figures
import Foundation
import Indicators
import Settings
import Testing

/// Charts of a council's indicators over made-up observations.
struct ReadingChartsTests {
  private static let source = """
    moved:
      name: Children who moved
      unit: count
      places: 0
      polarity: none
      about: children
      period: year ending 31 March
    posts:
      name: Posts
      unit: count
      places: 0
      polarity: none
      about: staff
      period: year ending 31 March
    rate:
      name: Vacancy rate
      unit: per cent
      places: 1
      polarity: lower is better
      about: staff
      period: year ending 31 March
    held:
      name: Posts held
      unit: count
      places: 0
      polarity: none
      about: staff
      period: on 31 March
    visits:
      name: Visits
      unit: count
      places: 0
      polarity: none
      about: staff
      period: quarter
      year_to_date: yes
    """

  let dictionary: IndicatorDictionary

  init() throws {
    var log = DiagnosticLog()
    let text = SourceText(name: "indicators.yaml", text: Self.source)
    let node = try #require(SettingsReader.read(text, into: &log))
    dictionary = try #require(IndicatorDictionary.read(node, into: &log))
  }

  /// The values of the council "A" and England "E" by year.
  private func reading(
    _ name: String, _ own: [Int: String], england: [Int: String] = [:], target: Int? = nil,
    rebase: Int? = nil
  ) throws -> PublishableReading {
    let indicator = try #require(dictionary[name])
    func observations(_ area: String, _ values: [Int: String]) throws -> [Observation] {
      try values.sorted { $0.key < $1.key }.map { year, text in
        Observation(
          indicator: name, area: AreaCode(area),
          period: try #require(indicator.period.period(of: .year(year))),
          value: ExactDecimal(text).map { .number($0.rational) } ?? .absent(.confidential),
          places: nil, origin: Origin(file: "a.csv", row: year, column: name))
      }
    }
    func area(_ code: String) -> Area {
      Area(code: AreaCode(code), dfe: "", name: code, level: .localAuthority)
    }
    let builder = ReadingBuilder(
      dictionary: dictionary,
      dataset: Dataset(try observations("A", own) + observations("E", england)),
      council: area("A"), neighbours: [], region: nil, england: area("E"))
    let from = try #require(CalendarDate(year: target ?? 2025, month: 4, day: 1))
    let aim = target.map { _ in
      Target(
        indicator: name, from: from, level: .value(Rational(15)), tolerance: .zero, basis: "local",
        origin: Origin(file: "targets.csv", row: 2, column: "target"))
    }
    let anew = try rebase.map { year in
      Rebase(
        indicator: name, from: try #require(CalendarDate(year: year, month: 4, day: 1)),
        reason: "it was counted anew", place: Location(file: "council.yaml"))
    }
    let reading = try #require(
      builder.reading(of: indicator, target: aim, rebases: anew.map { [$0] } ?? []))
    return try #require(DisclosureControl(.standard).publishable(reading))
  }

  private func line(
    _ readings: [PublishableReading], periods: Int? = nil, beside: [ReadingCharts.Companion] = []
  ) -> (chart: Chart?, findings: [ChartProblem]) {
    var findings: [ChartProblem] = []
    let charts = ReadingCharts(councilName: "Anytown", periods: periods, beside: beside)
    return (charts.line(readings, into: &findings), findings)
  }

  @Test func periodsWithoutAFigureStayGapsAndEarlierOnesAreLeftOut() throws {
    let reading = try reading("rate", [2021: "12.5", 2023: "13.5", 2025: "14.0"])
    let chart = try #require(line([reading], periods: 13).chart)
    #expect(
      chart.table.rows.map { $0.cells[0].plainText } == ["2021", "2022", "2023", "2024", "2025"])
    #expect(
      chart.table.rows.map { $0.cells[1].plainText } == ["12.5", "[n]", "13.5", "[n]", "14.0"])
    #expect(chart.caption.plainText == "Vacancy rate stood at 14.0% in 2025")
  }

  /// Which way a figure went is not to be read off the values that are drawn: a count that begins anew
  /// in April went no way.
  @Test func noKindOfChartSaysWhichWayACountWentThatBeganAnew() throws {
    let indicator = try #require(dictionary["visits"])
    let (area, england) = (
      Area(code: AreaCode("A"), dfe: "", name: "A", level: .localAuthority),
      Area(code: AreaCode("E"), dfe: "", name: "E", level: .england)
    )
    let counts = [(2024, 3, 480), (2024, 4, 496), (2025, 1, 512)]
    let observations = try [area, england].flatMap { area in
      try counts.map { year, quarter, count in
        Observation(
          indicator: "visits", area: area.code,
          period: try #require(
            indicator.period.period(of: .financialQuarter(year, number: quarter))),
          value: .number(Rational(count)), places: nil,
          origin: Origin(file: "a.csv", row: count, column: "n"))
      }
    }
    let builder = ReadingBuilder(
      dictionary: dictionary, dataset: Dataset(observations), council: area, neighbours: [],
      region: nil, england: england)
    let reading = try #require(builder.reading(of: indicator, target: nil))
    let visits = try #require(DisclosureControl(.standard).publishable(reading))
    var findings: [ChartProblem] = []
    let charts = ReadingCharts(councilName: "Anytown", periods: nil, beside: [.england])
    let made = [
      charts.line([visits], into: &findings), charts.bars([visits], into: &findings),
      charts.multiples([visits], hasOwnScales: false, into: &findings),
      charts.control([visits], into: &findings),
    ].compactMap { $0?.caption.plainText }
    #expect(made.count >= 3)
    #expect(made.allSatisfy { !$0.contains("rose") }, "\(made)")
  }

  @Test func aWithheldNumberIsNowhereInAChart() throws {
    let reading = try reading("moved", [2023: "29", 2024: "3", 2025: "31"])
    var chart = try #require(line([reading]).chart)
    chart.number = "Figure 1"
    let block = [Block(.chart(chart))]
    let svg = SVGWriter().text(of: chart)
    let words = [chart.graphic.title, chart.description.plainText]
    #expect(chart.table.rows[1].cells[1].plainText == "[c]")
    #expect(words.allSatisfy { !$0.contains(" 3 ") && !$0.contains(" 3.") })
    #expect(svg.components(separatedBy: "<circle").count - 1 == 2)
    for text in [svg, HTMLWriter().fragment(block), MarkdownWriter().text(of: block)] {
      #expect(!text.contains(">3<") && !text.contains("| 3 |"))
    }
  }

  private func control(_ rebase: Int, periods: Int?, to last: Int = 2025) throws -> Chart {
    let low = Array("21222122").map { "1\($0).0" }
    let high = Array("21222").map { "5\($0).0" }
    let values = zip(2013...last, low + high).map { ($0, $1) }
    let reading = try reading("rate", Dictionary(uniqueKeysWithValues: values), rebase: rebase)
    var findings: [ChartProblem] = []
    let charts = ReadingCharts(councilName: "Anytown", periods: periods, beside: [])
    return try #require(charts.control([reading], into: &findings))
  }

  /// What is said of limits that began anew is not said of the years before.
  @Test func limitsThatBeganAnewSpeakOfNoOlderYear() throws {
    let chart = try control(2020, periods: nil)
    #expect(
      chart.description.plainText
        == "Usual variation since 2021 is 50.5% to 53.1%, around a mean of 51.8%. Every year since "
        + "2021 lies within it. The limits are on trial: they rest on five figures.")
    #expect(
      chart.graphic.title.hasSuffix(
        "limits 50.5% to 53.1% since 2021; every year since 2021 within usual variation."))
    #expect(
      try control(2020, periods: nil, to: 2023).description.plainText
        == "There are too few figures since 2021, one year after another, to say what variation is "
        + "usual.")
  }

  /// The note names the years that the limits rest on, and none before they began anew.
  @Test(arguments: [
    (12, ", worked out from the figures of 2013 to 2025"),
    (4, ", worked out from the figures of 2021 to 2025"), (5, ""),
  ])
  func theNoteNamesTheYearsThatLimitsRestOn(periods: Int, basis: String) throws {
    let notes = try control(2020, periods: periods).table.notes.map(\.plainText)
    #expect(notes[0].hasSuffix("(an XmR chart)\(basis)."), "\(notes)")
  }

  @Test func aTargetIsDrawnWhereItHolds() throws {
    let held = try reading("rate", [2024: "12.5", 2025: "13.5"], target: 2024)
    let (chart, none) = line([held], beside: [.target])
    #expect(none.isEmpty)
    #expect(chart?.graphic.title.hasSuffix("; target 15%.") == true)
    let later = try reading("rate", [2024: "12.5", 2025: "13.5"], target: 2025)
    let (undrawn, findings) = line([later], beside: [.target])
    #expect(findings == [.targetNotInForce(indicator: "rate", from: "1 April 2025")])
    #expect(undrawn?.graphic.title.contains("target") == false)
    let without = try reading("rate", [2024: "12.5", 2025: "13.5"])
    #expect(line([without], beside: [.target]).findings == [.noTarget(indicator: "rate")])
  }

  @Test func severalIndicatorsShareAUnitAndStandAlone() throws {
    let moved = try reading("moved", [2024: "30", 2025: "40"])
    let posts = try reading("posts", [2024: "12", 2025: "10"])
    let chart = try #require(line([moved, posts]).chart)
    #expect(
      chart.caption.plainText == "One of two measures rose in 2025 and one fell, Anytown")
    #expect(
      chart.table.columns.map(\.heading.plainText) == ["Year", "Children who moved", "Posts"])
    #expect(line([moved, posts], beside: [.england]).findings == [.besideSeveral])
    let rate = try reading("rate", [2024: "1", 2025: "2"])
    #expect(
      line([moved, rate]).findings == [.unitsDiffer(first: "count", other: "per cent")])
  }

  @Test func measuresCountedInOtherWaysEachSayHow() throws {
    let moved = try reading("moved", [2024: "30", 2025: "40"])
    let posts = try reading("posts", [2024: "12", 2025: "10"])
    let held = try reading("held", [2024: "31", 2025: "30"])
    let rule = "year ending 31 March (children who moved and posts), on 31 March (the other)"
    var findings: [ChartProblem] = []
    let charts = ReadingCharts(councilName: "Anytown", periods: nil, beside: [])
    let readings = [moved, posts, held]
    let multiples = charts.multiples(readings, hasOwnScales: false, into: &findings)
    for chart in [charts.line(readings, into: &findings), multiples] {
      #expect(try #require(chart).table.caption.plainText.contains(rule))
    }
    #expect(ReadingCharts.rule(of: [moved, posts]) == "year ending 31 March")
    #expect(findings.isEmpty)
  }

  @Test func barsStandBesideComparatorsInTheNewestPeriod() throws {
    let reading = try reading(
      "rate", [2024: "12.5", 2025: "13.5"], england: [2024: "9", 2025: "9.5"])
    var findings: [ChartProblem] = []
    let charts = ReadingCharts(councilName: "Anytown", periods: nil, beside: [.england])
    let chart = try #require(charts.bars([reading], into: &findings))
    #expect(
      chart.caption.plainText == "Vacancy rate: higher in Anytown (13.5%) than in England (9.5%)")
    #expect(chart.subtitle.plainText == "Vacancy rate, per cent, year ending 31 March, 2025")
  }
}
