extension Period {
  /// The period that `id` names; nil for any other text.
  package init?(id: String) {
    if let usual = Self.usual(id) {
      self = usual
      return
    }
    if id.hasPrefix("year-to-") {
      guard let date = CalendarDate(iso: String(id.dropFirst(8))) else { return nil }
      self = .yearEnding(date)
    } else if let date = CalendarDate(iso: id) {
      self = .day(date)
    } else if let special = Self.special(id) {
      self = special
    } else {
      let parts = id.split(separator: "-", omittingEmptySubsequences: false)
      guard let year = parts.first.flatMap({ Int($0) }) else { return nil }
      if parts.count == 2, let number = Int(parts[1]), (1...12).contains(number) {
        self = .month(year: year, number: number)
      } else if parts.count == 3, parts[2].first == "q", let number = Int(parts[2].dropFirst()),
        (1...4).contains(number)
      {
        self = .quarter(financialYear: year, number: number)
      } else {
        return nil
      }
    }
    guard self.id == id else { return nil }
  }

  /// The end of a quarter, an average, a week, a half year or a term; nil for any other text.
  private static func special(_ id: String) -> Period? {
    if id.hasSuffix("-end"), case .quarter(let year, let number)? = usual(String(id.dropLast(4))) {
      return .quarterEnd(financialYear: year, number: number)
    }
    if id.hasPrefix("week-to-") {
      return CalendarDate(iso: String(id.dropFirst(8))).map {
        .week(ending: $0, isCalledByStart: false)
      }
    }
    if id.hasPrefix("week-from-") {
      return CalendarDate(iso: String(id.dropFirst(10))).map {
        .week(ending: $0.adding(days: 6), isCalledByStart: true)
      }
    }
    if let part = partOfYear(id) { return part }
    let isYearly = !id.hasPrefix("rolling-")
    let rest = isYearly ? id[...] : id.dropFirst(8)
    guard let mark = rest.firstRange(of: "-months-to-"),
      let months = Int(rest[..<mark.lowerBound]), months == 3 || months == 36,
      let date = CalendarDate(iso: rest[mark.upperBound...])
    else { return nil }
    return .average(ending: date, months: months, isYearly: isYearly)
  }

  /// A half of a financial year or a term; nil for any other text.
  private static func partOfYear(_ id: String) -> Period? {
    let bytes = id.utf8Span.span
    guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return nil
    }
    let parts = id.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let year = Int(parts[0]) else { return nil }
    switch parts[2] {
    case "h1": return .half(financialYear: year, number: 1)
    case "h2": return .half(financialYear: year, number: 2)
    default: break
    }
    for term in SchoolTerm.allCases {
      if parts[2] == "term-\(term.rawValue)", term != .autumnAndSpring {
        return .term(academicYear: year, term, isYearly: false)
      }
      if parts[2] == term.words.replacing(" ", with: "-") {
        return .term(academicYear: year, term, isYearly: true)
      }
    }
    return nil
  }

  /// The quarter or month of a year of four digits, read without taking the id apart; nil for any other
  /// text.
  private static func usual(_ id: String) -> Period? {
    let bytes = id.utf8Span.span
    guard bytes.count == 7 || bytes.count == 10, bytes[4] == UInt8(ascii: "-"),
      let century = twoDigits(bytes[0], bytes[1]), let rest = twoDigits(bytes[2], bytes[3]),
      let second = twoDigits(bytes[5], bytes[6]), century >= 10
    else { return nil }
    let year = century * 100 + rest
    if bytes.count == 7 {
      return (1...12).contains(second) ? .month(year: year, number: second) : nil
    }
    guard bytes[7] == UInt8(ascii: "-"), bytes[8] == UInt8(ascii: "q"), second == (year + 1) % 100,
      (UInt8(ascii: "1")...UInt8(ascii: "4")).contains(bytes[9])
    else { return nil }
    return .quarter(financialYear: year, number: Int(bytes[9] - UInt8(ascii: "0")))
  }

  private static func twoDigits(_ first: UInt8, _ second: UInt8) -> Int? {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard digits.contains(first), digits.contains(second) else { return nil }
    return Int(first - digits.lowerBound) * 10 + Int(second - digits.lowerBound)
  }
}
