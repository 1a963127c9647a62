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
    #expect(html(table(12)).contains("<div class=\"scroll\""))
  }

  @Test func aTableOfManyRowsMayBePartedSoThatNoPageStaysEmpty() {
    #expect(html(table(13)).contains("<div class=\"scroll long\""))
  }

  @Test func aTableThatNoPageHoldsMayBeParted() {
    #expect(html(table(60)).contains("<div class=\"scroll long\""))
    let words = String(repeating: "word ", count: 60)
    #expect(html(table(20, cell: words)).contains("<div class=\"scroll long\""))
  }

  @Test func aPaperOfAFewParagraphsFitsOnOnePage() {
    let paragraph = Block(.paragraph([.text(String(repeating: "word ", count: 60))]))
    let few = Array(repeating: paragraph, count: 4)
    let many = Array(repeating: paragraph, count: 20)
    #expect(PrintedHeight.fitsOnOnePage(few, withHeading: true))
    #expect(!PrintedHeight.fitsOnOnePage(many, withHeading: true))
  }
}
