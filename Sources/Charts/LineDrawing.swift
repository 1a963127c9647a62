import Documents
import Figures

/// Draws a line chart: grid and axis, lines with a marker at each value, and the name of each line
/// at its end.
struct LineDrawing {
  static let width: Length = 360
  /// The widest that names at the ends of lines are set.
  private static let nameWidth: Length = 112
  /// The widest label of the value axis that leaves room for lines.
  private static let tickWidth: Length = 84

  private let plot: LinePlot
  private let scale: ValueScale
  private let time: TimeScale
  private let names: [Label]
  private let styles: [SeriesStyle]
  private let top: Length = 12
  private let bottom: Length

  var startsAt: String? { scale.startsAt }

  init(_ plot: LinePlot, scale: ValueScale) throws(ChartProblem) {
    self.plot = plot
    self.scale = scale
    styles = SeriesStyle.styles(plot.series.count)
    let ticks = scale.labels.map { TextWidth.of($0) }.max() ?? 0
    guard ticks <= Self.tickWidth else { throw .valuesTooLarge }
    let names = plot.series.enumerated().map { index, series in
      Label(Self.name(of: series, in: plot), width: Self.nameWidth, isBold: index == 0)
    }
    let target = plot.target.map { [Label($0.label, width: Self.nameWidth)] } ?? []
    self.names = names + target
    let half = plot.slots.map { TextWidth.of($0.label) }.max()?.half ?? 0
    let nameWidth = self.names.map(\.width).max() ?? 0
    time = TimeScale(
      plot.slots, left: max(ticks + 10, min(half, 60)),
      right: Self.width - max(nameWidth + 16, min(half, 60) + 2))
    bottom = top + max(176, LabelColumn.height(of: self.names.map(\.height)))
  }

  func graphic(title: String, description: String) -> Graphic {
    let height = bottom + (startsAt == nil ? 28 : 48)
    return Graphic(
      width: Self.width, height: height, layers: axis + target + lines + ends, title: title,
      description: description)
  }

  /// A line that ends before the newest period says when.
  private static func name(of series: ChartSeries, in plot: LinePlot) -> String {
    guard let last = series.values.lastIndex(where: { $0.value.number != nil }) else {
      return "\(series.name) (no figures)"
    }
    let isNewest = last == series.values.count - 1
    return isNewest ? series.name : "\(series.name) (to \(plot.slots[last].label))"
  }

  private func y(_ value: Rational) -> Length {
    bottom - scale.distance(of: value, along: bottom - top)
  }

  private func point(_ slot: Int, _ value: Rational) -> Graphic.Point {
    Graphic.Point(x: time.x(plot.slots[slot].day), y: y(value))
  }

  // MARK: Axes

  private var axis: [Graphic.Layer] {
    let (left, right) = (time.left, time.right)
    func across(_ value: Rational) -> Graphic.Shape {
      .line(from: Graphic.Point(x: left, y: y(value)), to: Graphic.Point(x: right, y: y(value)))
    }
    let base = scale.ticks.contains(.zero) ? Rational.zero : scale.ticks[0]
    var layers = [
      Graphic.Layer(
        Graphic.Style(stroke: .grid, isDecoration: true),
        scale.ticks.filter { $0 != base }.map(across)),
      Graphic.Layer(Graphic.Style(stroke: .quiet), [across(base)]),
      Graphic.Layer(
        Graphic.Style(anchor: .end),
        zip(scale.ticks, scale.labels).map { tick, label in
          .text(label, at: Graphic.Point(x: left - 8, y: y(tick) + 5))
        }),
      Graphic.Layer(
        Graphic.Style(anchor: .middle),
        time.labels(plot.slots, y: bottom + 20, within: Self.width)),
    ]
    if let startsAt {
      // The break mark, and what it means.
      let places = [(0, -14), (-4, -11), (4, -6), (0, -3), (0, 0)]
      let mark = places.map { Graphic.Point(x: left + Length($0.0), y: bottom + Length($0.1)) }
      layers.append(
        Graphic.Layer(Graphic.Style(fill: nil, stroke: .quiet), [.polyline(mark)]))
      layers.append(
        Graphic.Layer(
          Graphic.Style(fill: .quiet),
          [.text("Axis starts at \(startsAt)", at: Graphic.Point(x: 4, y: bottom + 40))]))
    }
    return layers
  }

  /// Drawn only over the time in which it held.
  private var target: [Graphic.Layer] {
    guard let target = plot.target else { return [] }
    let start = time.x(target.day)
    func level(_ value: Rational) -> Graphic.Shape {
      .line(
        from: Graphic.Point(x: start, y: y(value)), to: Graphic.Point(x: time.right, y: y(value)))
    }
    let line = Graphic.Style(stroke: .context, strokeWidth: 2, dash: [1, 3])
    guard let highest = target.highest else {
      return [Graphic.Layer(line, [level(target.lowest)])]
    }
    let band = Graphic.Shape.rectangle(
      at: Graphic.Point(x: start, y: y(highest)), width: time.right - start,
      height: y(target.lowest) - y(highest))
    return [
      Graphic.Layer(Graphic.Style(fill: .band, isDecoration: true), [band]),
      Graphic.Layer(line, [level(target.lowest), level(highest)]),
    ]
  }

  // MARK: Lines

  /// What the chart is about is drawn last, over the others.
  private var lines: [Graphic.Layer] {
    var layers: [Graphic.Layer] = []
    for (series, style) in zip(plot.series, styles).reversed() {
      let runs = self.runs(of: series)
      layers.append(
        Graphic.Layer(
          Graphic.Style(
            fill: nil, stroke: style.colour, strokeWidth: style.width, dash: style.dash),
          runs.filter { $0.count > 1 }.map { .polyline($0) }))
      layers.append(
        Graphic.Layer(
          Graphic.Style(fill: style.colour), runs.flatMap { $0 }.map(style.shape)))
    }
    return layers
  }

  /// The stretches without a gap.
  private func runs(of series: ChartSeries) -> [[Graphic.Point]] {
    var runs: [[Graphic.Point]] = [[]]
    for (slot, value) in series.values.enumerated() {
      if let number = value.value.number {
        runs[runs.count - 1].append(point(slot, number))
      } else if runs[runs.count - 1].isEmpty == false {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }
  }

  // MARK: Names

  /// Where each name belongs: beside the last value of its line.
  private var anchors: [Graphic.Point] {
    let lines = plot.series.map { series -> Graphic.Point in
      runs(of: series).last?.last ?? Graphic.Point(x: 0, y: bottom)
    }
    guard let target = plot.target else { return lines }
    let middle = target.highest.map { ($0 + target.lowest) / Rational(2) ?? $0 } ?? target.lowest
    return lines + [Graphic.Point(x: time.right, y: y(middle))]
  }

  private var ends: [Graphic.Layer] {
    let anchors = anchors
    let middles = LabelColumn.middles(
      wanted: anchors.map(\.y), heights: names.map(\.height), top: top - 4, bottom: bottom + 4)
    let x = time.right + 14
    var leaders: [Graphic.Shape] = []
    var bold: [Graphic.Shape] = []
    var plain: [Graphic.Shape] = []
    for (index, name) in names.enumerated() {
      let (anchor, middle) = (anchors[index], middles[index])
      if (anchor.y - middle).magnitude > 6, anchor.x == time.right {
        leaders.append(
          .line(
            from: Graphic.Point(x: anchor.x + 5, y: anchor.y),
            to: Graphic.Point(x: x - 2, y: middle)))
      }
      let shapes = name.shapes(x: x, centre: middle)
      if name.isBold { bold += shapes } else { plain += shapes }
    }
    return [
      Graphic.Layer(Graphic.Style(stroke: .context, isDecoration: true), leaders),
      Graphic.Layer(Graphic.Style(isBold: true), bold), Graphic.Layer(Graphic.Style(), plain),
    ]
  }
}
