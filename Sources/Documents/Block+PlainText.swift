extension Block {
  /// The words of a block as a reader hears them, with a space between its parts.
  package var plainText: String {
    switch content {
    case .paragraph(let inlines): inlines.plainText
    case .heading(let heading): heading.inlines.plainText
    case .blockQuote(let blocks): blocks.plainText
    case .list(let list): list.items.map { $0.blocks.plainText }.joined(separator: " ")
    case .code(let code): code.text
    case .thematicBreak, .html: ""
    case .table(let table):
      table.plainText
    case .chart(let chart):
      [
        chart.caption.plainText, chart.subtitle.plainText, chart.description.plainText,
        chart.table.plainText,
      ].joined(separator: " ")
    case .numberedParagraph(let paragraph): paragraph.inlines.plainText
    case .recommendations(let items): items.map(\.inlines.plainText).joined(separator: " ")
    case .fields(let grid):
      grid.rows.flatMap { $0.map { "\($0.label) \($0.value.plainText)" } }.joined(separator: " ")
    case .contents(let entries): entries.map(\.inlines.plainText).joined(separator: " ")
    case .panel(let panel): panel.blocks.plainText
    }
  }
}

extension Table {
  fileprivate var plainText: String {
    ([caption.plainText] + columns.map(\.heading.plainText)
      + rows.flatMap { $0.cells.map(\.plainText) } + notes.map(\.plainText))
      .joined(separator: " ")
  }
}

extension [Block] {
  /// The words of all blocks, with a space between blocks.
  package var plainText: String { map(\.plainText).joined(separator: " ") }

  /// The words between spaces, counted.
  package var wordCount: Int { plainText.split(separator: " ").count }
}
