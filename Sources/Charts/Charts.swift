import Analysis
package import Documents
package import Figures

/// Makes charts from what may be printed.
package enum Charts {
  /// A line chart of at most four lines with at least one number.
  package static func line(_ plot: LinePlot) throws(ChartProblem) -> Chart {
    guard plot.series.count <= SeriesStyle.most else {
      throw .tooManyLines(count: plot.series.count, limit: SeriesStyle.most)
    }
    let numbers = plot.numbers
    guard !numbers.isEmpty, let format = plot.series.first?.values.first?.format else {
      throw .noNumbers(measure: plot.measure)
    }
    try sameUnit(plot.series.flatMap(\.values))
    let levels = plot.target.map { [$0.lowest] + ($0.highest.map { [$0] } ?? []) } ?? []
    guard let scale = ValueScale(numbers + levels, format: format) else { throw .valuesTooLarge }
    let drawing = try LineDrawing(plot, scale: scale)
    let description = plot.description
    // Who sees the drawing reads there where its axis starts.
    let heard = [
      description.plainText, drawing.startsAt.map { "The axis starts at \($0)." } ?? "",
    ].filter { !$0.isEmpty }.joined(separator: " ")
    return Chart(
      caption: plot.caption, subtitle: [.text(plot.subtitle)],
      graphic: drawing.graphic(title: plot.title, description: heard),
      description: description, table: plot.table)
  }

  /// A bar chart of at most twenty bars with at least one number.
  package static func bars(_ plot: BarPlot) throws(ChartProblem) -> Chart {
    guard plot.bars.count <= BarDrawing.most else {
      throw .tooManyBars(count: plot.bars.count, limit: BarDrawing.most)
    }
    guard plot.bars.contains(where: { $0.value.value.number != nil }) else {
      throw .noNumbers(measure: plot.measure)
    }
    try sameUnit(plot.bars.map(\.value))
    let drawing = try BarDrawing(plot)
    let description = plot.description
    return Chart(
      caption: plot.caption, subtitle: [.text(plot.subtitle)],
      graphic: drawing.graphic(title: plot.title, description: description.plainText),
      description: description, table: plot.table)
  }

  /// A bar chart of declared figures.
  ///
  /// - Parameters:
  ///   - rows: each a label and its amount; a row that has no amount is absent, never 0.
  ///   - measure: what the amounts are, such as "Referrals".
  ///   - details: place and period, as the subtitle has them after the measure and its unit.
  ///   - order: `time` for periods, oldest first; `size` or `given` for names.
  ///   - labelWord: the heading over the labels.
  package static func bars(
    rows: [(label: String, value: FigureValue)], measure: String, details: [String],
    order: BarPlot.Order, labelWord: String
  ) throws(ChartProblem) -> Chart {
    try bars(
      BarPlot(
        measure: measure, details: details, order: order, labelWord: labelWord,
        bars: rows.map { BarPlot.Bar(label: $0.label, value: $0.value) }))
  }

  private static func sameUnit(_ values: [FigureValue]) throws(ChartProblem) {
    let known = values.filter { $0.value.number != nil }
    guard let first = known.first else { return }
    if let other = known.first(where: { $0.format.unit != first.format.unit }) {
      throw .unitsDiffer(
        first: first.format.unit.rawValue, other: other.format.unit.rawValue)
    }
  }
}
