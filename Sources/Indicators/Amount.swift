package import Figures

/// A number, or a range of numbers, with its unit as people write it: `£1.5m`, `22%`, `1,278`,
/// `37.00fte`, `18 to 20`, `12–15 cases`, `about 1,000`, `at least 2`, `up to £0.970m`.
package struct Amount: Sendable, Hashable {
  /// A word before a number that says how far it can be relied on.
  package enum Qualifier: String, Sendable, Hashable {
    case about
    case atLeast = "at least"
    case upTo = "up to"

    var turned: Qualifier {
      switch self {
      case .about: .about
      case .atLeast: .upTo
      case .upTo: .atLeast
      }
    }
  }

  /// The number, or the lower end of a range.
  package let number: Rational
  /// The upper end of a range, above `number`.
  package let highest: Rational?
  package let unit: Unit
  package let qualifier: Qualifier?

  /// The ends may come in either order; equal ends are no range.
  package init(
    _ number: Rational, to other: Rational? = nil, unit: Unit, qualifier: Qualifier? = nil
  ) {
    let other = other ?? number
    self.number = min(number, other)
    highest = number == other ? nil : max(number, other)
    self.unit = unit
    self.qualifier = qualifier
  }

  /// One number without a word before it.
  package var isPlain: Bool { highest == nil && qualifier == nil }

  /// The same number counted in another unit.
  package func counted(in unit: Unit, times factor: Int = 1) -> Amount {
    let factor = Rational(factor)
    return Amount(
      number * factor, to: highest.map { $0 * factor }, unit: unit, qualifier: qualifier)
  }

  /// Nil for anything else, such as a month or a sentence. A number without a unit is a count;
  /// years are counted in months.
  package init?(_ text: String) {
    var rest = text[...]
    qualifier = Self.takeQualifier(from: &rest)
    var unit = Unit.count
    var factor = 1
    if rest.first == "£" {
      unit = .pounds
    } else if let (word, known, times) = Self.unit(endingIn: rest) {
      unit = known
      factor = times
      rest.removeLast(word)
    }
    guard let (first, last) = Self.ends(of: rest) else { return nil }
    guard let last else {
      guard let number = Self.number(first, &unit) else { return nil }
      self.number = number * Rational(factor)
      highest = nil
      self.unit = unit
      return
    }
    // The mark of a range may stand at both ends or at one: £2m to £3m, £2–3m, 10% to 12%, 10–12%.
    var firstUnit = unit
    var lastUnit = unit
    var lowest = Self.number(first, &firstUnit)
    let isOpen = unit == .pounds && last.first != "£"
    let highest = Self.number(isOpen ? "£" + last : last, &lastUnit)
    if isOpen, let (_, scale) = Self.scale(endingIn: last), Self.scale(endingIn: first) == nil {
      lowest = lowest.map { $0 * Rational(scale) }
    }
    guard let lowest, let highest, lowest < highest,
      firstUnit == lastUnit || (firstUnit == .count && lastUnit == .perCent)
    else { return nil }
    number = lowest * Rational(factor)
    self.highest = highest * Rational(factor)
    self.unit = lastUnit
  }

  private static func takeQualifier(from text: inout Substring) -> Qualifier? {
    guard text.first?.isLetter == true else { return nil }
    let words: [(String, Qualifier)] = [
      ("about ", .about), ("around ", .about), ("approximately ", .about), ("at least ", .atLeast),
      ("up to ", .upTo),
    ]
    let small = text.prefix(16).lowercased()
    for (word, qualifier) in words where small.hasPrefix(word) {
      text.removeFirst(word.count)
      return qualifier
    }
    if small.first == "c", let next = text.dropFirst().first, next == "£" || next.isNumber {
      text.removeFirst()
      return .about
    }
    return nil
  }

  /// How many characters at the end of a text name a unit, which one, and how many of it each is.
  private static func unit(endingIn text: Substring) -> (Int, Unit, Int)? {
    if text.hasSuffix(" per 10,000") { return (11, .perTenThousand, 1) }
    var start = text.endIndex
    while start > text.startIndex {
      let before = text.index(before: start)
      guard text[before].isLetter || text[before] == " " else { break }
      start = before
    }
    let tail = text[start...]
    let unit: (Unit, Int)? =
      switch tail.split(separator: " ").joined(separator: " ").lowercased() {
      case "fte", "ftes": (.fte, 1)
      case "case", "cases": (.cases, 1)
      case "day", "days": (.days, 1)
      case "week", "weeks": (.weeks, 1)
      case "month", "months": (.months, 1)
      case "year", "years": (.months, 12)
      case "per cent": (.perCent, 1)
      case "percentage point", "percentage points", "points", "point": (.percentagePoints, 1)
      default: nil
      }
    return unit.map { (tail.count, $0.0, $0.1) }
  }

  /// The ends of a range, parted by "to" or a dash; the second is nil for a single number.
  private static func ends(of text: Substring) -> (Substring, Substring?)? {
    // Nearly every printed figure is one number and nothing else.
    if !text.isEmpty, text.utf8.allSatisfy(Self.isOfNumber) { return (text, nil) }
    for mark in [" to ", " \u{2013} ", " - ", "\u{2013}"] {
      let parts = text.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { return (parts[0], parts[1]) }
    }
    if let dash = text.dropFirst().firstIndex(of: "-") {
      return (text[..<dash], text[text.index(after: dash)...])
    }
    return text.isEmpty ? nil : (text, nil)
  }

  /// A digit, a comma, a point or a per cent sign.
  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ","), UInt8(ascii: "."),
      UInt8(ascii: "%"):
      true
    default: false
    }
  }

  private static func scale(endingIn text: Substring) -> (Int, Int)? {
    for (mark, value) in [
      (" million", 1_000_000), ("million", 1_000_000), (" billion", 1_000_000_000),
      ("billion", 1_000_000_000), ("bn", 1_000_000_000), ("m", 1_000_000), ("k", 1000),
    ] where text.hasSuffix(mark) {
      return (mark.count, value)
    }
    return nil
  }

  /// One number. `unit` is the unit that was read beside it, and becomes per cent at its mark.
  private static func number(_ text: Substring, _ unit: inout Unit) -> Rational? {
    var digits = text
    var factor = 1
    if unit == .pounds {
      guard digits.first == "£" else { return nil }
      digits.removeFirst()
      if let (length, scale) = scale(endingIn: digits) {
        digits.removeLast(length)
        factor = scale
      }
    } else if unit == .count, digits.last == "%" {
      digits.removeLast()
      unit = .perCent
    }
    if digits.first == "\u{2212}" { digits = "-" + digits.dropFirst() }
    guard let plain = withoutThousandsMarks(digits), let decimal = ExactDecimal(plain) else {
      return nil
    }
    return decimal.rational * Rational(factor)
  }

  /// The digits without commas, where the commas stand before each group of three.
  private static func withoutThousandsMarks(_ text: Substring) -> String? {
    guard text.utf8.contains(UInt8(ascii: ",")) else { return String(text) }
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first else { return nil }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    if groups.count > 1 {
      // The sign of a number below 0 is no digit of its first group.
      guard let first = groups.first?.drop(while: { $0 == "-" }), (1...3).contains(first.count),
        groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { return nil }
    }
    return ([groups.joined()] + parts.dropFirst().map(String.init)).joined(separator: ".")
  }
}
