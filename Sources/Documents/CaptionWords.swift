/// The words before the numbers of captions: "Table 1", "Chart 1".
package struct CaptionWords: Sendable, Hashable {
  package var table: String
  package var chart: String

  package init(table: String = "Table", chart: String = "Figure") {
    self.table = table
    self.chart = chart
  }
}
