/// A name of an element or an attribute. It can only be a literal of the program, so that nothing that
/// comes from data or from an author can name one.
struct XMLName: ExpressibleByStringLiteral, Sendable {
  let text: String

  init(stringLiteral value: StaticString) { text = value.description }
}

/// The only place that the XML of a Word file is put together: elements by name, text escaped.
struct XMLBuffer: Sendable {
  typealias Attribute = (name: XMLName, value: String)

  /// What was written so far, in UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Begins with the declaration that every part has.
  init() { put("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n") }

  /// A piece of a part, without a declaration.
  init(piece: Void) {}

  private mutating func put(_ piece: String) { bytes.append(contentsOf: piece.utf8) }

  /// Elements that were written before, as they stand.
  mutating func put(markup: String) { put(markup) }

  mutating func put(_ piece: XMLBuffer) { bytes.append(contentsOf: piece.bytes) }

  mutating func open(_ name: XMLName, _ attributes: Attribute...) { open(name, attributes) }

  mutating func open(_ name: XMLName, _ attributes: [Attribute]) {
    begin(name, attributes)
    put(">")
  }

  mutating func leaf(_ name: XMLName, _ attributes: Attribute...) { leaf(name, attributes) }

  mutating func leaf(_ name: XMLName, _ attributes: [Attribute]) {
    begin(name, attributes)
    put("/>")
  }

  /// An element with nothing but its value, as most of WordprocessingML's are.
  mutating func value(_ name: XMLName, _ value: String) { leaf(name, ("w:val", value)) }

  mutating func value(_ name: XMLName, _ value: Int) { leaf(name, ("w:val", String(value))) }

  mutating func close(_ name: XMLName) {
    put("</")
    put(name.text)
    put(">")
  }

  /// An element that holds text alone.
  mutating func element(_ name: XMLName, _ words: String, _ attributes: Attribute...) {
    begin(name, attributes)
    put(">")
    text(words)
    close(name)
  }

  private mutating func begin(_ name: XMLName, _ attributes: [Attribute]) {
    put("<")
    put(name.text)
    for attribute in attributes {
      put(" ")
      put(attribute.name.text)
      put("=\"")
      text(attribute.value)
      put("\"")
    }
  }

  /// Text for an element or a quoted attribute. What XML 1.0 has no place for is left out.
  mutating func text(_ words: String) {
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": put("&amp;")
      case "<": put("&lt;")
      case ">": put("&gt;")
      case "\"": put("&quot;")
      case "\t", "\n", "\r": put("&#\(scalar.value);")
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{FFFE}", "\u{FFFF}": continue
      default: put(String(Character(scalar)))
      }
    }
  }
}
