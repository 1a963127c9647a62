import Documents
import Publication

/// HTML of the desk's own pages: what stands in the program's text is markup, and every value that is put
/// into it is text, escaped for text and for quoted attributes. There is no way in for a string as markup.
struct Markup: ExpressibleByStringInterpolation, Sendable {
  /// The markup as it goes out.
  let text: String

  init(stringLiteral text: String) { self.text = text }

  init(stringInterpolation pieces: Pieces) { text = pieces.text }

  /// Blocks of a document, as papers print them.
  init(_ blocks: [Block]) { text = HTMLWriter().fragment(blocks) }

  private init(joined text: String) { self.text = text }

  /// The pieces of one literal.
  struct Pieces: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ literal: String) { text += literal }

    mutating func appendInterpolation(_ value: String) {
      text += HTMLWriter().fragment([.text(value)])
    }

    mutating func appendInterpolation(_ value: Int) { text += String(value) }

    mutating func appendInterpolation(_ address: PackAddress) {
      appendInterpolation(address.description)
    }

    mutating func appendInterpolation(_ markup: Markup) { text += markup.text }

    mutating func appendInterpolation(_ markup: Markup?) { text += markup?.text ?? "" }

    mutating func appendInterpolation(_ list: [Markup]) {
      for markup in list { text += markup.text }
    }
  }

  /// One after another.
  static func + (left: Markup, right: Markup) -> Markup {
    Markup(joined: left.text + right.text)
  }
}
