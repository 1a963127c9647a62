import Diagnostics
import Figures
import Foundation
import Indicators
import Settings
import TestSupport
import Testing

func dictionary(_ text: String, into log: inout DiagnosticLog) -> IndicatorDictionary? {
  SettingsReader.read(SourceText(name: "indicators.yaml", text: text), into: &log)
    .flatMap { IndicatorDictionary.read($0, into: &log) }
}

@Suite struct IndicatorDictionaryTests {
  static let good = """
    cla_rate:
      name: Children in care per 10,000
      numerator: cla_count
      denominator: population_0_17
      unit: per 10,000          # a note
      places: 0
      polarity: none
      bounds: [15, 350]
      period: on 31 March
      source: Children looked after (DfE)
      fresh_for: 400 days
    cla_count: {name: Children, unit: count, polarity: none, period: on 31 March}
    population_0_17: {name: People, unit: count, polarity: none, about: none, period: on 31 March}
    share:
      name: Share
      numerator: {sum: [cla_count, population_0_17]}
      denominator: cla_count
      derive: numerator / denominator
      unit: per cent
      polarity: higher is better
    """

  @Test func `an entry is read with all that it says`() throws {
    var log = DiagnosticLog()
    let read = try #require(dictionary(Self.good, into: &log))
    #expect(log.isEmpty)
    let rate = try #require(read["cla_rate"])
    #expect(rate.unit == .perTenThousand)
    #expect(rate.freshForDays == 400)
    #expect(rate.bounds?.highest == ExactDecimal("350"))
    #expect(rate.period == .onMarch31)
    #expect(rate.about == .children)
    #expect(rate.range.start.line == 1)
    #expect(read["share"]?.isDerived == true)
    #expect(read["share"]?.period == .onMarch31)
    #expect(read["share"]?.numerator?.parts == ["cla_count", "population_0_17"])
    #expect(read.needed(for: ["share"]) == ["share", "cla_count", "population_0_17"])
  }

  @Test func `the product's own dictionary is read without a word`() throws {
    let file = Repository.root.appending(path: "Data/indicators.yaml")
    var log = DiagnosticLog()
    let read = dictionary(try String(contentsOf: file, encoding: .utf8), into: &log)
    #expect(log.isEmpty, "\(ConsoleWriter(usesColour: false).text(of: log))")
    #expect(read?.indicators.count == 58)
    #expect(read?["icpc_15"]?.isDerived == true)
  }

  @Test func `all that is wrong with a dictionary is told at once`() {
    var log = DiagnosticLog()
    let text = """
      CLA: {name: A, unit: count, polarity: none, period: quarter}
      a: {name: A, unit: per cent, polarity: better, period: on 31 march, numerator: b}
      b:
        name: B
        unit: count
        polarity: none
        period: month
        numerator: c
        denominator: d_cuont
        bounds: [5, 1]
      c: {name: C, unit: count, polarity: none, period: month, numerator: b, denominator: d_count}
      d_count: {name: D, unit: cuont, polarity: none, derive: numerator / denominator, fresh_for: long}
      e: {name: E, unit: count, polarity: none, period: month, numerator: {sum: []}, denominator: c}
      """
    #expect(dictionary(text, into: &log) == nil)
    expectGolden(ConsoleWriter(usesColour: false).text(of: log), "dictionary.txt")
  }
}

@Suite struct PeriodRuleTests {
  static let cases: [(PeriodRule, ReportingTime, String?)] = [
    (.onMarch31, .year(2025), "2025-03-31"),
    (.onMarch31, .academicYear(2024), "2025-03-31"),
    (.onSeptember30, .year(2025), "2025-09-30"),
    (.onSeptember30, .financialYear(2024), "2024-09-30"),
    (.yearEndingMarch31, .year(2025), "year-to-2025-03-31"),
    (.yearEndingMarch31, .financialYear(2024), "year-to-2025-03-31"),
    (.yearEndingMarch31, .academicYear(2024), nil),
    (.yearEndingAugust31, .academicYear(2024), "year-to-2025-08-31"),
    (.yearEndingSeptember30, .year(2025), "year-to-2025-09-30"),
    (.yearEndingSeptember30, .financialYear(2024), nil),
    (.quarter, .financialQuarter(2025, number: 3), "2025-26-q3"),
    (.quarter, .year(2025), nil),
    (.month, .month(year: 2026, number: 1), "2026-01"),
    (.onMarch31, .month(year: 2026, number: 3), nil),
    (.month, .other, nil),
    (rule("calendar year"), .year(2024), "year-to-2024-12-31"),
    (rule("calendar year"), .financialYear(2024), nil),
    (rule("academic year"), .academicYear(2024), "year-to-2025-08-31"),
    (rule("year ending 30 June"), .year(2025), "year-to-2025-06-30"),
    (rule("year ending 31 July"), .academicYear(2024), "year-to-2025-07-31"),
    (rule("year ending 28 February"), .year(2024), "year-to-2024-02-29"),
    (rule("on 30 June"), .financialYear(2024), "2024-06-30"),
    (.halfYear, .half(2025, number: 1), "2025-26-h1"),
    (.halfYear, .half(2025, number: 2), "2025-26-h2"),
    (.halfYear, .day(day("2025-09-30")), "2025-26-h1"),
    (.halfYear, .day(day("2026-03-31")), "2025-26-h2"),
    (.halfYear, .day(day("2025-07-31")), nil), (.halfYear, .day(day("2025-12-31")), nil),
    (.halfYear, .financialQuarter(2025, number: 2), nil),
    (.quarter, .half(2025, number: 1), nil),
    (.term, .term(2024, .autumn), "2024-25-term-1"),
    (.term, .term(2024, .summer), "2024-25-term-3"),
    (.term, .term(2024, .autumnAndSpring), nil),
    (.yearly(.autumn), .term(2024, .autumn), "2024-25-autumn-term"),
    (.yearly(.autumn), .term(2024, .spring), nil),
    (
      .yearly(.autumnAndSpring), .term(2024, .autumnAndSpring), "2024-25-autumn-and-spring-terms"
    ),
    (.yearEndingAugust31, .term(2024, .summer), nil),
    (.weekBeginning, .week(ending: day("2026-01-18")), "week-from-2026-01-12"),
    (.endOfQuarter, .financialQuarter(2025, number: 1), "2025-26-q1-end"),
    (.endOfQuarter, .day(day("2025-06-30")), "2025-26-q1-end"),
    (.endOfQuarter, .day(day("2025-07-31")), nil),
    (.week, .day(day("2025-07-04")), "week-to-2025-07-04"),
    (.rollingThreeMonths, .month(year: 2025, number: 2), "rolling-3-months-to-2025-02-28"),
    (rule("three months ending 28 February"), .year(2025), "3-months-to-2025-02-28"),
    (
      rule("three months ending 28 February"), .average(ending: day("2025-02-28"), months: 3),
      "3-months-to-2025-02-28"
    ),
    (
      rule("three years ending 31 December"), .average(ending: day("2023-12-31"), months: 36),
      "36-months-to-2023-12-31"
    ),
    // An average is no figure of one year, nor one of other months.
    (rule("calendar year"), .average(ending: day("2023-12-31"), months: 36), nil),
    (rule("three years ending 31 March"), .average(ending: day("2023-12-31"), months: 36), nil),
  ]

  static func rule(_ word: String) -> PeriodRule { PeriodRule(rawValue: word) ?? .month }

  static func day(_ iso: String) -> CalendarDate {
    CalendarDate(iso: iso) ?? CalendarDate(dayNumber: 0)
  }

  @Test func `weeks are those of ISO 8601`() {
    func end(_ year: Int, _ number: Int) -> String? {
      ReportingTime.week(year, number: number).flatMap { PeriodRule.week.period(of: $0)?.id }
    }
    #expect(end(2020, 42) == "week-to-2020-10-18" && end(2025, 1) == "week-to-2025-01-05")
    #expect(end(2020, 53) == "week-to-2021-01-03" && end(2021, 53) == nil && end(2021, 0) == nil)
    #expect(PeriodRule.month.period(of: .week(ending: Self.day("2025-08-31"))) == nil)
  }

  @Test func `every word of a rule is its own, and its periods follow one another`() throws {
    #expect(Set(PeriodRule.allCases.map(\.rawValue)).count == PeriodRule.allCases.count)
    for rule in PeriodRule.allCases {
      let periods = (0..<800).compactMap {
        rule.period(of: .day(CalendarDate(dayNumber: 19_000 + $0)))
      }
      #expect(periods.count >= 2, "\(rule.rawValue)")
      if [.week, .weekBeginning].contains(rule) { continue }
      for (one, next) in zip(periods, periods.dropFirst()) {
        #expect(one.stepped(by: 1) == next && next.stepped(by: -1) == one, "\(rule.rawValue)")
        #expect(one.step == next.step && one < next)
      }
      for period in periods {
        #expect(Period(id: period.id) == period, "\(period.id)")
        #expect(period.stepped(by: period.step.perYear) == period.adding(years: 1))
        #expect(period.asKind(of: period) == period)
      }
    }
  }

  @Test(arguments: cases)
  func `a time means a period by the rule of its indicator`(
    rule: PeriodRule, time: ReportingTime, id: String?
  ) {
    #expect(rule.period(of: time)?.id == id)
  }
}

@Suite struct SeriesTests {
  static func observation(_ year: Int, _ value: Value) throws -> Observation {
    let day = try #require(CalendarDate(year: year, month: 3, day: 31))
    return Observation(
      indicator: "a", area: .england, period: .day(day), value: value,
      origin: Origin(file: "a.csv", row: year, column: "a"))
  }

  @Test func `gaps and reasons keep their places`() throws {
    let series = Series(
      indicator: "a", area: .england,
      [
        try Self.observation(2025, .number(Rational(5))),
        try Self.observation(2022, .number(Rational(2))),
        try Self.observation(2024, .absent(.confidential)),
      ])
    #expect(series.observations.map(\.period.end.year) == [2022, 2024, 2025])
    #expect(
      series.points.map(\.value) == [
        .number(Rational(2)), .absent(.notReported), .absent(.confidential), .number(Rational(5)),
      ])
    #expect(series.points(last: 2).map(\.period.end.year) == [2024, 2025])
    let latest = try #require(series.latest)
    #expect(series.before(latest.period).value == .absent(.confidential))
    #expect(series.before(latest.period.stepped(by: -1)).value == .absent(.notReported))
    #expect(series.at(label: "2022")?.value == .number(Rational(2)))
    #expect(series.upTo(latest.period.stepped(by: -1)).latest?.period.end.year == 2024)
  }

  @Test func `a step leads over the ends of years`() {
    let quarter = Period.quarter(financialYear: 2025, number: 1)
    #expect(quarter.stepped(by: -1) == .quarter(financialYear: 2024, number: 4))
    #expect(Period.month(year: 2025, number: 12).stepped(by: 1) == .month(year: 2026, number: 1))
  }
}

@Suite struct TargetAndFactTests {
  static let levels: [(String, Figures.Unit, Target.Level?)] = [
    ("22%", .perCent, .value(Rational(22))),
    ("22", .perCent, nil),
    ("0.22", .perCent, nil),
    ("18 to 20", .cases, .band(lowest: Rational(18), highest: Rational(20))),
    ("20 to 18", .cases, nil),
    ("16", .cases, .value(Rational(16))),
    ("16%", .cases, nil),
    ("100%", .perCent, .value(Rational(100))),
    ("220%", .perCent, nil),
    ("90% to 110%", .perCent, nil),
    ("-1", .cases, nil),
    ("£2,200", .pounds, .value(Rational(2200))),
    ("", .cases, nil),
  ]

  @Test(arguments: levels)
  func `a target is a number or a band in its unit`(
    text: String, unit: Figures.Unit, level: Target.Level?
  ) {
    #expect(Target.level(text, unit: unit) == level)
  }

  @Test func `a tolerance of a percentage is in points`() {
    #expect(Target.tolerance("2 points", unit: .perCent) == Rational(2))
    #expect(Target.tolerance("2", unit: .perCent) == nil)
    #expect(Target.tolerance("1", unit: .cases) == Rational(1))
    #expect(Target.tolerance("-1", unit: .cases) == nil)
  }

  static let amounts: [(String, Int?)] = [
    ("£1.5m", 1_500_000), ("£0.970m", 970_000), ("£2,200", 2200), ("£22,00", nil), ("£5k", 5000),
    ("£1bn", 1_000_000_000), ("1,278", 1278), ("78%", 78), ("May 2021", nil), ("£", nil), ("", nil),
    ("£1.5 m", nil), ("£1,5", nil), (",500", nil),
  ]

  @Test(arguments: amounts)
  func `an amount is read where the text is one`(text: String, whole: Int?) {
    #expect(Amount(text)?.number == whole.map { Rational($0) })
  }

  @Test func `facts have a value and a source`() throws {
    var log = DiagnosticLog()
    let text = """
      budget: {value: £1.5m, period: 2021/22, basis: agreed budget, source: Cabinet July 2021}
      notice: {called: improvement notice, value: May 2021, source: Department}
      bad: {value: £2m}
      """
    let root = try #require(
      SettingsReader.read(SourceText(name: "facts.yaml", text: text), into: &log))
    let facts = Fact.read(root, into: &log)
    #expect(facts.map(\.name) == ["budget", "notice"])
    #expect(facts.first?.amount?.number == Rational(1_500_000))
    #expect(facts.last?.amount == nil)
    #expect(facts.first?.origin == Origin(file: "facts.yaml", row: 1, column: "budget"))
    #expect(log.codes == ["S021"])
  }
}
