package import Figures
import Indicators

/// Which way a figure went, as it is printed: a change that prints as 0 is none.
package enum Direction: Sendable, Hashable {
  case up, down, none

  package init?(_ change: FigureValue) {
    guard let number = change.value.number else { return nil }
    self.init(number.rounded(places: change.format.places))
  }

  init(_ difference: Rational) {
    self = difference.isZero ? .none : difference.isNegative ? .down : .up
  }

  package var words: String {
    switch self {
    case .up: "rose"
    case .down: "fell"
    case .none: "did not change"
    }
  }
}

extension PublishableReading {
  /// Which way the value of a period went; nil where there is no change to say it by.
  ///
  /// Two values either side of a half can print differently while their change prints as 0. The
  /// printed values then say it, so that no paper says of 10.0% and 10.1% that nothing changed.
  package func direction(at period: Period) -> Direction? {
    guard let way = Direction(change(at: period)) else { return nil }
    return way == .none ? slightDirection(at: period) ?? .none : way
  }

  /// The same where only the printed values show it: the change itself prints as 0.
  package func slightDirection(at period: Period) -> Direction? {
    guard Direction(change(at: period)) == Direction.none, let now = printedNumber(at: period),
      let before = printedNumber(at: period.stepped(by: -1)), now != before
    else { return nil }
    return Direction(now - before)
  }
}
