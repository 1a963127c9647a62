package import WordFiles

/// Makes blocks of a Word file.
package enum OldWordReader {
  /// The blocks of a document, as it stands when every tracked change is taken in.
  package static func blocks(of document: WordDocument) -> [OldBlock] {
    document.blocks.compactMap { block(of: $0) }
  }

  private static func block(of block: WordBlock) -> OldBlock? {
    switch block {
    case .paragraph(let paragraph):
      var text = OldText(OldWords.plain(paragraph.text), place: paragraph.number)
      guard !text.text.isEmpty else { return nil }
      text.isHeading = paragraph.level != nil || paragraph.isBold && text.text.count <= 120
      text.isBullet = paragraph.isBullet
      if !paragraph.isBullet { text.label = paragraph.label }
      if text.label == nil, let (label, rest) = OldWords.label(of: text.text) {
        text.label = label
        text.text = rest
      }
      return .text(text)
    case .table(let table):
      let rows = table.rows.filter { !$0.change.isGone }.map { row in
        row.cells.flatMap { cell in
          [cell.continuesAbove ? "" : OldWords.plain(cell.text)]
            + Array(repeating: "", count: cell.columns - 1)
        }
      }
      let place = block.paragraphs.first?.number ?? 1
      return rows.isEmpty ? nil : .table(OldTable(rows, place: place, caption: table.caption))
    }
  }
}
