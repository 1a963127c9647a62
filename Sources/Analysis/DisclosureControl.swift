import Figures
import Indicators

/// Turns readings into what may be printed: the only way to a `PublishableReading`.
///
/// A count of children from 1 to the threshold is withheld, and so are its percentage or rate, the
/// percentage whose remainder is such a count, a percentage of fewer than six children, and every
/// change from or to such a value. A true zero is printed.
package struct DisclosureControl: Sendable {
  private let policy: DisclosurePolicy

  package init(_ policy: DisclosurePolicy) { self.policy = policy }

  package func publishable(_ reading: Reading) -> PublishableReading {
    let points = reading.points.map { controlled($0, of: reading.indicator) }
    let comparators = reading.comparators.mapValues {
      $0.map { controlled($0, of: reading.indicator) }
    }
    return PublishableReading(reading, points: points, comparators: comparators)
  }

  private func controlled(_ point: Reading.Point, of indicator: Indicator) -> Reading.Point {
    guard indicator.about == .children, point.measure == "value" else { return point }
    let numerator = point.numerator.map(controlled)
    let denominator = point.denominator.map(controlled)
    guard isDisclosive(point, of: indicator) else {
      return Reading.Point(
        period: point.period, value: point.value, exact: point.exact, numerator: numerator,
        denominator: denominator, figureArea: point.figureArea, measure: point.measure,
        origins: point.origins)
    }
    return Reading.Point(
      period: point.period, value: .absent(.withheldByUs), exact: nil, numerator: numerator,
      denominator: denominator, figureArea: point.figureArea, measure: point.measure,
      origins: point.origins)
  }

  private func controlled(_ part: FigureValue) -> FigureValue {
    guard let number = part.value.number, isSmall(number) else { return part }
    return FigureValue(
      id: part.id, value: .absent(.withheldByUs), format: part.format, origins: part.origins)
  }

  private func isDisclosive(_ point: Reading.Point, of indicator: Indicator) -> Bool {
    guard let number = point.value.number else { return false }
    if indicator.unit == .count { return isSmall(number) }
    guard let above = point.numerator?.value.number else { return false }
    if isSmall(above) { return true }
    guard indicator.unit == .perCent, let below = point.denominator?.value.number else {
      return false
    }
    return isSmall(below - above) || (below > .zero && below < Rational(6))
  }

  private func isSmall(_ number: Rational) -> Bool {
    number > .zero && number <= Rational(policy.threshold)
  }
}
