import Diagnostics

/// A run of inlines as a rule meets it.
struct Passage {
  enum Kind {
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

  /// Where the words stand: their own place, or that of the block.
  var place: SourceRange? { inlines.place ?? range }
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
    flatMap { inline -> [Inline] in
      switch inline.content {
      case .emphasis(let inner), .strong(let inner), .changed(_, let inner):
        [inline] + inner.flattened
      case .link(_, _, let inner), .image(_, _, let inner): [inline] + inner.flattened
      default: [inline]
      }
    }
  }
}

extension [Block] {
  /// The runs of text in printed order, those inside lists, quotations and panels too.
  var passages: [Passage] { passages(isInPanel: false) }

  private func passages(isInPanel: Bool) -> [Passage] {
    var found: [Passage] = []
    for block in self {
      func add(_ kind: Passage.Kind, _ inlines: [Inline]) {
        found.append(
          Passage(kind: kind, inlines: inlines, range: block.range, isInPanel: isInPanel))
      }
      func add(_ table: Table) {
        add(.caption, table.caption)
        for column in table.columns { add(.columnHeading, column.heading) }
        for cell in table.rows.flatMap(\.cells) { add(.cell, cell) }
        for note in table.notes { add(.note, note) }
      }
      switch block.content {
      case .paragraph(let inlines): add(.paragraph, inlines)
      case .numberedParagraph(let paragraph): add(.paragraph, paragraph.inlines)
      case .heading(let heading): add(.heading, heading.inlines)
      case .blockQuote(let blocks): found += blocks.passages(isInPanel: isInPanel)
      case .panel(let panel):
        found += panel.blocks.passages(isInPanel: isInPanel || !panel.role.isOfThePaper)
      case .list(let list):
        for item in list.items { found += item.blocks.passages(isInPanel: isInPanel) }
      case .table(let table):
        add(table)
      case .chart(let chart):
        add(.caption, chart.caption)
        add(.note, chart.subtitle)
        add(.note, chart.description)
        add(chart.table)
      case .recommendations(let items): for item in items { add(.recommendation, item.inlines) }
      case .fields(let grid): for field in grid.rows.joined() { add(.fieldValue, field.value) }
      case .contents(let entries):
        for entry in entries { add(.contents, entry.inlines + entry.note) }
      case .code, .thematicBreak, .html: continue
      }
    }
    return found
  }

  /// Every block, outer ones first.
  package var allBlocks: [Block] {
    flatMap { block -> [Block] in
      switch block.content {
      case .blockQuote(let blocks): [block] + blocks.allBlocks
      case .panel(let panel): [block] + panel.blocks.allBlocks
      case .list(let list): [block] + list.items.flatMap { $0.blocks.allBlocks }
      default: [block]
      }
    }
  }
}
