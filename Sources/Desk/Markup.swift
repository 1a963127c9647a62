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
      text += value.utf8.allSatisfy(isPlain) ? value : HTMLWriter().fragment([.text(value)])
    }

    /// Whether a byte can be nothing but itself in text and in an attribute: most values are words and numbers.
    private func isPlain(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "%"), UInt8(ascii: "#"):
        true
      default: false
      }
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
