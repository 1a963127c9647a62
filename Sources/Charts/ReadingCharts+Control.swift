package import Analysis
package import Documents
import Figures
import Indicators

extension ReadingCharts {
  /// More points than these cannot be seen apart.
  private static let mostPoints = 60

  /// The control chart of one indicator of the council. Its limits rest on every period, however
  /// many are shown.
  package func control(_ readings: [PublishableReading], into findings: inout [ChartProblem])
    -> Chart?
  {
    guard let first = readings.first else { return nil }
    do throws(ChartProblem) {
      guard readings.count == 1 else { throw .controlOfSeveral }
      guard beside.allSatisfy({ $0 == .target }) else { throw .besideControl }
      guard !first.indicator.isYearToDate else {
        throw .controlOfYearToDate(indicator: first.indicator.id)
      }
      var plot = plot(controlling: first)
      plot.target = try target(of: first, upTo: plot.slots.last, into: &findings)
      return try Charts.control(plot)
    } catch {
      findings.append(error)
      return nil
    }
  }

  private func plot(controlling reading: PublishableReading) -> ControlPlot {
    let variation = reading.variation()
    let (chart, periods) = (variation.chart, variation.periods)
    // Periods before the first number are not shown.
    let known = chart.points.firstIndex { $0.value != nil } ?? 0
    let start = max(known, periods.count - min(self.periods ?? Self.mostPoints, Self.mostPoints))
    let shown = start..<periods.count
    let phases = chart.phases.filter { $0.range.overlaps(shown) }
    // The limits that are drawn rest on no figures of a phase that is not.
    let basis = phases.first?.range.first { chart.points[$0].value != nil } ?? start
    var plot = ControlPlot(
      measure: reading.indicator.name, place: councilName,
      rule: reading.periodRule.plainRule, periodWord: reading.latestPeriod.word,
      slots: periods[shown].map { ChartSlot($0) },
      values: periods[shown].map { reading.value(at: $0) },
      signals: chart.points[shown].map(\.signal),
      phases: phases.map { Self.phase($0, of: reading, periods, shown) },
      outlook: variation.outlook, course: reading.direction(at: reading.latestPeriod),
      rebases: reading.rebases.map {
        "Limits begin anew from \($0.from.long): \(ChartWords.sentence($0.reason))"
      },
      basis: start > basis ? "\(periods[basis].short) to \(reading.latestPeriod.short)" : nil)
    plot.provisional = reading.provisional(plot.values)
    return plot
  }

  private static func phase(
    _ phase: ControlChart.Phase, of reading: PublishableReading, _ periods: [Period],
    _ shown: Range<Int>
  ) -> ControlPlot.Phase {
    let covered = phase.range.clamped(to: shown)
    let measured = phase.range.map { periods[$0] }
      .filter { reading.value(at: $0).value.number != nil }
    let newest = periods[phase.range.upperBound - 1]
    func figure(_ number: Rational, _ measure: String, places: Int? = nil) -> FigureValue {
      var format = reading.indicator.format
      format.places = places ?? format.places
      return FigureValue(
        id: FigureID(
          indicator: reading.indicator.id, area: reading.area.code.gss, period: newest.id,
          measure: measure),
        value: .number(number), format: format,
        origins: measured.flatMap { reading.value(at: $0).origins })
    }
    let values = measured.compactMap { reading.value(at: $0).value.number }
    var limits: ControlPlot.Limits?
    if let exact = phase.limits, !phase.isFlat {
      let drawn = exact.within(reading.indicator.unit, of: values)
      let places = drawn.places(beside: values, printedTo: reading.indicator.places)
      limits = ControlPlot.Limits(
        lower: figure(drawn.lower, "lower_limit", places: places),
        upper: figure(drawn.upper, "upper_limit", places: places),
        isLowerCut: drawn.lower != exact.lower, isUpperCut: drawn.upper != exact.upper)
    }
    return ControlPlot.Phase(
      range: covered.lowerBound - shown.lowerBound..<covered.upperBound - shown.lowerBound,
      count: phase.count,
      span: measured.count > 1
        ? "\(measured[0].short) to \(measured[measured.count - 1].short)" : newest.short,
      mean: figure(phase.mean, "usual"), limits: limits, unlimited: phase.unlimited,
      isTrial: phase.isTrial, isFlat: phase.isFlat)
  }
}

extension ChartKind {
  static let control = ChartKind(
    "control", "a control chart of one with the limits of its usual variation"
  ) { charts, readings, _, findings in charts.control(readings, into: &findings) }
}
