import Testing

@testable import Documents

/// How tables stand on printed paper.
@Suite struct TableSettingTests {
  private func table(_ columns: Int, cell: String, numeric: Bool = true, rows: Int = 2) -> Table {
    let heads = [Table.Column(heading: [.text("Measure")])]
    let others = (0..<columns).map { index in
      Table.Column(heading: [.text("Q\(index)")], alignment: numeric ? .right : .none)
    }
    let row = Table.Row(cells: [[.text("Visits")]] + (0..<columns).map { _ in [.text(cell)] })
    return Table(
      caption: [.text("A table")], columns: heads + others,
      rows: Array(repeating: row, count: rows), hasRowHeadings: true)
  }

  private func settings(_ columns: Int, cell: String = "12,364") -> [TableSetting] {
    TableLayout(table(columns, cell: cell)).settings
  }

  @Test func moreColumnsTakeTheNextSetting() {
    #expect(settings(4) == [.plain])
    #expect(settings(10) == [.small])
    #expect(settings(14) == [.turned])
    #expect(settings(18) == [.smallTurned])
    #expect(settings(30).count == 2)
    #expect(TableLayout(table(30, cell: "12,364")).isPrintable)
    #expect(!TableLayout(table(120, cell: "12,364")).isPrintable)
  }

  @Test func partsBeginWithTheFirstColumnAndHoldEachOtherOnce() {
    let parts = TableLayout(table(30, cell: "12,364")).parts
    #expect(parts.map(\.first) == [0, 0])
    #expect(parts.flatMap { $0.dropFirst() } == Array(1...30))
    let html = HTMLWriter().fragment([Block(.table(table(30, cell: "12,364")))])
    #expect(html.contains("A table (part 1 of 2)"))
    #expect(html.contains("A table (part 2 of 2)"))
    #expect(html.split(separator: "<th scope=\"row\">Visits</th>").count == 5)
  }

  @Test func wordsWrapAndNumbersDoNot() {
    let words = "on time in all of the visits of the quarter"
    #expect(TableLayout(table(5, cell: words, numeric: false)).settings == [.plain])
    #expect(TableLayout(table(5, cell: words)).settings != [.plain])
  }

  @Test func aLongWordBreaksInItsCellAlone() {
    let word = String(repeating: "ABCDEFGHIJ", count: 14)
    let html = HTMLWriter().fragment([Block(.table(table(1, cell: word, numeric: false)))])
    #expect(html.contains("<td class=\"breaks\">\(word)</td>"))
    #expect(html.contains("<th scope=\"row\">Visits</th>"))
    let number = HTMLWriter().fragment([Block(.table(table(1, cell: word)))])
    #expect(number.contains("<td class=\"n breaks\">"))
  }

  @Test func aHeadingGoesToTheTurnedPageOfItsTable() {
    let heading = Block(.heading(Heading(level: 2, inlines: [.text("Figures")])))
    let wide = Block(.table(table(14, cell: "12,364")))
    let narrow = Block(.table(table(4, cell: "12,364")))
    #expect(HTMLWriter().fragment([heading, heading, wide]).contains("<h2 class=\"turned\">"))
    #expect(!HTMLWriter().fragment([heading, narrow]).contains("turned"))
  }

  @Test func aRowThatNoPageHoldsMayBeParted() {
    let words = String(repeating: "word ", count: 900)
    let html = HTMLWriter().fragment([
      Block(.table(table(1, cell: words, numeric: false, rows: 1)))
    ])
    #expect(html.contains("class=\"scroll long tall-rows\""))
  }

  @Test func aTableInAListStaysOnThePageOfItsText() {
    let wide = table(14, cell: "12,364")
    #expect(TableLayout(wide).settings == [.turned])
    #expect(TableLayout(wide, inset: 17).settings == [.plain, .plain])
    let item = ListItem(blocks: [Block(.paragraph([.text("An item")])), Block(.table(wide))])
    let list = Block(.list(List(kind: .bullet("-"), isTight: true, items: [item])))
    #expect(!HTMLWriter().fragment([list]).contains("turned"))
  }
}
