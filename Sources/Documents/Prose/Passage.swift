import Diagnostics

/// A run of inlines as a rule meets it.
struct Passage: Sendable {
  enum Kind: Sendable {
    case paragraph, heading, caption, columnHeading, cell, fieldValue, note, recommendation
    case contents

    /// Whether a house numbers runs of this kind, or could.
    var isNumbered: Bool {
      switch self {
      case .paragraph, .heading, .caption, .recommendation: true
      case .columnHeading, .cell, .fieldValue, .note, .contents: false
      }
    }
  }

  let kind: Kind
  let inlines: [Inline]
  /// The block that holds the run.
  let range: SourceRange?
  /// Whether the block stands in a panel of the council's wording or the tool's.
  let isInPanel: Bool
  let traits: PassageTraits

  /// Where the words stand: their own place, or that of the block.
  var place: SourceRange? { inlines.place ?? range }
}

extension Passage {
  /// A run that stands in no panel.
  init(_ kind: Kind, _ inlines: [Inline], range: SourceRange? = nil) {
    self.init(
      kind: kind, inlines: inlines, range: range, isInPanel: false,
      traits: PassageTraits(of: inlines))
  }
}

extension [Inline] {
  /// From the first inline with a place to the last one in the same source.
  var place: SourceRange? {
    let ranges = compactMap { inline -> SourceRange? in
      if let range = inline.range { return range }
      switch inline.content {
      case .emphasis(let inner), .strong(let inner), .changed(_, let inner): return inner.place
      case .link(_, _, let inner), .image(_, _, let inner): return inner.place
      default: return nil
      }
    }
    guard let first = ranges.first else { return nil }
    let last = ranges.last { $0.source === first.source } ?? first
    return first.source.range(first.bytes.lowerBound, last.bytes.upperBound)
  }

  /// Every inline of the tree, outer ones first.
  var flattened: [Inline] {
    guard contains(where: \.holdsInlines) else { return self }
    var all: [Inline] = []
    add(to: &all)
    return all
  }

  private func add(to all: inout [Inline]) {
    for inline in self {
      all.append(inline)
      switch inline.content {
      case .emphasis(let inner), .strong(let inner), .changed(_, let inner), .link(_, _, let inner),
        .image(_, _, let inner):
        inner.add(to: &all)
      default: continue
      }
    }
  }
}

extension Inline {
  fileprivate var holdsInlines: Bool {
    switch content {
    case .emphasis, .strong, .changed, .link, .image: true
    case .text, .softBreak, .hardBreak, .code, .html, .figure, .value: false
    }
  }
}

extension Block {
  /// Adds the block's runs of text in printed order, those inside lists, quotations and panels too.
  ///
  /// - Parameter traits: what the text of a run holds; a run for which it is nil is left out.
  func add(
    to passages: inout [Passage], isInPanel: Bool, _ traits: ([Inline]) -> PassageTraits?
  ) {
    func add(_ kind: Passage.Kind, _ inlines: [Inline]) {
      guard let traits = traits(inlines) else { return }
      passages.append(
        Passage(kind: kind, inlines: inlines, range: range, isInPanel: isInPanel, traits: traits))
    }
    func add(_ table: Table) {
      if let scorecard = table.scorecard { add(.note, scorecard.lead) }
      add(.caption, table.caption)
      for column in table.columns { add(.columnHeading, column.heading) }
      for row in table.rows { for cell in row.cells { add(.cell, cell) } }
      for note in table.notes { add(.note, note) }
    }
    switch content {
    case .paragraph(let inlines): add(.paragraph, inlines)
    case .numberedParagraph(let paragraph): add(.paragraph, paragraph.inlines)
    case .heading(let heading): add(.heading, heading.inlines)
    case .blockQuote(let blocks):
      for block in blocks { block.add(to: &passages, isInPanel: isInPanel, traits) }
    case .panel(let panel):
      let isInPanel = isInPanel || !panel.role.isOfThePaper
      for block in panel.blocks { block.add(to: &passages, isInPanel: isInPanel, traits) }
    case .list(let list):
      for item in list.items {
        for block in item.blocks { block.add(to: &passages, isInPanel: isInPanel, traits) }
      }
    case .table(let table): add(table)
    case .chart(let chart):
      add(.caption, chart.caption)
      add(.note, chart.subtitle)
      add(.note, chart.description)
      add(chart.table)
    case .recommendations(let items): for item in items { add(.recommendation, item.inlines) }
    case .fields(let grid):
      for row in grid.rows { for field in row { add(.fieldValue, field.value) } }
    case .contents(let entries):
      for entry in entries { add(.contents, entry.inlines + entry.note) }
    case .code, .thematicBreak, .html: return
    }
  }
}

extension [Block] {
  /// The runs of text in printed order, those inside lists, quotations and panels too.
  var passages: [Passage] {
    var found: [Passage] = []
    for block in self { block.add(to: &found, isInPanel: false) { PassageTraits(of: $0) } }
    return found
  }

  /// Every block, outer ones first.
  package var allBlocks: [Block] {
    var all: [Block] = []
    all.reserveCapacity(count)
    add(to: &all)
    return all
  }

  private func add(to all: inout [Block]) {
    for block in self {
      all.append(block)
      switch block.content {
      case .blockQuote(let blocks): blocks.add(to: &all)
      case .panel(let panel): panel.blocks.add(to: &all)
      case .list(let list): for item in list.items { item.blocks.add(to: &all) }
      default: continue
      }
    }
  }
}
