import Extracts
import Figures
import Indicators
import Testing

@Suite struct PeriodLabelTests {
  private static func day(_ iso: String) -> ReportingTime? {
    CalendarDate(iso: iso).map(ReportingTime.day)
  }

  static let labels: [(String, PeriodLabel.Kind, ReportingTime?)] = [
    ("Q1 2018/19", .quarter, .financialQuarter(2018, number: 1)),
    ("2018/19 Q4", .quarter, .financialQuarter(2018, number: 4)),
    ("2018-19 Q4", .quarter, .financialQuarter(2018, number: 4)),
    ("Qtr 3 2018/2019", .quarter, .financialQuarter(2018, number: 3)),
    ("Quarter 2 18/19", .quarter, .financialQuarter(2018, number: 2)),
    ("Q2 (Jul–Sep) 2018/19", .quarter, .financialQuarter(2018, number: 2)),
    ("1999/00 Q1", .quarter, .financialQuarter(1999, number: 1)),
    ("Q1 2018/20", .quarter, nil), ("Q5 2018/19", .quarter, nil), ("Q1", .quarter, nil),
    ("Q1 2018", .quarter, nil), ("2018/19", .quarter, nil), ("2025-Q2", .quarter, nil),
    ("2025-Q2", .calendarQuarter, .financialQuarter(2025, number: 1)),
    ("Q1 2025", .calendarQuarter, .financialQuarter(2024, number: 4)),
    ("2025-Q5", .calendarQuarter, nil),
    ("Apr-23", .month, .month(year: 2023, number: 4)),
    ("April 2023", .month, .month(year: 2023, number: 4)),
    ("2023-04", .month, .month(year: 2023, number: 4)),
    ("Sept 2023", .month, .month(year: 2023, number: 9)),
    ("31-Mar-24", .month, .month(year: 2024, number: 3)),
    ("Mar", .month, nil), ("13-23", .month, nil),
    ("2024", .year, .year(2024)), ("2024 (Rev)", .year, .year(2024)),
    ("2025 (prov)", .year, .year(2025)), ("0", .year, nil), ("2014-16", .year, nil),
    ("2023/24", .financialYear, .financialYear(2023)),
    ("2016-17 (OT)", .financialYear, .financialYear(2016)),
    ("202324", .financialYear, .financialYear(2023)),
    ("2014-16", .financialYear, nil), ("2013/14-15/16", .financialYear, nil),
    ("2023/24 YTD", .financialYear, nil),
    ("2023/24", .academicYear, .academicYear(2023)),
    ("29 Nov 2021", .date, day("2021-11-29")),
    ("31st March 2024", .date, day("2024-03-31")),
    ("31/03/2024", .date, day("2024-03-31")),
    ("2024-03-31", .date, day("2024-03-31")),
    ("31/06/2025", .date, nil), ("29/02/2025", .date, nil), ("03/31/2024", .date, nil),
    ("45382", .date, nil), ("", .date, nil), ("Year End", .quarter, nil),
  ]

  @Test(arguments: labels)
  func `a label is read as the kind that the mapping states and no other`(
    label: String, kind: PeriodLabel.Kind, time: ReportingTime?
  ) {
    #expect((try? PeriodLabel.read(label, as: kind).get())?.time == time)
  }

  @Test func `a word in brackets is the status`() throws {
    #expect(try PeriodLabel.read("2024 (Rev)", as: .year).get().status == .revised)
    #expect(try PeriodLabel.read("2025 (prov)", as: .year).get().status == .provisional)
    #expect(try PeriodLabel.read("2020 (Final)", as: .year).get().status == .final)
    #expect(try PeriodLabel.read("2016-17 (OT)", as: .financialYear).get().status == nil)
  }

  @Test func `serial dates count from the epoch that the mapping states`() {
    #expect(PeriodLabel.day(serial: 45_382, epoch: 1900).iso == "2024-03-31")
    #expect(PeriodLabel.day(serial: 45_838, epoch: 1900).iso == "2025-06-30")
    #expect(PeriodLabel.day(serial: 43_920, epoch: 1904).iso == "2024-03-31")
  }

  @Test func `a day ends the period of which it is the last`() throws {
    let march = try #require(Self.day("2024-03-31"))
    let december = try #require(Self.day("2023-12-31"))
    #expect(PeriodRule.quarter.period(of: march)?.id == "2023-24-q4")
    #expect(PeriodRule.quarter.period(of: december)?.id == "2023-24-q3")
    #expect(PeriodRule.month.period(of: march)?.id == "2024-03")
    #expect(PeriodRule.onMarch31.period(of: march)?.id == "2024-03-31")
    #expect(PeriodRule.yearEndingMarch31.period(of: march)?.id == "year-to-2024-03-31")
    #expect(PeriodRule.onMarch31.period(of: december) == nil)
    let middle = try #require(Self.day("2024-03-30"))
    #expect(PeriodRule.quarter.period(of: middle) == nil)
    #expect(PeriodRule.month.period(of: middle) == nil)
  }

  static let parts: [(label: String, kind: PeriodLabel.Kind, id: String?)] = [
    ("H1 2025/26", .halfYear, "2025-26-h1"), ("2025-26 H2", .halfYear, "2025-26-h2"),
    ("2025/26H1", .halfYear, "2025-26-h1"), ("First half of 2025/26", .halfYear, "2025-26-h1"),
    ("Half 2 2025/26 [p]", .halfYear, "2025-26-h2"), ("Apr-Sep 2025", .halfYear, "2025-26-h1"),
    ("Oct 2025 – Mar 2026", .halfYear, "2025-26-h2"),
    ("October to March 2025/26", .halfYear, "2025-26-h2"),
    ("Six months to 30 September 2025", .halfYear, "2025-26-h1"),
    ("H1 2025", .halfYear, nil), ("H3 2025/26", .halfYear, nil),
    ("Jan-Jun 2025", .halfYear, nil), ("Oct 2025 - Mar 2025", .halfYear, nil),
    ("H1 2025/27", .halfYear, nil), ("2025/26", .halfYear, nil),
    ("Autumn term 2024/25", .term, "2024-25-term-1"), ("2024/25 Spring", .term, "2024-25-term-2"),
    ("Summer 2025", .term, "2024-25-term-3"), ("Autumn 2024 (prov)", .term, "2024-25-term-1"),
    ("Term 1 2024/25", .term, nil), ("Autumn 2024/26", .term, nil), ("2024/25", .term, nil),
    ("Week 2 2026", .week, "week-to-2026-01-11"), ("2026-W02", .week, "week-to-2026-01-11"),
    ("2026 wk 2", .week, "week-to-2026-01-11"), ("Week 53 2025", .week, nil),
    ("2 2026", .week, nil),
    ("w/e 16/01/2026", .weekEnding, "week-to-2026-01-16"),
    ("Week ending 16 January 2026", .weekEnding, "week-to-2026-01-16"),
    ("w/c 12/01/2026", .weekEnding, nil),
    ("w/c 12/01/2026", .weekBeginning, "week-to-2026-01-18"),
    ("Week commencing 12 Jan 2026", .weekBeginning, "week-to-2026-01-18"),
    ("12/01/2026", .weekBeginning, "week-to-2026-01-18"),
    ("w/e 16/01/2026", .weekBeginning, nil),
    ("Year ending March 2025", .year, "year-to-2025-03-31"),
    ("YE Mar 25", .year, "year-to-2025-03-31"), ("Mid-2024 [note 2]", .year, "year-to-2024-03-31"),
    ("Year ending", .year, nil), ("mid 2024 2025", .year, nil),
  ]

  @Test(arguments: parts)
  func `a part of a year or a week is known as people write it`(
    label: String, kind: PeriodLabel.Kind, id: String?
  ) {
    let rule: PeriodRule =
      switch kind {
      case .halfYear: .halfYear
      case .term: .term
      case .year: .yearEndingMarch31
      default: .week
      }
    let time = try? PeriodLabel.read(label, as: kind).get().time
    #expect(time.flatMap { rule.period(of: $0)?.id } == id)
  }

  static let averages: [(label: String, kind: PeriodLabel.Kind, end: String?)] = [
    ("2021 - 23", .threeYears, "2023-12-31"),
    ("2021-2023", .threeYears, "2023-12-31"),
    ("2021 to 2023", .threeYears, "2023-12-31"), ("2020/21 - 22/23", .threeYears, "2023-03-31"),
    ("2021 - 22", .threeYears, nil), ("2021/22", .threeYears, nil),
    ("Dec 2024 to Feb 2025", .threeMonths, "2025-02-28"),
    ("Dec-Feb 2025", .threeMonths, "2025-02-28"),
    ("December 2023 – February 2024", .threeMonths, "2024-02-29"),
    ("Dec 2025 to Feb 2025", .threeMonths, nil), ("Jan to Feb 2025", .threeMonths, nil),
  ]

  @Test(arguments: averages)
  func `an average is known by the time that it is of`(
    label: String, kind: PeriodLabel.Kind, end: String?
  ) {
    let time = try? PeriodLabel.read(label, as: kind).get().time
    let wanted = end.flatMap { CalendarDate(iso: $0) }.map {
      ReportingTime.average(ending: $0, months: kind == .threeYears ? 36 : 3)
    }
    #expect(time == wanted)
  }
}
