/// How a number is printed: UK digits with commas for thousands and U+2212 for minus.
package struct FigureFormat: Sendable, Hashable {
  package var unit: Unit
  /// Digits after the point.
  package var places: Int
  /// Prints the `%`, `£` or "percentage points" that belongs to the number. Other units are words
  /// of the sentence or of the table and are never printed here.
  package var showsUnit: Bool
  /// Whole numbers from 0 to 20 in words, as in prose.
  package var inWords: Bool
  /// Prints a plus before a number above 0, for a change.
  package var isSigned: Bool
  /// Of a change: prints which way it went by a sign, unless the words before it say so.
  package var saysWay = false
  /// Prints units that are words of the sentence too, as in "15 per 10,000".
  package var spellsUnit = false
  /// What stands before the number and belongs to it, such as "rose by ".
  package var lead = ""
  /// What is printed in place of a number that prints as 0, such as "did not change".
  package var zero: String?
  /// What is printed whatever the number is, for a fact that prints as it was declared.
  package var words: String?

  package init(
    unit: Unit, places: Int, showsUnit: Bool = true, inWords: Bool = false, isSigned: Bool = false
  ) {
    self.unit = unit
    self.places = places
    self.showsUnit = showsUnit
    self.inWords = inWords
    self.isSigned = isSigned
  }

  /// A number as it is printed, rounded half up to the places of the format; the words of the
  /// format instead, where it has any.
  package func text(of number: Rational) -> String {
    if let words { return words }
    let magnitude = number.magnitude.digits(places: places)
    let isZero = magnitude.allSatisfy { $0 == "0" || $0 == "." }
    if isZero, let zero { return zero }
    var sign = ""
    if !isZero {
      if number.isNegative { sign = "\u{2212}" } else if isSigned { sign = "+" }
    }
    var digits = Self.grouped(magnitude)
    var isWord = false
    if inWords, sign.isEmpty, places == 0,
      let word = isZero ? wordForZero : Int(magnitude).flatMap(Self.word)
    {
      digits = word
      isWord = true
    }
    return lead + withUnit(sign: sign, digits: digits, magnitude: magnitude, isWord: isWord)
  }

  private func withUnit(sign: String, digits: String, magnitude: String, isWord: Bool) -> String {
    guard showsUnit else { return sign + digits }
    switch unit {
    case .perCent:
      return isWord ? "\(digits) per cent" : sign + digits + "%"
    case .pounds:
      return isWord ? "\(digits) pound\(magnitude == "1" ? "" : "s")" : "\(sign)£\(digits)"
    case .percentagePoints:
      return "\(sign)\(digits) percentage point\(magnitude == "1" ? "" : "s")"
    case .count, .ratio: return sign + digits
    case .perTenThousand, .fte:
      return spellsUnit ? "\(sign)\(digits) \(unit.rawValue)" : sign + digits
    case .cases, .days, .weeks, .months:
      let word = magnitude == "1" ? String(unit.rawValue.dropLast()) : unit.rawValue
      return spellsUnit ? "\(sign)\(digits) \(word)" : sign + digits
    }
  }

  /// "no days", and "none" where the noun is the sentence's; nothing is "none per cent".
  private var wordForZero: String? {
    switch unit {
    case .count, .ratio: Self.word(0)
    case .cases, .days, .weeks, .months, .fte: spellsUnit ? "no" : Self.word(0)
    case .perCent, .percentagePoints, .perTenThousand, .pounds: nil
    }
  }

  /// A whole number with a comma between thousands.
  package static func grouped(_ number: Int) -> String { grouped(String(number)) }

  private static func grouped(_ digits: String) -> String {
    // Most numbers are below a thousand.
    let point = digits.utf8.firstIndex(of: UInt8(ascii: ".")) ?? digits.utf8.endIndex
    if digits.utf8.distance(from: digits.utf8.startIndex, to: point) <= 3 { return digits }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let whole = Array(parts[0])
    var out = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { out.append(",") }
      out.append(digit)
    }
    return parts.count > 1 ? "\(out).\(parts[1])" : out
  }

  /// A whole number from 0 to 20 in words.
  package static func word(_ number: Int) -> String? {
    let words = [
      "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen", "twenty",
    ]
    return words.indices.contains(number) ? words[number] : nil
  }
}
