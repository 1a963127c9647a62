import Diagnostics

/// The blocks of a paper as blocks of CommonMark and GFM: what the Markdown form says, and the
/// order of words that the HTML form keeps too.
extension Block {
  /// The same words without paper blocks. A table is left without caption, number and notes; they
  /// stand around it as paragraphs.
  package var plainForm: [Block] {
    switch content {
    case .paragraph, .heading, .code, .thematicBreak, .html: return [self]
    case .blockQuote(let blocks):
      return [Block(.blockQuote(blocks.plainForm), range: range)]
    case .panel(let panel):
      let inner = panel.blocks.plainForm
      switch panel.role {
      case .notice, .note, .draft, .box: return [Block(.blockQuote(inner), range: range)]
      case .lines, .signature, .outline, .compact, .day, .entry, .paper: return inner
      }
    case .list(var list):
      for index in list.items.indices {
        list.items[index].blocks = list.items[index].blocks.plainForm
      }
      return [Block(.list(list), range: range)]
    case .table(let table): return table.plainForm(range)
    case .chart(let chart): return chart.plainForm(range)
    case .numberedParagraph(let paragraph):
      return [Block(.paragraph(.labelled(paragraph.number, paragraph.inlines)), range: range)]
    case .recommendations(let recommendations):
      return recommendations.map {
        Block(.paragraph(.labelled($0.label, $0.inlines)), range: range)
      }
    case .fields(let grid):
      return grid.plainForm.map { [Block(.list($0), range: range)] } ?? []
    case .contents(let entries):
      return entries.plainForm.map { [Block(.list($0), range: range)] } ?? []
    }
  }
}

extension [Block] {
  package var plainForm: [Block] { flatMap(\.plainForm) }
}

extension [Inline] {
  /// The label, a space and the text; the text alone where the label is empty.
  static func labelled(_ label: String, _ inlines: [Inline]) -> [Inline] {
    label.isEmpty ? inlines : [.text(label + (inlines.isEmpty ? "" : " "))] + inlines
  }
}

extension Table {
  /// The caption with its number, such as "Table 1: Children in care".
  package var printedCaption: [Inline] {
    guard let number, !number.isEmpty else { return caption }
    return caption.isEmpty ? [.text(number)] : [.text(number + ": ")] + caption
  }

  fileprivate func plainForm(_ range: SourceRange?) -> [Block] {
    var bare = self
    bare.caption = []
    bare.number = nil
    bare.notes = []
    let printedCaption = printedCaption
    var blocks: [Block] = []
    if let scorecard, !scorecard.lead.isEmpty {
      blocks.append(Block(.paragraph(scorecard.lead), range: range))
    }
    if !printedCaption.isEmpty {
      blocks.append(Block(.paragraph([Inline(.strong(printedCaption))]), range: range))
    }
    blocks.append(Block(.table(bare), range: range))
    return blocks + notes.map { Block(.paragraph($0), range: range) }
  }
}

extension Chart {
  /// A link to the drawing's file, whose words are the text alternative, and the values.
  fileprivate func plainForm(_ range: SourceRange?) -> [Block] {
    let drawing = Inline(
      .link(destination: file, title: nil, [Inline(.value(graphic.title))]))
    let paragraphs = [[Inline(.strong(printedCaption))], subtitle, [drawing], description]
    return paragraphs.filter { !$0.isEmpty }.map { Block(.paragraph($0), range: range) }
      + table.plainForm(range)
  }
}

extension FieldGrid.Field {
  /// The label with a colon after it, unless it ends in a mark already: "Report to:".
  package var printedLabel: String {
    guard let last = label.last else { return "" }
    return [":", "?", "."].contains(last) ? label : label + ":"
  }

  fileprivate var plainForm: [Inline] {
    guard !label.isEmpty else { return value }
    let label = Inline(.strong([.text(printedLabel)]))
    return value.isEmpty ? [label] : [label, .text(" ")] + value
  }
}

extension FieldGrid {
  fileprivate var plainForm: List? {
    let items = rows.joined().map { ListItem(blocks: [Block(.paragraph($0.plainForm))]) }
    return items.isEmpty ? nil : List(kind: .bullet("-"), isTight: true, items: items)
  }
}

extension ContentsEntry {
  fileprivate var plainForm: [Inline] {
    var text = inlines
    if let target, !inlines.isEmpty {
      text = [Inline(.link(destination: target, title: nil, inlines))]
    }
    text = .labelled(label, text)
    return note.isEmpty ? text : text + [.text(" ")] + note
  }
}

extension [ContentsEntry] {
  /// Entries with those below them; an entry of level 2 that comes first counts as one of level 1.
  package var nested: [(entry: ContentsEntry, below: [ContentsEntry])] {
    var groups: [(entry: ContentsEntry, below: [ContentsEntry])] = []
    for entry in self {
      if entry.level > 1, !groups.isEmpty {
        groups[groups.count - 1].below.append(entry)
      } else {
        groups.append((entry, []))
      }
    }
    return groups
  }

  fileprivate var plainForm: List? {
    guard !isEmpty else { return nil }
    func list(_ items: [ListItem]) -> List {
      List(kind: .bullet("-"), isTight: true, items: items)
    }
    let items = nested.map { group in
      var blocks = [Block(.paragraph(group.entry.plainForm))]
      if !group.below.isEmpty {
        let below = group.below.map { ListItem(blocks: [Block(.paragraph($0.plainForm))]) }
        blocks.append(Block(.list(list(below))))
      }
      return ListItem(blocks: blocks)
    }
    return list(items)
  }
}
