import Figures
import Indicators

/// The unit in which a declared table counts, as a caption or heading says it: `£m`, `%`, `FTE`.
enum DeclaredUnit: Hashable {
  /// With what stands after the number: nothing, k, m or bn.
  case pounds(String)
  case perCent
  /// A word after the number.
  case word(Unit)

  private static let words: [Unit] = [.fte, .cases, .days, .weeks, .months, .perTenThousand]
  private static let scales = ["", "k", "m", "bn"]

  /// From the words of a heading: "£m", "%", "cases".
  init?(heading: String) {
    if heading == "%" {
      self = .perCent
    } else if heading.first == "£", Self.scales.contains(String(heading.dropFirst())) {
      self = .pounds(String(heading.dropFirst()))
    } else if let unit = Self.words.first(where: { $0.rawValue == heading }) {
      self = .word(unit)
    } else {
      return nil
    }
  }

  /// The unit that stands in a printed amount; nil for bare digits and for words.
  init?(of printed: String) {
    guard let amount = PrintedAmount(printed)?.amount else { return nil }
    switch amount.unit {
    case .pounds:
      let ending = String(printed.reversed().prefix { $0.isLetter }.reversed())
      self = .pounds(Self.scales.contains(ending) ? ending : "")
    case .perCent: self = .perCent
    case let unit where Self.words.contains(unit): self = .word(unit)
    default: return nil
    }
  }

  /// The unit of several ways to print one figure: that of the text whose digits the table has.
  static func found(in printings: [String], digits: String?) -> DeclaredUnit? {
    let known = printings.compactMap { text in
      DeclaredUnit(of: text).map { (unit: $0, digits: Self.digits(of: text)) }
    }
    guard let digits else { return known.count == 1 ? known[0].unit : nil }
    return known.first { $0.digits == digits }?.unit
  }

  var unit: Unit {
    switch self {
    case .pounds: .pounds
    case .perCent: .perCent
    case .word(let unit): unit
    }
  }

  /// Digits of a cell with their unit. A range says its unit itself or in words, and stays as it is.
  func text(of digits: String) -> String {
    guard let amount = PrintedAmount(digits)?.amount, amount.isPlain, amount.unit == .count else {
      return digits
    }
    switch self {
    case .pounds(let scale):
      let sign = digits.prefix { $0 == "\u{2212}" }
      return "\(sign)£\(digits.dropFirst(sign.count))\(scale)"
    case .perCent: return digits + "%"
    case .word(let unit):
      let isOne = digits == "1" && unit != .fte && unit != .perTenThousand
      return "\(digits) \(isOne ? String(unit.rawValue.dropLast()) : unit.rawValue)"
    }
  }

  /// Whether two texts of one figure may be one value: the digits agree to the places that both have,
  /// and no two units stand against each other.
  static func isOneForm(_ one: String, _ two: String) -> Bool {
    if one == two { return true }
    let texts = [one, two].map { text in
      (0...20).first { FigureFormat.word($0) == text.lowercased() }.map { String($0) } ?? text
    }
    guard let first = PrintedAmount(texts[0]), let second = PrintedAmount(texts[1]) else {
      return false
    }
    if first.agrees(with: second) { return true }
    guard first.hasUnit != second.hasUnit,
      let bare = digits(of: texts[0]).flatMap(PrintedAmount.init),
      let other = digits(of: texts[1]).flatMap(PrintedAmount.init)
    else { return false }
    return bare.agrees(with: other)
  }

  /// The digits of an amount without its unit; nil for a text that is none.
  static func digits(of printed: String) -> String? {
    guard let amount = PrintedAmount(printed)?.amount else { return nil }
    guard amount.isPlain else { return printed }
    return String(
      printed.filter { $0 != "£" }
        .prefix { $0.isNumber || ".,-\u{2212}".contains($0) })
  }
}
