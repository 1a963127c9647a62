package import Figures
package import Indicators

/// A period as people head a column or fill a cell with it: `Q1 2018/19`, `Apr-23`, `31-Mar-24`.
package enum PeriodLabel {
  /// What the mapping says that the labels are; the raw value is its word.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Of a financial year: quarter 1 is April to June.
    case quarter
    case calendarQuarter = "calendar quarter"
    case month
    /// A calendar or reporting year of four digits.
    case year
    case financialYear = "financial year"
    case academicYear = "academic year"
    /// The day on which something was counted, or the last day of a period.
    case date
    /// Three years of an average: `2021 - 23`, or `2020/21 - 22/23` of financial years.
    case threeYears = "three years"
    /// Three months of an average: `Dec 2024 to Feb 2025`.
    case threeMonths = "three months"
    /// Of a financial year: `H1 2025/26`, `Apr-Sep 2025`.
    case halfYear = "half year"
    /// Of a school year: `Autumn term 2024/25`, `Spring 2025`.
    case term
    /// The number of a week of ISO 8601: `Week 2 2026`, `2026-W02`.
    case week
    /// The last day of a week, or the first.
    case weekEnding = "week ending"
    case weekBeginning = "week beginning"
  }

  /// Why a label names no period of its kind.
  package enum Fault: Error, Sendable, Hashable {
    case notA(Kind)
    /// A quarter or a half beside one year alone, where those of a financial year are due.
    case oneYear
    case yearsDoNotFollow
    case yearToDate
    /// A serial number of a spreadsheet, whose epoch the mapping does not state.
    case serial
    case noSuchDay
  }

  /// The time that a label names.
  package struct Parsed: Sendable, Hashable {
    package let time: ReportingTime
    /// What stands in brackets after a year; nil where nothing does.
    package let status: Observation.Status?
  }

  /// The time of a cell that a workbook holds as a day.
  static func parsed(_ date: CalendarDate, as kind: Kind) -> Parsed {
    let time: ReportingTime =
      switch kind {
      case .month: .month(year: date.year, number: date.month)
      case .weekBeginning: .week(ending: date.adding(days: 6))
      case .weekEnding: .week(ending: date)
      default: .day(date)
      }
    return Parsed(time: time, status: nil)
  }

  /// Reads a label. `epoch` is the first year of a spreadsheet's serial dates, 1900 or 1904.
  package static func read(
    _ label: String, as kind: Kind, epoch: Int? = nil
  ) -> Result<Parsed, Fault> {
    var words = self.words(label)
    let status = self.status(&words)
    if words.contains("ytd") || words.suffix(3) == ["year", "to", "date"] {
      return .failure(.yearToDate)
    }
    let time: Result<ReportingTime, Fault> =
      switch kind {
      case .quarter, .calendarQuarter: quarter(words, kind)
      case .month: month(words, epoch)
      case .year: year(words)
      case .financialYear, .academicYear: spanningYear(words, kind)
      case .date: date(words, epoch).map { .day($0) }
      case .threeYears: threeYears(words)
      case .threeMonths: threeMonths(words)
      case .halfYear: halfYear(words)
      case .term: term(words)
      case .week: week(words)
      case .weekEnding, .weekBeginning: weekByDay(words, kind, epoch)
      }
    return time.map { Parsed(time: $0, status: status) }
  }

  /// A day as a cell has it: `2024-03-31`, `31/03/2024`, `31-Mar-24`, `31 March 2024`; with an
  /// epoch also a serial number.
  package static func day(_ text: String, epoch: Int? = nil) -> Result<CalendarDate, Fault> {
    date(words(text), epoch)
  }

  /// Lower-case words without what stands in brackets of either form, unless that is a word of status.
  private static func words(_ label: String) -> [String] {
    var words: [String] = []
    var word = ""
    var depth = 0
    var bracket = ""
    for character in label.lowercased() {
      if character == "(" || character == "[" {
        depth += 1
        bracket = ""
      } else if character == ")" || character == "]", depth > 0 {
        depth -= 1
        if statuses[bracket] != nil || bracket == "ot" { words.append("(\(bracket))") }
      } else if depth > 0 {
        bracket.append(character)
      } else if character.isWhitespace || character == "," || character == ":" {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character == "–" || character == "—" || character == "‑" ? "-" : character)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static let statuses: [String: Observation.Status] = [
    "rev": .revised, "revised": .revised, "r": .revised, "prov": .provisional,
    "provisional": .provisional, "p": .provisional, "final": .final,
  ]

  private static func status(_ words: inout [String]) -> Observation.Status? {
    guard let last = words.last, last.hasPrefix("("), last.hasSuffix(")") else { return nil }
    words.removeLast()
    return statuses[String(last.dropFirst().dropLast())]
  }

  private static func quarter(_ words: [String], _ kind: Kind) -> Result<ReportingTime, Fault> {
    var number: Int?
    var years: [String] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      if ["qtr", "quarter", "q"].contains(word), index + 1 < words.count, number == nil {
        index += 1
        number = Int(words[index])
      } else if let (year, quarter) = yearAndQuarter(word), number == nil {
        number = quarter
        if let year { years.append(year) }
      } else {
        years.append(word)
      }
      index += 1
    }
    guard let number, (1...4).contains(number), years.count == 1, let label = years.first else {
      return .failure(.notA(kind))
    }
    if kind == .calendarQuarter {
      guard let year = fourDigits(label) else { return .failure(.notA(kind)) }
      return .success(.calendarQuarter(year, number: number))
    }
    if fourDigits(label) != nil { return .failure(.oneYear) }
    return spanning(label, kind).map { .financialQuarter($0, number: number) }
  }

  /// `q1`, `qtr1`, `2025-q2`, `2018/19q1`.
  private static func yearAndQuarter(_ word: String) -> (year: String?, quarter: Int)? {
    guard let mark = word.lastIndex(of: "q") else { return nil }
    let after = word[word.index(after: mark)...]
    let digits = after.hasPrefix("tr") ? after.dropFirst(2) : after
    guard digits.utf8.count == 1, let quarter = Int(digits) else { return nil }
    var before = word[..<mark]
    if before.hasSuffix("-") || before.hasSuffix("/") { before = before.dropLast() }
    return (before.isEmpty ? nil : String(before), quarter)
  }

  private static func month(_ words: [String], _ epoch: Int?) -> Result<ReportingTime, Fault> {
    let parts = words.flatMap { $0.split(whereSeparator: { $0 == "-" || $0 == "/" }) }.map(
      String.init)
    if parts.count == 2 {
      if let month = month(parts[0]), let year = year(parts[1]) {
        return .success(.month(year: year, number: month))
      }
      if let year = fourDigits(parts[0]), let month = month(parts[1]) ?? twoDigits(parts[1]),
        (1...12).contains(month)
      {
        return .success(.month(year: year, number: month))
      }
      return .failure(.notA(.month))
    }
    switch date(words, epoch) {
    case .success(let date): return .success(.month(year: date.year, number: date.month))
    case .failure(let fault): return .failure(fault == .notA(.date) ? .notA(.month) : fault)
    }
  }

  static func date(_ words: [String], _ epoch: Int?) -> Result<CalendarDate, Fault> {
    if words.count == 1, let serial = Int(words[0]), words[0].utf8.count == 5 {
      guard let epoch else { return .failure(.serial) }
      return .success(day(serial: serial, epoch: epoch))
    }
    let parts = words.flatMap { word in
      word.split(whereSeparator: { $0 == "-" || $0 == "/" || $0 == "." })
    }.map(String.init)
    guard parts.count == 3 else { return .failure(.notA(.date)) }
    if let year = fourDigits(parts[0]), let month = twoDigits(parts[1]),
      let day = twoDigits(parts[2])
    {
      return CalendarDate(year: year, month: month, day: day).map { .success($0) }
        ?? .failure(.noSuchDay)
    }
    // A British file: the day comes first.
    guard let day = twoDigits(ordinal(parts[0])), let year = year(parts[2]),
      let month = month(parts[1]) ?? twoDigits(parts[1])
    else { return .failure(.notA(.date)) }
    return CalendarDate(year: year, month: month, day: day).map { .success($0) }
      ?? .failure(.noSuchDay)
  }

  /// The day of a spreadsheet's serial number: 45382 is 31 March 2024 from 1900, where day 60 is a
  /// day that never was and so all later ones count from 30 December 1899.
  package static func day(serial: Int, epoch: Int) -> CalendarDate {
    let zero = epoch == 1904 ? -24_107 : -25_569
    return CalendarDate(dayNumber: min(max(serial, 0), 400_000) + zero)
  }

  private static func ordinal(_ word: String) -> String {
    for end in ["st", "nd", "rd", "th"] where word.hasSuffix(end) {
      return String(word.dropLast(2))
    }
    return word
  }

  static func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    if word == "sept" { return 9 }
    return CalendarDate.monthNames.firstIndex {
      let name = $0.lowercased()
      return name == word || word.utf8.count == 3 && name.hasPrefix(word)
    }.map { $0 + 1 }
  }

  static func lastOfMonth(_ month: Int, of year: Int) -> CalendarDate {
    CalendarDate(
      year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
      ?? CalendarDate(dayNumber: -1)
  }

  static func fourDigits(_ word: String) -> Int? {
    guard word.utf8.count == 4, isDigits(word), let year = Int(word), (1900...2999).contains(year)
    else { return nil }
    return year
  }

  static func twoDigits(_ word: String) -> Int? {
    (1...2).contains(word.utf8.count) && isDigits(word) ? Int(word) : nil
  }

  /// Four digits, or two of this century and from 80 of the last.
  static func year(_ word: String) -> Int? {
    if word.utf8.count == 2, let short = twoDigits(word) {
      return short < 80 ? 2000 + short : 1900 + short
    }
    return fourDigits(word)
  }

  private static func isDigits(_ word: String) -> Bool {
    word.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
