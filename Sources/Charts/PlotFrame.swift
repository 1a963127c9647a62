import Documents
import Figures

/// The area that values are plotted in: an axis of values on the left and time from left to right.
struct PlotFrame {
  let scale: ValueScale
  let slots: [ChartSlot]
  let time: TimeScale
  let top: Length
  let bottom: Length

  /// Where the labels of time stand.
  var labelBaseline: Length { bottom + 20 }

  func y(_ value: Rational) -> Length {
    bottom - scale.distance(of: value, along: bottom - top)
  }

  func point(_ slot: Int, _ value: Rational) -> Graphic.Point {
    Graphic.Point(x: time.x(slots[slot].day), y: y(value))
  }

  /// The stretches of a line without a gap.
  func runs(of values: [FigureValue]) -> [[Graphic.Point]] {
    var runs: [[Graphic.Point]] = [[]]
    for (slot, value) in values.enumerated() {
      if let number = value.value.number {
        runs[runs.count - 1].append(point(slot, number))
      } else if runs[runs.count - 1].isEmpty == false {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }
  }

  /// A level over a time; the whole of it where nothing else is said.
  func level(_ value: Rational, from: Length? = nil, to: Length? = nil) -> Graphic.Shape {
    .line(
      from: Graphic.Point(x: from ?? time.left, y: y(value)),
      to: Graphic.Point(x: to ?? time.right, y: y(value)))
  }

  /// Grid, axis and the labels of values, as many as stand apart from one another.
  var valueAxis: [Graphic.Layer] {
    let ticks = Array(zip(scale.ticks, scale.labels).enumerated())
    let space = ticks.count > 1 ? y(scale.ticks[0]) - y(scale.ticks[1]) : bottom - top
    let every = (1...max(ticks.count, 1)).first { space * $0 >= 18 } ?? ticks.count
    let shown = ticks.filter { $0.offset % every == 0 }.map(\.element)
    let base = scale.ticks.contains(.zero) ? Rational.zero : scale.ticks[0]
    var layers = [
      Graphic.Layer(
        Graphic.Style(stroke: .grid, isDecoration: true),
        shown.filter { $0.0 != base }.map { level($0.0) }),
      Graphic.Layer(Graphic.Style(stroke: .quiet), [level(base)]),
      Graphic.Layer(
        Graphic.Style(anchor: .end),
        shown.map { .text($0.1, at: Graphic.Point(x: time.left - 8, y: y($0.0) + 5)) }),
    ]
    if scale.startsAt != nil {
      let places = [(0, -14), (-4, -11), (4, -6), (0, -3), (0, 0)]
      let mark = places.map {
        Graphic.Point(x: time.left + Length($0.0), y: bottom + Length($0.1))
      }
      layers.append(Graphic.Layer(Graphic.Style(fill: nil, stroke: .quiet), [.polyline(mark)]))
    }
    return layers
  }

  /// What the break mark of an axis means, below the labels of time.
  var startNote: [Graphic.Layer] {
    guard let start = scale.startsAt else { return [] }
    return [
      Graphic.Layer(
        Graphic.Style(fill: .quiet),
        [.text("Axis starts at \(start)", at: Graphic.Point(x: 4, y: labelBaseline + 20))])
    ]
  }

  /// The height of a drawing of this width whose lowest part is the frame.
  var height: Length { labelBaseline + (scale.startsAt == nil ? 8 : 28) }

  /// A target over the time in which it holds.
  func layers(of target: ChartTarget) -> [Graphic.Layer] {
    let start = time.x(target.day)
    let line = Graphic.Style(stroke: .context, strokeWidth: 2, dash: [1, 3])
    guard let highest = target.highest else {
      return [Graphic.Layer(line, [level(target.lowest, from: start)])]
    }
    let band = Graphic.Shape.rectangle(
      at: Graphic.Point(x: start, y: y(highest)), width: time.right - start,
      height: y(target.lowest) - y(highest))
    return [
      Graphic.Layer(Graphic.Style(fill: .band, isDecoration: true), [band]),
      Graphic.Layer(line, [level(target.lowest, from: start), level(highest, from: start)]),
    ]
  }
}
