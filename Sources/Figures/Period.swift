/// The time that a value belongs to, with its dates: "2025" alone could mean 31 March or
/// 30 September, a day or a year.
package enum Period: Sendable, Hashable, Comparable {
  /// A count on one day.
  case day(CalendarDate)
  /// Twelve months up to and including a day.
  case yearEnding(CalendarDate)
  /// A quarter of a financial year that begins on 1 April: 1 is April to June.
  case quarter(financialYear: Int, number: Int)
  /// A calendar month.
  case month(year: Int, number: Int)
  /// A count on the last day of a quarter, four times a year.
  case quarterEnd(financialYear: Int, number: Int)
  /// Three months, or thirty-six, up to and including the last day of a month, over which a value is
  /// averaged: once a year or, where not, each month anew.
  case average(ending: CalendarDate, months: Int, isYearly: Bool)
  /// Seven days up to and including a day, which people call by the last of them or by the first.
  case week(ending: CalendarDate, isCalledByStart: Bool)
  /// Half of a financial year: 1 is April to September.
  case half(financialYear: Int, number: Int)
  /// A term of a school year that begins in September: each of them in turn or, where `isYearly`, the same
  /// one each year.
  case term(academicYear: Int, SchoolTerm, isYearly: Bool)

  /// How often such a period comes.
  package enum Step: Sendable, Hashable {
    case year, half, term, quarter, month, week

    /// How many there are in a year.
    package var perYear: Int {
      switch self {
      case .year: 1
      case .half: 2
      case .term: 3
      case .quarter: 4
      case .month: 12
      case .week: 52
      }
    }
  }

  package var step: Step {
    switch self {
    case .day, .yearEnding, .average(_, _, isYearly: true), .term(_, _, isYearly: true): .year
    case .half: .half
    case .term(_, _, isYearly: false): .term
    case .quarter, .quarterEnd: .quarter
    case .month, .average(_, _, isYearly: false): .month
    case .week: .week
    }
  }

  /// What tells periods of one step apart that never share a heading.
  package enum Manner: Sendable, Hashable {
    case usual
    /// An average that is worked out anew each month.
    case rolling
    /// A week that is called by its first day.
    case byStart
    /// A year that is called by two, as one term of each school year is.
    case schoolYear
  }

  package var manner: Manner {
    switch self {
    case .average(_, _, isYearly: false): .rolling
    case .week(_, isCalledByStart: true): .byStart
    case .term(_, _, isYearly: true): .schoolYear
    default: .usual
    }
  }

  /// How many such periods lie in so many years and quarters.
  package func steps(years: Int, quarters: Int) -> Int {
    years * step.perYear + quarters * (step.perYear / 4)
  }

  /// Stable text for ids and file names: `2025-03-31`, `year-to-2025-03-31`, `2025-26-q3`,
  /// `2026-01`, `2025-26-q3-end`, `36-months-to-2025-03-31`, `rolling-3-months-to-2025-03-31`,
  /// `week-to-2026-01-09`, `week-from-2026-01-05`, `2025-26-h1`, `2024-25-term-1`,
  /// `2024-25-autumn-term`.
  package var id: String {
    switch self {
    case .day(let date): date.iso
    case .yearEnding(let date): "year-to-\(date.iso)"
    case .quarter(let year, let number): Self.spanningYears(year, "-") + "-q" + String(number)
    case .month(let year, let number): "\(year)-\(number < 10 ? "0" : "")\(number)"
    case .quarterEnd(let year, let number):
      Self.spanningYears(year, "-") + "-q" + String(number) + "-end"
    case .average(let date, let months, let isYearly):
      "\(isYearly ? "" : "rolling-")\(months)-months-to-\(date.iso)"
    case .week(let date, isCalledByStart: false): "week-to-\(date.iso)"
    case .week: "week-from-\(start.iso)"
    case .half(let year, let number): Self.spanningYears(year, "-") + "-h" + String(number)
    case .term(let year, let term, isYearly: false):
      Self.spanningYears(year, "-") + "-term-" + String(term.rawValue)
    case .term(let year, let term, isYearly: true):
      Self.spanningYears(year, "-") + "-" + term.words.replacing(" ", with: "-")
    }
  }

  package var start: CalendarDate {
    switch self {
    case .day(let date): date
    case .yearEnding(let date): date.adding(days: 1).adding(months: -12)
    case .quarter(let year, let number): Self.firstOfMonth(year, 4 + (number - 1) * 3)
    case .month(let year, let number): Self.firstOfMonth(year, number)
    case .quarterEnd: end
    case .average(let date, let months, _):
      CalendarDate(year: date.year, month: date.month, day: 1)?.adding(months: 1 - months) ?? date
    case .week(let date, _): date.adding(days: -6)
    case .half(let year, let number): Self.firstOfMonth(year, 4 + (number - 1) * 6)
    case .term(let year, let term, _): Self.firstOfMonth(year, term.firstMonth)
    }
  }

  /// The last day of the period, its as-at date.
  package var end: CalendarDate {
    switch self {
    case .day(let date), .yearEnding(let date), .average(let date, _, _), .week(let date, _): date
    case .quarter(let year, let number), .quarterEnd(let year, let number):
      Self.lastOfMonth(year, 3 + number * 3)
    case .month(let year, let number): Self.lastOfMonth(year, number)
    case .half(let year, let number): Self.lastOfMonth(year, 3 + number * 6)
    case .term(let year, let term, _): Self.lastOfMonth(year, term.lastMonth)
    }
  }

  /// As prose has it: "31 March 2025", "the year ending 31 March 2025", "Q3 2025/26",
  /// "January 2026", "H1 2025/26", "the autumn term 2024/25".
  package var long: String {
    switch self {
    case .day(let date): date.long
    case .yearEnding(let date): "the year ending \(date.long)"
    case .quarter(let year, let number):
      "Q" + String(number) + " " + Self.spanningYears(year, "/")
    case .month(let year, let number): "\(CalendarDate.monthNames[number - 1]) \(year)"
    case .quarterEnd: end.long
    case .average(let date, let months, _): "the \(Self.span(months)) ending \(date.long)"
    case .week(let date, isCalledByStart: false): "the week ending \(date.long)"
    case .week: "the week beginning \(start.long)"
    case .half(let year, let number):
      "H" + String(number) + " " + Self.spanningYears(year, "/")
    case .term(let year, let term, _): "the \(term.words) \(Self.spanningYears(year, "/"))"
    }
  }

  /// As the heading of a column has it, where the row says what kind of period it is: "2025".
  package var short: String {
    switch self {
    case .day(let date), .yearEnding(let date), .average(let date, _, isYearly: true):
      String(date.year)
    case .quarter, .month, .half: long
    case .quarterEnd(let year, let number): Period.quarter(financialYear: year, number: number).long
    case .average(let date, let months, isYearly: false):
      "\(Self.span(months)) to \(CalendarDate.monthNames[date.month - 1]) \(date.year)"
    case .week(let date, isCalledByStart: false): date.long
    case .week: "week beginning \(start.long)"
    case .term(let year, let term, isYearly: false):
      "\(term.words) \(Self.spanningYears(year, "/"))"
    case .term(let year, _, isYearly: true): Self.spanningYears(year, "/")
    }
  }

  /// What the short form leaves out: "on 31 March", "year ending 31 March".
  package var rule: String {
    switch self {
    case .day(let date): "on \(Self.dayOfYear(date))"
    case .yearEnding(let date): "year ending \(Self.dayOfYear(date))"
    case .quarter: "quarter"
    case .month: "month"
    case .quarterEnd: "at the end of the quarter"
    case .average(_, let months, isYearly: false): "average of \(Self.span(months))"
    case .average(let date, let months, isYearly: true):
      "average of \(Self.span(months)) ending \(Self.dayOfYear(date))"
    case .week: "week"
    case .half: "half year"
    case .term(_, _, isYearly: false): "term"
    case .term(_, let term, isYearly: true): term.words
    }
  }

  private static func span(_ months: Int) -> String {
    months == 36 ? "three years" : months == 3 ? "three months" : "\(months) months"
  }

  /// "31 March"; the last day of February is the 28th or the 29th.
  private static func dayOfYear(_ date: CalendarDate) -> String {
    let isLeapDay = date.month == 2 && date.day == 29
    return "\(isLeapDay ? 28 : date.day) \(CalendarDate.monthNames[date.month - 1])"
  }

  /// The period of another's kind that ends on the same day; itself where the other comes more or less
  /// often.
  package func asKind(of other: Period) -> Period {
    guard step == other.step else { return self }
    switch (self, other) {
    case (_, .day): return .day(end)
    case (_, .yearEnding): return .yearEnding(end)
    case (_, .average(_, let months, let isYearly)):
      return .average(ending: end, months: months, isYearly: isYearly)
    case (.quarterEnd(let year, let number), .quarter):
      return .quarter(financialYear: year, number: number)
    case (.quarter(let year, let number), .quarterEnd):
      return .quarterEnd(financialYear: year, number: number)
    case (.week, .week(_, let isCalledByStart)):
      return .week(ending: end, isCalledByStart: isCalledByStart)
    case (_, .term(_, let term, isYearly: true)):
      return .term(
        academicYear: end.month > 8 ? end.year : end.year - 1, term, isYearly: true)
    default: return self
    }
  }

  /// The same period one year on (negative: back).
  package func adding(years: Int) -> Period {
    switch self {
    case .day(let date): .day(date.addingMonthEnds(12 * years))
    case .yearEnding(let date): .yearEnding(date.addingMonthEnds(12 * years))
    case .quarter(let year, let number): .quarter(financialYear: year + years, number: number)
    case .month(let year, let number): .month(year: year + years, number: number)
    case .quarterEnd(let year, let number):
      .quarterEnd(financialYear: year + years, number: number)
    case .average(let date, let months, let isYearly):
      .average(ending: date.addingMonthEnds(12 * years), months: months, isYearly: isYearly)
    // The week of the same number of a year of 52 weeks.
    case .week(let date, let isCalledByStart):
      .week(ending: date.adding(days: 364 * years), isCalledByStart: isCalledByStart)
    case .half(let year, let number): .half(financialYear: year + years, number: number)
    case .term(let year, let term, let isYearly):
      .term(academicYear: year + years, term, isYearly: isYearly)
    }
  }

  /// By the last day, then the longer period first.
  package static func < (left: Self, right: Self) -> Bool {
    (left.end, left.start) < (right.end, right.start)
  }

  static func spanningYears(_ year: Int, _ mark: String) -> String {
    let second = (year + 1) % 100
    var text = String(year)
    text += mark
    if second < 10 { text += "0" }
    text += String(second)
    return text
  }

  /// The last day of a month, which may be counted on into the year after.
  private static func lastOfMonth(_ year: Int, _ month: Int) -> CalendarDate {
    let count = year * 12 + month - 1
    let (year, month) = (count / 12, count % 12 + 1)
    return CalendarDate(
      year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
      ?? CalendarDate(dayNumber: -1)
  }

  private static func firstOfMonth(_ year: Int, _ month: Int) -> CalendarDate {
    let count = year * 12 + month - 1
    return CalendarDate(year: count / 12, month: count % 12 + 1, day: 1)
      ?? CalendarDate(dayNumber: 0)
  }
}
