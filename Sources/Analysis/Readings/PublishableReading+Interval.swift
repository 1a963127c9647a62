package import Figures
import Indicators

extension PublishableReading {
  /// Fewer than this below the line, and one case more or less moves a percentage far.
  package static let cautionUnder = 20

  /// How precise the newest value is: Wilson's interval of a share, Byar's or the exact one of a rate
  /// or a count of children. Absent where what it rests on is not there or makes no proportion.
  package var interval: FigureValue {
    let value = value(at: latestPeriod)
    var found: Interval?
    if value.value.number != nil {
      let above = numerator(at: latestPeriod)?.value.number?.double
      let below = denominator(at: latestPeriod)?.value.number?.double
      switch (indicator.unit, above, below) {
      case (.perCent, let above?, let below?):
        found = Interval.wilson(above, of: below)?.scaled(by: 100)
      case (.perTenThousand, let above?, let below?):
        found = Interval.ofRate(count: above, population: below, per: 10_000)
      case (.count, _, _) where indicator.about == .children:
        found = value.value.number.flatMap { Interval.ofCount($0.double) }
      default: break
      }
    }
    let absence = value.value.absence ?? .notApplicable
    guard let found, let lower = found.lower.flatMap(Rational.init(near:)),
      let upper = Rational(near: found.upper)
    else {
      return FigureValue(
        id: FigureID(
          indicator: indicator.id, area: area.code.gss, period: latestPeriod.id,
          measure: "interval"),
        value: .absent(absence), format: indicator.format, origins: value.origins)
    }
    return range(from: lower, to: upper, "interval", of: [latestPeriod])
  }

  /// The denominator of a percentage that rests on few cases; nil where it does not or is not known.
  package func smallDenominator(at period: Period) -> FigureValue? {
    guard indicator.unit == .perCent, value(at: period).value.number != nil,
      let denominator = denominator(at: period), let number = denominator.value.number,
      number < Rational(Self.cautionUnder)
    else { return nil }
    return denominator
  }
}

extension Rational {
  /// A number that was worked out in floating point, to nine places; nil where it is too large for
  /// that or no number.
  package init?(near number: Double) {
    let billionths = (number * 1e9).rounded()
    guard billionths.magnitude < 9e18 else { return nil }
    self.init(ExactDecimal(units: Int64(billionths), places: 9))
  }
}
