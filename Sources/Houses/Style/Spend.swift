import Figures
package import Indicators

/// An amount of money in pounds, as it was written.
package struct Spend: Sendable {
  package let amount: Amount
  package let text: String

  /// Nil unless the text is an amount such as "£1.2m" or "£500,000".
  package init?(_ text: String) {
    guard let amount = Amount(text), amount.unit == .pounds else { return nil }
    self.amount = amount
    self.text = text
  }

  /// Whether it is more than another.
  package func isOver(_ other: Spend) -> Bool { amount.number > other.amount.number }
}
