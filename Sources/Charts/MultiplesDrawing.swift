import Documents
import Figures

/// Draws small multiples: two panels side by side, each with its name and its newest value above it.
struct MultiplesDrawing {
  /// More panels do not fit on a page.
  static let most = 6

  private static let width = LineDrawing.width
  private static let cellWidth: Length = 170
  private static let tickWidth: Length = 64
  /// Above and below the plot of a panel: space, the labels of time, space.
  private static let surrounds: Length = 52

  private let plot: MultiplesPlot
  private let scales: [ValueScale?]
  private let key: ChartKey
  private let styles: [SeriesStyle]

  init(_ plot: MultiplesPlot) throws(ChartProblem) {
    self.plot = plot
    styles = SeriesStyle.styles(plot.lines.count)
    var scales: [ValueScale?] = []
    for panel in plot.panels {
      // Panels of one unit can be held against one another.
      let shared = plot.hasOwnScales ? [panel] : plot.panels.filter { $0.unit == panel.unit }
      let numbers = shared.flatMap(\.numbers)
      guard !numbers.isEmpty, let format = panel.series.first?.values.first?.format else {
        scales.append(nil)
        continue
      }
      scales.append(try ValueScale.fitting(numbers, format: format, width: Self.tickWidth))
    }
    self.scales = scales
    let styles = styles
    let items =
      plot.lines.count < 2
      ? []
      : zip(plot.lines, styles).map { name, style in
        ChartKey.Item(name: name) { Self.sample(of: style, at: $0) }
      }
    let isProvisional = plot.panels.contains { $0.series.contains { !$0.provisional.isEmpty } }
    key = ChartKey(
      items + (isProvisional ? [PointMarks.provisionalKey(styles[0])] : []), width: Self.width)
  }

  private static func sample(of style: SeriesStyle, at centre: Graphic.Point) -> [Graphic.Layer] {
    [
      style.line([[centre.moved(-12, 0), centre.moved(12, 0)]]),
      Graphic.Layer(Graphic.Style(fill: style.colour), [style.shape(at: centre)]),
    ]
  }

  /// Where the axes start that do not start at 0.
  var startsAt: String? {
    let starts = scales.compactMap { $0?.startsAt }
    guard let first = starts.first else { return nil }
    return starts.count == scales.count && starts.allSatisfy { $0 == first } ? first : nil
  }

  private var startNote: String? {
    guard scales.contains(where: { $0?.startsAt != nil }) else { return nil }
    return startsAt.map { "Each axis starts at \($0)" } ?? "A broken axis does not start at 0"
  }

  func graphic(title: String, description: String) -> Graphic {
    var layers = key.layers
    var top = max(key.height, 4)
    let heads = plot.panels.indices.map(head)
    let rows = stride(from: 0, to: heads.count, by: 2).map { start in
      let row = start..<min(start + 2, heads.count)
      return (row, heads[row].map { $0.name.height + $0.value.height }.max() ?? 0)
    }
    let taken = rows.map { $0.1 + Self.surrounds }.reduce(top + 20, +)
    let height = Length(tenths: (LineDrawing.mostHeight - taken).tenths / max(rows.count, 1))
    let plotHeight = min(max(height, 48), 88)
    for (row, height) in rows {
      for index in row {
        layers += panel(
          index, heads[index], plotTop: top + height + 14, height: plotHeight)
      }
      top += height + plotHeight + Self.surrounds
    }
    if let startNote {
      layers.append(
        Graphic.Layer(
          Graphic.Style(fill: .quiet),
          [.text(startNote, at: Graphic.Point(x: 2, y: top + 4))]))
      top += 14
    }
    return Graphic(
      width: Self.width, height: top - 2, layers: layers, title: title, description: description)
  }

  /// The panel's name, and below it the newest value.
  private func head(_ index: Int) -> (name: Label, value: Label) {
    let panel = plot.panels[index]
    let newest = plot.slots.last?.label ?? ""
    var words = "No figure for \(newest)"
    if let value = panel.series.first?.values.last, value.value.number != nil {
      words = "\(ChartWords.spelt(value).printed) in \(newest)"
    }
    let unit =
      plot.unit == nil ? panel.unit.flatMap { ChartWords.unit($0, in: panel.name + words) } : nil
    return (
      Label(
        ([panel.name, unit].compactMap { $0 }).joined(separator: ", "),
        width: Self.cellWidth - 4, isBold: true, lines: 3),
      Label(words, width: Self.cellWidth - 4, lines: 2)
    )
  }

  private func panel(
    _ index: Int, _ head: (name: Label, value: Label), plotTop: Length, height: Length
  ) -> [Graphic.Layer] {
    let isLeft = index % 2 == 0
    let left: Length = isLeft ? 0 : Self.width - Self.cellWidth
    let nameEnd = plotTop - 14 - head.value.height
    var layers = [
      Graphic.Layer(
        Graphic.Style(isBold: true),
        head.name.shapes(x: left + 2, centre: nameEnd - head.name.height.half)),
      Graphic.Layer(
        Graphic.Style(), head.value.shapes(x: left + 2, centre: nameEnd + head.value.height.half)),
    ]
    guard let scale = scales[index] else { return layers }
    // The plots of a column begin below one another.
    let column = scales.indices.filter { ($0 % 2 == 0) == isLeft }
    let ticks = column.compactMap { scales[$0]?.labelWidth }.max() ?? 0
    let frame = PlotFrame(
      scale: scale, slots: plot.slots,
      time: TimeScale(
        plot.slots, left: left + ticks + 12, right: left + Self.cellWidth - 7),
      top: plotTop, bottom: plotTop + height)
    layers += frame.valueAxis + lines(of: plot.panels[index], in: frame)
    layers += ends(in: frame, from: left, to: left + Self.cellWidth)
    return layers
  }

  /// Markers where they are needed to see a value: at the end and between gaps. What the panel is
  /// about has one at each value.
  private func lines(of panel: MultiplesPlot.Panel, in frame: PlotFrame) -> [Graphic.Layer] {
    Array(zip(panel.series, styles).enumerated()).reversed().flatMap { index, line in
      let (series, style) = line
      let runs = frame.runs(of: series.values)
      let marked =
        index == 0
        ? runs
        : runs.enumerated().compactMap { number, run in
          run.count == 1 || number == runs.count - 1 ? run.suffix(1) : nil
        }
      let hollow = frame.provisionalPoints(of: series)
      let points = marked.flatMap { $0 }
      return [
        style.line(runs),
        Graphic.Layer(
          Graphic.Style(fill: style.colour),
          points.filter { !hollow.contains($0) }.map { style.shape(at: $0, size: 3) }),
      ]
        + (hollow.isEmpty
          ? []
          : [
            style.hollow(
              runs.flatMap { $0 }.filter(hollow.contains).map { style.shape(at: $0, size: 3) })
          ])
    }
  }

  /// The first period and the newest, where both fit.
  private func ends(in frame: PlotFrame, from left: Length, to right: Length) -> [Graphic.Layer] {
    guard let first = plot.slots.first, let last = plot.slots.last else { return [] }
    let newest = min(TextWidth.of(last.label), right - left)
    let end = Graphic.Layer(
      Graphic.Style(anchor: .end),
      [.text(last.label, at: Graphic.Point(x: right - 2, y: frame.labelBaseline))])
    let start = max(frame.time.left - 8, left)
    let hasRoom = start + TextWidth.of(first.label) + 8 <= right - 2 - newest
    guard plot.slots.count > 1, hasRoom else { return [end] }
    return [
      Graphic.Layer(
        Graphic.Style(), [.text(first.label, at: Graphic.Point(x: start, y: frame.labelBaseline))]),
      end,
    ]
  }
}
