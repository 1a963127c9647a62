package import Documents

/// Writes a page for a terminal: the same words as the other forms, in lines of at most 79
/// characters, without marks that need a reader.
package struct PlainTextWriter: Sendable {
  private let width = 79

  package init() {}

  /// The document; ends with a line end.
  package func text(of document: Document) -> String {
    var lines: [String] = []
    write(document.blocks, indent: "", &lines)
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private func write(_ blocks: [Block], indent: String, _ lines: inout [String]) {
    for block in blocks {
      switch block.content {
      case .heading(let heading): write(heading, &lines)
      case .paragraph(let inlines):
        wrap(inlines.plainText, first: indent, rest: indent, &lines)
        lines.append("")
      case .numberedParagraph(let paragraph):
        wrap(
          "\(paragraph.number) \(paragraph.inlines.plainText)", first: indent, rest: indent, &lines)
        lines.append("")
      case .list(let list):
        for item in list.items {
          for (index, block) in item.blocks.enumerated() {
            guard case .paragraph(let inlines) = block.content else {
              write([block], indent: indent + "  ", &lines)
              continue
            }
            wrap(
              inlines.plainText, first: indent + (index == 0 ? "- " : "  "), rest: indent + "  ",
              &lines)
          }
        }
        lines.append("")
      case .table(let table): write(table, indent, &lines)
      case .panel(let panel): write(panel.blocks, indent: indent, &lines)
      case .blockQuote(let blocks): write(blocks, indent: indent + "  ", &lines)
      case .recommendations(let items):
        for item in items {
          wrap("\(item.label) \(item.inlines.plainText)", first: indent, rest: indent, &lines)
        }
        lines.append("")
      case .fields(let grid):
        for field in grid.rows.joined() {
          wrap(
            "\(field.label): \(field.value.plainText)", first: indent, rest: indent + "  ", &lines)
        }
        lines.append("")
      case .chart, .code, .contents, .thematicBreak, .html: continue
      }
    }
  }

  private func write(_ heading: Heading, _ lines: inout [String]) {
    let words = heading.inlines.plainText
    if lines.last.map({ !$0.isEmpty }) ?? false { lines.append("") }
    wrap(words, first: "", rest: "", &lines)
    if heading.level < 3 {
      let mark = heading.level == 1 ? "=" : "-"
      lines.append(String(repeating: mark, count: min(words.count, width)))
    }
    lines.append("")
  }

  /// Rows under each other: the name of the row, then its cells, each after the name of its column.
  private func write(_ table: Table, _ indent: String, _ lines: inout [String]) {
    wrap(table.caption.plainText + ":", first: indent, rest: indent, &lines)
    for row in table.rows {
      guard let first = row.cells.first else { continue }
      wrap(first.plainText, first: indent + "* ", rest: indent + "  ", &lines)
      let cells = zip(table.columns, row.cells).dropFirst().map { column, cell in
        "\(column.heading.plainText): \(cell.plainText)"
      }
      wrap(cells.joined(separator: "; "), first: indent + "    ", rest: indent + "    ", &lines)
    }
    lines.append("")
  }

  private func wrap(
    _ text: String, first: String, rest: String, _ lines: inout [String]
  ) {
    var line = first
    var isEmpty = true
    var length = first.count
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let size = word.count
      if !isEmpty, length + 1 + size > width {
        lines.append(line)
        line = rest
        length = rest.count
        isEmpty = true
      }
      if !isEmpty {
        line += " "
        length += 1
      }
      line += word
      length += size
      isEmpty = false
    }
    if !isEmpty { lines.append(line) }
  }
}
