/// The only place that HTML is put together: elements and attributes by name, text escaped.
///
/// There is no way in for a string of HTML, so nothing that comes from data or from an author can
/// open a tag, close one, or leave an attribute.
struct HTMLBuffer: Sendable {
  enum Element: String {
    case a, blockquote, br, caption, code, dd, div, dl, dt, em, hr, img, li, ol, p, pre, span,
      strong
    case table, tbody, td, th, thead, tr, ul
    case h1, h2, h3, h4, h5, h6
  }

  enum Attribute {
    case id(String)
    case style(Class)
    case href(LinkTarget)
    case src(LinkTarget)
    case alt(String)
    case title(String)
    case start(Int)
    case scope(Scope)
    case role(Role)
    case label(String)
    case labelledBy(String)
    case focusable
    case figure(String)
  }

  /// The classes that a house's style sheet may dress.
  enum Class: String {
    case number, recommendations, fields, wide, contents, notice, note, draft, scroll, loose
    case box, lines, signature
    /// A further paragraph of a list item.
    case more
    case numeric = "n"
    case centred = "c"
    case numbered
  }

  enum Scope: String { case col, row }
  enum Role: String { case region, note }

  private(set) var html = ""

  mutating func open(_ element: Element, _ attributes: [Attribute] = []) {
    html += "<" + element.rawValue
    for attribute in attributes { write(attribute) }
    html += ">"
  }

  mutating func close(_ element: Element) { html += "</" + element.rawValue + ">" }

  /// Text between tags.
  mutating func text(_ text: String) { Self.escape(text, into: &html) }

  /// A line end between elements, where it means nothing.
  mutating func newline() { html += "\n" }

  private mutating func write(_ attribute: Attribute) {
    switch attribute {
    case .id(let id): write("id", id)
    case .style(let name): write("class", name.rawValue)
    case .href(let target): write("href", target.encoded)
    case .src(let target): write("src", target.encoded)
    case .alt(let text): write("alt", text)
    case .title(let text): write("title", text)
    case .start(let number): write("start", String(number))
    case .scope(let scope): write("scope", scope.rawValue)
    case .role(let role): write("role", role.rawValue)
    case .label(let text): write("aria-label", text)
    case .labelledBy(let id): write("aria-labelledby", id)
    case .focusable: write("tabindex", "0")
    case .figure(let id): write("data-figure", id)
    }
  }

  private mutating func write(_ name: String, _ value: String) {
    html += " " + name + "=\""
    Self.escape(value, into: &html)
    html += "\""
  }

  /// Text that is safe between tags, in `<title>` and in a quoted attribute. What HTML cannot hold
  /// (controls, code points that are no characters) becomes U+FFFD.
  static func escaped(_ text: String) -> String {
    var out = ""
    escape(text, into: &out)
    return out
  }

  private static func escape(_ text: String, into out: inout String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      case "\n", "\t": out.unicodeScalars.append(scalar)
      case "\r": out += "&#13;"
      default: out.unicodeScalars.append(isForbidden(scalar) ? "\u{FFFD}" : scalar)
      }
    }
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
