/// What a Word file says: its blocks in order, its comments, and what stands in its properties.
package struct WordDocument: Sendable {
  package var blocks: [WordBlock]
  package var comments: [WordComment]
  /// The properties that a program gave it, by name.
  package var properties: [String: String]
  package var title: String
  /// What is there and was not taken, each once with how often.
  package var notTaken: [(what: String, count: Int)]
  /// How many stretches of hidden text were left out.
  package var hiddenStretches: Int

  /// Every paragraph, those of cells too, in the order of the file.
  package var paragraphs: [WordParagraph] { blocks.flatMap(\.paragraphs) }

  /// What it holds and was not taken, as far as another has less of it.
  package func problems(besides other: WordDocument) -> [WordFileProblem] {
    let hidden = hiddenStretches - other.hiddenStretches
    return (hidden > 0 ? [.hiddenText(hidden)] : [])
      + notTaken.compactMap { what, count in
        let more = count - (other.notTaken.first { $0.what == what }?.count ?? 0)
        return more > 0 ? .notRead(what: what, count: more) : nil
      }
  }
}

/// A paragraph or a table.
package indirect enum WordBlock: Sendable, Hashable {
  case paragraph(WordParagraph)
  case table(WordTable)

  /// The paragraphs in it, in order.
  package var paragraphs: [WordParagraph] {
    switch self {
    case .paragraph(let paragraph): [paragraph]
    case .table(let table):
      table.rows.flatMap { $0.cells.flatMap { $0.blocks.flatMap(\.paragraphs) } }
    }
  }
}

/// One paragraph with its runs as pieces.
package struct WordParagraph: Sendable, Hashable {
  /// Counted from 1 in the order of the file, those of cells too.
  package var number = 0
  /// The name of its style, such as "heading 1"; empty for the plain style.
  package var style = ""
  /// 1 to 9 for a heading, 0 for a title; nil for other text.
  package var level: Int?
  /// What Word prints before it, such as "1.2" or "(a)"; nil where it is in no list.
  package var label: String?
  package var isBullet = false
  /// In how many other lists its list stands; nil where it is in none.
  package var listLevel: Int?
  package var pieces: [WordPiece] = []
  /// What was done to the mark at its end: an inserted or deleted paragraph.
  package var mark = WordChange.none
  /// The bookmarks that begin in it.
  package var bookmarks: [String] = []
  /// Whether a page or a section of another form begins after it.
  package var endsSection = false

  package init() {}

  /// The words as they stand when every change is taken in.
  package var text: String { pieces.filter { !$0.change.isGone }.map(\.text).joined() }

  /// The words as they stood before every change.
  package var textBefore: String { pieces.filter { !$0.change.isNew }.map(\.text).joined() }

  /// Whether it holds words and all of them are bold.
  package var isBold: Bool {
    let written = pieces.filter { !$0.text.allSatisfy(\.isWhitespace) && !$0.change.isGone }
    return !written.isEmpty && written.allSatisfy(\.isBold)
  }
}

/// A stretch of a paragraph in which everything is said of all of it.
package struct WordPiece: Sendable, Hashable {
  package var text: String
  package var change = WordChange.none
  /// The tag of the content control that it stands in.
  package var tag: String?
  /// The bookmarks that it lies in.
  package var bookmarks: [String] = []
  /// The comments that it lies in, by their numbers in the file.
  package var comments: [String] = []
  package var isBold = false
  package var isItalic = false
  package var link: String?
  /// Whether it stands for a picture, whose alternative is the text.
  package var isPicture = false

  package init(_ text: String) { self.text = text }
}

/// What a reviewer did to a stretch with changes tracked.
package enum WordChange: Sendable, Hashable {
  case none
  case inserted(by: String, on: String)
  case deleted(by: String, on: String)
  case movedHere(by: String, on: String)
  case movedAway(by: String, on: String)

  /// Whether it is not there once the change is taken in.
  package var isGone: Bool {
    switch self {
    case .deleted, .movedAway: true
    default: false
    }
  }

  /// Whether it was not there before the change.
  package var isNew: Bool {
    switch self {
    case .inserted, .movedHere: true
    default: false
    }
  }
}

/// A comment by the role of who wrote it.
package struct WordComment: Sendable, Hashable {
  package let id: String
  package let role: String
  package let date: String
  package let text: String
}

/// A table with its rows as they stand in the file.
package struct WordTable: Sendable, Hashable {
  package var caption: String?
  package var rows: [WordRow] = []

  package init() {}
}

/// A row of a table.
package struct WordRow: Sendable, Hashable {
  package var change = WordChange.none
  package var isHeader = false
  package var cells: [WordCell] = []
}

/// A cell with the columns that it covers.
package struct WordCell: Sendable, Hashable {
  package var columns = 1
  /// Whether it goes on with the cell above it.
  package var continuesAbove = false
  package var blocks: [WordBlock] = []

  /// The words of it as they stand when every change is taken in, its paragraphs parted by a space.
  package var text: String {
    blocks.flatMap(\.paragraphs).map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
  }
}
