import Documents

/// What marks mean, above a drawing in which they cannot be named where they stand.
struct ChartKey {
  struct Item {
    let name: String
    /// The mark, around a point.
    let sample: (Graphic.Point) -> [Graphic.Layer]
  }

  /// From the left end of a mark to its name.
  private static let sampleWidth: Length = 30
  private static let gap: Length = 14

  let layers: [Graphic.Layer]
  /// What the key takes from the top of the drawing.
  let height: Length

  init(_ items: [Item], width: Length) {
    var layers: [Graphic.Layer] = []
    var texts: [Graphic.Shape] = []
    var (x, top, rowHeight): (Length, Length, Length) = (2, 4, 0)
    for item in items {
      let label = Label(item.name, width: width - Self.sampleWidth - 4, lines: 2)
      let breadth = Self.sampleWidth + label.width
      if x > 2, x + breadth > width {
        (x, top, rowHeight) = (2, top + rowHeight + 4, 0)
      }
      let centre = top + label.height.half
      layers += item.sample(Graphic.Point(x: x + 12, y: centre))
      texts += label.shapes(x: x + Self.sampleWidth, centre: centre)
      rowHeight = max(rowHeight, label.height)
      x += breadth + Self.gap
    }
    self.layers = layers + [Graphic.Layer(Graphic.Style(), texts)]
    height = items.isEmpty ? 0 : top + rowHeight + 6
  }
}
