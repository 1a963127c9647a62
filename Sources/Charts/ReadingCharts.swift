package import Analysis
import Diagnostics
package import Documents
import Figures
import Indicators

/// Makes charts of indicators as a council's paper may print them.
package struct ReadingCharts: Sendable {
  let councilName: String
  /// How many of the newest periods, the gaps between them counted.
  let periods: Int?
  let beside: [Companion]

  /// Who or what stands beside the council.
  package enum Companion: String, Sendable, Hashable, CaseIterable {
    case neighbours, region, england, target

    var comparator: Comparator? { Comparator(rawValue: rawValue) }

    var name: String {
      switch self {
      case .neighbours: "Statistical neighbours"
      case .region: "Region"
      case .england: "England"
      case .target: "Target"
      }
    }

    fileprivate var phrase: String {
      switch self {
      case .neighbours: "among statistical neighbours"
      case .region: "in the region"
      case .england: "in England"
      case .target: "in the target"
      }
    }
  }

  /// - Parameters:
  ///   - periods: how many; nil where the author did not say.
  ///   - beside: what stands beside the council, in any order.
  package init(councilName: String, periods: Int?, beside: [Companion]) {
    self.councilName = councilName
    self.periods = periods
    self.beside = Companion.allCases.filter(beside.contains)
  }

  private static let usualPeriods = 5

  // MARK: Lines

  /// One indicator of the council and those beside it, or several indicators of the council.
  package func line(_ readings: [PublishableReading], into findings: inout [ChartProblem]) -> Chart?
  {
    guard let first = readings.first else { return nil }
    do throws(ChartProblem) {
      guard readings.count == 1 else { return try Charts.line(plot(ofSeveral: readings)) }
      var plot = plot(of: first)
      plot.rebases = rebases(of: first, upTo: plot.slots)
      plot.target = try target(of: first, upTo: plot.slots.last, into: &findings)
      return try Charts.line(plot)
    } catch {
      findings.append(error)
      return nil
    }
  }

  func plot(of reading: PublishableReading) -> LinePlot {
    let comparators = beside.filter { $0.comparator != nil }
    func values(_ periods: [Period]) -> [[FigureValue]] {
      [periods.map { reading.value(at: $0) }]
        + comparators.compactMap(\.comparator).map { comparator in
          periods.map { reading.value(of: comparator, at: $0) }
        }
    }
    // Periods before the first that anybody has a number for are not shown.
    let periods = Self.periods(upTo: reading.latestPeriod, count: count)
    let all = values(periods)
    let start =
      periods.indices.first { slot in all.contains { $0[slot].value.number != nil } } ?? 0
    let names = [councilName] + comparators.map(\.name)
    return LinePlot(
      measure: reading.indicator.name, rule: reading.periodRule.plainRule,
      periodWord: reading.latestPeriod.word, slots: periods[start...].map { ChartSlot($0) },
      series: zip(names, all).map { reading.series($0, Array($1[start...])) },
      courses: [reading.direction(at: reading.latestPeriod)] + comparators.map { _ in nil })
  }

  /// The periods of a plot from which the indicator's figures begin anew.
  private func rebases(
    of reading: PublishableReading, upTo slots: [ChartSlot]
  ) -> [(slot: Int, reason: String)] {
    guard !reading.rebases.isEmpty else { return [] }
    let periods = Self.periods(upTo: reading.latestPeriod, count: slots.count)
    return reading.rebases.compactMap { rebase in
      guard let slot = periods.firstIndex(where: { $0.start >= rebase.from }), slot > 0 else {
        return nil
      }
      return (slot, rebase.reason)
    }
  }

  private func plot(ofSeveral readings: [PublishableReading]) throws(ChartProblem) -> LinePlot {
    guard beside.isEmpty else { throw .besideSeveral }
    let axis = try sharedAxis(of: readings)
    return LinePlot(
      measure: axis.measure, rule: axis.rule, periodWord: axis.periodWord, place: councilName,
      slots: axis.slots,
      series: readings.map { $0.series($0.indicator.name, axis.values(of: $0)) },
      courses: axis.courses)
  }

  func target(
    of reading: PublishableReading, upTo last: ChartSlot?, into findings: inout [ChartProblem]
  ) throws(ChartProblem) -> ChartTarget? {
    guard beside.contains(.target) else { return nil }
    guard let target = reading.target else { throw .noTarget(indicator: reading.indicator.id) }
    guard target.from.dayNumber <= last?.day ?? 0 else {
      findings.append(
        .targetNotInForce(indicator: reading.indicator.id, from: target.from.long))
      return nil
    }
    let (lowest, highest): (Rational, Rational?) =
      switch target.level {
      case .value(let value): (value, nil)
      case .band(let lowest, let highest): (lowest, highest)
      }
    return ChartTarget(
      figure: target.figure(of: reading.indicator, area: reading.area), lowest: lowest,
      highest: highest, day: target.from.dayNumber)
  }

  // MARK: Bars

  /// One indicator over time; or in the newest period beside others; or several indicators in the
  /// newest period.
  package func bars(_ readings: [PublishableReading], into findings: inout [ChartProblem]) -> Chart?
  {
    guard let first = readings.first else { return nil }
    do throws(ChartProblem) {
      guard !beside.contains(.target) else { throw .targetBesideBars }
      guard readings.count == 1 else { return try Charts.bars(plot(ofNewest: readings)) }
      return try Charts.bars(beside.isEmpty ? plot(overTime: first) : plot(comparing: first))
    } catch {
      findings.append(error)
      return nil
    }
  }

  private func plot(overTime reading: PublishableReading) -> BarPlot {
    let lines = plot(of: reading)
    let span =
      lines.slots.count > 1
      ? "\(lines.slots[0].label) to \(lines.slots[lines.slots.count - 1].label)"
      : lines.slots[0].label
    return BarPlot(
      measure: reading.indicator.name, details: [councilName, lines.rule, span], order: .time,
      labelWord: lines.periodWord,
      bars: zip(lines.slots, lines.series[0].values).map {
        BarPlot.Bar(label: $0.label, value: $1)
      },
      course: lines.courses[0])
  }

  private func plot(comparing reading: PublishableReading) -> BarPlot {
    let period = reading.latestPeriod
    let others = beside.compactMap { companion -> BarPlot.Bar? in
      companion.comparator.map {
        BarPlot.Bar(
          label: companion.name, value: reading.value(of: $0, at: period), isFocus: false,
          phrase: companion.phrase)
      }
    }
    return BarPlot(
      measure: reading.indicator.name, details: [reading.periodRule.plainRule, period.short],
      order: .comparison, labelWord: "Area",
      bars: [BarPlot.Bar(label: councilName, value: reading.value(at: period))] + others)
  }

  private func plot(ofNewest readings: [PublishableReading]) throws(ChartProblem) -> BarPlot {
    guard beside.isEmpty else { throw .besideSeveral }
    guard (periods ?? 1) == 1 else { throw .severalOverTime }
    guard let newest = readings.map(\.latestPeriod).max() else {
      throw .noNumbers(measure: "the chart")
    }
    for reading in readings where reading.latestPeriod.end != newest.end {
      throw .periodsDiffer(first: newest.long, other: reading.latestPeriod.long)
    }
    let names = readings.enumerated().map {
      $0.offset == 0 ? $0.element.indicator.name : $0.element.indicator.name.inSentence
    }
    return BarPlot(
      measure: ChartWords.list(names),
      details: [councilName, Self.rule(of: readings), newest.short],
      order: .size, labelWord: "Measure",
      bars: readings.map {
        BarPlot.Bar(label: $0.indicator.name, value: $0.value(at: $0.latestPeriod))
      })
  }

  // MARK: Periods

  var count: Int { max(periods ?? Self.usualPeriods, 1) }

  /// The newest period and those before it, oldest first, without a step left out.
  static func periods(upTo newest: Period, count: Int) -> [Period] {
    (0..<count).reversed().map { newest.stepped(by: -$0) }
  }
}

extension PublishableReading {
  /// A line of this indicator's values, or of its comparators', with what is provisional.
  func series(_ name: String, _ values: [FigureValue]) -> ChartSeries {
    ChartSeries(name: name, values: values, provisional: provisional(values))
  }

  /// The places of values that their source calls provisional.
  func provisional(_ values: [FigureValue]) -> Set<Int> {
    guard knowsStatus else { return [] }
    return Set(values.indices.filter { status(of: values[$0].id) == .provisional })
  }
}

extension Period {
  /// The heading of a column of such periods.
  var word: String {
    switch step {
    case .year: "Year"
    case .half: "Half year"
    case .term: "Term"
    case .quarter: "Quarter"
    case .month: "Month"
    case .week: "Week"
    }
  }

  /// Whether both come once a year on the same day, or both are quarters, months or the like. February has
  /// one last day, the 28th or the 29th.
  func sharesAxis(with other: Period) -> Bool {
    isOfKind(other)
      && (word != "Year"
        || end.month == other.end.month && (end.day == other.end.day || end.month == 2))
      && (word != "Week" || end.weekday == other.end.weekday)
  }
}

extension String {
  /// "quarter" and "month" say nothing that the periods do not.
  var plainRule: String {
    ["quarter", "month", "week", "half year", "term"].contains(self) ? "" : self
  }
}

extension ChartKind {
  static let line = ChartKind("line", "lines") { charts, readings, _, findings in
    charts.line(readings, into: &findings)
  }

  static let bar = ChartKind("bar", "bars") { charts, readings, _, findings in
    charts.bars(readings, into: &findings)
  }
}
