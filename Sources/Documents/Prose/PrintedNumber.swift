import Figures

/// A number of a passage with its unit, such as £2.3m, 9.76%, 37fte or 6.
struct PrintedNumber {
  /// With its sign of money before it and its unit after it.
  let tokens: Range<Int>
  /// The token that holds the digits, or the word of a number in words.
  let digits: Int
  /// In whole units: £2.3m is 2,300,000.
  let value: Rational
  /// How many digits stand after the point as printed.
  let places: Int
  let unit: String

  static let pounds = "£"
  static let percent = "%"

  /// The numbers in digits that are amounts.
  static func all(in tokens: [ProseToken], _ prose: Prose) -> [PrintedNumber] {
    guard tokens.contains(where: { $0.kind == .number }) else { return [] }
    let allowance = DigitAllowance(tokens)
    return tokens.indices.compactMap { index in
      guard tokens[index].kind == .number, !allowance.allowed.contains(index),
        allowance.postcodes[index] == nil, !isName(index, tokens, prose, allowance)
      else { return nil }
      return PrintedNumber(tokens, index)
    }
  }

  /// G12 and KS2 are names; a unit, such as the k of £3k, stands after its number.
  private static func isName(
    _ index: Int, _ tokens: [ProseToken], _ prose: Prose, _ allowance: DigitAllowance
  ) -> Bool {
    allowance.identifiers.contains(index)
      && prose.scalars[tokens[index - 1].range].allSatisfy(\.properties.isUppercase)
  }

  private static let scales: [String: Int] = [
    "m": 1_000_000, "million": 1_000_000, "k": 1_000, "thousand": 1_000,
    "bn": 1_000_000_000, "billion": 1_000_000_000,
  ]

  init?(_ tokens: [ProseToken], _ index: Int) {
    let text = tokens[index].text.filter { $0 != "," }
    guard let exact = ExactDecimal(text) else { return nil }
    var lower = index
    var upper = index + 1
    var value = exact.rational
    var unit = ""
    func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }
    func touches(_ index: Int) -> Bool {
      tokens.indices.contains(index) && !tokens[index].hasSpaceBefore
    }
    if index > 0, tokens[index - 1].text == Self.pounds {
      lower = index - 1
      unit = Self.pounds
      if let scale = Self.scales[word(upper)], touches(upper) || word(upper).count > 2 {
        value = value * Rational(scale)
        upper += 1
      }
    } else if word(upper) == Self.percent || word(upper) == "percent" {
      unit = Self.percent
      upper += 1
    } else if word(upper) == "per", word(upper + 1) == "cent" {
      unit = Self.percent
      upper += 2
    } else if word(upper) == "fte" {
      unit = "fte"
      upper += 1
    }
    self.tokens = lower..<upper
    digits = index
    self.value = value
    places = exact.places
    self.unit = unit
  }

  private static let words: [String: Int] = Dictionary(
    uniqueKeysWithValues: (1...20).compactMap { number in
      FigureFormat.word(number).map { ($0, number) }
    })

  /// The number that a word means: one to twenty.
  static func number(inWords word: String) -> Int? {
    guard (3...9).contains(word.utf8.count), let first = word.utf8.first else { return nil }
    switch first {
    case UInt8(ascii: "o"), UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "s"),
      UInt8(ascii: "e"), UInt8(ascii: "n"):
      return words[word]
    default: return nil
    }
  }
}
