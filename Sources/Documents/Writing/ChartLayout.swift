/// How a chart stands on paper: its values beside the drawing where they are few and narrow enough, so that
/// two halves of a page's width are not left white; below it otherwise.
package enum ChartLayout {
  /// The drawing and the values beside it, in points: 85 and 86 millimetres.
  package static let drawing = 241
  package static let values = 243
  /// The size of the values, in tenths of a point.
  package static let typeSize = 85
  /// A table that is higher leaves a column of white under the drawing.
  private static let mostHeight = 330

  /// Whether the values stand beside the drawing. Each column of theirs then holds its longest word.
  package static func isPair(_ chart: Chart) -> Bool {
    let table = chart.table
    return chart.printedIn == nil && table.rows.count <= 25 && table.columns.count <= 8
      && TableWidths(table).fits(values, typeSize: typeSize)
      && PrintedHeight.valuesHeight(of: table) <= mostHeight
  }
}
