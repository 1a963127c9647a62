import Documents
import Figures

extension WordComposer {
  /// A figure: caption, drawing and every plotted value, in the order of the page.
  mutating func write(_ chart: Chart) {
    if let anchor = chart.anchor { begin(placed(anchor)) }
    keep(.caption, chart.printedCaption)
    keep(.subtitle, chart.subtitle)
    var drawing = WordParagraph(.drawing, [WordRun(.picture(WordPicture(chart)))])
    drawing.isKeptWithNext = true
    add(drawing)
    paragraph(.note, chart.description)
    var values = chart.table
    values.notes = []
    write(values)
    for note in chart.table.notes { paragraph(.note, note) }
  }

  private mutating func keep(_ style: WordStyle, _ inlines: [Inline]) {
    guard !inlines.isEmpty else { return }
    var paragraph = WordParagraph(style, runs(inlines))
    paragraph.isKeptWithNext = true
    add(paragraph)
  }
}

extension WordPicture {
  /// A drawing's own file, in the size of print or as wide as the page lets it.
  init(_ chart: Chart) {
    let graphic = chart.graphic
    let words = [graphic.title, graphic.description].filter { !$0.isEmpty }
    self.init(
      name: chart.number ?? "Figure", alternative: words.joined(separator: " "),
      width: graphic.width.tenths, height: graphic.height.tenths,
      bytes: SVGWriter().bytes(of: chart), kind: .svg)
  }

  /// The line of the last periods in a row.
  init(line: Graphic, named name: String) {
    self.init(
      name: "Line \(name)", alternative: line.title, width: Self.lineWidth,
      height: line.height.tenths * Self.lineWidth / max(1, line.width.tenths),
      bytes: SVGWriter().bytes(of: line), kind: .svg)
  }

  /// As wide as in print: 20 millimetres.
  private static let lineWidth = 756

  /// A council's logo; nil where its file does not say how large it is.
  init?(logo: Picture) {
    guard let size = logo.size else { return nil }
    // At most 50 by 16 millimetres.
    let (width, height) = (1890, 605)
    let fits = size.width * height <= size.height * width
    self.init(
      name: "Logo", alternative: logo.alternative,
      width: fits ? size.width * height / max(1, size.height) : width,
      height: fits ? height : size.height * width / max(1, size.width), bytes: logo.bytes,
      kind: logo.kind == .svg ? .svg : .png)
  }
}
