import Figures

/// Which numbers of a passage are no figures: dates, times, ages, references, rates' bases.
///
/// Every test looks at a fixed number of neighbours or at a list that it walks once.
struct DigitAllowance {
  let tokens: [ProseToken]
  /// The tokens that are allowed, by index.
  var allowed: Set<Int> = []
  /// Numbers right after a word; they are names where the word is in capitals.
  var identifiers: Set<Int> = []
  /// The second numbers of what may be postcodes, each with the first.
  var postcodes: [Int: Int] = [:]
  /// Where the last address ends, so that each is walked once.
  var addressEnd = 0

  init(_ tokens: [ProseToken]) {
    self.tokens = tokens
    guard tokens.contains(where: { $0.kind == .number }) else { return }
    var index = 0
    while index < tokens.count {
      if tokens[index].kind == .number {
        allowDate(index)
        allowTime(index)
        allowAge(index)
        allowBase(index)
        allowIdentifier(index)
        allowName(index)
      } else if tokens[index].kind == .word {
        allowReference(index)
        allowAges(after: index)
        allowAddress(index)
      }
      allowTelephone(index)
      index += 1
    }
  }

  /// In full and cut to three letters.
  private static let months: Set<String> = {
    let names = CalendarDate.monthNames.map { $0.lowercased() }
    return Set(names + names.map { String($0.prefix(3)) } + ["sept"])
  }()
  private static let ordinals: Set<String> = ["st", "nd", "rd", "th"]
  private static let dashes: Set<String> = ["-", "\u{2013}", "\u{2011}"]

  func word(_ index: Int) -> String? {
    guard tokens.indices.contains(index), tokens[index].kind == .word else { return nil }
    return tokens[index].text
  }

  func mark(_ index: Int) -> String? {
    guard tokens.indices.contains(index), tokens[index].kind == .mark else { return nil }
    return tokens[index].text
  }

  func number(_ index: Int) -> ProseToken? {
    guard tokens.indices.contains(index), tokens[index].kind == .number else { return nil }
    return tokens[index]
  }

  func touches(_ index: Int) -> Bool {
    tokens.indices.contains(index) && !tokens[index].hasSpaceBefore
  }

  func isDash(_ index: Int) -> Bool { mark(index).map(Self.dashes.contains) ?? false }

  /// Whether money, a per cent sign or a unit makes an amount of the number, whatever it looks like.
  func isAmount(_ index: Int) -> Bool {
    if let before = mark(index - 1), ["£", "€", "$"].contains(before) { return true }
    if let after = mark(index + 1), after == "%" { return true }
    if word(index + 1) == "per", word(index + 2) == "cent" { return true }
    if word(index + 1) == "percent" || word(index + 1) == "percentage" { return true }
    return touches(index + 1) && ["m", "k", "bn", "fte"].contains(word(index + 1) ?? "")
  }

  // MARK: Dates and times

  private mutating func allowDate(_ index: Int) {
    guard !isAmount(index) else { return }
    let token = tokens[index]
    if token.isYear {
      allowed.insert(index)
      allowRestOfYear(index)
    }
    if let day = token.whole, (1...31).contains(day), isBeforeMonth(index) { allowed.insert(index) }
    if let day = token.whole, (1...31).contains(day), mark(index + 1) == "/",
      let month = number(index + 2)?.whole, (1...12).contains(month), mark(index + 3) == "/",
      let year = number(index + 4), year.isYear
    {
      allowed.formUnion([index, index + 2, index + 4])
    }
  }

  /// 2024/25, 2024-25, 2024/2025, 2014/18 and 2026-03-12.
  private mutating func allowRestOfYear(_ index: Int) {
    guard mark(index + 1) == "/" || isDash(index + 1), touches(index + 1), touches(index + 2),
      let next = number(index + 2), let rest = next.whole, let year = tokens[index].whole
    else { return }
    if next.isYear || (next.text.utf8.count == 2 && rest > year % 100 && rest <= year % 100 + 20)
      || (next.text == "00" && year % 100 == 99)
    {
      allowed.insert(index + 2)
    }
    if (1...12).contains(rest), isDash(index + 3), let day = number(index + 4)?.whole,
      (1...31).contains(day), touches(index + 3), touches(index + 4)
    {
      allowed.formUnion([index + 2, index + 4])
    }
  }

  /// "12 March", "12th March", "12 and 14 March", "1-5 March", "31st of March".
  private func isBeforeMonth(_ index: Int) -> Bool {
    var next = index + 1
    for _ in 0..<8 {
      if let suffix = word(next), Self.ordinals.contains(suffix) { next += 1 }
      if word(next) == "of" { next += 1 }
      if let name = word(next) { if Self.months.contains(name) { return isMonth(next) } }
      let joins =
        word(next) == "and" || word(next) == "to" || word(next) == "or" || isDash(next)
        || mark(next) == ","
      guard joins, let day = number(next + 1)?.whole, (1...31).contains(day) else { return false }
      next += 2
    }
    return false
  }

  /// "may" and "march" are words too: before a verb "3 may" is no date.
  private func isMonth(_ index: Int) -> Bool {
    guard word(index) == "may", let next = word(index + 1) else { return true }
    return !["be", "have", "not", "need", "also", "become", "only", "require"].contains(next)
  }

  private mutating func allowTime(_ index: Int) {
    let bytes = tokens[index].text.utf8
    let point = bytes.firstIndex(of: UInt8(ascii: "."))
    guard let hour = Int(Substring(bytes[..<(point ?? bytes.endIndex)])), (0...24).contains(hour)
    else { return }
    if mark(index + 1) == ":", touches(index + 1), touches(index + 2),
      let minutes = number(index + 2), minutes.text.utf8.count == 2, (minutes.whole ?? 60) < 60
    {
      allowed.formUnion([index, index + 2])
    }
    let isClock =
      point.map { bytes[$0...].count == 3 && !bytes[$0...].dropFirst().contains(bytes[$0]) } ?? true
    if isClock, hour <= 12 {
      if let half = word(index + 1), half == "am" || half == "pm" || half == "noon" {
        allowed.insert(index)
      }
      if let half = word(index + 1), half == "a" || half == "p", mark(index + 2) == ".",
        word(index + 3) == "m"
      {
        allowed.insert(index)
      }
    }
  }

  // MARK: Ages

  private static let bands: Set<[Int]> = [
    [0, 4], [0, 5], [0, 17], [0, 18], [0, 19], [0, 25], [1, 4], [5, 9], [5, 10], [5, 16], [10, 14],
    [10, 15], [10, 17], [11, 15], [11, 16], [12, 17], [15, 17], [16, 17], [16, 18], [16, 24],
    [17, 18], [17, 21], [18, 20], [18, 21], [18, 24], [18, 25], [19, 21], [19, 24], [19, 25],
    [21, 25], [22, 25],
  ]
  private static let counted: Set<String> = [
    "days", "day", "weeks", "months", "hours", "minutes", "cases", "per", "points", "point",
    "percentage", "times", "working", "cent", "posts", "fte", "staff", "workers",
  ]

  private mutating func allowAge(_ index: Int) {
    guard let age = tokens[index].whole, (0...25).contains(age), !isAmount(index) else { return }
    allowYearOld(index)
    let joined =
      isDash(index + 1) ? touches(index + 1) && touches(index + 2) : word(index + 1) == "to"
    if joined, let last = number(index + 2)?.whole, Self.bands.contains([age, last]),
      word(index - 1) != "from", !isAmount(index + 2),
      !Self.counted.contains(word(index + 3) ?? ""),
      age != 18 || last != 20
    {
      allowed.formUnion([index, index + 2])
    }
  }

  /// "16 year olds", "16- and 17-year-olds", "2 years old", "16 to 17 years of age".
  private mutating func allowYearOld(_ index: Int) {
    var next = index
    var ages: [Int] = []
    for _ in 0..<6 {
      guard let age = number(next)?.whole, (0...25).contains(age) else { return }
      ages.append(next)
      next += 1
      if isDash(next), word(next + 1) == "and" || word(next + 1) == "or" || word(next + 1) == "to" {
        next += 1
      }
      let join = word(next) ?? ""
      if ["and", "or", "to"].contains(join) || mark(next) == "," || isDash(next) {
        if number(next + 1) != nil {
          next += 1
          continue
        }
      }
      break
    }
    if isDash(next) { next += 1 }
    guard word(next) == "year" || word(next) == "years" || word(next) == "yr" else { return }
    let after = isDash(next + 1) ? next + 2 : next + 1
    let isAge =
      ["old", "olds"].contains(word(after) ?? "")
      || (word(after) == "of" && word(after + 1) == "age")
    if isAge { allowed.formUnion(ages) }
  }

  /// "aged 0 to 17", "age 16 and 17", "under 16", "post-16", "over-18s", "under the age of 5".
  private mutating func allowAges(after index: Int) {
    let word = tokens[index].text
    var next = index + 1
    let isAge = ["aged", "age", "ages"].contains(word)
    let isSide =
      ["under", "over"].contains(word) || (["pre", "post"].contains(word) && isDash(next))
    guard isAge || isSide else { return }
    if isAge {
      while ["of", "from", "between", "under", "over", "the", "or", "group", "groups", "band"]
        .contains(self.word(next) ?? "")
      { next += 1 }
    }
    if isDash(next) { next += 1 }
    guard let first = number(next)?.whole, (0...25).contains(first), !isAmount(next) else { return }
    if !isAge, Self.counted.contains(self.word(next + 1) ?? "") { return }
    allowed.insert(next)
    guard isAge else { return }
    for _ in 0..<6 {
      let join = self.word(next + 1) ?? mark(next + 1) ?? ""
      guard ["and", "or", "to", ",", "-", "\u{2013}"].contains(join),
        let age = number(next + 2)?.whole, (0...25).contains(age), !isAmount(next + 2)
      else { return }
      // A comma goes on with a list of ages only where the list goes on after it.
      if join == "," {
        let after = self.word(next + 3) ?? mark(next + 3) ?? ""
        guard ["and", "or", ","].contains(after), number(next + 4) != nil else { return }
      }
      allowed.insert(next + 2)
      next += 2
    }
  }
}
