package import Analysis
package import Documents
package import Figures
import Indicators

/// The last periods of an indicator as a line in a row of a table: the council's values, the range that
/// is usual, and the target, on a scale of their own. All lines of a table end at one place.
package struct Sparkline: Sendable {
  /// The periods that are drawn, oldest first; none without a number stands before the first.
  package let values: [(period: Period, value: FigureValue)]
  private let reading: PublishableReading
  private let variation: Variation

  /// More periods than these cannot be told apart.
  package static let mostPeriods = 13

  private static let width: Length = 132
  private static let height: Length = 36
  private static let step = 10
  private static let top: Length = 4
  private static let depth: Length = 28

  /// Nil where no period has a number that may be printed.
  ///
  /// - Parameters:
  ///   - variation: of the same reading.
  ///   - count: how many periods, the newest last.
  package init?(_ reading: PublishableReading, _ variation: Variation, periods count: Int) {
    let all = ReadingCharts.periods(
      upTo: reading.latestPeriod, count: min(max(count, 1), Self.mostPeriods)
    ).map { (period: $0, value: reading.value(at: $0)) }
    guard let first = all.firstIndex(where: { $0.value.value.number != nil }) else { return nil }
    values = Array(all[first...])
    self.reading = reading
    self.variation = variation
  }

  /// The drawing, whose title says what it shows.
  package var graphic: Graphic {
    Graphic(
      width: Self.width, height: Self.height, layers: layers, title: title, description: "")
  }

  // MARK: Shapes

  private var layers: [Graphic.Layer] {
    let runs = runs.map { run in run.map { Graphic.Point(x: x($0.slot), y: y($0.number)) } }
    let lone = runs.filter { $0.count == 1 }.map { Graphic.Shape.circle(at: $0[0], radius: 2) }
    let newest = values[values.count - 1].value.value.number.map {
      Graphic.Shape.circle(
        at: Graphic.Point(x: x(values.count - 1), y: y($0)), radius: Length(tenths: 35))
    }
    return [
      Graphic.Layer(Graphic.Style(fill: .grid, part: .usualRange), band),
      Graphic.Layer(
        Graphic.Style(
          fill: nil, stroke: .ink, strokeWidth: Length(tenths: 15), dash: [4, 3], part: .target),
        aims),
      Graphic.Layer(
        Graphic.Style(fill: nil, stroke: .darkBlue, strokeWidth: 2, part: .values),
        runs.filter { $0.count > 1 }.map { .polyline($0) }),
      Graphic.Layer(
        Graphic.Style(fill: .darkBlue, part: .newest), lone + [newest].compactMap { $0 }),
    ]
  }

  private func x(_ slot: Int) -> Length {
    Self.width - 6 - Length(Self.step * (values.count - 1 - slot))
  }

  /// A number above or below the scale lies on its end.
  private func y(_ number: Rational) -> Length {
    let (lowest, highest) = scale
    let share =
      lowest == highest
      ? Rational(1) / Rational(2)
      : (min(max(number, lowest), highest) - lowest) / (highest - lowest)
    let tenths = ((share ?? .zero) * Rational(Self.depth.tenths)).rounded(places: 0).whole ?? 0
    return Self.top + Self.depth - Length(tenths: tenths)
  }

  private var scale: (Rational, Rational) {
    let numbers = values.compactMap(\.value.value.number) + (isAimed ? levels : [])
    return (numbers.min() ?? .zero, numbers.max() ?? .zero)
  }

  /// Values that follow one another, parted at gaps and where limits begin anew.
  private var runs: [[(slot: Int, number: Rational)]] {
    var runs: [[(slot: Int, number: Rational)]] = []
    var isOpen = false
    for (slot, item) in values.enumerated() {
      guard let number = item.value.value.number else {
        isOpen = false
        continue
      }
      if !isOpen || isStart(item.period) { runs.append([]) }
      runs[runs.count - 1].append((slot, number))
      isOpen = true
    }
    return runs
  }

  private func isStart(_ period: Period) -> Bool {
    variation.chart.phases.dropFirst().contains {
      variation.periods[$0.range.lowerBound].end == period.end
    }
  }

  /// The usual range of the newest phase, under those of its periods that are drawn.
  private var band: [Graphic.Shape] {
    guard let limits = variation.limits, let phase = variation.phase else { return [] }
    let begins = variation.periods[phase.range.lowerBound].start
    let first = values.firstIndex { $0.period.start >= begins } ?? values.count - 1
    let (upper, lower) = (y(limits.upper), y(limits.lower))
    let left = max(x(first) - 4, 0)
    return [
      .rectangle(
        at: Graphic.Point(x: left, y: upper), width: Self.width - 2 - left,
        height: max(lower - upper, 1))
    ]
  }

  private var levels: [Rational] {
    switch reading.target?.level {
    case .value(let value)?: [value]
    case .band(let lowest, let highest)?: [lowest, highest]
    case nil: []
    }
  }

  /// Whether the target holds in any period that is drawn.
  private var isAimed: Bool {
    reading.target.map { $0.from <= reading.latestPeriod.end } ?? false
  }

  private var aims: [Graphic.Shape] {
    guard isAimed, let target = reading.target else { return [] }
    let first = values.firstIndex { $0.period.end >= target.from } ?? values.count - 1
    let left = max(x(first) - 4, 0)
    return levels.map {
      .line(
        from: Graphic.Point(x: left, y: y($0)), to: Graphic.Point(x: Self.width - 2, y: y($0)))
    }
  }

  // MARK: Words

  /// "From 23.6% in 2013 to 26.2% in 2025; lowest 16.9% in 2020, highest 31.0% in 2014; usual variation
  /// 10.9% to 33.3%; target 22%."
  private var title: String {
    let known = values.filter { $0.value.value.number != nil }
    let (first, last) = (known[0], known[known.count - 1])
    var parts = [
      known.count == 1
        ? "\(last.value.printed) in \(last.period.short) alone"
        : "From \(first.value.printed) in \(first.period.short) to \(last.value.printed) in "
          + last.period.short
    ]
    let inOrder = known.sorted { ($0.value.rounded ?? .zero) < ($1.value.rounded ?? .zero) }
    let (lowest, highest) = (inOrder[0], inOrder[inOrder.count - 1])
    if known.count > 1 {
      parts.append(
        lowest.value.rounded == highest.value.rounded
          ? "the same throughout"
          : "lowest \(lowest.value.printed) in \(lowest.period.short), highest "
            + "\(highest.value.printed) in \(highest.period.short)")
    }
    if let limits = variation.limitsFigure { parts.append("usual variation \(limits.printed)") }
    if isAimed, let target = reading.target {
      let figure = target.figure(of: reading.indicator, area: reading.area)
      parts.append("target \(figure.printed)")
    }
    let gaps = values.filter { $0.value.value.number == nil }.map(\.period.short)
    if !gaps.isEmpty {
      parts.append("no figure for \(ChartWords.periods(gaps, of: values.count))")
    }
    return parts.joined(separator: "; ") + "."
  }
}
