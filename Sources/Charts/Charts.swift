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
    let scale = try ValueScale.fitting(
      numbers + levels, format: format, width: LineDrawing.tickWidth)
    let drawing = LineDrawing(plot, scale: scale)
    let description = plot.description
    return Chart(
      caption: plot.caption, subtitle: [.text(plot.subtitle)],
      graphic: drawing.graphic(
        title: plot.title, description: heard(description, axisFrom: scale.startsAt)),
      description: description, table: plot.table)
  }

  /// A bar chart with at least one number. Bars that are too many to be named stand side by side
  /// without their names.
  package static func bars(_ plot: BarPlot) throws(ChartProblem) -> Chart {
    guard plot.bars.count <= StripDrawing.most else {
      throw .tooManyBars(count: plot.bars.count, limit: StripDrawing.most)
    }
    guard plot.bars.contains(where: { $0.value.value.number != nil }) else {
      throw .noNumbers(measure: plot.measure)
    }
    try sameUnit(plot.bars.map(\.value))
    let description = plot.description
    let (title, heard) = (plot.title, description.plainText)
    let graphic =
      plot.bars.count > BarDrawing.most
      ? try StripDrawing(plot).graphic(title: title, description: heard)
      : try BarDrawing(plot).graphic(title: title, description: heard)
    return Chart(
      caption: plot.caption, subtitle: [.text(plot.subtitle)], graphic: graphic,
      description: description, table: plot.table)
  }

  /// A control chart with at least one number.
  package static func control(_ plot: ControlPlot) throws(ChartProblem) -> Chart {
    guard let format = plot.values.first?.format, !plot.numbers.isEmpty else {
      throw .noNumbers(measure: plot.measure)
    }
    let scale = try ValueScale.fitting(
      plot.levels, format: format, width: LineDrawing.tickWidth)
    let description = plot.description
    return Chart(
      caption: plot.caption, subtitle: [.text(plot.subtitle)],
      graphic: ControlDrawing(plot, scale: scale).graphic(
        title: plot.title, description: heard(description, axisFrom: scale.startsAt)),
      description: description, table: plot.table)
  }

  /// Small multiples: two to six panels of at most four lines each, one of them with a number.
  package static func multiples(_ plot: MultiplesPlot) throws(ChartProblem) -> Chart {
    guard plot.panels.count > 1 else { throw .panelsOfOne }
    guard plot.panels.count <= MultiplesDrawing.most else {
      throw .tooManyPanels(count: plot.panels.count, limit: MultiplesDrawing.most)
    }
    guard plot.panels.contains(where: \.hasNumber) else { throw .noNumbers(measure: plot.measure) }
    for panel in plot.panels { try sameUnit(panel.series.flatMap(\.values)) }
    let drawing = try MultiplesDrawing(plot)
    let description = plot.description
    return Chart(
      caption: plot.caption, subtitle: [.text(plot.subtitle)],
      graphic: drawing.graphic(
        title: plot.title, description: heard(description, axisFrom: drawing.startsAt)),
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
  ///   - focus: the row that the chart is about, where there is one of that name.
  ///   - total: what the rows add up to, which the title says and no bar shows.
  package static func bars(
    rows: [(label: String, value: FigureValue)], measure: String, details: [String],
    order: BarPlot.Order, labelWord: String, focus: String? = nil,
    total: (label: String, value: FigureValue)? = nil
  ) throws(ChartProblem) -> Chart {
    let hasFocus = rows.contains { $0.label == focus }
    var plot = BarPlot(
      measure: measure, details: details, order: order, labelWord: labelWord,
      bars: rows.map {
        BarPlot.Bar(label: $0.label, value: $0.value, isFocus: !hasFocus || $0.label == focus)
      })
    plot.total = total
    return try bars(plot)
  }

  /// Who sees the drawing reads there where its axis starts; who hears it is given it in words.
  private static func heard(_ description: [Inline], axisFrom start: String?) -> String {
    [description.plainText, start.map { "The axis starts at \($0)." } ?? ""]
      .filter { !$0.isEmpty }.joined(separator: " ")
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
