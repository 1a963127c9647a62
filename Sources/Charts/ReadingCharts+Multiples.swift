package import Analysis
package import Documents
import Figures
import Indicators

extension ReadingCharts {
  /// Several indicators of the council, each with those beside it; or one indicator of the council
  /// and of each of those.
  package func multiples(
    _ readings: [PublishableReading], hasOwnScales: Bool, into findings: inout [ChartProblem]
  ) -> Chart? {
    guard let first = readings.first else { return nil }
    do throws(ChartProblem) {
      guard !beside.contains(.target) else { throw .targetBesideBars }
      var plot = readings.count == 1 ? plot(ofPlaces: first) : try plot(ofMeasures: readings)
      plot.hasOwnScales = hasOwnScales
      return try Charts.multiples(plot)
    } catch {
      findings.append(error)
      return nil
    }
  }

  private func plot(ofPlaces reading: PublishableReading) -> MultiplesPlot {
    let lines = plot(of: reading)
    return MultiplesPlot(
      measure: lines.measure, rule: lines.rule, periodWord: lines.periodWord, place: nil,
      slots: lines.slots,
      panels: zip(lines.series, lines.courses).map {
        MultiplesPlot.Panel(name: $0.name, series: [$0], course: $1)
      })
  }

  private func plot(ofMeasures readings: [PublishableReading]) throws(ChartProblem) -> MultiplesPlot
  {
    let own = try sharedAxis(of: readings)
    let comparators = beside.compactMap { companion in
      companion.comparator.map { (companion.name, $0) }
    }
    return MultiplesPlot(
      measure: own.measure, rule: own.rule, periodWord: own.periodWord, place: councilName,
      slots: own.slots,
      panels: readings.indices.map { index in
        let reading = readings[index]
        let periods = own.periods(of: reading)
        let others = comparators.map { name, comparator in
          reading.series(name, periods.map { reading.value(of: comparator, at: $0) })
        }
        return MultiplesPlot.Panel(
          name: reading.indicator.name,
          series: [
            reading.series(councilName, own.values(of: reading))
          ] + others, course: own.courses[index])
      })
  }
}

extension ChartKind {
  static let multiples = ChartKind(
    "multiples", "small multiples", takesScale: true
  ) { charts, readings, hasOwnScales, findings in
    charts.multiples(readings, hasOwnScales: hasOwnScales, into: &findings)
  }
}
