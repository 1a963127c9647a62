/// A day of the Gregorian calendar, as a paper prints it. No clock, no time zone.
package struct CalendarDate: Sendable, Hashable, Comparable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Nil where there is no such day; years 1900 to 2999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1900...2999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2026-03-12` and nothing else.
  package init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Reads a date of a table that people keep: `2026-03-12`, or `12/03/2026` as British spreadsheets
  /// save it. The day stands before the month always: no two rows are read in two ways.
  package init?(kept text: some StringProtocol) {
    if let date = CalendarDate(iso: text) {
      self = date
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, (1...2).contains(parts[0].utf8.count),
      (1...2).contains(parts[1].utf8.count), parts[2].utf8.count == 4,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Reads `12 March 2026`, with or without a weekday before it.
  package init?(printed text: some StringProtocol) {
    var parts = text.split(separator: " ")
    if parts.count == 4, Weekday.allCases.contains(where: { $0.name == parts[0] }) {
      parts.removeFirst()
    }
    guard parts.count == 3, let day = Int(parts[0]), let year = Int(parts[2]),
      let month = Self.monthNames.firstIndex(of: String(parts[1]))
    else { return nil }
    self.init(year: year, month: month + 1, day: day)
  }

  /// The day with this number, counted as `dayNumber` counts.
  package init(dayNumber: Int) {
    // Days to a date in the proleptic Gregorian calendar, by eras of 400 years that begin in March.
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1 January 1970.
  package var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The date so many days on, or back where the number is below 0.
  package func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

  /// The same day so many months on, or the last day of that month.
  package func adding(months: Int) -> CalendarDate {
    let count = year * 12 + month - 1 + months
    let newYear = count / 12
    let newMonth = count % 12 + 1
    let newDay = min(day, Self.days(inMonth: newMonth, of: newYear))
    return CalendarDate(year: newYear, month: newMonth, day: newDay) ?? self
  }

  /// The same day so many months on; of the last day of a month, the last day of that month.
  package func addingMonthEnds(_ months: Int) -> CalendarDate {
    let moved = adding(months: months)
    guard day == Self.days(inMonth: month, of: year) else { return moved }
    return CalendarDate(
      year: moved.year, month: moved.month,
      day: Self.days(inMonth: moved.month, of: moved.year)) ?? moved
  }

  package var weekday: Weekday {
    // 1 January 1970 was a Thursday.
    Weekday.allCases[((dayNumber + 3) % 7 + 7) % 7]
  }

  /// `2026-03-12`
  package var iso: String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// `12 March 2026`
  package var long: String { "\(day) \(Self.monthNames[month - 1]) \(year)" }

  /// `Thursday 12 March 2026`
  package var withWeekday: String { "\(weekday.name) \(long)" }

  /// The earlier date is the lesser.
  package static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// From January on, as papers print them; other lists of months are made from this one.
  package static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// How many days a month (1 to 12) has in the Gregorian calendar.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// A day of the week; the raw value counts from 0 on Monday.
package enum Weekday: Int, Sendable, Hashable, CaseIterable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  package var name: String {
    [
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ][rawValue]
  }
}
