package import Diagnostics

/// A block of a document: what CommonMark has, and the elements of a committee paper.
///
/// The set is closed on purpose: a new element is a compile error everywhere it matters.
package struct Block: Sendable {
  package var content: Content
  /// Where the block was read; nil for what the program wrote itself.
  package var range: SourceRange?

  package init(_ content: Content, range: SourceRange? = nil) {
    self.content = content
    self.range = range
  }

  /// What a block is, closed so that each writer and rule knows all of it.
  package indirect enum Content: Sendable {
    case paragraph([Inline])
    case heading(Heading)
    case blockQuote([Block])
    case list(List)
    case code(CodeBlock)
    case thematicBreak
    /// Raw HTML, kept by the reader so that a rule can refuse it; no writer of the product prints it.
    case html(String)
    case table(Table)
    /// A drawing of figures with the values that it plots.
    case chart(Chart)

    /// A paragraph with its number, such as 4.2.
    case numberedParagraph(NumberedParagraph)
    /// Recommendations with their labels, such as (1) or a.
    case recommendations([Recommendation])
    /// Label and value pairs, such as the header of a report.
    case fields(FieldGrid)
    /// A list of links to parts of this document or to other papers of the pack.
    case contents([ContentsEntry])
    /// Blocks with a role: the notice that a council prints on each paper, a note of the tool, a
    /// boxed summary, a signature.
    case panel(Panel)
  }
}

/// A heading. `level` counts from 1, which is the paper's title.
package struct Heading: Sendable {
  package var level: Int
  package var inlines: [Inline]
  /// The printed number, such as "4."; nil where the house does not number headings.
  package var number: String?
  /// The anchor, unique in the document; nil until the document is finished.
  package var id: String?
  /// Whether it stands beside the paragraph that follows it, as in a table, where there is room.
  package var isBeside = false

  package init(level: Int, inlines: [Inline], number: String? = nil, id: String? = nil) {
    self.level = level
    self.inlines = inlines
    self.number = number
    self.id = id
  }
}

/// A list of either kind, with items that hold blocks.
package struct List: Sendable {
  package var kind: Kind
  /// A tight list prints its items without paragraphs around them.
  package var isTight: Bool
  package var items: [ListItem]

  /// How the items are marked in the source.
  package enum Kind: Sendable, Hashable {
    /// The marker: `-`, `*` or `+`.
    case bullet(Character)
    /// The first number and the mark after it, `.` or `)`.
    case ordered(start: Int, delimiter: Character)
    /// The lists that council papers live on, such as `a)`, `(ii)` and `(1)`, from the first item on.
    case lettered(ListNumerals, start: Int, ListEnclosure)
  }

  package init(kind: Kind, isTight: Bool, items: [ListItem]) {
    self.kind = kind
    self.isTight = isTight
    self.items = items
  }
}

/// One item; its first block stands beside the marker.
package struct ListItem: Sendable {
  package var blocks: [Block]
  package var range: SourceRange?

  package init(blocks: [Block], range: SourceRange? = nil) {
    self.blocks = blocks
    self.range = range
  }
}

/// Text printed as it is written, in letters of one width.
package struct CodeBlock: Sendable {
  /// What follows the fence, such as the name of a language; empty for indented code.
  package var info: String
  /// The lines with their line ends.
  package var text: String
  package var isFenced: Bool

  package init(info: String, text: String, isFenced: Bool) {
    self.info = info
    self.text = text
    self.isFenced = isFenced
  }
}

/// A paragraph that the house numbers.
package struct NumberedParagraph: Sendable {
  /// As printed, such as "4.2".
  package var number: String
  /// The anchor, such as "p4-2".
  package var id: String
  package var inlines: [Inline]

  package init(number: String, id: String, inlines: [Inline]) {
    self.number = number
    self.id = id
    self.inlines = inlines
  }
}

/// What a report asks its committee to do.
package struct Recommendation: Sendable {
  /// The author's name for it, which stays the same from meeting to meeting.
  package var id: String
  /// As printed, such as "(1)"; empty where the house does not number recommendations.
  package var label: String
  package var inlines: [Inline]

  package init(id: String, label: String, inlines: [Inline]) {
    self.id = id
    self.label = label
    self.inlines = inlines
  }
}

/// Rows of one or two label and value pairs.
package struct FieldGrid: Sendable {
  package var rows: [[Field]]

  /// One label with what stands beside it.
  package struct Field: Sendable {
    package var label: String
    package var value: [Inline]

    package init(label: String, value: [Inline]) {
      self.label = label
      self.value = value
    }
  }

  package init(rows: [[Field]]) { self.rows = rows }
}

/// One line of a list of contents or of an agenda.
package struct ContentsEntry: Sendable {
  /// 1 for a main entry, 2 for one below it.
  package var level: Int
  /// The item's number as printed, or empty.
  package var label: String
  package var inlines: [Inline]
  /// A relative link or an anchor (`#…`); nil for an item without a paper.
  package var target: String?
  /// What is said after the link, such as "to follow".
  package var note: [Inline]

  package init(
    level: Int, label: String, inlines: [Inline], target: String?, note: [Inline] = []
  ) {
    self.level = level
    self.label = label
    self.inlines = inlines
    self.target = target
    self.note = note
  }
}

/// Blocks that are set apart from the text around them.
package struct Panel: Sendable {
  /// What sets the blocks apart, by the name that style sheets use.
  package enum Role: String, Sendable {
    /// What the council prints on each paper.
    case notice
    /// What the tool says about how the paper was made, such as a later release that was read.
    case note
    /// The mark on a draft.
    case draft
    /// A part of the paper in a frame, such as a boxed summary.
    case box
    /// Lines of one kind under each other, such as those at the head of a report.
    case lines
    /// One who signs.
    case signature
    /// A list of what follows on a page that holds several papers.
    case outline
    /// What is looked up and not read through, printed in smaller type.
    case compact
    /// The day of a meeting in large words, with when and where it is.
    case day
    /// One entry of a list of matters, which no page's end parts.
    case entry
    /// A whole paper inside a page that holds several, with names of its own.
    case paper

    /// Whether the words are the paper's own, and not said around it by the council or the tool.
    package var isOfThePaper: Bool {
      switch self {
      case .notice, .note, .draft: false
      case .box, .lines, .signature, .outline, .compact, .day, .entry, .paper: true
      }
    }
  }

  package var role: Role
  package var blocks: [Block]
  /// The names of a paper inside a page of several; nil for every other panel.
  package var names: PaperNames?

  package init(role: Role, blocks: [Block], names: PaperNames? = nil) {
    self.role = role
    self.blocks = blocks
    self.names = names
  }
}
