import Diagnostics
package import Documents
import Figures

/// Reads a paper for its words: each paragraph, list item, table row and field, with the author's
/// words and what came from data apart.
///
/// What the tool or the house writes around a paper is left out: notices, contents, charts with their
/// words, notes under tables and the numbers of tables.
package enum PaperText {
  /// In printed order, each under the nearest heading before it. `report` is the name that they
  /// carry.
  package static func paragraphs(of document: Document, report: String) -> [Manifest.Paragraph] {
    var run = Run(report: report)
    for block in document.blocks { run.visit(block, as: .paragraph) }
    return run.found
  }

  private struct Run {
    let report: String
    var section = ""
    var found: [Manifest.Paragraph] = []

    mutating func visit(_ block: Block, as kind: Manifest.Paragraph.Kind) {
      switch block.content {
      case .heading(let heading): section = heading.id ?? Slug.make(heading.inlines.plainText)
      case .paragraph(let inlines): add(kind, inlines)
      case .numberedParagraph(let paragraph): add(kind, paragraph.inlines, paragraph.number)
      case .blockQuote(let blocks): for block in blocks { visit(block, as: kind) }
      case .list(let list):
        for block in list.items.flatMap(\.blocks) { visit(block, as: .item) }
      case .panel(let panel):
        guard panel.role.isOfThePaper else { return }
        for block in panel.blocks { visit(block, as: kind) }
      case .table(let table): visit(table)
      case .fields(let grid):
        for field in grid.rows.joined() {
          add(.field, [.text(field.label), .text(": ")] + field.value)
        }
      case .code(let code): add(kind, [.text(code.text)])
      case .recommendations, .chart, .contents, .thematicBreak, .html: return
      }
    }

    mutating func visit(_ table: Table) {
      add(.caption, table.caption)
      add(.caption, joined(table.columns.map(\.heading)))
      for row in table.rows { add(.row, joined(row.cells)) }
    }

    private func joined(_ cells: [[Inline]]) -> [Inline] {
      Array(cells.joined(separator: [.text(" | ")]))
    }

    mutating func add(
      _ kind: Manifest.Paragraph.Kind, _ inlines: [Inline], _ number: String = ""
    ) {
      var pieces = Pieces()
      pieces.take(inlines)
      if kind == .caption { pieces.partDigits() }
      guard pieces.hasWords else { return }
      found.append(
        Manifest.Paragraph(
          report: report, section: section, kind: kind, number: number, text: pieces.text,
          figures: pieces.figures, links: pieces.links.isEmpty ? nil : pieces.links))
    }
  }

  /// Words and data by turns, words first.
  private struct Pieces {
    var text = [""]
    var figures: [String] = []
    var links: [String] = []

    var hasWords: Bool {
      stride(from: 0, to: text.count, by: 2).contains { Self.holdsWords(text[$0]) }
    }

    /// Whether there is a letter or a number; most pieces are signs between figures.
    private static func holdsWords(_ text: String) -> Bool {
      var isASCII = true
      for byte in text.utf8 {
        if byte.isDigit || (0x41...0x5A).contains(byte & 0xDF) { return true }
        if byte >= 0x80 { isASCII = false }
      }
      return !isASCII && text.contains { $0.isLetter || $0.isNumber }
    }

    mutating func take(_ inlines: [Inline]) {
      for inline in inlines {
        switch inline.content {
        case .text(let words), .code(let words): add(words)
        case .softBreak, .hardBreak: add(" ")
        case .emphasis(let inner), .strong(let inner), .changed(_, let inner): take(inner)
        case .link(let destination, _, let inner):
          take(inner)
          // A place in the paper itself is called by its number, which moves with what stands before it.
          if !destination.hasPrefix("#") { links.append(Self.stable(destination)) }
        case .image(_, _, let inner): take(inner)
        case .figure(let figure): add(data: figure.printed, figure.id.description)
        case .value(let value): add(data: value, "")
        case .html: continue
        }
      }
    }

    /// The address, of another paper without the number of its item, which changes with the agenda.
    private static func stable(_ destination: String) -> String {
      let digits = destination.prefix { $0.isASCII && $0.isNumber }
      guard digits.count == 2, destination.dropFirst(2).first == "-" else { return destination }
      return String(destination.dropFirst(3))
    }

    mutating func add(_ words: String) { text[text.count - 1] += words }

    mutating func add(data: String, _ figure: String) {
      text += [data, ""]
      figures.append(figure)
    }

    /// In a caption the years move on with the data, whoever wrote them.
    mutating func partDigits() {
      let whole = self
      self = Pieces()
      links = whole.links
      for (place, piece) in whole.text.enumerated() {
        guard place.isMultiple(of: 2) else {
          add(data: piece, whole.figures[place / 2])
          continue
        }
        guard piece.utf8.contains(where: { $0.isDigit || $0 >= 0x80 }) else {
          add(piece)
          continue
        }
        var digits = ""
        for character in piece {
          if character.isNumber || (!digits.isEmpty && (character == "/" || character == ",")) {
            digits.append(character)
          } else {
            if !digits.isEmpty { add(data: digits, "") }
            digits = ""
            add(String(character))
          }
        }
        if !digits.isEmpty { add(data: digits, "") }
      }
    }
  }
}
