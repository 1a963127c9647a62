package import Figures
import Indicators

/// Indicators of one table can be kept by the year, the quarter and the month; a column has a heading
/// for one of these.
extension PublishableReading {
  /// The value under a heading such as "2025" or "Q3 2025/26".
  ///
  /// The value of a year, quarter or month never stands under the heading of another kind, though
  /// both may end on one day: there it is not applicable.
  /// - Parameter period: a period of any indicator that goes by the heading.
  package func value(under heading: String, of period: Period) -> FigureValue {
    if let own = periods.last(where: { $0.short == heading }) ?? latestPeriod.called(heading) {
      return value(at: own)
    }
    if period.isOfKind(latestPeriod) { return value(at: period) }
    let newest = value(at: latestPeriod)
    return FigureValue(
      id: FigureID(
        indicator: indicator.id, area: area.code.gss, period: period.id, measure: "value"),
      value: .absent(.notApplicable), format: newest.format, origins: newest.origins)
  }

  /// What lies between a period and the one before it, where that is the same for all: "year".
  package static func step(of readings: [PublishableReading]) -> String {
    let steps = Set(readings.map { $0.latestPeriod.word(count: 1) })
    return steps.count == 1 ? steps.first ?? "period" : "period"
  }
}

extension Period {
  /// Whether both are years, both quarters or both months.
  func isOfKind(_ other: Period) -> Bool { word(count: 1) == other.word(count: 1) }

  /// The period of the same kind whose short form is a year; nil where either is no year, so that
  /// nobody's newest quarter stands under an older one.
  fileprivate func called(_ short: String) -> Period? {
    guard let wanted = Int(short), let own = Int(self.short) else { return nil }
    return adding(years: wanted - own)
  }
}
