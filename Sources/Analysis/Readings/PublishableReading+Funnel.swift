package import Figures
import Indicators

extension PublishableReading {
  /// The limits between which a share of this size would lie, were the council one of its neighbours
  /// like any other: 99.8 per cent limits around the average of all, widened by how much the councils
  /// differ beyond counting. Absent for anything but a share whose parts are printed, and with fewer
  /// than five councils.
  package var funnel: FigureValue {
    let own = value(at: latestPeriod)
    if own.value.number != nil, indicator.unit == .perCent,
      let above = numerator(at: latestPeriod)?.value.number,
      let below = denominator(at: latestPeriod)?.value.number
    {
      let councils = (neighbourParts + [Reading.Parts(above: above, below: below)]).map {
        (part: $0.above.double, whole: $0.below.double)
      }
      if councils.count >= 5, let funnel = Funnel(councils),
        let limits = funnel.limits(below.double, z: Confidence.ninetyNineEight.z)?.scaled(by: 100),
        let lower = Rational(near: limits.lower ?? 0), let upper = Rational(near: limits.upper)
      {
        return range(from: lower, to: upper, "funnel", of: [latestPeriod])
      }
    }
    return FigureValue(
      id: FigureID(
        indicator: indicator.id, area: area.code.gss, period: latestPeriod.id, measure: "funnel"),
      value: .absent(own.value.absence ?? .notAvailable), format: indicator.format,
      origins: own.origins)
  }
}
