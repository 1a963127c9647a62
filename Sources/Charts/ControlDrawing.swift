import Analysis
import Documents
import Figures

/// Draws a control chart: values, the mean and the limits of usual variation by phase, and another
/// mark for what lies outside it.
struct ControlDrawing {
  private let plot: ControlPlot
  private let frame: PlotFrame
  private let key: ChartKey
  private let names: EndLabels

  init(_ plot: ControlPlot, scale: ValueScale) {
    self.plot = plot
    let key = ChartKey(Self.marks(of: plot), width: LineDrawing.width)
    names = EndLabels(
      Self.texts(of: plot).map { Label($0.text, width: EndLabels.width, isBold: $0.isBold) })
    frame = LineDrawing.frame(plot.slots, scale: scale, names: names, top: 12 + key.height)
    self.key = key
  }

  func graphic(title: String, description: String) -> Graphic {
    let labels = Graphic.Layer(
      Graphic.Style(anchor: .middle),
      frame.time.labels(plot.slots, y: frame.labelBaseline, within: LineDrawing.width))
    let target = plot.target.map(frame.layers) ?? []
    return Graphic(
      width: LineDrawing.width, height: frame.height,
      layers: key.layers + bands + frame.valueAxis + [labels] + frame.startNote + target
        + levels + PointMarks.anew(plot.anew, in: frame) + line + names.layers(anchors, in: frame),
      title: title, description: description)
  }

  // MARK: Mean and limits

  /// From the first period of a phase to its last; a phase of one period has some breadth too.
  private func ends(of phase: ControlPlot.Phase) -> (Length, Length) {
    let (first, last) = (phase.range.lowerBound, max(phase.range.upperBound - 1, 0))
    let (left, right) = (frame.time.x(plot.slots[first].day), frame.time.x(plot.slots[last].day))
    return left < right ? (left, right) : (left - 6, right + (right < frame.time.right ? 6 : 0))
  }

  private var bands: [Graphic.Layer] {
    let shapes = plot.phases.compactMap { phase -> Graphic.Shape? in
      guard let lower = phase.limits?.lower.value.number,
        let upper = phase.limits?.upper.value.number
      else { return nil }
      let (left, right) = ends(of: phase)
      return .rectangle(
        at: Graphic.Point(x: left, y: frame.y(upper)), width: right - left,
        height: frame.y(lower) - frame.y(upper))
    }
    return [Graphic.Layer(Graphic.Style(fill: .band, isDecoration: true), shapes)]
  }

  private var levels: [Graphic.Layer] {
    var means: [Graphic.Shape] = []
    var limits: [Graphic.Shape] = []
    for phase in plot.phases {
      let (left, right) = ends(of: phase)
      if phase.hasMean, let mean = phase.mean.value.number {
        means.append(frame.level(mean, from: left, to: right))
      }
      limits += [phase.limits?.lower, phase.limits?.upper].compactMap { $0?.value.number }
        .map { frame.level($0, from: left, to: right) }
    }
    return [
      Graphic.Layer(Graphic.Style(stroke: .quiet, strokeWidth: 2), means),
      Graphic.Layer(Graphic.Style(stroke: .quiet, strokeWidth: 2, dash: [7, 4]), limits),
    ]
  }

  // MARK: Values

  /// The values, joined neither over a gap nor over a change of limits.
  private var line: [Graphic.Layer] {
    let size = plot.slots.count > 30 ? 3 : 4
    var runs: [[Graphic.Point]] = []
    var usual: [Graphic.Shape] = []
    var unusual: [Graphic.Shape] = []
    var wasNumber = false
    let starts = Set(plot.phases.map(\.range.lowerBound))
    let provisional = plot.series.provisional
    var hollow: [Graphic.Shape] = []
    for (slot, value) in plot.values.enumerated() {
      guard let number = value.value.number else {
        wasNumber = false
        continue
      }
      let point = frame.point(slot, number)
      if !wasNumber || starts.contains(slot) { runs.append([]) }
      runs[runs.count - 1].append(point)
      wasNumber = true
      let shape: Graphic.Shape =
        plot.signals[slot].map { .triangle(at: point, size: size + 2, isDown: !$0.isUpward) }
        ?? .circle(at: point, radius: Length(size))
      switch (provisional.contains(slot), plot.signals[slot] != nil) {
      case (true, _): hollow.append(shape)
      case (false, true): unusual.append(shape)
      case (false, false): usual.append(shape)
      }
    }
    return [
      Graphic.Layer(
        Graphic.Style(fill: nil, stroke: .darkBlue, strokeWidth: 2),
        runs.filter { $0.count > 1 }.map { .polyline($0) }),
      Graphic.Layer(Graphic.Style(fill: .darkBlue), usual),
      Graphic.Layer(Self.unusual, unusual),
    ] + (hollow.isEmpty ? [] : [SeriesStyle.styles(1)[0].hollow(hollow)])
  }

  /// Known apart by shape, and by tone in grey.
  private static let unusual = Graphic.Style(fill: .orange, stroke: .ink)

  private static func marks(of plot: ControlPlot) -> [ChartKey.Item] {
    [
      (true, "Unusually high or rising"),
      (false, "Unusually low or falling"),
    ]
    .filter { isUpward, _ in
      plot.signals.contains { $0?.isUpward == isUpward }
    }
    .map { isUpward, name in
      ChartKey.Item(name: name) { centre in
        [Graphic.Layer(unusual, [.triangle(at: centre, size: 6, isDown: !isUpward)])]
      }
    }
      + (plot.series.provisional.isEmpty
        ? [] : [PointMarks.provisionalKey(SeriesStyle.styles(1)[0])])
      + (plot.anew.isEmpty ? [] : [PointMarks.anewKey("Limits begin anew")])
  }

  // MARK: Names

  private struct Name {
    let text: String
    let isBold: Bool
    let value: Rational
    /// The period that it stands at; nil at the right end.
    var slot: Int?
  }

  /// The newest value, the lines of the newest phase, and the target.
  private static func names(of plot: ControlPlot) -> [Name] {
    var names: [Name] = []
    if let last = plot.values.lastIndex(where: { $0.value.number != nil }),
      let number = plot.values[last].value.number
    {
      names.append(
        Name(
          text: "\(plot.slots[last].label): \(plot.values[last].printed)", isBold: true,
          value: number, slot: last))
    }
    if let phase = plot.phases.last {
      func name(_ word: String, _ value: FigureValue?) {
        guard let value, let number = value.value.number else { return }
        names.append(Name(text: "\(word) \(value.printed)", isBold: false, value: number))
      }
      name("Upper limit", phase.limits?.upper)
      if phase.hasMean { name("Mean", phase.mean) }
      name("Lower limit", phase.limits?.lower)
    }
    return names
  }

  private static func texts(of plot: ControlPlot) -> [(text: String, isBold: Bool)] {
    names(of: plot).map { ($0.text, $0.isBold) }
      + (plot.target.map { [(text: $0.label, isBold: false)] } ?? [])
  }

  private var anchors: [Graphic.Point] {
    Self.names(of: plot).map { name in
      name.slot.map { frame.point($0, name.value) }
        ?? Graphic.Point(x: frame.time.right, y: frame.y(name.value))
    } + (plot.target.map { [frame.anchor(of: $0)] } ?? [])
  }
}
