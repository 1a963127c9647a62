/// How much of an A4 page blocks are reckoned to fill, in points, at the sizes of the style sheet for
/// print. A reckoning from the lengths of texts and no layout: what hangs on it is either checked
/// against the pages that were made, or is no more than where a page may end.
package enum PrintedHeight {
  /// Between the margins of A4.
  static let page = 723
  private static let line = 14
  private static let lettersOnALine = 104
  /// Where a table stands under the header of a page, and its caption over it.
  private static let aroundATable = 50

  /// Where a table ends: on the page where it begins, on a later one between two rows, or also within
  /// a row that a page cannot hold.
  enum TableExtent { case onePage, pages, pagesWithinRows }

  /// How far a table goes that stands in a setting.
  static func extent(of table: Table, in setting: TableSetting) -> TableExtent {
    let heights = heights(of: table, in: setting)
    let room = setting.height - aroundATable - heights.heading
    // Half a page is as much as may stay empty above a row that goes to the next.
    if heights.rows.contains(where: { $0 > room / 2 }) { return .pagesWithinRows }
    return heights.rows.reduce(0, +) <= room ? .onePage : .pages
  }

  /// - Parameter withHeading: whether the blocks hold the heading of a paper in a pack, which begins
  ///   a page.
  package static func fitsOnOnePage(_ blocks: [Block], withHeading: Bool) -> Bool {
    height(of: blocks) + (withHeading ? 2 * line : 0) <= page
  }

  static func height(of blocks: [Block]) -> Int {
    blocks.reduce(0) { $0 + height(of: $1) }
  }

  private static func height(of block: Block) -> Int {
    switch block.content {
    case .paragraph(let inlines): lines(inlines) * line + 6
    case .numberedParagraph(let paragraph): lines(paragraph.inlines, 94) * line + 6
    case .heading(let heading):
      switch heading.level {
      case 1: lines(heading.inlines, 50) * 25 + 12
      case 2 where heading.isBeside, 3 where heading.isBeside: 5
      case 2: lines(heading.inlines, 72) * 17 + 16
      default: lines(heading.inlines, 84) * 15 + 12
      }
    case .blockQuote(let blocks): height(of: blocks)
    case .list(let list):
      list.items.reduce(6) { $0 + height(of: $1.blocks) - (list.isTight ? 8 : 0) }
    case .code(let code): code.text.utf8.count { $0 == UInt8(ascii: "\n") } * 14 + 20
    case .thematicBreak: 40
    case .html: 0
    case .table(let table):
      height(of: table) + table.notes.reduce(14) { $0 + lines($1, 112) * 12 + 4 }
    case .chart(let chart):
      280 + (chart.printedIn == nil ? height(of: chart.table) : 0)
        + chart.table.notes.reduce(14) { $0 + lines($1, 112) * 12 + 4 }
    case .recommendations(let recommendations):
      recommendations.reduce(6) { $0 + lines($1.inlines, 94) * line + 7 }
    case .fields(let grid):
      grid.rows.reduce(11) { sum, row in
        let letters = row.count > 1 ? 26 : 72
        let most = row.map { max(lines($0.value, letters), ($0.label.utf8.count + 17) / 18) }.max()
        return sum + (most ?? 1) * line + 7
      }
    case .contents(let entries): entries.reduce(6) { $0 + lines($1.inlines, 94) * line + 3 }
    case .panel(let panel):
      switch panel.role {
      case .compact: height(of: panel.blocks) * 8 / 10
      case .entry, .lines, .outline, .paper, .day: height(of: panel.blocks) + 5
      case .notice, .note, .draft, .box, .signature: height(of: panel.blocks) + 24
      }
    }
  }

  /// A table without its notes. Its settings are chosen for larger type than the style sheet prints, so
  /// that no table is cut off; what it fills is less by as much.
  static func height(of table: Table) -> Int {
    let layout = table.layout
    let lead = table.scorecard.map { lines($0.lead) * line + 11 } ?? 0
    let height = zip(layout.parts, layout.settings).reduce(0) { sum, part in
      let heights = heights(of: table.keeping(part.0), in: part.1)
      return heights.rows.reduce(sum + heights.heading, +)
    }
    return lead + height * 82 / 100
  }

  /// The heights of a table's caption with its heading, and of its rows. Columns share the width by
  /// their longest cells, as browsers do.
  private static func heights(
    of table: Table, in setting: TableSetting
  ) -> (heading: Int, rows: [Int]) {
    if let card = table.scorecard { return heights(of: table, card) }
    let letters = 960 * setting.width / (498 * setting.typeSize) - 3 * (table.columns.count - 1)
    var longest = table.columns.map { min(letterCount($0.heading), 24) }
    let cells = table.rows.map { row in row.cells.prefix(longest.count).map(letterCount) }
    for row in cells {
      for (column, count) in row.enumerated() {
        longest[column] = max(longest[column], min(count, 200))
      }
    }
    let all = max(1, longest.reduce(0, +))
    let widths = longest.map { all <= letters ? $0 + 1 : max(6, $0 * letters / all) }
    func rowHeight(_ counts: [Int]) -> Int {
      let most = zip(counts, widths).map { ($0 + $1 - 1) / $1 }.max() ?? 1
      return max(1, most) * setting.typeSize * 14 / 10 + 7
    }
    let caption = lines(table.caption, 84) * line + 8
    return (
      caption + rowHeight(table.columns.map { letterCount($0.heading) }), cells.map(rowHeight)
    )
  }

  /// The columns of a scorecard have widths of their own, and its type is of 8.5 points.
  private static func heights(
    of table: Table, _ card: Scorecard
  ) -> (heading: Int, rows: [Int]) {
    let shares = card.columns.map { column -> Int in
      switch column {
      case .measure: 0
      case .newest: 9
      case .change: 15
      case .target: 13
      case .comparator: 9
      case .usual: 14
      }
    }
    let first = max(100 - shares.reduce(0, +), 8)
    let letters = shares.map { max(4, ($0 == 0 ? first : $0) * 112 / 100 - 1) }
    let rows = zip(table.rows, card.rows).map { row, shown -> Int in
      if shown.isHeading { return 24 }
      let most = zip(row.cells, letters).map { cell, letters in
        cell.split(omittingEmptySubsequences: false) {
          if case .hardBreak = $0.content { true } else { false }
        }.reduce(0) { $0 + lines(Array($1), letters) }
      }
      return max(most.max() ?? 1, shown.line == nil ? 1 : 3) * 11 + 5
    }
    return (lines(table.caption, 84) * line + 8 + 28, rows)
  }

  private static func lines(_ inlines: [Inline], _ letters: Int = lettersOnALine) -> Int {
    max(1, (letterCount(inlines) + letters - 1) / letters)
  }

  /// Bytes stand for letters.
  private static func letterCount(_ inlines: [Inline]) -> Int { inlines.plainLength }
}
