import Figures
package import Indicators

/// One indicator of one council as it stands at a meeting: its history, what it is measured against,
/// and the same of those it is compared with. Nothing is withheld yet, so nothing here is printed.
package struct Reading: Sendable {
  package let indicator: Indicator
  package let area: Area
  /// Every period of the indicator's kind, oldest first, without the gaps.
  let points: [Point]
  /// Comparators by kind, each with a point for each period that it has.
  let comparators: [Comparator: [Point]]
  /// For the neighbours: how many of them had a number, by the period's end.
  let usable: [CalendarDate: Int]
  /// Those numbers, by the period's end.
  let neighbourValues: [CalendarDate: [Rational]]
  /// For a share: what the neighbours' newest values rest on, where both parts are known.
  let neighbourParts: [Parts]
  let neighbourCount: Int
  package let target: Target?
  /// Days from which limits of usual variation begin anew.
  let rebases: [Rebase]
  /// What the dictionary says of the indicators that the value rests on, by id.
  let parts: [String: Indicator]

  /// What a neighbour's share rests on.
  struct Parts: Sendable {
    let above: Rational
    let below: Rational
  }

  /// A value with the parts that it rests on.
  struct Point: Sendable {
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
    var status: Observation.Status? = nil
    var numeratorStatus: Observation.Status? = nil
    var denominatorStatus: Observation.Status? = nil
  }
}

/// Whom a council is compared with.
package enum Comparator: String, Sendable, Hashable, CaseIterable {
  case neighbours
  case region
  case england
}
