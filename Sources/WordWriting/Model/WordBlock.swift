/// A block of a Word file: what a paper's blocks become before they are written, and what two papers
/// are laid over each other as.
enum WordBlock: Hashable, Sendable {
  case paragraph(WordParagraph)
  case table(WordTable)
}

/// What became of something since the older of two papers.
enum WordChange: Hashable, Sendable { case inserted, deleted }

/// A paragraph with what Word knows of it.
struct WordParagraph: Hashable, Sendable {
  var style: WordStyle
  /// Its place in a numbered or marked list.
  var number: Number?
  /// How far in it stands, in twentieths of a point, beyond what its style and its list say.
  var indent = 0
  var isKeptWithNext = false
  var isRightAligned = false
  var isCentred = false
  /// The names of places that it begins.
  var bookmarks: [String] = []
  var runs: [WordRun]
  /// The section that ends with it.
  var section: WordSection?
  /// Whether the paragraph as such came or went.
  var change: WordChange?

  /// A list by its number in the file, and a level of it.
  struct Number: Hashable, Sendable {
    var list: Int
    var level: Int
  }

  init(_ style: WordStyle, _ runs: [WordRun] = []) {
    self.style = style
    self.runs = runs
  }

  /// The words as they would be read, without the number that Word makes.
  var words: String { runs.map(\.words).joined() }
}

/// A stretch of a paragraph that looks alike.
struct WordRun: Hashable, Sendable {
  var content: Content
  var look = Look()
  var link: Link?
  /// The bound figure that it prints, in a draft for comment.
  var figure: FigureName?
  var change: WordChange?
  /// The comments that stand at it, by their numbers.
  var comments: [Int] = []

  /// What the run prints.
  enum Content: Hashable, Sendable {
    case text(String)
    case lineBreak
    case tab
    case picture(WordPicture)
  }

  /// How words differ from their paragraph.
  struct Look: Hashable, Sendable {
    var isBold = false
    var isItalic = false
    var isCode = false
    var isUnderlined = false
    var isStruck = false
    var isQuiet = false
  }

  /// Where a run leads.
  enum Link: Hashable, Sendable {
    /// A bookmark of this file.
    case place(String)
    case address(String)
  }

  /// A bound figure by the name that its paper's Markdown has for it.
  struct FigureName: Hashable, Sendable {
    let name: String
    /// Which of the document's figures it is, from 1.
    let number: Int
  }

  init(_ content: Content, _ look: Look = Look()) {
    self.content = content
    self.look = look
  }

  static func text(_ words: String) -> WordRun { WordRun(.text(words)) }

  var words: String {
    switch content {
    case .text(let words): words
    case .lineBreak, .tab: " "
    case .picture: ""
    }
  }
}

/// A drawing with its alternative.
struct WordPicture: Hashable, Sendable {
  let name: String
  let alternative: String
  /// In tenths of a pixel, of which 96 make an inch.
  let width: Int
  let height: Int
  let bytes: [UInt8]
  let kind: Kind

  enum Kind: String, Hashable, Sendable { case svg, png }
}

/// A table with the widths of its columns.
struct WordTable: Hashable, Sendable {
  var style: Style
  var title: String
  var summary: String
  /// In twentieths of a point.
  var columns: [Int]
  var indent = 0
  var rows: [Row]

  enum Style: String, Hashable, Sendable {
    /// Figures or words under headings, and labels with their values.
    case ruled = "PaperTable"
    case fields = "FieldTable"
  }

  /// A row; one of headings stands again at the top of each page.
  struct Row: Hashable, Sendable {
    var cells: [Cell]
    var isHeading = false
    var change: WordChange?
  }

  /// A cell with its paragraphs, never none.
  struct Cell: Hashable, Sendable {
    var paragraphs: [WordParagraph]
    var span = 1

    var words: String { paragraphs.map(\.words).joined(separator: " ") }
  }
}

/// Pages of one shape with one head and foot.
struct WordSection: Hashable, Sendable {
  var isTurned = false
  var start = Start.nextPage
  var head = PageWords()
  var foot = PageWords()
  /// Those of the first page, where they are others.
  var first: Opening?
  var hasLineNumbers = false

  struct Opening: Hashable, Sendable {
    var head: PageWords
    var foot: PageWords
  }

  /// Where the pages begin.
  enum Start: String, Hashable, Sendable { case nextPage, oddPage }
}

/// A whole file before it is written.
struct WordBody: Sendable {
  var blocks: [WordBlock] = []
  var lists: [WordList] = []
  /// The last section, which no paragraph ends.
  var section = WordSection()
  var comments: [WordComment] = []
}

/// What is said at a place of the text.
struct WordComment: Hashable, Sendable {
  let words: String
}
