/// The ends of an interval around a statistic. Intervals are worked out in floating point, since
/// roots and tails of distributions have no exact quotient; they are rounded once when printed.
package struct Interval: Sendable, Hashable {
  /// Nil where the method gives none, as Byar's does for a count of 1 at 99.8 per cent.
  package let lower: Double?
  package let upper: Double

  package init(lower: Double?, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// Both ends times a factor above 0.
  package func scaled(by factor: Double) -> Interval {
    Interval(lower: lower.map { $0 * factor }, upper: upper * factor)
  }
}
