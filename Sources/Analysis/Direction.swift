package import Figures

/// Which way a figure went, as it is printed: a change that prints as 0 is none.
package enum Direction: Sendable, Hashable {
  case up, down, none

  package init?(_ change: FigureValue) {
    guard let number = change.value.number else { return nil }
    let printed = number.rounded(places: change.format.places)
    self = printed.isZero ? .none : printed.isNegative ? .down : .up
  }

  package var words: String {
    switch self {
    case .up: "rose"
    case .down: "fell"
    case .none: "did not change"
    }
  }
}
