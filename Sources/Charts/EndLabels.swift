import Documents

/// Names beside the right end of a plot, each as near to what it names as the others let it.
struct EndLabels {
  /// The widest that names at the ends of lines are set.
  static let width: Length = 112

  private let names: [Label]

  init(_ names: [Label]) { self.names = names }

  var height: Length { LabelColumn.height(of: names.map(\.height)) }
  var width: Length { names.map(\.width).max() ?? 0 }

  /// - Parameter anchors: for each name, the point that it belongs to.
  func layers(_ anchors: [Graphic.Point], in frame: PlotFrame) -> [Graphic.Layer] {
    let middles = LabelColumn.middles(
      wanted: anchors.map(\.y), heights: names.map(\.height), top: frame.top - 4,
      bottom: frame.bottom + 4)
    let x = frame.time.right + 14
    var leaders: [Graphic.Shape] = []
    var bold: [Graphic.Shape] = []
    var plain: [Graphic.Shape] = []
    for (index, name) in names.enumerated() {
      let (anchor, middle) = (anchors[index], middles[index])
      if (anchor.y - middle).magnitude > 6, anchor.x == frame.time.right {
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
