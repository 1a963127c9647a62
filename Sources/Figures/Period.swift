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

  /// Stable text for ids and file names: `2025-03-31`, `year-to-2025-03-31`, `2025-26-q3`,
  /// `2026-01`.
  package var id: String {
    switch self {
    case .day(let date): date.iso
    case .yearEnding(let date): "year-to-\(date.iso)"
    case .quarter(let year, let number): Self.spanningYears(year, "-") + "-q" + String(number)
    case .month(let year, let number): "\(year)-\(number < 10 ? "0" : "")\(number)"
    }
  }

  package var start: CalendarDate {
    switch self {
    case .day(let date): date
    case .yearEnding(let date): date.adding(days: 1).adding(months: -12)
    case .quarter(let year, let number): Self.firstOfMonth(year, 4 + (number - 1) * 3)
    case .month(let year, let number): Self.firstOfMonth(year, number)
    }
  }

  /// The last day of the period, its as-at date.
  package var end: CalendarDate {
    switch self {
    case .day(let date), .yearEnding(let date): date
    case .quarter(let year, let number): Self.lastOfMonth(year, 3 + number * 3)
    case .month(let year, let number): Self.lastOfMonth(year, number)
    }
  }

  /// As prose has it: "31 March 2025", "the year ending 31 March 2025", "Q3 2025/26",
  /// "January 2026".
  package var long: String {
    switch self {
    case .day(let date): date.long
    case .yearEnding(let date): "the year ending \(date.long)"
    case .quarter(let year, let number):
      "Q" + String(number) + " " + Self.spanningYears(year, "/")
    case .month(let year, let number): "\(CalendarDate.monthNames[number - 1]) \(year)"
    }
  }

  /// As the heading of a column has it, where the row says what kind of period it is: "2025".
  package var short: String {
    switch self {
    case .day(let date), .yearEnding(let date): String(date.year)
    case .quarter, .month: long
    }
  }

  /// What the short form leaves out: "on 31 March", "year ending 31 March".
  package var rule: String {
    switch self {
    case .day(let date): "on \(date.day) \(CalendarDate.monthNames[date.month - 1])"
    case .yearEnding(let date):
      "year ending \(date.day) \(CalendarDate.monthNames[date.month - 1])"
    case .quarter: "quarter"
    case .month: "month"
    }
  }

  /// The same period one year on (negative: back).
  package func adding(years: Int) -> Period {
    switch self {
    case .day(let date): .day(date.adding(months: 12 * years))
    case .yearEnding(let date): .yearEnding(date.adding(months: 12 * years))
    case .quarter(let year, let number): .quarter(financialYear: year + years, number: number)
    case .month(let year, let number): .month(year: year + years, number: number)
    }
  }

  /// Whether a person who writes `label` means this period: its long, short or id form, a date,
  /// or for a year its two calendar years, as in 2024/25 or 2024-25, with a quarter before or behind.
  package func isCalled(_ label: String) -> Bool {
    let words = label.split(separator: " ").joined(separator: " ")
    if words == long || words == short || words == id || "the \(words)" == long { return true }
    if words == end.long || words == "\(rule) \(end.year)" { return true }
    if case .quarter(let year, let number) = self {
      return Self.quarterNames(year, number).contains(words.lowercased())
    }
    if case .yearEnding(let date) = self, date.month < 12 {
      return words == Self.spanningYears(date.year - 1, "/")
        || words == Self.spanningYears(date.year - 1, "-")
    }
    return false
  }

  /// By the last day, then the longer period first.
  package static func < (left: Self, right: Self) -> Bool {
    (left.end, left.start) < (right.end, right.start)
  }

  /// How files and people write a quarter: "q1 2022/23", "2022-23 qtr 1", "quarter 1 2022/2023".
  private static func quarterNames(_ year: Int, _ number: Int) -> [String] {
    let years = ["/", "-"].flatMap { [spanningYears(year, $0), "\(year)\($0)\(year + 1)"] }
    return ["q", "qtr ", "quarter "].flatMap { word in
      years.flatMap { ["\(word)\(number) \($0)", "\($0) \(word)\(number)"] }
    }
  }

  private static func spanningYears(_ year: Int, _ mark: String) -> String {
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
