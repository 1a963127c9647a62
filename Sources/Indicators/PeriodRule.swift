package import Figures

/// A time as a file gives it: digits and the word beside them.
package enum ReportingTime: Sendable, Hashable {
  /// A calendar or reporting year.
  case year(Int)
  /// A year that begins in April, September (academic) or on 6 April (tax), by the year in which
  /// it begins.
  case financialYear(Int)
  case academicYear(Int)
  case taxYear(Int)
  /// Quarter 1 is April to June of the year in which the financial year begins.
  case financialQuarter(Int, number: Int)
  case month(year: Int, number: Int)
  /// The day of a count, or the last day of a period.
  case day(CalendarDate)
  /// A time that no indicator is kept by: weeks, terms, half years.
  case other

  /// A quarter of a calendar year, whose quarter 1 is January to March: the last of the financial year
  /// that began the April before.
  package static func calendarQuarter(_ year: Int, number: Int) -> ReportingTime {
    number == 1
      ? .financialQuarter(year - 1, number: 4) : .financialQuarter(year, number: number - 1)
  }
}

/// What a year, quarter or month in a file means for an indicator. The raw value is the word of the
/// dictionary.
package enum PeriodRule: String, Sendable, Hashable, CaseIterable {
  case onMarch31 = "on 31 March"
  case onSeptember30 = "on 30 September"
  case yearEndingMarch31 = "year ending 31 March"
  case yearEndingAugust31 = "year ending 31 August"
  case yearEndingSeptember30 = "year ending 30 September"
  case quarter
  case month

  /// The period that a time means; nil where the rule has no meaning for it, such as a quarter for
  /// an indicator kept by the year.
  package func period(of time: ReportingTime) -> Period? {
    if case .day(let date) = time { return period(endingOn: date) }
    switch self {
    case .quarter:
      guard case .financialQuarter(let year, let number) = time else { return nil }
      return .quarter(financialYear: year, number: number)
    case .month:
      guard case .month(let year, let number) = time else { return nil }
      return .month(year: year, number: number)
    default: return lastDay(of: time).map { isSnapshot ? .day($0) : .yearEnding($0) }
    }
  }

  /// Whether the value belongs to a day and not to the time up to it.
  package var isSnapshot: Bool { self == .onMarch31 || self == .onSeptember30 }

  private func lastDay(of time: ReportingTime) -> CalendarDate? {
    let (month, day) = monthAndDay
    switch time {
    case .year(let year): return CalendarDate(year: year, month: month, day: day)
    case .financialYear(let year):
      // The day that lies in the financial year; a year of other months is another year.
      guard isSnapshot || self == .yearEndingMarch31 else { return nil }
      return CalendarDate(year: month <= 3 ? year + 1 : year, month: month, day: day)
    case .academicYear(let year):
      guard isSnapshot || self == .yearEndingAugust31 else { return nil }
      return CalendarDate(year: month <= 8 ? year + 1 : year, month: month, day: day)
    case .taxYear, .financialQuarter, .month, .day, .other: return nil
    }
  }

  /// The period whose last day is given; nil where none of the rule ends on that day.
  private func period(endingOn date: CalendarDate) -> Period? {
    let found: Period
    switch self {
    case .quarter:
      let isFirst = date.month <= 3
      found = .quarter(
        financialYear: isFirst ? date.year - 1 : date.year,
        number: isFirst ? 4 : (date.month - 1) / 3)
    case .month: found = .month(year: date.year, number: date.month)
    default: found = isSnapshot ? .day(date) : .yearEnding(date)
    }
    let (month, day) = monthAndDay
    switch self {
    case .quarter, .month: return found.end == date ? found : nil
    default: return (date.month, date.day) == (month, day) ? found : nil
    }
  }

  private var monthAndDay: (Int, Int) {
    switch self {
    case .onMarch31, .yearEndingMarch31: (3, 31)
    case .yearEndingAugust31: (8, 31)
    default: (9, 30)
    }
  }
}

extension Period {
  /// The next period of the same kind; `count` of them, back where negative.
  package func stepped(by count: Int) -> Period {
    switch self {
    case .day, .yearEnding: return adding(years: count)
    case .quarter(let year, let number):
      let quarters = year * 4 + number - 1 + count
      return .quarter(financialYear: quarters / 4, number: quarters % 4 + 1)
    case .month(let year, let number):
      let months = year * 12 + number - 1 + count
      return .month(year: months / 12, number: months % 12 + 1)
    }
  }
}
