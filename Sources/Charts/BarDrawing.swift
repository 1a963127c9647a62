import Documents
import Figures

/// Draws a bar chart: bars from 0 with their values beside them, so that no value axis is needed.
/// Periods run from left to right where their labels fit; else, and for names, bars
/// lie one below the other.
struct BarDrawing {
  private static let width = LineDrawing.width
  /// The widest that names of bars are set.
  private static let nameWidth: Length = 124
  private static let valueWidth: Length = 104
  /// How many bars a reader can take in.
  static let most = 20

  private let plot: BarPlot
  private let values: [String]
  private let numbers: [Rational]
  private let widest: Length

  init(_ plot: BarPlot) throws(ChartProblem) {
    self.plot = plot
    values = plot.bars.map { $0.value.figure().printed }
    numbers = plot.bars.compactMap(\.value.value.number)
    widest = values.map { TextWidth.of($0) }.max() ?? 0
    guard widest <= Self.valueWidth else { throw .valuesTooLarge }
  }

  func graphic(title: String, description: String) -> Graphic {
    let (height, layers) = stands ? standing : lying
    return Graphic(
      width: Self.width, height: height, layers: layers, title: title, description: description)
  }

  private func style(of bar: BarPlot.Bar) -> Graphic.Style {
    Graphic.Style(fill: bar.isFocus ? .darkBlue : .context)
  }

  /// From 0 to the number, as shares of the whole span below and above 0.
  private func distance(_ number: Rational, _ length: Length) -> Length {
    let lowest = min(numbers.min() ?? .zero, .zero)
    let highest = max(numbers.max() ?? .zero, .zero)
    guard let share = number.magnitude / (highest - lowest) else { return 0 }
    return Length(tenths: (share * Rational(length.tenths)).rounded(places: 0).whole ?? 0)
  }

  private var hasNegative: Bool { numbers.contains(where: \.isNegative) }
  private var hasPositive: Bool { numbers.contains { $0 > .zero } }

  private func layers(
    _ bars: [(BarPlot.Bar, Graphic.Shape)], base: Graphic.Shape, texts: [Graphic.Layer]
  ) -> [Graphic.Layer] {
    let focus = bars.filter(\.0.isFocus)
    let others = bars.filter { !$0.0.isFocus }
    return [
      Graphic.Layer(Graphic.Style(fill: .darkBlue), focus.map(\.1)),
      Graphic.Layer(Graphic.Style(fill: .context), others.map(\.1)),
      Graphic.Layer(Graphic.Style(stroke: .quiet), [base]),
    ] + texts
  }

  // MARK: Bars side by side

  private var slotWidth: Length {
    Length(tenths: (Self.width.tenths - 40) / max(plot.bars.count, 1))
  }

  private var stands: Bool {
    let labels = plot.bars.map { TextWidth.of($0.label) }.max() ?? 0
    return plot.order == .time && max(labels, widest) + 4 <= slotWidth
  }

  private var standing: (height: Length, layers: [Graphic.Layer]) {
    let isFlat = numbers.allSatisfy { $0.rounded(places: 18).isZero }
    let span: Length = isFlat ? 16 : 160
    let top: Length = 22
    let above = numbers.max().map { distance(max($0, .zero), span) } ?? 0
    let zero = top + (isFlat ? span : above)
    let bottom = top + span + (hasNegative ? 20 : 0)
    let breadth = min(slotWidth - 8, 48)
    var bars: [(BarPlot.Bar, Graphic.Shape)] = []
    var values: [Graphic.Shape] = []
    var labels: [Graphic.Shape] = []
    for (index, bar) in plot.bars.enumerated() {
      let middle = slotWidth * index + slotWidth.half + 2
      let number = bar.value.value.number ?? .zero
      let length = distance(number, span)
      let start = number.isNegative ? zero : zero - length
      if !length.isZero {
        bars.append(
          (
            bar,
            .rectangle(
              at: Graphic.Point(x: middle - breadth.half, y: start), width: breadth, height: length)
          ))
      }
      let baseline = number.isNegative ? zero + length + 15 : start - 5
      values.append(.text(self.values[index], at: Graphic.Point(x: middle, y: baseline)))
      labels.append(.text(bar.label, at: Graphic.Point(x: middle, y: bottom + 20)))
    }
    let base = Graphic.Shape.line(
      from: Graphic.Point(x: 2, y: zero), to: Graphic.Point(x: Self.width - 2, y: zero))
    let texts = [Graphic.Layer(Graphic.Style(anchor: .middle), values + labels)]
    return (bottom + 28, layers(bars, base: base, texts: texts))
  }

  // MARK: Bars one below the other

  /// In as many lines as there is height for.
  private var names: [Label] {
    func labels(_ lines: Int, _ width: Length) -> [Label] {
      plot.bars.map {
        Label(
          $0.label, width: width, isBold: plot.order == .comparison && $0.isFocus, lines: lines)
      }
    }
    for lines in [8, 3, 2] {
      let names = labels(lines, Self.nameWidth)
      let height = names.map { max($0.height, 20) + 8 }.reduce(6, +)
      if height <= LineDrawing.mostHeight { return names }
    }
    return labels(1, Self.nameWidth)
  }

  private var lying: (height: Length, layers: [Graphic.Layer]) {
    let names = self.names
    let nameWidth = names.map(\.width).max() ?? 0
    let left = nameWidth + 10 + (hasNegative ? widest + 5 : 0)
    let right = Self.width - 4 - (hasPositive || !hasNegative ? widest + 5 : 0)
    let span = right - left
    let zero = left + distance(min(numbers.min() ?? .zero, .zero), span)
    var bars: [(BarPlot.Bar, Graphic.Shape)] = []
    var texts = [
      Graphic.Layer(Graphic.Style(isBold: true), []), Graphic.Layer(Graphic.Style(), []),
      Graphic.Layer(Graphic.Style(), []), Graphic.Layer(Graphic.Style(anchor: .end), []),
    ]
    var top: Length = 6
    for (index, bar) in plot.bars.enumerated() {
      let height = max(names[index].height, 20)
      let middle = top + height.half
      let number = bar.value.value.number ?? .zero
      let length = distance(number, span)
      if !length.isZero {
        bars.append(
          (
            bar,
            .rectangle(
              at: Graphic.Point(x: number.isNegative ? zero - length : zero, y: middle - 9),
              width: length, height: 18)
          ))
      }
      texts[names[index].isBold ? 0 : 1].shapes += names[index].shapes(x: 2, centre: middle)
      let value = Graphic.Point(
        x: number.isNegative ? zero - length - 5 : zero + length + 5, y: middle + 5)
      texts[number.isNegative ? 3 : 2].shapes.append(.text(values[index], at: value))
      top += height + 8
    }
    let base = Graphic.Shape.line(
      from: Graphic.Point(x: zero, y: 2), to: Graphic.Point(x: zero, y: top - 2))
    return (top, layers(bars, base: base, texts: texts))
  }
}

extension Length {
  fileprivate var isZero: Bool { tenths == 0 }
}
