import Figures
package import Indicators

/// One indicator of one council as it stands at a meeting: its history, what it is measured against,
/// and the same of those it is compared with. Nothing is withheld yet, so nothing here is printed.
package struct Reading: Sendable {
  package let indicator: Indicator
  package let area: Area
  /// Every period of the indicator's kind, oldest first, without the gaps.
  let points: [Point]
  /// The region and England, each with a point for each period that it has.
  let comparators: [Comparator: [Point]]
  /// The statistical neighbours, nearest first. What is said of them together is worked out when it is
  /// known what of each may be printed.
  let neighbours: [Neighbour]
  /// Makes the readings of others, for disclosure control.
  let builder: ReadingBuilder
  package let target: Target?
  /// Days from which limits of usual variation begin anew.
  let rebases: [Rebase]
  /// What the dictionary says of the indicators that the value rests on, by id.
  let parts: [String: Indicator]

  /// What a neighbour's share rests on.
  struct Parts: Sendable, Equatable {
    let above: Rational
    let below: Rational
  }

  /// A value with the parts that it rests on. A class, since the points of a series are looked up for
  /// every figure that a paper prints.
  final class Point: Sendable, Equatable {
    let period: Period
    let value: Value
    /// The exact quotient behind the value, where its parts give the value as printed.
    let exact: Rational?
    let numerator: FigureValue?
    let denominator: FigureValue?
    let figureArea: String
    let measure: String
    let origins: [Origin]
    /// How firm its source says that the value is, and the values that it rests on.
    let status: Observation.Status?
    let numeratorStatus: Observation.Status?
    let denominatorStatus: Observation.Status?

    init(
      period: Period, value: Value, exact: Rational?, numerator: FigureValue?,
      denominator: FigureValue?, figureArea: String, measure: String, origins: [Origin],
      status: Observation.Status? = nil, numeratorStatus: Observation.Status? = nil,
      denominatorStatus: Observation.Status? = nil
    ) {
      self.period = period
      self.value = value
      self.exact = exact
      self.numerator = numerator
      self.denominator = denominator
      self.figureArea = figureArea
      self.measure = measure
      self.origins = origins
      self.status = status
      self.numeratorStatus = numeratorStatus
      self.denominatorStatus = denominatorStatus
    }

    static func == (left: Point, right: Point) -> Bool {
      left === right
        || left.period == right.period && left.value == right.value && left.exact == right.exact
          && left.numerator == right.numerator && left.denominator == right.denominator
          && left.figureArea == right.figureArea && left.measure == right.measure
          && left.origins == right.origins && left.status == right.status
          && left.numeratorStatus == right.numeratorStatus
          && left.denominatorStatus == right.denominatorStatus
    }
  }
}

/// Whom a council is compared with.
package enum Comparator: String, Sendable, Hashable, CaseIterable {
  case neighbours
  case region
  case england
}
