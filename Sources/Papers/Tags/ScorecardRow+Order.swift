import Analysis
import Figures
import Indicators

extension ScorecardRow {
  /// What misses its target most, as a share of the target, comes first; then what is within tolerance, what
  /// has no figure to rate, what meets its target, and what has none. Of equals the first named is first.
  ///
  /// A measure whose figure is withheld stands among those without one, whatever the figure is.
  static func worstFirst(_ rows: [ScorecardRow]) -> [ScorecardRow] {
    rows.enumerated().sorted { left, right in
      let (one, other) = (left.element.rank, right.element.rank)
      if one != other { return one < other }
      let (miss, otherMiss) = (left.element.miss, right.element.miss)
      if miss != otherMiss { return otherMiss.isLess(than: miss) }
      return left.offset < right.offset
    }.map(\.element)
  }

  private var rank: Int {
    switch rating {
    case .missed: 0
    case .near: 1
    case .unknown: 2
    case .met: 3
    case .later, .noTarget: 4
    case .neither: 5
    }
  }

  /// How far a value is from its target.
  private enum Miss: Equatable {
    /// By this share of the target.
    case share(Rational)
    /// From a target of 0, of which nothing is a share.
    case ofNothing(Rational)

    func isLess(than other: Miss) -> Bool {
      switch (self, other) {
      case (.share(let one), .share(let other)), (.ofNothing(let one), .ofNothing(let other)):
        one < other
      case (.share, .ofNothing): true
      case (.ofNothing, .share): false
      }
    }
  }

  private var miss: Miss {
    guard rating == .missed || rating == .near, let target = reading.target,
      let away = reading.awayFromTarget?.value.number
    else { return .share(.zero) }
    let level =
      switch (target.level, reading.indicator.polarity) {
      case (.value(let value), _): value
      case (.band(let lowest, _), .higherIsBetter): lowest
      case (.band(_, let highest), _): highest
      }
    return (away / level.magnitude).map(Miss.share) ?? .ofNothing(away)
  }
}
