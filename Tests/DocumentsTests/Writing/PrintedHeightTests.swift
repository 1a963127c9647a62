import Documents
import Testing

/// How much of a page blocks are reckoned to fill.
@Suite struct PrintedHeightTests {
  private func table(_ rows: Int, cell: String = "Some words") -> Table {
    Table(
      caption: [.text("A table")],
      columns: ["Measure", "2025"].map { Table.Column(heading: [.text($0)]) },
      rows: (0..<rows).map { _ in Table.Row(cells: [[.text(cell)], [.text("12.5")]]) })
  }

  private func html(_ table: Table) -> String { HTMLWriter().fragment([Block(.table(table))]) }

  @Test func aTableThatAPageHoldsStaysWhole() {
    #expect(html(table(1)).contains("<div class=\"scroll\""))
    #expect(html(table(25)).contains("<div class=\"scroll\""))
  }

  @Test func aTableOfManyRowsMayBePartedSoThatNoPageStaysEmpty() {
    #expect(html(table(26)).contains("<div class=\"scroll long\""))
  }

  @Test func aTableThatNoPageHoldsMayBeParted() {
    #expect(html(table(60)).contains("<div class=\"scroll long\""))
    let words = String(repeating: "word ", count: 60)
    #expect(html(table(20, cell: words)).contains("<div class=\"scroll long\""))
  }

  @Test func theStartOfATableIsItsHeadingAndThreeRowsAndNoMoreThanHalfAPage() {
    let starts = [2, 3, 30].map { PrintedHeight.start(of: table($0), in: .plain) }
    #expect(starts[0] < starts[1] && starts[1] == starts[2])
    // The text of an upright page is 745 points high.
    let tall = table(30, cell: String(repeating: "word ", count: 900))
    #expect(PrintedHeight.start(of: tall, in: .plain) == 372)
  }

  @Test func aPaperOfAFewParagraphsFitsOnOnePage() {
    let paragraph = Block(.paragraph([.text(String(repeating: "word ", count: 60))]))
    let few = Array(repeating: paragraph, count: 4)
    let many = Array(repeating: paragraph, count: 20)
    #expect(PrintedHeight.fitsOnOnePage(few, withHeading: true))
    #expect(!PrintedHeight.fitsOnOnePage(many, withHeading: true))
  }
}
