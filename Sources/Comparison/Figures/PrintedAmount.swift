import Diagnostics
import Figures
import Indicators

/// An amount as a text prints it, with how fine the text is: "£55.5m" is told to the nearest £0.1m.
struct PrintedAmount: Sendable, Hashable {
  let amount: Amount
  /// How much one step of the last digit is, in the amount's own unit.
  let step: Rational

  /// Nil for a text that is no number and no range of numbers.
  init?(_ printed: String) {
    // As papers print an amount below 0: the sign before the pound.
    let text = printed.hasPrefix("\u{2212}£") ? "£\u{2212}" + printed.dropFirst(2) : printed
    guard let amount = Amount(text) else { return nil }
    self.amount = amount
    step = Self.step(of: text, unit: amount.unit)
  }

  private static func step(of text: String, unit: Unit) -> Rational {
    var places = 0
    var isAfterPoint = false
    var ending = ""
    for character in text {
      if character.isASCII, character.isNumber {
        if isAfterPoint { places += 1 }
        ending = ""
      } else if character == "." {
        (isAfterPoint, places, ending) = (true, 0, "")
      } else {
        if character == " " || character == "\u{2013}" { isAfterPoint = false }
        ending.append(character)
      }
    }
    var step = Rational(unit == .pounds ? scale(ending) : 1)
    for _ in 0..<min(places, 18) { step = (step / Rational(10)) ?? step }
    return step
  }

  private static func scale(_ ending: String) -> Int {
    switch ending.trimmed {
    case "k": 1000
    case "m", "million": 1_000_000
    case "bn", "billion": 1_000_000_000
    default: 1
    }
  }

  /// Whether the text says of what the number is.
  var hasUnit: Bool { amount.unit != .count }

  /// Whether two texts give one amount exactly.
  func isSame(as other: PrintedAmount) -> Bool { amount == other.amount }

  /// Whether the finer of two texts, rounded as the coarser one is, gives the coarser one.
  func agrees(with other: PrintedAmount) -> Bool {
    guard amount.unit == other.amount.unit, amount.qualifier == other.amount.qualifier else {
      return false
    }
    let step = max(step, other.step)
    return Self.rounded(amount.number, to: step) == Self.rounded(other.amount.number, to: step)
      && amount.highest.map { Self.rounded($0, to: step) }
        == other.amount.highest.map { Self.rounded($0, to: step) }
  }

  private static func rounded(_ number: Rational, to step: Rational) -> Rational {
    guard let steps = number / step else { return number }
    return steps.rounded(places: 0) * step
  }
}
