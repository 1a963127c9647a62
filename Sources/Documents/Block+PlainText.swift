extension Block {
  /// The words of a block as a reader hears them, with a space between its parts.
  package var plainText: String {
    var words = JoinedWords()
    add(to: &words)
    return words.text
  }

  private func add(to words: inout JoinedWords) {
    switch content {
    case .paragraph(let inlines): words.add(inlines)
    case .heading(let heading): words.add(heading.inlines)
    case .blockQuote(let blocks): words.addOne { blocks.add(to: &$0) }
    case .list(let list):
      words.addOne { words in
        for item in list.items { words.addOne { item.blocks.add(to: &$0) } }
      }
    case .code(let code): words.add(code.text)
    case .thematicBreak, .html: words.add("")
    case .table(let table): table.add(to: &words)
    case .chart(let chart):
      words.add(chart.caption)
      words.add(chart.subtitle)
      words.add(chart.description)
      chart.table.add(to: &words)
    case .numberedParagraph(let paragraph): words.add(paragraph.inlines)
    case .recommendations(let items):
      words.addOne { words in for item in items { words.add(item.inlines) } }
    case .fields(let grid):
      words.addOne { words in
        for field in grid.rows.joined() {
          words.add(field.label)
          words.add(field.value)
        }
      }
    case .contents(let entries):
      words.addOne { words in for entry in entries { words.add(entry.inlines) } }
    case .panel(let panel): words.addOne { panel.blocks.add(to: &$0) }
    }
  }

  fileprivate static func add(_ blocks: [Block], to words: inout JoinedWords) {
    for block in blocks { block.add(to: &words) }
  }
}

/// Pieces of text with a space between each and the next, put together in one string.
private struct JoinedWords {
  private(set) var text = ""
  /// Whether a piece stands before what comes next, be it an empty one.
  private var isBegun = false

  mutating func add(_ piece: String) {
    if isBegun { text += " " }
    isBegun = true
    text += piece
  }

  mutating func add(_ inlines: [Inline]) {
    if isBegun { text += " " }
    isBegun = true
    for inline in inlines { text += inline.plainText }
  }

  /// What `pieces` adds counts as one piece, also where it is nothing.
  mutating func addOne(_ pieces: (inout JoinedWords) -> Void) {
    if isBegun { text += " " }
    isBegun = false
    pieces(&self)
    isBegun = true
  }
}

extension Table {
  fileprivate func add(to words: inout JoinedWords) {
    if let scorecard { words.add(scorecard.lead) }
    words.add(caption)
    for column in columns { words.add(column.heading) }
    for row in rows { for cell in row.cells { words.add(cell) } }
    for note in notes { words.add(note) }
  }
}

extension [Block] {
  /// The words of all blocks, with a space between blocks.
  package var plainText: String {
    var words = JoinedWords()
    add(to: &words)
    return words.text
  }

  fileprivate func add(to words: inout JoinedWords) { Block.add(self, to: &words) }

  /// The words between spaces, counted.
  package var wordCount: Int { plainText.wordCount }
}
