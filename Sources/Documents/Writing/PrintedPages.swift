/// How many A4 pages a paper is reckoned to fill, at the sizes of the style sheet for print. Blocks are put on
/// pages one after the other: what is never parted goes to the next page whole, and a heading goes with
/// what follows it. No layout is made, so the count can differ from a printed one.
package struct PrintedPages {
  /// The pages so far.
  private var pages = 1
  /// How much of the last page is filled, in points.
  private var used = 0
  /// Headings that wait for what they stand over.
  private var waiting = 0

  /// More than the 754 points between the margins: heights are rounded up, and the space between two
  /// blocks is that of the one and not of both. Found on packs of many kinds and their PDFs.
  private static let page = 795
  /// What a heading needs under it.
  private static let start = 30
  /// The line that says which item it is.
  private static let item = 17

  /// The pages of a paper that begins a page.
  package static func count(_ blocks: [Block]) -> Int {
    var run = PrintedPages()
    run.used = item
    run.place(blocks)
    return run.pages
  }

  private mutating func place(_ blocks: [Block]) {
    for block in blocks {
      let height = PrintedHeight.height(of: [block])
      switch block.content {
      case .heading: waiting += height
      case .panel(let panel)
      where panel.role != .box && panel.role != .notice && panel.role != .note:
        place(panel.blocks)
      case .chart, .fields, .panel: put(height, isWhole: true)
      case .table(let table): put(table, height)
      default: put(height, isWhole: height <= 2 * Self.start)
      }
    }
  }

  private mutating func put(_ table: Table, _ height: Int) {
    let layout = table.layout
    guard let setting = layout.settings.first, setting.isTurned else {
      let isWhole = layout.settings.allSatisfy {
        PrintedHeight.extent(of: table, in: $0) == .onePage
      }
      put(height, isWhole: isWhole)
      return
    }
    // A turned page is a page of its own, and what follows stays on it.
    if used + waiting > Self.start { pages += 1 }
    used = waiting
    waiting = 0
    put(height * Self.page / setting.height, isWhole: false)
  }

  private mutating func put(_ height: Int, isWhole: Bool) {
    let whole = waiting + (isWhole ? height : min(height, Self.start))
    if used + whole > Self.page, whole <= Self.page, used > 0 {
      pages += 1
      used = 0
    }
    used += waiting + height
    waiting = 0
    while used > Self.page {
      pages += 1
      used -= Self.page
    }
  }
}
