/// Reads a page to blocks. Tags are taken as they come: pages of old papers are seldom well formed.
package enum OldHTMLReader {
  /// The blocks of a page; what stands in scripts, styles and its head is passed over.
  package static func blocks(of page: String) -> [OldBlock] {
    var reader = Reader()
    var rest = page[...]
    var line = 1
    while let open = rest.firstIndex(of: "<") {
      let words = rest[..<open]
      reader.add(words, line)
      line += words.count { $0.isNewline }
      if rest[open...].hasPrefix("<!--") {
        let end = rest[open...].firstRange(of: "-->")?.upperBound ?? rest.endIndex
        line += rest[open..<end].count { $0.isNewline }
        rest = rest[end...]
        continue
      }
      let end = rest[open...].firstIndex(of: ">").map { rest.index(after: $0) } ?? rest.endIndex
      let tag = rest[open..<end]
      line += tag.count { $0.isNewline }
      rest = rest[end...]
      let name = tag.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "/" }.lowercased()
      if ["script", "style", "head", "title"].contains(name),
        let close = rest.firstRange(of: "</\(name)")
      {
        line += rest[..<close.lowerBound].count { $0.isNewline }
        rest = rest[close.lowerBound...]
        continue
      }
      reader.tag(name, line)
    }
    reader.add(rest, line)
    reader.end()
    return reader.blocks
  }

  private struct Reader {
    var blocks: [OldBlock] = []
    private var text = ""
    private var place = 1
    private var isHeading = false
    private var isItem = false
    private var rows: [[String]]?
    private var tablePlace = 1
    private var caption: String?

    mutating func add(_ words: Substring, _ line: Int) {
      if text.isEmpty { place = line }
      text += HTMLText.resolved(String(words))
    }

    mutating func tag(_ name: String, _ line: Int) {
      switch name {
      case "table":
        end()
        rows = []
        tablePlace = line
      case "/table":
        if let rows, !rows.isEmpty {
          blocks.append(
            .table(OldTable(rows.filter { !$0.isEmpty }, place: tablePlace, caption: caption)))
        }
        rows = nil
        caption = nil
        text = ""
      case "tr": rows?.append([])
      case "td", "th": text = ""
      case "/td", "/th":
        if let last = rows?.indices.last {
          rows?[last].append(OldWords.plain(text))
          text = ""
        }
      case "/caption":
        caption = OldWords.plain(text)
        text = ""
      case "h1", "h2", "h3", "h4", "h5", "h6":
        end()
        isHeading = true
      case "li":
        end()
        isItem = true
      case "p", "div", "ul", "ol", "section", "/p", "/div", "/ul", "/ol", "/li", "/h1", "/h2",
        "/h3",
        "/h4", "/h5", "/h6", "/section", "dt", "dd", "/dt", "/dd":
        end()
      case "br": text += " "
      default: break
      }
    }

    mutating func end() {
      guard rows == nil else {
        text += " "
        return
      }
      defer {
        text = ""
        isHeading = false
        isItem = false
      }
      var made = OldText(OldWords.plain(text), place: place)
      guard !made.text.isEmpty else { return }
      made.isHeading = isHeading
      made.isBullet = isItem
      if let (label, rest) = OldWords.label(of: made.text) {
        made.label = label
        made.text = rest
        made.isBullet = false
      }
      blocks.append(.text(made))
    }
  }
}

/// The few references by name that pages of papers use.
private enum HTMLText {
  private static let names = [
    "&nbsp;": " ", "&pound;": "£", "&ndash;": "–", "&mdash;": "—", "&rsquo;": "’", "&lsquo;": "‘",
    "&ldquo;": "“", "&rdquo;": "”", "&quot;": "\"", "&#39;": "'", "&apos;": "'", "&lt;": "<",
    "&gt;": ">", "&bull;": "•", "&hellip;": "…", "&#163;": "£", "&#160;": " ", "&amp;": "&",
  ]

  static func resolved(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var out = text
    for (name, character) in names where name != "&amp;" {
      out = out.replacing(name, with: character)
    }
    return out.replacing("&amp;", with: "&")
  }
}
