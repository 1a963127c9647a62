/// Reads the text of a PDF, or Markdown, to blocks: by blank lines, the lengths of lines, numbers and
/// marks, never by the words of one council.
package enum OldTextReader {
  /// The blocks of a text; its first lines may be front matter, which is read as labels and values.
  package static func blocks(of text: String) -> [OldBlock] {
    var reader = Lines()
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      reader.take(String(line.last == "\r" ? line.dropLast() : line), number)
    }
    reader.endAll()
    return reader.blocks
  }

  private struct Lines {
    private static let caption = KeptPattern(/(?:Table|Figure|Chart) \w+.*/)

    var blocks: [OldBlock] = []
    private var paragraph: OldText?
    private var lastLength = 0
    private var table: OldTable?
    private var blanks = 0
    private var isFenced = false

    mutating func take(_ raw: String, _ number: Int) {
      let line = raw.trimmingSpaces
      if number == 1, line == "---" {
        isFenced = true
        return
      }
      if isFenced, line == "---" {
        isFenced = false
        endAll()
        return
      }
      guard !line.isEmpty else {
        endParagraph()
        blanks += 1
        return
      }
      if Self.isRule(line) { return }
      if let cells = Self.cells(of: raw) {
        endParagraph()
        // A table goes on over one blank line where the width stays.
        if table == nil || blanks > 1 || blanks == 1 && table?.rows.last?.count != cells.count {
          endTable()
          table = OldTable([], place: number)
        }
        table?.rows.append(cells)
        blanks = 0
        return
      }
      endTable()
      defer {
        blanks = 0
        lastLength = line.count
      }
      if line.hasPrefix("#") {
        endParagraph()
        var text = OldText(OldWords.plain(String(line.drop { $0 == "#" })), place: number)
        text.isHeading = true
        Self.number(&text)
        blocks.append(.text(text))
        return
      }
      let (content, isBullet) = Self.withoutBullet(line)
      let startsAnew =
        isBullet || OldWords.label(of: content) != nil || Self.hasLabel(content)
        || lastLength < 60 || isFenced || line.hasPrefix("**") && line.hasSuffix("**")
      if paragraph != nil, !startsAnew {
        paragraph?.text += " " + OldWords.plain(content)
        return
      }
      endParagraph()
      var text = OldText(OldWords.plain(content), place: number)
      text.isBullet = isBullet
      Self.number(&text)
      if text.label != nil { text.isBullet = false }
      text.isHeading =
        line.hasPrefix("**") && line.hasSuffix("**")
        && !line.dropFirst(2).dropLast(2).contains("**")
        && !line.hasSuffix(".**")
      paragraph = text
    }

    mutating func endAll() {
      endParagraph()
      endTable()
    }

    private mutating func endParagraph() {
      if let text = paragraph, !text.text.isEmpty { blocks.append(.text(text)) }
      paragraph = nil
    }

    private mutating func endTable() {
      guard var ended = table else { return }
      table = nil
      // The line above a table names it where it says so.
      if case .text(let text)? = blocks.last, text.text.wholeMatch(of: Self.caption.regex) != nil {
        ended.caption = text.text
      }
      blocks.append(.table(ended))
    }

    private static func number(_ text: inout OldText) {
      guard let (label, rest) = OldWords.label(of: text.text) else { return }
      text.label = label
      text.text = rest
    }

    /// A line of dashes, equals signs and bars that a converter draws.
    private static func isRule(_ line: String) -> Bool {
      line.count > 1 && line.allSatisfy { "-=_|+: \t*".contains($0) }
    }

    /// The cells of a line that bars or tabs part.
    private static func cells(of raw: String) -> [String]? {
      let line = raw.trimmingSpaces
      if line.hasPrefix("|"), line.count > 2 {
        let inner = line.dropFirst().hasSuffix("|") ? line.dropFirst().dropLast() : line.dropFirst()
        return inner.split(separator: "|", omittingEmptySubsequences: false).map {
          OldWords.plain(String($0))
        }
      }
      guard raw.contains("\t") else { return nil }
      let cells = raw.split(separator: "\t", omittingEmptySubsequences: false).map {
        OldWords.plain(String($0))
      }
      let full = cells.count { !$0.isEmpty }
      return full > 1 ? cells : nil
    }

    private static func withoutBullet(_ line: String) -> (String, Bool) {
      for mark in ["- ", "* ", "• ", "· ", "▪ ", "◦ ", "➢ ", "– ", "o "] where line.hasPrefix(mark)
      {
        return (String(line.dropFirst(mark.count)).trimmingSpaces, true)
      }
      return (line, false)
    }

    /// Whether a line begins with a short label and a colon.
    private static func hasLabel(_ line: String) -> Bool {
      guard let colon = line.firstIndex(of: ":") else { return false }
      let label = line[..<colon]
      return label.count <= 60 && label.first?.isUppercase == true
        && label.split(separator: " ").count <= 9
    }
  }
}

extension String {
  var trimmingSpaces: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
