/// What a figure is, whichever paper prints it and under whatever name:
/// `indicator/area/period#measure`, for example `cla_rate/E08000014/2025-03-31#value`.
///
/// `latest` of one meeting and `previous` of the next are one figure and so have one id.
package struct FigureID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// An id of the indicator dictionary, or `fact` ids with the measure `fact`.
  package let indicator: String
  /// A GSS code, a composite of GSS codes, or a named group such as `neighbours-E08000014`.
  package let area: String
  /// `Period.id`.
  package let period: String
  /// `value`, `numerator`, `denominator`, `change`, `change_percent`, `mean`, `target` or `fact`.
  package let measure: String

  package init(indicator: String, area: String, period: String, measure: String) {
    self.indicator = indicator
    self.area = area
    self.period = period
    self.measure = measure
  }

  package var description: String { "\(indicator)/\(area)/\(period)#\(measure)" }

  /// Of a paper's figures few have the indicator and the period in common, and every figure is looked
  /// up several times.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(indicator)
    hasher.combine(period)
    hasher.combine(measure.utf8.count << 8 | Int(area.utf8.last ?? 0))
  }

  /// By indicator, area, period and measure, each in the order of its scalars.
  package static func < (left: Self, right: Self) -> Bool {
    (left.indicator, left.area, left.period, left.measure)
      < (right.indicator, right.area, right.period, right.measure)
  }
}
