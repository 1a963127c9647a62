import Analysis
import Documents
import Figures

/// Draws bars that are too many to be named, such as one for each authority of England: side by side
/// over an axis of values, with the highest, the lowest and the one that the chart is about named
/// below.
struct StripDrawing {
  private static let width = LineDrawing.width
  /// More than a table of a paper has rows; the bars of more would vanish.
  static let most = 200

  private let plot: BarPlot
  private let scale: ValueScale

  init(_ plot: BarPlot) throws(ChartProblem) {
    self.plot = plot
    let numbers = plot.bars.compactMap(\.value.value.number)
    guard let format = plot.bars.first?.value.format else {
      throw .noNumbers(measure: plot.measure)
    }
    scale = try ValueScale.fitting(
      numbers, format: format, width: LineDrawing.tickWidth, isFromZero: true)
  }

  func graphic(title: String, description: String) -> Graphic {
    let left = scale.labelWidth + 10
    let frame = PlotFrame(
      scale: scale, slots: [], time: TimeScale([], left: left, right: Self.width - 4), top: 12,
      bottom: 172)
    var layers = frame.valueAxis
    for isFocus in [false, true] {
      layers.append(
        Graphic.Layer(
          Graphic.Style(fill: isFocus ? .darkBlue : .context),
          plot.bars.indices.filter { plot.bars[$0].isFocus == isFocus }
            .compactMap { bar($0, in: frame) }))
    }
    var baseline = frame.bottom + 22
    var texts: [Graphic.Shape] = []
    for line in plot.landmarks {
      let label = Label(line, width: Self.width - 6)
      texts += label.shapes(x: 2, centre: baseline - 12 + label.height.half)
      baseline += label.height + 2
    }
    layers.append(Graphic.Layer(Graphic.Style(), texts))
    return Graphic(
      width: Self.width, height: baseline - 8, layers: layers, title: title,
      description: description)
  }

  private func bar(_ index: Int, in frame: PlotFrame) -> Graphic.Shape? {
    guard let number = plot.bars[index].value.value.number else { return nil }
    let span = (frame.time.right - frame.time.left).tenths
    let (start, end) = (span * index / plot.bars.count, span * (index + 1) / plot.bars.count)
    let (zero, top) = (frame.y(.zero), frame.y(number))
    guard zero != top else { return nil }
    // A tenth of a unit between bars can still be seen where they are one unit wide.
    let gap = max((end - start) / 4, 1)
    return .rectangle(
      at: Graphic.Point(x: frame.time.left + Length(tenths: start), y: min(zero, top)),
      width: Length(tenths: max(end - start - gap, 1)), height: (zero - top).magnitude)
  }
}

extension BarPlot {
  /// The lines below a strip: which bars are the highest and the lowest, where the one stands that
  /// the chart is about, and what the order is.
  var landmarks: [String] {
    let known = bars.compactMap { bar in bar.value.rounded.map { (bar, $0) } }
    guard let high = known.map(\.1).max(), let low = known.map(\.1).min() else { return [] }
    var lines: [String] = []
    if order != .size, let first = bars.first, let last = bars.last {
      lines.append("From left to right: \(first.label) to \(last.label)")
    }
    if high == low {
      return lines + ["All \(known.count): \(known[0].0.value.printed)"]
    }
    for (word, wanted) in [("Highest", high), ("Lowest", low)] {
      let found = known.filter { $0.1 == wanted }
      let name = found.count == 1 ? found[0].0.label : "\(found.count) of \(known.count)"
      lines.append("\(word): \(name), \(found[0].0.value.printed)")
    }
    let focus = known.filter(\.0.isFocus)
    if focus.count == 1, known.count > 1 {
      let above = known.count { $0.1 > focus[0].1 }
      let level = known.count { $0.1 == focus[0].1 }
      let place = Place(first: above + 1, last: above + level, of: known.count)
      lines.append("\(focus[0].0.label): \(focus[0].0.value.printed), \(place.words)")
    }
    return lines
  }
}
