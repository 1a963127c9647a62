import Documents
import Figures

/// Writes the HTML that the specification's examples show, raw HTML and all. For tests: what the
/// product writes is another matter.
struct SpecificationWriter {
  private var out = ""

  static func html(_ blocks: [Block]) -> String {
    var writer = SpecificationWriter()
    writer.write(blocks, isTight: false)
    return writer.out
  }

  private mutating func write(_ blocks: [Block], isTight: Bool) {
    for block in blocks { write(block, isTight: isTight) }
  }

  private mutating func beginLine() {
    if !out.isEmpty, out.utf8.last != 0x0A { out += "\n" }
  }

  private mutating func write(_ block: Block, isTight: Bool) {
    switch block.content {
    case .paragraph(let inlines):
      if isTight {
        write(inlines)
        return
      }
      beginLine()
      out += "<p>"
      write(inlines)
      out += "</p>\n"
    case .heading(let heading):
      beginLine()
      out += "<h\(heading.level)>"
      write(heading.inlines)
      out += "</h\(heading.level)>\n"
    case .blockQuote(let blocks):
      beginLine()
      out += "<blockquote>\n"
      write(blocks, isTight: false)
      beginLine()
      out += "</blockquote>\n"
    case .list(let list): write(list)
    case .code(let code):
      beginLine()
      let language = code.info.split { $0 == " " || $0 == "\t" }.first
      out +=
        language.map { "<pre><code class=\"language-\(escaped(String($0)))\">" }
        ?? "<pre><code>"
      out += escaped(code.text) + "</code></pre>\n"
    case .thematicBreak:
      beginLine()
      out += "<hr />\n"
    case .html(let html):
      beginLine()
      out += html + "\n"
    case .table(let table): write(table)
    default: out += "<!-- not Markdown -->\n"
    }
  }

  private mutating func write(_ list: List) {
    beginLine()
    var tag = "ul"
    var attribute = ""
    if case .ordered(let start, _) = list.kind {
      tag = "ol"
      if start != 1 { attribute = " start=\"\(start)\"" }
    }
    out += "<\(tag)\(attribute)>\n"
    for item in list.items {
      out += "<li>"
      write(item.blocks, isTight: list.isTight)
      out += "</li>\n"
    }
    out += "</\(tag)>\n"
  }

  private mutating func write(_ table: Table) {
    beginLine()
    out += "<table>\n<thead>\n<tr>\n"
    for column in table.columns { write(column.heading, tag: "th", column.alignment) }
    out += "</tr>\n</thead>\n"
    if !table.rows.isEmpty {
      out += "<tbody>\n"
      for row in table.rows {
        out += "<tr>\n"
        for (cell, column) in zip(row.cells, table.columns) {
          write(cell, tag: "td", column.alignment)
        }
        out += "</tr>\n"
      }
      out += "</tbody>\n"
    }
    out += "</table>\n"
  }

  private mutating func write(_ cell: [Inline], tag: String, _ alignment: Table.Alignment) {
    switch alignment {
    case .none: out += "<\(tag)>"
    case .left: out += "<\(tag) align=\"left\">"
    case .center: out += "<\(tag) align=\"center\">"
    case .right: out += "<\(tag) align=\"right\">"
    }
    write(cell)
    out += "</\(tag)>\n"
  }

  private mutating func write(_ inlines: [Inline]) {
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ inline: Inline) {
    switch inline.content {
    case .text(let text), .value(let text): out += escaped(text)
    case .softBreak: out += "\n"
    case .hardBreak: out += "<br />\n"
    case .emphasis(let inlines): write(inlines, around: "em")
    case .strong(let inlines), .changed(_, let inlines): write(inlines, around: "strong")
    case .code(let code): out += "<code>\(escaped(code))</code>"
    case .link(let destination, let title, let inlines):
      out += "<a href=\"\(address(destination))\"\(attribute(title))>"
      write(inlines)
      out += "</a>"
    case .image(let destination, let title, let inlines):
      let alternative = escaped(Self.alternative(inlines))
      out += "<img src=\"\(address(destination))\" alt=\"\(alternative)\"\(attribute(title)) />"
    case .html(let html): out += html
    case .figure(let figure): out += escaped(figure.printed)
    }
  }

  private mutating func write(_ inlines: [Inline], around tag: String) {
    out += "<\(tag)>"
    write(inlines)
    out += "</\(tag)>"
  }

  /// The words of an image's text alternative, line ends kept.
  private static func alternative(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline.content {
      case .softBreak, .hardBreak: "\n"
      case .html(let html): html
      case .emphasis(let inner), .strong(let inner), .link(_, _, let inner),
        .image(_, _, let inner):
        alternative(inner)
      default: inline.plainText
      }
    }.joined()
  }

  private func attribute(_ title: String?) -> String {
    title.map { " title=\"\(escaped($0))\"" } ?? ""
  }

  private func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Percent-encodes what a URL cannot hold and leaves what is encoded already.
  private func address(_ destination: String) -> String {
    let bytes = Array(destination.utf8)
    var out = ""
    for (index, byte) in bytes.enumerated() {
      let scalar = Unicode.Scalar(byte)
      if byte == 0x25 {
        let isEncoded =
          index + 2 < bytes.count && Character(Unicode.Scalar(bytes[index + 1])).isHexDigit
          && Character(Unicode.Scalar(bytes[index + 2])).isHexDigit
        out += isEncoded ? "%" : "%25"
      } else if byte == 0x26 {
        out += "&amp;"
      } else if byte < 0x80,
        Character(scalar).isLetter || Character(scalar).isNumber
          || "-_.+!*'(),#@?=;:/$~".unicodeScalars.contains(scalar)
      {
        out.unicodeScalars.append(scalar)
      } else {
        let hex = String(byte, radix: 16, uppercase: true)
        out += "%" + (hex.count == 1 ? "0" : "") + hex
      }
    }
    return out
  }
}
