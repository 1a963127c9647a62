/// Writes a chart's drawing as a file of its own: the same shapes as in the page.
package struct SVGWriter: Sendable {
  package init() {}

  /// As `bytes`, as text.
  package func text(of chart: Chart) -> String { String(decoding: bytes(of: chart), as: UTF8.self) }

  /// A complete file in UTF-8 with its XML declaration and one line end at the end.
  package func bytes(of chart: Chart) -> [UInt8] {
    var buffer = HTMLBuffer()
    buffer.xmlDeclaration()
    buffer.write(chart, isFile: true)
    buffer.newline()
    return buffer.bytes
  }

  /// The line of a row of a table as a complete file, as `bytes(of:)` makes a chart's.
  package func bytes(of line: Graphic) -> [UInt8] {
    var buffer = HTMLBuffer()
    buffer.xmlDeclaration()
    buffer.open(
      .svg,
      [
        .drawing(.namespace), .role(.img),
        .drawing(.viewBox(width: line.width, height: line.height)),
        .drawing(.place(.width, line.width)), .drawing(.place(.height, line.height)),
        .drawing(.fontSize(12)), .drawing(.paint(.fill, nil)),
      ])
    buffer.open(.title)
    buffer.text(line.title)
    buffer.close(.title)
    for layer in line.layers where !layer.shapes.isEmpty { buffer.write(layer) }
    buffer.close(.svg)
    buffer.newline()
    return buffer.bytes
  }
}

extension Graphic.Part {
  fileprivate var style: HTMLBuffer.Class {
    switch self {
    case .usualRange: .band
    case .target: .aim
    case .values: .own
    case .newest: .ownPoint
    }
  }
}

extension HTMLBuffer {
  /// A drawing. Its title is its first child, because engines that make PDF take a picture's
  /// alternative from there.
  mutating func write(_ chart: Chart, isFile: Bool) {
    let (graphic, prefix) = (chart.graphic, chart.prefix)
    let (title, description) = (prefix + "-t", prefix + "-d")
    let hasDescription = !graphic.description.isEmpty
    var attributes: [Attribute] = isFile ? [.drawing(.namespace)] : []
    attributes += [
      .role(.img), .labelledBy(hasDescription ? "\(title) \(description)" : title),
      .drawing(.viewBox(width: graphic.width, height: graphic.height)),
      .drawing(.place(.width, graphic.width)), .drawing(.place(.height, graphic.height)),
      .drawing(.fontFamily), .drawing(.fontSize(14)), .drawing(.paint(.fill, .ink)),
      .drawing(.keepsColours),
    ]
    open(.svg, attributes)
    write(.title, title, graphic.title)
    if hasDescription { write(.desc, description, graphic.description) }
    put(chart.written ?? HTMLBuffer(shapesOf: graphic))
    newline()
    close(.svg)
  }

  /// The card of a drawing with all that stands on it.
  init(shapesOf graphic: Graphic) {
    self.init()
    leaf(
      .rect,
      [
        .style(.background), .drawing(.place(.width, graphic.width)),
        .drawing(.place(.height, graphic.height)), .drawing(.paint(.fill, .white)),
      ])
    for layer in graphic.layers where !layer.shapes.isEmpty {
      newline()
      write(layer)
    }
  }

  /// Shapes of one look.
  mutating func write(_ layer: Graphic.Layer) {
    open(.g, Self.attributes(of: layer.style))
    for shape in layer.shapes { write(shape) }
    close(.g)
  }

  private mutating func write(_ element: Element, _ id: String, _ words: String) {
    open(element, [.id(id)])
    text(words)
    close(element)
  }

  /// What differs from text in ink, once for all the shapes of a layer.
  private static func attributes(of style: Graphic.Style) -> [Attribute] {
    var drawing: [Drawing] = []
    if style.fill != .ink { drawing.append(.paint(.fill, style.fill)) }
    if let stroke = style.stroke {
      drawing.append(.paint(.stroke, stroke))
      if style.strokeWidth != 1 { drawing.append(.strokeWidth(style.strokeWidth)) }
      if !style.dash.isEmpty { drawing.append(.dash(style.dash)) }
    }
    if style.anchor != .start { drawing.append(.anchor(style.anchor)) }
    if style.isBold { drawing.append(.bold) }
    let part: [Class] = style.part.map { [$0.style] } ?? (style.isDecoration ? [.grid] : [])
    return part.map(Attribute.style) + drawing.map(Attribute.drawing)
  }

  private mutating func write(_ shape: Graphic.Shape) {
    switch shape {
    case .rectangle(let corner, let width, let height):
      begin(.rect)
      place(.x, corner.x)
      place(.y, corner.y)
      place(.width, width)
      place(.height, height)
      endOfLeaf()
    case .line(let from, let to):
      begin(.line)
      place(.x1, from.x)
      place(.y1, from.y)
      place(.x2, to.x)
      place(.y2, to.y)
      endOfLeaf()
    case .polyline(let points): leaf(.polyline, [.drawing(.points(points))])
    case .polygon(let points): leaf(.polygon, [.drawing(.points(points))])
    case .circle(let centre, let radius):
      begin(.circle)
      place(.cx, centre.x)
      place(.cy, centre.y)
      place(.r, radius)
      endOfLeaf()
    case .text(let words, let start):
      begin(.text)
      place(.x, start.x)
      place(.y, start.y)
      endOfTag()
      text(words)
      close(.text)
    }
  }
}
