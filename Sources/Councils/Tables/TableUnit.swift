import Figures
import Indicators

/// How many digits stand after the point of a cell.
enum TablePlaces: Hashable {
  case fixed(Int)
  /// As many as the number has, so that 2.5 and 6 stand under one another.
  case asNeeded

  /// Reads a whole number from 0 to 6, or "as needed".
  init?(_ text: String) {
    if text == "as needed" {
      self = .asNeeded
    } else if let places = Int(text), (0...6).contains(places), text == String(places) {
      self = .fixed(places)
    } else {
      return nil
    }
  }

  static let form = "a whole number from 0 to 6, or 'as needed'"

  /// A number that never ends is printed to two places where as many as needed are asked for.
  func count(for amount: Amount?, in unit: TableUnit) -> Int {
    switch self {
    case .fixed(let places): places
    case .asNeeded:
      amount.flatMap { amount in
        (0...6).first { unit.rounded(amount, places: $0) == amount }
      } ?? (amount == nil ? 0 : 2)
    }
  }
}

/// The unit of a table's cells. Money can be given in thousands, millions or billions.
package struct TableUnit: Hashable {
  let unit: Unit
  /// How many of the unit one printed unit is: 1,000,000 for £m.
  let factor: Int
  /// As a caption or a heading has it; empty for plain numbers.
  package let heading: String

  init(_ unit: Unit) {
    self.unit = unit
    factor = 1
    heading = unit == .count ? "" : unit.heading
  }

  private init(pounds factor: Int, _ heading: String) {
    unit = .pounds
    self.factor = factor
    self.heading = heading
  }

  /// Reads a word of `Unit`, `%`, or `£`, `£k`, `£m`, `£bn`.
  init?(_ text: String) {
    let money = ["£": 1, "£k": 1000, "£m": 1_000_000, "£bn": 1_000_000_000]
    if let factor = money[text] {
      self.init(pounds: factor, text)
    } else if let unit = text == "%" ? .perCent : Unit(rawValue: text) {
      self.init(unit)
    } else {
      return nil
    }
  }

  static let form = "a unit such as count, FTE, cases, per cent, £ or £m, or text"

  /// An amount as a cell of this unit holds it; nil where it is in another. A bare number is taken
  /// to be in the unit, but a percentage has its mark.
  func takes(_ amount: Amount) -> Amount? {
    if amount.unit == unit { return amount }
    guard amount.unit == .count, unit != .perCent else { return nil }
    return amount.counted(in: unit, times: factor)
  }

  /// The digits, without the unit: `2.0` for two million in £m, `18–20` for a range.
  func digits(of amount: Amount, places: Int) -> String {
    let format = FigureFormat(unit: .count, places: places)
    let numbers = [amount.number, amount.highest].compactMap { $0 }.map { number in
      format.text(of: (number / Rational(factor)) ?? number)
    }
    return (amount.qualifier.map { "\($0.rawValue) " } ?? "")
      + numbers.joined(separator: "\u{2013}")
  }

  /// As prose prints it. Units that are words belong to the author's sentence.
  func format(of amount: Amount, places: Int) -> FigureFormat {
    var format = FigureFormat(unit: unit, places: places)
    guard !amount.isPlain || factor > 1 else { return format }
    let lead = amount.qualifier.map { "\($0.rawValue) " } ?? ""
    let numbers = [amount.number, amount.highest].compactMap { $0 }.map { number in
      let plain = FigureFormat(unit: unit, places: places)
      let text = plain.text(of: (number / Rational(factor)) ?? number)
      return unit == .pounds ? text + heading.dropFirst() : text
    }
    format.words = lead + numbers.joined(separator: " to ")
    return format
  }
}
