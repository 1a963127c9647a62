import Documents
import Testing

/// Where the values of a chart stand in print.
@Suite struct ChartLayoutTests {
  private func chart(rows: Int, columns: Int = 3, name: String = "2025") -> Chart {
    let table = Table(
      caption: [.text("Per cent")], isNumbered: false,
      columns: [Table.Column(heading: [.text("Year")])]
        + (1..<columns).map {
          Table.Column(heading: [.text("Place \($0)")], alignment: .right)
        },
      rows: (0..<rows).map { _ in
        Table.Row(cells: [[.text(name)]] + (1..<columns).map { _ in [.text("12.5")] })
      }, hasRowHeadings: true)
    return Chart(
      number: "Figure 1", stem: "paper", caption: [.text("It rose")], subtitle: [.text("Measure")],
      graphic: Graphic(width: 360, height: 236, layers: [], title: "Chart", description: "It rose"),
      description: [.text("It rose.")], table: table)
  }

  private func html(_ chart: Chart) -> String { HTMLWriter().fragment([Block(.chart(chart))]) }

  @Test func fewNarrowValuesStandBesideTheDrawing() {
    let page = html(chart(rows: 13))
    #expect(page.contains("<figure id=\"figure-1\" class=\"chart\""))
    #expect(page.contains("<div class=\"pair\">"))
  }

  @Test(
    "values that are many, wide or printed elsewhere stand below",
    arguments: [
      (30, 3, "2025"), (5, 9, "2025"),
      (24, 3, "A measure whose name is so long that it takes many lines of a narrow column to say"),
    ])
  func othersStandBelow(rows: Int, columns: Int, name: String) {
    #expect(!html(chart(rows: rows, columns: columns, name: name)).contains("class=\"pair\""))
  }

  @Test func valuesThatAnotherTablePrintsAreNotBeside() {
    var chart = chart(rows: 5)
    chart.printedIn = "table-1"
    #expect(!html(chart).contains("class=\"pair\""))
  }
}
