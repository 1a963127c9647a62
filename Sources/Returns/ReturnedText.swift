import WordFiles

/// The paragraphs of a Word file that are compared, in order, with every tracked change taken in.
struct ReturnedText {
  private(set) var paragraphs: [ReturnedParagraph] = []
  /// The line of the Markdown that each table came of, by its number in the file.
  private(set) var tableLines: [Int: Int] = [:]
  private var tableCount = 0

  /// - Parameter names: the figures of the draft by number.
  init(_ document: WordDocument, names: [Int: String]) {
    add(document.blocks, names, cell: nil)
  }

  private mutating func add(
    _ blocks: [WordBlock], _ names: [Int: String], cell: (table: Int, row: Int, column: Int)?
  ) {
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
      }
      return next
    }
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        let whole = joined(paragraph)
        open = paragraph.mark.isGone ? whole : nil
        if open == nil { add(whole, names, cell) }
      case .table(let table):
        if let last = open { add(last, names, cell) }
        open = nil
        if cell != nil {
          for row in table.rows { for inner in row.cells { add(inner.blocks, names, cell: cell) } }
        } else {
          add(table, names)
        }
      }
    }
    if let last = open { add(last, names, cell) }
  }

  private mutating func add(_ table: WordTable, _ names: [Int: String]) {
    let number = tableCount
    tableCount += 1
    var rowNumber = 0
    for row in table.rows {
      let lines = row.cells.flatMap { $0.blocks.flatMap(\.paragraphs) }.compactMap(Self.line)
      if tableLines[number] == nil, let line = lines.first { tableLines[number] = line }
      guard !row.change.isGone else { continue }
      var column = 0
      for cell in row.cells {
        add(cell.blocks, names, cell: (number, rowNumber, column))
        column += cell.columns
      }
      rowNumber += 1
    }
  }

  private mutating func add(
    _ paragraph: WordParagraph, _ names: [Int: String], _ cell: (table: Int, row: Int, column: Int)?
  ) {
    let tokens = paragraph.tokens(names)
    guard !tokens.isEmpty else { return }
    paragraphs.append(
      ReturnedParagraph(
        tokens: tokens, paragraph: paragraph, cell: cell, line: Self.line(of: paragraph)))
  }

  private static func line(of paragraph: WordParagraph) -> Int? {
    paragraph.bookmarks.lazy.compactMap { name in
      name.hasPrefix("src_") ? Int(name.dropFirst(4)) : nil
    }.first
  }
}
