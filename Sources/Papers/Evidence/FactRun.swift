import Councils
import Diagnostics
import Documents

/// Words that stand together: a paragraph, a heading, a row or a column of a table.
struct FactRun {
  let inlines: [Inline]
  /// For a row or a column of a table, how many words its heading has; only those name anything.
  let headingWords: Int?
  /// The block's place, for what the program wrote itself.
  let range: SourceRange?
}

extension [Block] {
  /// The runs of a paper in printed order.
  var factRuns: [FactRun] {
    flatMap { block -> [FactRun] in
      func run(_ inlines: [Inline]) -> FactRun {
        FactRun(inlines: inlines, headingWords: nil, range: block.range)
      }
      return switch block.content {
      case .paragraph(let inlines): [run(inlines)]
      case .heading(let heading): [run(heading.inlines)]
      case .numberedParagraph(let paragraph): [run(paragraph.inlines)]
      case .blockQuote(let blocks): blocks.factRuns
      case .panel(let panel): panel.blocks.factRuns
      case .list(let list): list.items.flatMap(\.blocks.factRuns)
      case .recommendations(let items): items.map { run($0.inlines) }
      case .fields(let grid):
        grid.rows.joined().map { run([.text("\($0.label) ")] + $0.value) }
      case .contents(let entries): entries.map { run($0.inlines + [.text(" ")] + $0.note) }
      case .table(let table): table.factRuns(block.range)
      case .chart(let chart):
        [chart.caption, chart.subtitle, chart.description].map { run($0) }
          + chart.table.factRuns(block.range)
      case .code, .html, .thematicBreak: []
      }
    }
  }
}

extension Table {
  fileprivate func factRuns(_ range: SourceRange?) -> [FactRun] {
    func line(_ heading: [Inline], _ cells: [[Inline]]) -> FactRun {
      FactRun(
        inlines: Array(([heading] + cells).joined(separator: [.text(" | ")])),
        headingWords: FactWords(heading).words.count, range: range)
    }
    let rows = rows.map { line($0.cells.first ?? [], Array($0.cells.dropFirst())) }
    let columns = columns.enumerated().dropFirst().map { index, column in
      line(column.heading, self.rows.compactMap { $0.cells.dropFirst(index).first })
    }
    let texts =
      [scorecard?.lead ?? [], caption] + notes + self.rows.flatMap { $0.cells.dropFirst() }
    return texts.map { FactRun(inlines: $0, headingWords: nil, range: range) } + rows + columns
  }
}
