import Documents

/// The look of a line: colour, dash and marker, so that lines can be told apart in grey.
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

  func shape(at point: Graphic.Point) -> Graphic.Shape {
    func moved(_ x: Int, _ y: Int) -> Graphic.Point {
      Graphic.Point(x: point.x + Length(x), y: point.y + Length(y))
    }
    return switch marker {
    case .circle: .circle(at: point, radius: 4)
    case .square: .rectangle(at: moved(-4, -4), width: 8, height: 8)
    case .triangle: .polygon([moved(-5, 4), moved(5, 4), moved(0, -5)])
    case .diamond: .polygon([moved(-5, 0), moved(0, -5), moved(5, 0), moved(0, 5)])
    }
  }
}
