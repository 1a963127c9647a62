import Figures

/// The only place that HTML is put together: elements and attributes by name, text escaped.
///
/// There is no way in for a string of HTML, so nothing that comes from data or from an author can
/// open a tag, close one, or leave an attribute.
struct HTMLBuffer: Sendable {
  enum Element: String {
    case a, blockquote, br, caption, code, dd, del, details, div, dl, dt, em, hr, img, ins, li, ol
    case p, pre, span, strong, summary
    case table, tbody, td, th, thead, tr, ul
    case h1, h2, h3, h4, h5, h6
    case section
    case figure, figcaption
    case svg, title, desc, g, rect, line, polyline, polygon, circle, text
  }

  enum Attribute {
    case id(String)
    case style(Class)
    /// Several classes; nothing is written for none.
    case styles([Class])
    case href(LinkTarget)
    /// The name of the last line of what a link leads to.
    case end(String)
    case src(LinkTarget)
    /// A picture that the page holds in itself.
    case holding(Picture)
    case alt(String)
    case title(String)
    case start(Int)
    /// What an ordered list counts in.
    case numerals(ListNumerals)
    /// The classes of a list whose markers `ListMarkerStyle` makes.
    case marker(ListNumerals, ListEnclosure, isLoose: Bool)
    case scope(Scope)
    case columns(Int)
    /// The shape before the words of a cell.
    case mark(Scorecard.Mark)
    /// Where else in print the figures of an element stand.
    case printedIn(String)
    /// What a cell is called where the headings of its table are out of sight.
    case heading(String)
    case role(Role)
    case label(String)
    case labelledBy(String)
    case focusable
    case figure(FigureID)
    case drawing(Drawing)
  }

  /// The classes that a house's style sheet may dress.
  enum Class: String {
    case number, recommendations, fields, wide, contents, notice, note, draft, scroll, loose
    case box, lines, signature
    /// A table that a page's end may part, because a page cannot hold it.
    case long
    /// A table with a row that a page's end may part, because a page cannot hold it.
    case tallRows = "tall-rows"
    /// A table that is printed in smaller type, and one in the smallest.
    case small, smallest
    /// A table that is printed on a page turned on its side.
    case turned
    /// A cell with a word so long that it is broken wherever it must be.
    case breaks
    case paper, outline, compact, day, entry
    /// A paper that in print may begin under the end of the one before it.
    case paperGoingOn = "paper goes-on"
    /// A heading with the short paragraph beside it.
    case short
    /// A link that prints the pages of the paper it leads to.
    case pages
    /// A further paragraph of a list item.
    case more
    case numeric = "n"
    case centred = "c"
    case numbered
    case chart, subtitle
    /// The values of a chart, folded on screen.
    case values
    /// The picture at the head of a page.
    case logo
    /// A drawing and its values, side by side in print.
    case pair
    /// A chart whose table may stand on another page than its drawing.
    case tallChart = "chart tall"
    /// A chart whose table may be parted by a page's end.
    case longChart = "chart long tall"
    /// Shapes of a drawing that mean nothing by themselves.
    case grid
    /// The card that a drawing stands on.
    case background = "bg"
    /// A scorecard, what is said above it, and a heading among its rows.
    case card, lead, group
    /// What the lines of a scorecard show.
    case key = "note key"
    /// Cells of a scorecard: the newest value, its change, its target, a comparator, and usual or not.
    case newest = "n val"
    case changed = "chg"
    case target = "goal"
    case comparator = "n cmp"
    case usual = "sense"
    /// A line of the last periods, and its parts: the usual range, the target, the values.
    case spark, band, aim, own
    case ownPoint = "own dot"
  }

  /// The presentation attributes of drawings, each typed.
  enum Drawing {
    case namespace
    case viewBox(width: Length, height: Length)
    case place(Place, Length)
    case points([Graphic.Point])
    case paint(Paint, Graphic.Colour?)
    case strokeWidth(Length)
    case dash([Int])
    case anchor(Graphic.Anchor)
    case bold
    case fontSize(Length)
    case fontFamily
    /// Windows' high contrast leaves the card and what stands on it as they are.
    case keepsColours
  }

  enum Place: String { case x, y, x1, x2, y1, y2, cx, cy, r, width, height }
  enum Paint: String { case fill, stroke }

  enum Scope: String { case col, row, rowgroup }
  enum Role: String { case region, note, img }

  /// What was written so far, in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Where the last words, picture or rule ended; closing tags and line ends stand after it.
  private var endOfContent: Int?

  /// What was written so far, as text.
  var html: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds what needs no escaping: names, signs and digits of the program.
  private mutating func put(_ piece: String) { bytes.append(contentsOf: piece.utf8) }

  /// Adds elements that were written before.
  mutating func put(_ written: HTMLBuffer) {
    if let end = written.endOfContent { endOfContent = bytes.count + end }
    bytes.append(contentsOf: written.bytes)
  }

  mutating func open(_ element: Element, _ attributes: [Attribute] = []) {
    begin(element)
    for attribute in attributes { add(attribute) }
    endOfTag()
    switch element {
    case .img, .hr: endOfContent = bytes.count
    default: break
    }
  }

  /// The start of a tag to which attributes are added one by one, up to `endOfTag` or `endOfLeaf`:
  /// cells and shapes are many, and a list for each is dear.
  mutating func begin(_ element: Element) {
    bytes.append(UInt8(ascii: "<"))
    put(element.rawValue)
  }

  mutating func endOfTag() { bytes.append(UInt8(ascii: ">")) }
  mutating func endOfLeaf() { put("/>") }

  /// Names the place after the last words, inside the elements that hold them: the page on which
  /// they are printed is then the page of the name.
  mutating func nameEnd(_ id: String) {
    guard let endOfContent else { return }
    var span = HTMLBuffer()
    span.open(.span, [.id(id)])
    span.close(.span)
    bytes.insert(contentsOf: span.bytes, at: endOfContent)
    self.endOfContent = nil
  }

  /// An element of a drawing that holds nothing.
  mutating func leaf(_ element: Element, _ attributes: [Attribute]) {
    begin(element)
    for attribute in attributes { add(attribute) }
    endOfLeaf()
  }

  /// The first line of a file of XML.
  mutating func xmlDeclaration() { put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }

  mutating func close(_ element: Element) {
    put("</")
    put(element.rawValue)
    bytes.append(UInt8(ascii: ">"))
    switch element {
    case .a, .span, .em, .strong, .code, .svg: endOfContent = bytes.count
    default: break
    }
  }

  /// Text between tags.
  mutating func text(_ text: String) {
    Self.escape(text, into: &bytes)
    endOfContent = bytes.count
  }

  /// A line end between elements, where it means nothing.
  mutating func newline() { bytes.append(UInt8(ascii: "\n")) }

  mutating func add(_ attribute: Attribute) {
    switch attribute {
    case .id(let id): write("id", id)
    case .style(let name): write("class", name.rawValue)
    case .styles(let names):
      if !names.isEmpty { write("class", names.map(\.rawValue).joined(separator: " ")) }
    case .href(let target): write("href", target.encoded)
    case .end(let id): write("data-end", "#" + id)
    case .src(let target): write("src", target.encoded)
    case .holding(let picture): write("src", picture.address)
    case .alt(let text): write("alt", text)
    case .title(let text): write("title", text)
    case .start(let number): write("start", String(number))
    case .numerals(let numerals): write("type", numerals.rawValue)
    case .marker(let numerals, let enclosure, let isLoose):
      let loose = isLoose ? [Class.loose.rawValue] : []
      write(
        "class", ([ListMarkerStyle.name(numerals, enclosure)] + loose).joined(separator: " "))
    case .scope(let scope): write("scope", scope.rawValue)
    case .columns(let count): write("colspan", String(count))
    case .mark(let mark): write("class", "mark \(mark.rawValue)")
    case .heading(let text): write("data-heading", text)
    case .printedIn(let id): write("data-printed-in", id)
    case .role(let role): write("role", role.rawValue)
    case .label(let text): write("aria-label", text)
    case .labelledBy(let id): write("aria-labelledby", id)
    case .focusable: write("tabindex", "0")
    case .figure(let id): write(id)
    case .drawing(let drawing): write(drawing)
    }
  }

  private mutating func write(_ drawing: Drawing) {
    switch drawing {
    case .namespace: write("xmlns", "http://www.w3.org/2000/svg")
    case .viewBox(let width, let height): write("viewBox", "0 0 \(width) \(height)")
    case .place(let name, let length): place(name, length)
    case .points(let points): write(points)
    case .paint(let paint, let colour): write(paint.rawValue, colour?.rawValue ?? "none")
    case .strokeWidth(let width): write("stroke-width", width.description)
    case .dash(let dash): write("stroke-dasharray", dash.map(String.init).joined(separator: " "))
    case .anchor(let anchor): write("text-anchor", anchor.rawValue)
    case .bold: write("font-weight", "700")
    case .fontSize(let size): write("font-size", size.description)
    case .fontFamily: write("font-family", "Arial, Liberation Sans, Helvetica, sans-serif")
    case .keepsColours: write("style", "forced-color-adjust:none")
    }
  }

  /// A length at a place, whose digits need no escaping.
  mutating func place(_ place: Place, _ length: Length) {
    begin(attribute: place.rawValue)
    length.write(into: &bytes)
    endOfAttribute()
  }

  private mutating func write(_ points: [Graphic.Point]) {
    begin(attribute: "points")
    for (index, point) in points.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: " ")) }
      point.x.write(into: &bytes)
      bytes.append(UInt8(ascii: ","))
      point.y.write(into: &bytes)
    }
    endOfAttribute()
  }

  /// As `FigureID.description` has it.
  private mutating func write(_ id: FigureID) {
    begin(attribute: "data-figure")
    Self.escape(id.indicator, into: &bytes)
    bytes.append(UInt8(ascii: "/"))
    Self.escape(id.area, into: &bytes)
    bytes.append(UInt8(ascii: "/"))
    Self.escape(id.period, into: &bytes)
    bytes.append(UInt8(ascii: "#"))
    Self.escape(id.measure, into: &bytes)
    endOfAttribute()
  }

  private mutating func write(_ name: String, _ value: String) {
    begin(attribute: name)
    Self.escape(value, into: &bytes)
    endOfAttribute()
  }

  private mutating func begin(attribute name: String) {
    bytes.append(UInt8(ascii: " "))
    put(name)
    put("=\"")
  }

  private mutating func endOfAttribute() { bytes.append(UInt8(ascii: "\"")) }

  /// Adds text that is safe between tags, in `<title>` and in a quoted attribute. What HTML cannot hold
  /// (controls, code points that are no characters) becomes U+FFFD.
  static func escape(_ text: String, into out: inout [UInt8]) {
    if isPlain(text) {
      out.append(contentsOf: text.utf8)
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out.append(contentsOf: "&amp;".utf8)
      case "<": out.append(contentsOf: "&lt;".utf8)
      case ">": out.append(contentsOf: "&gt;".utf8)
      case "\"": out.append(contentsOf: "&quot;".utf8)
      case "'": out.append(contentsOf: "&#39;".utf8)
      case "\n": out.append(UInt8(ascii: "\n"))
      case "\t": out.append(UInt8(ascii: "\t"))
      case "\r": out.append(contentsOf: "&#13;".utf8)
      default:
        out.append(contentsOf: UTF8.encode(isForbidden(scalar) ? "\u{FFFD}" : scalar) ?? .init())
      }
    }
  }

  /// Whether a text is ASCII that is written as it stands; nearly every text is.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "'"):
        return false
      case 0x20..<0x7F: continue
      default: return false
      }
    }
    return true
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
