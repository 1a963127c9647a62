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
    if let own = own(under: heading, of: period) { return value(at: own) }
    if period.isOfKind(latestPeriod) { return value(at: period) }
    let newest = value(at: latestPeriod)
    return FigureValue(
      id: FigureID(
        indicator: indicator.id, area: area.code.gss, period: period.id, measure: "value"),
      value: .absent(.notApplicable), format: newest.format, origins: newest.origins)
  }

  /// The indicator's own period that goes by a heading; nil where it has none.
  private func own(under heading: String, of period: Period) -> Period? {
    // The heading of a quarter or a month is that of one period of each indicator and of no other.
    if period.step != .year, period.short == heading,
      points.contains(where: { $0.period == period })
    {
      return period
    }
    return points.last { $0.period.short == heading }?.period ?? latestPeriod.called(heading)
  }

  /// Whether the indicator has a number, or a reason of its source's, under a heading.
  package func isReported(under heading: String, of period: Period) -> Bool {
    let absence = value(under: heading, of: period).value.absence
    return absence != .notReported && (absence != .notApplicable || period.isOfKind(latestPeriod))
  }

  /// The periods that lie between those given of one kind and are not among them.
  package static func gaps(between periods: [Period]) -> [Period] {
    Dictionary(grouping: periods) { "\($0.word(count: 1)) \($0.manner)" }.values.flatMap {
      own -> [Period] in
      guard let oldest = own.min(), let newest = own.max() else { return [] }
      // Nobody's series is longer; a mistaken first period must not run on.
      return (0..<1_000).lazy.map { newest.stepped(by: -$0) }
        .prefix { $0.end > oldest.end }
        .filter { step in !own.contains { $0 == step || $0.isOfKind(step) && $0.end == step.end } }
    }
  }

  /// "2020, 2022 and 2023".
  package static func list(_ words: [String]) -> String {
    words.count < 2
      ? words.first ?? ""
      : "\(words.dropLast().joined(separator: ", ")) and \(words[words.count - 1])"
  }

  /// What lies between a period and the one before it, where that is the same for all: "year".
  package static func step(of readings: [PublishableReading]) -> String {
    let steps = Set(readings.map { $0.latestPeriod.word(count: 1) })
    return steps.count == 1 ? steps.first ?? "period" : "period"
  }
}

extension Period {
  /// Whether both are years, both quarters or both months: whether they go by the same headings. A month
  /// is no average that ends with it, and a week by its first day none by its last.
  package func isOfKind(_ other: Period) -> Bool {
    step == other.step && manner == other.manner
  }

  /// The period of the same kind whose short form is a year; nil where either is no year, so that
  /// nobody's newest quarter stands under an older one.
  fileprivate func called(_ short: String) -> Period? {
    guard let wanted = Int(short), let own = Int(self.short) else { return nil }
    return adding(years: wanted - own)
  }
}
