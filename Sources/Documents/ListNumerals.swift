/// What the items of a list are counted in.
package enum ListNumerals: String, Sendable, Hashable, CaseIterable {
  case lowerLetters = "a"
  case upperLetters = "A"
  case lowerRoman = "i"
  case upperRoman = "I"
  case decimal = "1"

  /// The most that letters can count, and far above what Roman numerals count in a paper.
  private var limit: Int {
    switch self {
    case .lowerLetters, .upperLetters: 26
    case .lowerRoman, .upperRoman: 39
    case .decimal: 99
    }
  }

  /// The numeral of a number from 1 on, such as `c` or `iii`; digits beyond what the numerals count.
  package func text(of number: Int) -> String {
    guard number >= 1, number <= limit else { return "\(number)" }
    switch self {
    case .decimal: return "\(number)"
    case .lowerLetters, .upperLetters:
      let first: UInt8 = self == .lowerLetters ? 0x61 : 0x41
      return String(decoding: [first + UInt8(number - 1)], as: UTF8.self)
    case .lowerRoman: return Self.roman(number)
    case .upperRoman: return Self.roman(number).uppercased()
    }
  }

  /// The number that a numeral stands for; nil where it is none of these numerals.
  func number(of numeral: String) -> Int? {
    guard !numeral.isEmpty, numeral.utf8.count <= 7 else { return nil }
    return (1...limit).first { text(of: $0) == numeral }
  }

  private static func roman(_ number: Int) -> String {
    let units = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
    return String(repeating: "x", count: number / 10) + units[number % 10]
  }
}

/// What stands around the numerals of a list.
package enum ListEnclosure: String, Sendable, Hashable, CaseIterable {
  /// `a.`
  case point
  /// `a)`
  case bracket
  /// `(a)`
  case brackets

  /// The marker of an item.
  package func marker(_ numeral: String) -> String {
    switch self {
    case .point: numeral + "."
    case .bracket: numeral + ")"
    case .brackets: "(" + numeral + ")"
    }
  }
}
