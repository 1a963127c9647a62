import WordFiles

/// The paragraphs and tables of a Word file that are compared, in order, with every tracked change taken
/// in.
struct ReturnedText {
  private(set) var paragraphs: [ReturnedParagraph] = []

  /// - Parameter names: the figures of the draft by number.
  init(_ document: WordDocument, names: [Int: String]) {
    paragraphs = Self.paragraphs(of: document.blocks, names, opensTables: false)
  }

  /// - Parameter opensTables: whether the paragraphs of tables stand among the others, as those of a
  ///   table inside a cell do.
  private static func paragraphs(
    of blocks: [WordBlock], _ names: [Int: String], opensTables: Bool
  ) -> [ReturnedParagraph] {
    var found: [ReturnedParagraph] = []
    // A paragraph whose end was deleted goes on in the next.
    var open: WordParagraph?
    func joined(_ next: WordParagraph) -> WordParagraph {
      guard let before = open else { return next }
      var next = next
      next.pieces = before.pieces + next.pieces
      next.bookmarks = before.bookmarks + next.bookmarks
      if !before.text.isEmpty {
        next.style = before.style
        next.level = before.level
        next.isBullet = before.isBullet
        next.label = before.label
      }
      return next
    }
    func add(_ paragraph: WordParagraph) {
      let tokens = paragraph.tokens(names)
      guard !tokens.isEmpty else { return }
      found.append(
        ReturnedParagraph(
          tokens: tokens, paragraph: paragraph, line: line(of: paragraph), table: nil))
    }
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        let whole = joined(paragraph)
        open = paragraph.mark.isGone ? whole : nil
        if open == nil { add(whole) }
      case .table(let table):
        if let last = open { add(last) }
        open = nil
        if opensTables {
          for cell in table.rows.flatMap(\.cells) {
            found += paragraphs(of: cell.blocks, names, opensTables: true)
          }
        } else if let table = self.table(table, names) {
          found.append(table)
        }
      }
    }
    if let last = open { add(last) }
    return found
  }

  /// A table as one thing in the order of the text; nil where nothing of it is left.
  private static func table(_ table: WordTable, _ names: [Int: String]) -> ReturnedParagraph? {
    var line: Int?
    var rows: [[ReturnedTable.Cell]] = []
    for row in table.rows {
      let marks = row.cells.flatMap { $0.blocks.flatMap(\.paragraphs) }
      line = line ?? marks.lazy.compactMap(Self.line).first
      guard !row.change.isGone else { continue }
      var column = 0
      var cells: [ReturnedTable.Cell] = []
      for cell in row.cells {
        cells.append(
          ReturnedTable.Cell(
            column: column, columns: cell.columns,
            paragraphs: paragraphs(of: cell.blocks, names, opensTables: true)))
        column += cell.columns
      }
      rows.append(cells)
    }
    let all = rows.joined().flatMap(\.paragraphs)
    guard !all.isEmpty else { return nil }
    var whole = WordParagraph()
    whole.pieces = all.flatMap(\.paragraph.pieces)
    return ReturnedParagraph(
      tokens: all.flatMap(\.tokens), paragraph: whole, line: line, table: ReturnedTable(rows: rows))
  }

  private static func line(of paragraph: WordParagraph) -> Int? {
    paragraph.bookmarks.lazy.compactMap { name in
      name.hasPrefix("src_") ? Int(name.dropFirst(4)) : nil
    }.first
  }
}
