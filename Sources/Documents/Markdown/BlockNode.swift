/// A block while the document is read line by line. Blocks stand in one array and name each other
/// by index, so that no depth of nesting costs a call.
struct BlockNode {
  enum Kind {
    case document
    case quote
    case list(ListMarker)
    case item(ListMarker, contentIndent: Int)
    case paragraph
    /// What was a paragraph and held nothing but link reference definitions.
    case definitions
    case heading(level: Int)
    case thematicBreak
    case indentedCode
    case fencedCode(Fence)
    case html(HTMLBlockKind)
    /// The index of the table's rows in `BlockParser.tables`.
    case table(Int)
  }

  var kind: Kind
  /// The lines, counted from 0, from the first to the last that belongs to the block.
  var firstLine: Int
  var lastLine: Int
  /// The bytes from the block's first to the end of its last line.
  var start: Int
  var end: Int
  /// The lines of a leaf, in `BlockParser.lines`.
  var content: Range<Int>
  /// How far the marker of an item is indented, in columns from the block around it.
  var indent = 0
  var firstChild: Int?
  var lastChild: Int?
  var next: Int?

  init(_ kind: Kind, line: Int, start: Int, end: Int, content: Int) {
    self.kind = kind
    firstLine = line
    lastLine = line
    self.start = start
    self.end = end
    self.content = content..<content
  }

  var isParagraph: Bool { if case .paragraph = kind { true } else { false } }
  var isList: Bool { if case .list = kind { true } else { false } }
  var isTable: Bool { if case .table = kind { true } else { false } }

  /// Whether lines go into the block as they are, whatever they look like.
  var takesAnyLine: Bool {
    switch kind {
    case .indentedCode, .fencedCode, .html: true
    default: false
    }
  }

  var isContainer: Bool {
    switch kind {
    case .document, .quote, .list, .item: true
    default: false
    }
  }
}

/// The marker of a list item.
struct ListMarker: Equatable {
  /// `-`, `+` or `*`, or the mark after a number: `.` or `)`. What begins another bullet or letters in
  /// papers: the last byte of the bullet, or that of the enclosure.
  var character: UInt8
  /// The number of an ordered item.
  var number: Int?
  /// What a list of papers counts in, and what stands around it; nil in CommonMark's own lists.
  var lettering: Lettering?

  struct Lettering: Equatable {
    var numerals: ListNumerals
    var enclosure: ListEnclosure
  }

  /// Whether an item with this marker goes on with a list whose last item has `other`. Letters go on
  /// only where they follow, so that each item is printed with the letter that it was written with.
  func continues(_ other: ListMarker) -> Bool {
    guard character == other.character, (number == nil) == (other.number == nil),
      lettering == other.lettering
    else { return false }
    guard lettering != nil, let number, let last = other.number else { return true }
    return number == last + 1
  }
}

struct Fence {
  var character: UInt8
  var length: Int
  /// How far the opening fence is indented, in columns.
  var indent: Int
  var info: Range<Int>
}

/// A stretch of a line that belongs to a leaf, without its line end.
struct BlockLine {
  var start: Int
  var end: Int
  /// Columns of a tab that were left over when a part of it was used as indentation.
  var padding: Int
}
