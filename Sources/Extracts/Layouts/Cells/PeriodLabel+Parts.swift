import Figures
import Indicators

/// Labels of halves of a year, of school terms and of weeks.
extension PeriodLabel {
  /// `H1 2025/26`, `2025-26 H2`, `first half 2025/26`, `Apr-Sep 2025`, `six months to September 2025`.
  static func halfYear(_ words: [String]) -> Result<ReportingTime, Fault> {
    if let months = sixMonths(words) { return .success(months) }
    let names = ["h1": 1, "hy1": 1, "1st": 1, "first": 1, "h2": 2, "hy2": 2, "2nd": 2, "second": 2]
    var number: Int?
    var years: [String] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      if word == "h" || word == "half", number == nil, index + 1 < words.count,
        let next = twoDigits(words[index + 1])
      {
        number = next
        index += 1
      } else if let known = names[word], number == nil {
        number = known
      } else if let mark = word.lastIndex(of: "h"), number == nil,
        let known = names[String(word[mark...])],
        let before = word[..<mark].last, before == "-" || before == "/" || before.isNumber
      {
        number = known
        years.append(String(before.isNumber ? word[..<mark] : word[..<mark].dropLast()))
      } else if !["half", "half-year", "year", "of"].contains(word) {
        years.append(word)
      }
      index += 1
    }
    guard let number, (1...2).contains(number), years.count == 1, let label = years.first else {
      return .failure(.notA(.halfYear))
    }
    if fourDigits(label) != nil { return .failure(.oneYear) }
    return spanning(label, .halfYear).map { .half($0, number: number) }
  }

  /// `April to September 2025`, `Oct 2024 - Mar 2025`, `6 months to March 2025`.
  private static func sixMonths(_ words: [String]) -> ReportingTime? {
    let parts = words.flatMap { $0.split(separator: "-") }.map(String.init)
    if ["6", "six"].contains(parts.first), parts.dropFirst().first == "months" {
      let rest = parts.dropFirst(2).filter {
        !["to", "ending", "ended", "end", "30", "31"].contains($0)
      }
      guard rest.count == 2, let last = month(rest[0]), let end = year(rest[1]) else { return nil }
      return half(endingIn: last, of: end)
    }
    let months = parts.filter { $0 != "to" }
    guard months.count == 3 || months.count == 4, let first = month(months[0]),
      let last = month(months[months.count - 2]), last == (first + 4) % 12 + 1
    else { return nil }
    let label = months[months.count - 1]
    if months.count == 3, case .success(let first) = spanning(label, .halfYear) {
      return half(endingIn: last, of: last == 3 ? first + 1 : first)
    }
    guard let end = year(label) else { return nil }
    if months.count == 4 {
      guard year(months[1]) == (first > last ? end - 1 : end) else { return nil }
    }
    return half(endingIn: last, of: end)
  }

  private static func half(endingIn month: Int, of year: Int) -> ReportingTime? {
    switch month {
    case 9: .half(year, number: 1)
    case 3: .half(year - 1, number: 2)
    default: nil
    }
  }

  /// `Autumn term 2024/25`, `2024/25 Autumn`, `Spring 2025`, `Autumn and spring terms 2024/25`.
  static func term(_ words: [String]) -> Result<ReportingTime, Fault> {
    let names: [String: SchoolTerm] = [
      "autumn": .autumn, "aut": .autumn, "spring": .spring, "spr": .spring, "summer": .summer,
      "sum": .summer,
    ]
    var terms: [SchoolTerm] = []
    var years: [String] = []
    for word in words {
      if let term = names[word] {
        terms.append(term)
      } else if !["term", "terms", "and", "&", "of", "the"].contains(word) {
        years.append(word)
      }
    }
    let found: SchoolTerm? =
      terms == [.autumn, .spring] ? .autumnAndSpring : terms.count == 1 ? terms.first : nil
    guard let found, years.count == 1, let label = years.first else {
      return .failure(.notA(.term))
    }
    // One year is that of the calendar, in which each term stands once.
    if let year = fourDigits(label), found != .autumnAndSpring {
      return .success(.term(found == .autumn ? year : year - 1, found))
    }
    return spanning(label, .term).map { .term($0, found) }
  }

  /// `Week 2 2026`, `2026 wk 2`, `W2 2026`, `2026-W02`.
  static func week(_ words: [String]) -> Result<ReportingTime, Fault> {
    var parts = words.flatMap { $0.split(separator: "-") }.map(String.init)
      .filter { !["week", "wk", "w", "of"].contains($0) }
    if parts.count == 1, let mark = parts[0].firstIndex(of: "w"), mark != parts[0].startIndex {
      parts = [String(parts[0][..<mark]), String(parts[0][mark...])]
    }
    let isSaid = words.contains { $0.contains("w") }
    guard isSaid, parts.count == 2, let place = parts.firstIndex(where: { fourDigits($0) != nil }),
      let year = fourDigits(parts[place])
    else { return .failure(.notA(.week)) }
    var number = parts[1 - place][...]
    for mark in ["week", "wk", "w"] where number.hasPrefix(mark) {
      number = number.dropFirst(mark.count)
      break
    }
    guard let number = twoDigits(String(number)) else { return .failure(.notA(.week)) }
    guard let week = ReportingTime.week(year, number: number) else { return .failure(.noSuchDay) }
    return .success(week)
  }

  /// The words that people put before the last day of a week, and before the first.
  private static let endWords: Set<String> = ["w/e", "we", "ending", "ended", "to"]
  private static let startWords: Set<String> = [
    "w/c", "wc", "w/b", "wb", "commencing", "beginning", "starting", "from",
  ]

  /// A day, with or without `week ending` or `w/c` before it; a label that says the other is none.
  static func weekByDay(
    _ words: [String], _ kind: Kind, _ epoch: Int?
  ) -> Result<ReportingTime, Fault> {
    let isEnd = kind == .weekEnding
    let own = isEnd ? endWords : startWords
    let rest = words.drop { $0 == "week" || own.contains($0) }
    return date(Array(rest), epoch).map { .week(ending: isEnd ? $0 : $0.adding(days: 6)) }
      .mapError { $0 == .notA(.date) ? .notA(kind) : $0 }
  }

  // MARK: What labels are guessed to be

  /// The kinds that labels may be guessed to be by themselves, the likelier first: a day may be the last
  /// of anything, and only words say that it is a week's.
  static let guessed: [Kind] = [
    .quarter, .month, .calendarQuarter, .financialYear, .date, .year, .threeYears, .threeMonths,
    .halfYear, .term, .week, .weekBeginning, .weekEnding,
  ]

  /// The kind of labels that were found to be of `kind`: days are `date` where each is the last of its
  /// month, since such a day ends a quarter or a year as well, and days of weeks where whole weeks lie
  /// between them.
  ///
  /// - Parameter heading: what stands above the labels, such as "Week commencing".
  static func kind(
    of times: [Parsed], foundAs kind: Kind, days: [CalendarDate], heading: String = ""
  ) -> Kind {
    guard kind == .month || kind == .date, !days.isEmpty, days.count == times.count else {
      return kind
    }
    let words = Set(heading.lowercased().split { $0.isWhitespace || $0 == "_" }.map(String.init))
    if !words.isDisjoint(with: ["commencing", "beginning", "starting", "w/c", "w/b", "wc"]) {
      return .weekBeginning
    }
    if words.contains("w/e") || words.contains("week") && words.contains("ending") {
      return .weekEnding
    }
    let numbers = Set(days.map(\.dayNumber)).sorted()
    let steps = zip(numbers, numbers.dropFirst()).map { $1 - $0 }
    // Months and quarters are never told apart by sevens, but for some of 28 days.
    if steps.count >= 2, steps.allSatisfy({ $0.isMultiple(of: 7) }), steps.contains(7) {
      return days[0].weekday == .monday ? .weekBeginning : .weekEnding
    }
    guard kind == .month else { return kind }
    return days.allSatisfy {
      CalendarDate(dayNumber: $0.dayNumber + 1).day == 1
    } ? .date : kind
  }
}
