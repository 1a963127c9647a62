/// How much of an A4 page blocks are reckoned to fill, in points, at the sizes of the style sheet for
/// print. A reckoning from the lengths of texts and no layout: what hangs on it is either checked
/// against the pages that were made, or is no more than where a page may end.
package enum PrintedHeight {
  /// Between the margins of A4.
  static let page = 745
  private static let lettersOnALine = 104
  /// Where a table stands under the header of a page, and its caption over it.
  private static let aroundATable = 50

  /// Lines of text in the size of the paper.
  private static func text(_ lines: Int) -> Int { (lines * 127 + 9) / 10 }

  /// Where a table ends: on the page where it begins, on a later one between two rows, or also within
  /// a row that a page cannot hold.
  package enum TableExtent { case onePage, pages, pagesWithinRows }

  /// A table with more rows may be parted between them though a page would hold it.
  static let mostRowsKept = 25

  /// How far a table goes that stands in a setting.
  package static func extent(of table: Table, in setting: TableSetting) -> TableExtent {
    let heights = heights(of: table, in: setting)
    let room = setting.height - aroundATable - heights.heading
    // A long table that goes to the next page whole leaves as much of this one empty.
    if table.scorecard == nil, table.rows.count > mostRowsKept { return .pages }
    // Half a page is as much as may stay empty above a row that goes to the next.
    if heights.rows.contains(where: { $0 > room / 2 }) { return .pagesWithinRows }
    return heights.rows.reduce(0, +) <= room ? .onePage : .pages
  }

  /// How many rows stay with the heading of a table that is parted, and how many begin its last page at
  /// the least.
  package static let rowsAtAnEnd = 3

  /// The height of a table's caption, heading and first rows, which stand on one page; no more than
  /// half of one.
  package static func start(of table: Table, in setting: TableSetting) -> Int {
    let heights = heights(of: table, in: setting)
    return min(heights.rows.prefix(rowsAtAnEnd).reduce(heights.heading, +), setting.height / 2)
  }

  /// - Parameter withHeading: whether the blocks hold the heading of a paper in a pack, which begins
  ///   a page.
  package static func fitsOnOnePage(_ blocks: [Block], withHeading: Bool) -> Bool {
    height(of: blocks) + (withHeading ? 2 * text(1) : 0) <= page
  }

  static func height(of blocks: [Block]) -> Int {
    blocks.reduce(0) { $0 + height(of: $1) }
  }

  private static func height(of block: Block) -> Int {
    switch block.content {
    case .paragraph(let inlines): text(lines(inlines)) + 4
    case .numberedParagraph(let paragraph): text(lines(paragraph.inlines, 96)) + 4
    case .heading(let heading):
      switch heading.level {
      case 1: lines(heading.inlines, 50) * 25 + 8
      // The label of a short field is as high as its lines that stand over those beside it.
      case 2 where heading.isBeside, 3 where heading.isBeside:
        (lines(heading.inlines, 27) - 1) * 8 + 1
      case 2: lines(heading.inlines, 72) * 17 + 10
      default: lines(heading.inlines, 84) * 15 + 8
      }
    case .blockQuote(let blocks): height(of: blocks)
    case .list(let list):
      list.items.reduce(4) { $0 + height(of: $1.blocks) + (list.isTight ? -3 : 4) }
    case .code(let code): code.text.utf8.count { $0 == UInt8(ascii: "\n") } * 13 + 20
    case .thematicBreak: 40
    case .html: 0
    case .table(let table):
      height(of: table) + table.notes.reduce(6) { $0 + (lines($1, 118) * 102 + 9) / 10 + 1 }
    case .chart(let chart): height(of: chart)
    case .recommendations(let recommendations):
      recommendations.reduce(4) { $0 + text(lines($1.inlines, 97)) + 4 }
    case .fields(let grid):
      grid.rows.reduce(8) { sum, row in
        let letters = row.count > 1 ? 34 : 88
        let most = row.map { max(lines($0.value, letters), ($0.label.utf8.count + 14) / 15) }.max()
        return sum + ((most ?? 1) * 113 + 47) / 10
      }
    case .contents(let entries): entries.reduce(4) { $0 + text(lines($1.inlines, 94)) + 1 }
    case .panel(let panel):
      switch panel.role {
      case .compact: height(of: panel.blocks) * 8 / 10
      case .entry, .lines, .outline, .paper, .day: height(of: panel.blocks) + 5
      case .notice, .note, .draft: height(of: panel.blocks) + 10
      case .box, .signature: height(of: panel.blocks) + 24
      }
    }
  }

  /// A chart with its captions and notes, its values beside the drawing or below it.
  private static func height(of chart: Chart) -> Int {
    let isPair = ChartLayout.isPair(chart)
    let width = isPair ? ChartLayout.drawing : 269
    let drawing =
      chart.graphic.height.tenths * width / max(chart.graphic.width.tenths, 1)
      + (chart.description.isEmpty ? 0 : lines(chart.description, isPair ? 57 : 118) * 10 + 4)
    let caption =
      lines(chart.printedCaption, 78) * 16 + lines(chart.subtitle, 100) * 13 + 16
    let notes = chart.table.notes.reduce(3) { $0 + (lines($1, 118) * 102 + 9) / 10 + 1 }
    let values = chart.printedIn == nil ? valuesHeight(of: chart.table, isBeside: isPair) : 0
    return caption + notes + (isPair ? max(drawing, values) : drawing + values)
  }

  /// The values of a chart with their caption, in the type that they are printed in.
  static func valuesHeight(of table: Table, isBeside: Bool = true) -> Int {
    let width = isBeside ? ChartLayout.values : 498
    let heights = heights(
      of: table, width: width, typeSize: ChartLayout.typeSize, lineHeight: 120, around: 32)
    return lines(table.caption, width / 5) * 12 + heights.reduce(4, +)
  }

  /// A table without its notes.
  static func height(of table: Table) -> Int {
    let layout = table.layout
    let lead = table.scorecard.map { lines($0.lead, 92) * 14 + 10 } ?? 0
    let height = zip(layout.parts, layout.settings).reduce(0) { sum, part in
      let heights = heights(of: table.keeping(part.0), in: part.1)
      return heights.rows.reduce(sum + heights.heading, +)
    }
    return lead + height
  }

  /// The heights of a table's caption with its heading, and of its rows.
  private static func heights(
    of table: Table, in setting: TableSetting
  ) -> (heading: Int, rows: [Int]) {
    if let card = table.scorecard { return heights(of: table, card) }
    let rows = heights(
      of: table, width: setting.width, typeSize: setting.printedSize, lineHeight: 125, around: 38)
    return (lines(table.caption, 100) * 12 + 8 + rows[0], Array(rows.dropFirst()))
  }

  /// The heights of a table's heading and of each row. Columns share the width by their longest cells, as
  /// browsers do.
  ///
  /// - Parameters:
  ///   - typeSize: in tenths of a point.
  ///   - lineHeight: in hundredths of the size.
  ///   - around: what is above and below the words of a cell, in tenths of a point.
  private static func heights(
    of table: Table, width: Int, typeSize: Int, lineHeight: Int, around: Int
  ) -> [Int] {
    let letters = 9600 * width / (498 * typeSize) - 3 * (table.columns.count - 1)
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
      return (max(1, most) * typeSize * lineHeight / 100 + around) / 10
    }
    return [rowHeight(table.columns.map { letterCount($0.heading) })] + cells.map(rowHeight)
  }

  /// The columns of a scorecard have widths of their own, and its type is of 8.5 points.
  private static func heights(
    of table: Table, _ card: Scorecard
  ) -> (heading: Int, rows: [Int]) {
    let shares = card.columns.map { column -> Int in
      switch column {
      case .measure: 0
      case .newest: 8
      case .change: 15
      case .target: 12
      case .comparator: 10
      case .usual: 14
      }
    }
    let first = max(100 - shares.reduce(0, +), 8)
    let letters = shares.map { max(4, ($0 == 0 ? first : $0) * 112 / 100 - 1) }
    let rows = zip(table.rows, card.rows).map { row, shown -> Int in
      if shown.isHeading { return 20 }
      let most = zip(row.cells, letters).map { cell, letters in
        cell.split(omittingEmptySubsequences: false) {
          if case .hardBreak = $0.content { true } else { false }
        }.reduce(0) { $0 + lines(Array($1), letters) }
      }
      return (max(most.max() ?? 1, shown.line == nil ? 1 : 3) * 98 + 38) / 10
    }
    return (lines(table.caption, 100) * 12 + 8 + 24, rows)
  }

  private static func lines(_ inlines: [Inline], _ letters: Int = lettersOnALine) -> Int {
    max(1, (letterCount(inlines) + letters - 1) / letters)
  }

  /// Bytes stand for letters.
  private static func letterCount(_ inlines: [Inline]) -> Int { inlines.plainLength }
}
