import Figures
import Testing

struct PeriodTests {
  @Test(arguments: [1900, 1999, 2000, 2023, 2024, 2025, 2099, 2100, 2998])
  func aQuarterAndAMonthEndTheDayBeforeTheNextBegins(_ year: Int) {
    for number in 1...4 {
      let period = Period.quarter(financialYear: year, number: number)
      let next = Period.quarter(
        financialYear: number == 4 ? year + 1 : year, number: number % 4 + 1)
      #expect(period.end.adding(days: 1) == next.start)
      #expect(Period(id: period.id) == period)
    }
    for number in 1...12 {
      let period = Period.month(year: year, number: number)
      let next = Period.month(year: number == 12 ? year + 1 : year, number: number % 12 + 1)
      #expect(period.end.adding(days: 1) == next.start)
    }
  }

  /// Finding C5 of the first use: a quarter is asked for as files write it.
  @Test(arguments: [
    "Q1 2022/23", "2022/23 Q1", "2022-23 Q1", "Q1 2022-23", "Qtr 1 2022/23", "Quarter 1 2022/2023",
    "q1 2022/23",
  ])
  func aQuarterIsKnownWithItsYearBeforeOrBehind(label: String) {
    #expect(Period.quarter(financialYear: 2022, number: 1).isCalled(label))
    #expect(!Period.quarter(financialYear: 2022, number: 2).isCalled(label))
    #expect(!Period.quarter(financialYear: 2021, number: 1).isCalled(label))
  }

  /// Finding C6 of the first use: Excel saves dates so, and the day always stands first.
  @Test(arguments: [
    ("2024-04-01", "2024-04-01"), ("01/04/2024", "2024-04-01"), ("1/4/2024", "2024-04-01"),
    ("31/12/2025", "2025-12-31"),
    ("12/31/2025", nil), ("01/04/24", nil), ("01-04-2024", nil), ("1 April 2024", nil),
    ("+1/04/2024", nil), ("", nil),
  ])
  func aKeptDateIsReadWithTheDayFirst(text: String, iso: String?) {
    #expect(CalendarDate(kept: text)?.iso == iso)
  }

  private func date(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

  @Test func dayNumbersRunWithoutAGap() throws {
    let first = try date("1999-12-31").dayNumber
    for number in first..<first + 20_000 {
      let day = CalendarDate(dayNumber: number)
      #expect(day.dayNumber == number)
      #expect(CalendarDate(iso: day.iso) == day)
    }
  }

  @Test(arguments: [
    ("2021-09-08", "Wednesday 8 September 2021"), ("2019-03-07", "Thursday 7 March 2019"),
    ("2024-02-29", "Thursday 29 February 2024"),
  ])
  func datesPrintWithTheirWeekday(iso: String, printed: String) throws {
    #expect(try date(iso).withWeekday == printed)
    #expect(CalendarDate(printed: printed) == CalendarDate(iso: iso))
  }

  @Test(arguments: ["2025-02-29", "2025-13-01", "25-01-01", "2025-1-01", "2025-01-00", ""])
  func impossibleDatesAreRefused(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test func aPeriodSaysWhatItsYearMeans() throws {
    let march = Period.day(try date("2025-03-31"))
    let year = Period.yearEnding(try date("2025-03-31"))
    #expect(march.long == "31 March 2025")
    #expect(year.long == "the year ending 31 March 2025")
    #expect(year.start == (try date("2024-04-01")))
    #expect(march.short == "2025" && march.rule == "on 31 March")
    #expect(Period.quarter(financialYear: 2025, number: 4).end == (try date("2026-03-31")))
    #expect(Period.quarter(financialYear: 2025, number: 1).start == (try date("2025-04-01")))
    #expect(Period.month(year: 2025, number: 12).end == (try date("2025-12-31")))
  }

  /// As the field prints them, in a sentence, in a heading and as what a heading leaves out; and how people
  /// ask for them.
  static let parts: [(Period, long: String, short: String, rule: String, called: [String])] = [
    (
      .half(financialYear: 2025, number: 1), "H1 2025/26", "H1 2025/26", "half year",
      ["H1 2025/26", "2025-26 H1", "April to September 2025"]
    ),
    (
      .half(financialYear: 2025, number: 2), "H2 2025/26", "H2 2025/26", "half year",
      ["half 2 2025/26", "October 2025 to March 2026"]
    ),
    (
      .term(academicYear: 2024, .autumn, isYearly: false), "the autumn term 2024/25",
      "autumn term 2024/25", "term",
      ["autumn term 2024/25", "Autumn 2024/25", "2024/25 autumn", "autumn term 2024"]
    ),
    (
      .term(academicYear: 2024, .spring, isYearly: true), "the spring term 2024/25", "2024/25",
      "spring term", ["spring term 2025", "2024/25", "spring term of 2024/25"]
    ),
    (
      .term(academicYear: 2024, .autumnAndSpring, isYearly: true),
      "the autumn and spring terms 2024/25", "2024/25", "autumn and spring terms",
      ["autumn and spring term 2024/25"]
    ),
  ]

  @Test(arguments: parts.indices)
  func partsOfAYearArePrintedAsTheFieldDoes(index: Int) {
    let (period, long, short, rule, called) = Self.parts[index]
    #expect(period.long == long && period.short == short && period.rule == rule)
    for label in called { #expect(period.isCalled(label), "\(label)") }
    for (other, part) in Self.parts.enumerated() where other != index {
      let shared = part.called.filter { period.isCalled($0) && $0 != "2024/25" }
      #expect(shared == [], "\(long)")
    }
    #expect(Period(id: period.id) == period)
    #expect(period.start < period.end)
  }

  @Test func aWeekIsCalledByItsLastDayOrByItsFirst() throws {
    let end = Period.week(ending: try date("2026-01-18"), isCalledByStart: false)
    let start = Period.week(ending: try date("2026-01-18"), isCalledByStart: true)
    #expect(end.long == "the week ending 18 January 2026" && end.short == "18 January 2026")
    #expect(start.long == "the week beginning 12 January 2026")
    #expect(start.short == "week beginning 12 January 2026")
    #expect(start.asKind(of: end) == end && end.asKind(of: start) == start)
    #expect(start.manner != end.manner)
  }

  /// Autumn, spring and summer follow one another; one term of each year follows that of the year before.
  @Test func termsAndHalvesStandInTheirOrder() {
    let terms = [SchoolTerm.autumn, .spring, .summer].map {
      Period.term(academicYear: 2024, $0, isYearly: false)
    }
    let next = Period.term(academicYear: 2025, .autumn, isYearly: false)
    #expect(((terms + [next]).shuffled().sorted()) == terms + [next])
    #expect(Period.half(financialYear: 2024, number: 2) < .half(financialYear: 2025, number: 1))
    #expect(terms[0].steps(years: 1, quarters: 0) == 3)
    #expect(Period.half(financialYear: 2024, number: 2).steps(years: 2, quarters: 0) == 4)
  }

  @Test func peopleNamePeriodsInSeveralWays() throws {
    let year = Period.yearEnding(try date("2024-03-31"))
    for label in ["2023/24", "2023-24", "2024", "31 March 2024", "year ending 31 March 2024"] {
      #expect(year.isCalled(label), "\(label)")
    }
    #expect(!year.isCalled("2024/25"))
    #expect(!Period.day(try date("2024-03-31")).isCalled("2023/24"))
  }
}

struct WorkingDaysTests {
  /// The bank holidays that fall near the dates below.
  private static let closed = Set(
    [
      "2019-04-19", "2021-08-30", "2022-09-19", "2023-05-01", "2023-05-08", "2025-04-18",
      "2025-04-21", "2025-05-05", "2026-04-03", "2026-04-06", "2026-12-25", "2026-12-28",
      "2027-01-01",
    ].compactMap { CalendarDate(iso: $0) })

  @Test(arguments: [
    ("2021-09-08", "2021-08-31"), ("2021-07-06", "2021-06-28"), ("2023-05-09", "2023-04-27"),
    ("2019-03-07", "2019-02-27"), ("2022-09-22", "2022-09-13"), ("2025-05-08", "2025-04-29"),
    ("2026-04-09", "2026-03-30"), ("2026-12-31", "2026-12-21"), ("2027-01-05", "2026-12-23"),
  ])
  func fiveClearDaysLieBetween(meeting: String, publishBy: String) throws {
    let days = WorkingDays(closed: Self.closed)
    let meetingDate = try #require(CalendarDate(iso: meeting))
    let answer = days.publishBy(meeting: meetingDate, clearDays: 5)
    #expect(answer.date.iso == publishBy)
    #expect(answer.counted.count == 5)
    #expect(days.clearDays(from: answer.date, to: meetingDate) == answer.counted)
  }

  @Test func thePackOf28February2019HadFourClearDays() throws {
    let days = WorkingDays(closed: Self.closed)
    let issued = try #require(CalendarDate(iso: "2019-02-28"))
    let meeting = try #require(CalendarDate(iso: "2019-03-07"))
    #expect(days.clearDays(from: issued, to: meeting).count == 4)
  }
}
