import Documents
import Figures

/// Draws a line chart: grid and axis, lines with a marker at each value, and the name of each line
/// at its end.
struct LineDrawing {
  static let width: Length = 360
  /// A drawing that is taller cannot be seen whole on a screen.
  static let mostHeight: Length = 620
  /// The widest label of the value axis that leaves space for lines.
  static let tickWidth: Length = 84

  private let plot: LinePlot
  private let frame: PlotFrame
  private let names: EndLabels
  private let styles: [SeriesStyle]
  private let key: ChartKey

  var startsAt: String? { frame.scale.startsAt }

  init(_ plot: LinePlot, scale: ValueScale) {
    self.plot = plot
    let styles = SeriesStyle.styles(plot.series.count)
    self.styles = styles
    let marks =
      (plot.series.contains { !$0.provisional.isEmpty }
        ? [PointMarks.provisionalKey(styles[0])] : [])
      + (plot.rebases.isEmpty ? [] : [PointMarks.anewKey("Usual variation begins anew")])
    key = ChartKey(marks, width: Self.width)
    let names = plot.series.enumerated().map { index, series in
      Label(Self.name(of: series, in: plot), width: EndLabels.width, isBold: index == 0)
    }
    let target = plot.target.map { [Label($0.label, width: EndLabels.width)] } ?? []
    self.names = EndLabels(names + target)
    frame = Self.frame(plot.slots, scale: scale, names: self.names, top: 12 + key.height)
  }

  /// A frame with space for the names beside it and the labels of time below.
  static func frame(_ slots: [ChartSlot], scale: ValueScale, names: EndLabels, top: Length)
    -> PlotFrame
  {
    let half = min(slots.map { TextWidth.of($0.label) }.max()?.half ?? 0, 60)
    return PlotFrame(
      scale: scale, slots: slots,
      time: TimeScale(
        slots, left: max(scale.labelWidth + 10, half),
        right: width - max(names.width + 16, half + 2)),
      top: top, bottom: top + max(176, names.height))
  }

  func graphic(title: String, description: String) -> Graphic {
    let labels = Graphic.Layer(
      Graphic.Style(anchor: .middle),
      frame.time.labels(plot.slots, y: frame.labelBaseline, within: Self.width))
    let target = plot.target.map(frame.layers) ?? []
    return Graphic(
      width: Self.width, height: frame.height,
      layers: key.layers + frame.valueAxis + [labels] + frame.startNote
        + PointMarks.anew(plot.rebases.map(\.slot), in: frame) + target + lines
        + names.layers(anchors, in: frame), title: title,
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

  /// What the chart is about is drawn last, over the others.
  private var lines: [Graphic.Layer] {
    zip(plot.series, styles).reversed().flatMap { series, style in
      let runs = frame.runs(of: series.values)
      let hollow = frame.provisionalPoints(of: series)
      let points = runs.flatMap { $0 }
      return [
        style.line(runs),
        Graphic.Layer(
          Graphic.Style(fill: style.colour),
          points.filter { !hollow.contains($0) }.map { style.shape(at: $0) }),
      ]
        + (hollow.isEmpty
          ? [] : [style.hollow(points.filter(hollow.contains).map { style.shape(at: $0) })])
    }
  }

  /// Where each name belongs: beside the last value of its line.
  private var anchors: [Graphic.Point] {
    let lines = plot.series.map { series -> Graphic.Point in
      frame.runs(of: series.values).last?.last ?? Graphic.Point(x: 0, y: frame.bottom)
    }
    return lines + (plot.target.map { [frame.anchor(of: $0)] } ?? [])
  }
}

extension PlotFrame {
  /// Where the name of a target belongs.
  func anchor(of target: ChartTarget) -> Graphic.Point {
    let middle = target.highest.map { ($0 + target.lowest) / Rational(2) ?? $0 } ?? target.lowest
    return Graphic.Point(x: time.right, y: y(middle))
  }
}
