import Diagnostics
import Figures
import Indicators

/// Numbers as papers print them.
enum Numbers {
  /// Nil for a text that is no single number.
  static func number(_ printed: String) -> Rational? {
    // Nearly every printed figure is digits, with a point or a per cent sign: "26.2%".
    let bytes = printed.utf8
    let digits = bytes.last == UInt8(ascii: "%") ? bytes.dropLast() : bytes[...]
    if digits.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") }) {
      return ExactDecimal(ascii: digits)?.rational
    }
    // As papers print an amount below 0: the sign before the pound.
    if printed.hasPrefix("\u{2212}£") { return number(String(printed.dropFirst())).map { -$0 } }
    guard let amount = Amount(printed), amount.isPlain else { return nil }
    return amount.number
  }

  /// Whether two ways of printing are one number, to the places that both have.
  static func agree(_ left: String, _ right: String) -> Bool {
    guard let one = number(left), let two = number(right) else { return false }
    let places = min(self.places(left), self.places(right))
    return one.rounded(places: places) == two.rounded(places: places)
  }

  private static func places(_ text: String) -> Int {
    guard let point = text.firstIndex(of: ".") else { return 0 }
    return text[text.index(after: point)...].prefix { $0.isASCII && $0.isNumber }.count
  }

  static func direction(
    _ old: String, _ new: String
  ) -> FigureChange.Movement.Direction? {
    guard let one = number(old), let two = number(new) else { return nil }
    return one == two ? .level : two > one ? .up : .down
  }

  /// Where a figure stands with a target such as "22%" or "18 to 20", which is met within its ends and
  /// on its good side; nil where there is no target or neither way is better.
  static func standing(_ printed: String, _ target: String, _ polarity: String) -> Standing? {
    guard let value = number(printed), let amount = Amount(target) else { return nil }
    switch Polarity(rawValue: polarity) {
    case .higherIsBetter: return value >= amount.number ? .meets : .misses
    case .lowerIsBetter: return value <= amount.highest ?? amount.number ? .meets : .misses
    case nil, .some(.none): return nil
    }
  }
}
