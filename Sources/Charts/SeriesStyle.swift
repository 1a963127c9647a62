import Documents

/// The look of a line: colour, dash and marker, so that lines can be known apart in grey.
struct SeriesStyle {
  let colour: Graphic.Colour
  let width: Length
  let dash: [Int]
  let marker: Marker

  enum Marker { case circle, square, triangle, diamond }

  /// How many lines a reader can follow.
  static let most = 4

  /// The styles of `count` lines, the first for what the chart is about.
  static func styles(_ count: Int) -> [SeriesStyle] {
    let colours: [Graphic.Colour] =
      count > 2 ? [.darkBlue, .turquoise, .darkPink, .orange] : [.darkBlue, .orange]
    let dashes = [[], [7, 4], [2, 3], [9, 3, 2, 3]]
    let markers: [Marker] = [.circle, .square, .triangle, .diamond]
    return colours.indices.prefix(count).map { index in
      SeriesStyle(
        colour: colours[index], width: index == 0 ? 3 : 2, dash: dashes[index],
        marker: markers[index])
    }
  }

  /// The stretches of a line; a value between two gaps has its marker alone.
  func line(_ runs: [[Graphic.Point]]) -> Graphic.Layer {
    Graphic.Layer(
      Graphic.Style(fill: nil, stroke: colour, strokeWidth: width, dash: dash),
      runs.filter { $0.count > 1 }.map { .polyline($0) })
  }

  /// - Parameter size: half of the marker's breadth.
  func shape(at point: Graphic.Point, size: Int = 4) -> Graphic.Shape {
    switch marker {
    case .circle: .circle(at: point, radius: Length(size))
    case .square:
      .rectangle(
        at: point.moved(-size, -size), width: Length(2 * size), height: Length(2 * size))
    case .triangle: .triangle(at: point, size: size + 1)
    case .diamond:
      .polygon([
        point.moved(-size - 1, 0), point.moved(0, -size - 1), point.moved(size + 1, 0),
        point.moved(0, size + 1),
      ])
    }
  }
}

extension Graphic.Point {
  func moved(_ x: Int, _ y: Int) -> Graphic.Point {
    Graphic.Point(x: self.x + Length(x), y: self.y + Length(y))
  }
}

extension Graphic.Shape {
  /// A triangle that points up, or down.
  static func triangle(at point: Graphic.Point, size: Int, isDown: Bool = false) -> Graphic.Shape {
    let way = isDown ? -1 : 1
    return .polygon([
      point.moved(-size, way * (size - 1)), point.moved(size, way * (size - 1)),
      point.moved(0, -way * size),
    ])
  }
}
