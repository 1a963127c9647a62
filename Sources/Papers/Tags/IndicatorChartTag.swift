import Analysis
import Charts
import Diagnostics
import Documents
import Templating

/// `{% chart rereferral kind: line periods: 13 beside: neighbours, england %}`: a drawing of
/// indicators with a title that says the finding, and every value that it plots.
struct IndicatorChartTag: PaperTag {
  private let stem: String
  private let paper: TagSurroundings
  private let notes: FigureNotes

  init(in paper: TagSurroundings) {
    stem = paper.stem
    self.paper = paper
    notes = paper.notes
  }

  static let declaration = TagDeclaration(
    "chart", .several(record: IndicatorRecord.type.name),
    options: [
      TagDeclaration.Option(
        "kind", .word(ChartKind.all.map(\.word)),
        "a \(ChartKind.standard.word) where nothing is said"),
      TagDeclaration.Option(
        "periods", .whole(1...60),
        "how many periods, the newest last; a control chart shows all where nothing is said"),
      TagDeclaration.Option(
        "beside", .words(ReadingCharts.Companion.allCases.map(\.rawValue)),
        "comparators, and the target across a line chart or a control chart"),
      TagDeclaration.Option(
        "scale", .word(["same", "own"]),
        "whether panels of one unit share a scale, as they do where nothing is said"),
    ],
    "a chart of indicators, with a table of its values: \(ChartKind.titles)")

  func blocks(for call: TagCall, into log: inout DiagnosticLog) -> [Block]? {
    let readings = call.arguments.compactMap { ($0.record as? IndicatorRecord)?.reading }
    let beside = call.words("beside").compactMap(ReadingCharts.Companion.init)
    let charts = ReadingCharts(
      councilName: paper.place(of: readings), periods: call.whole("periods"), beside: beside)
    let kind = call.word("kind").flatMap(ChartKind.named) ?? .standard
    var findings: [ChartProblem] = []
    let drawn = kind.chart(of: readings, by: charts, scale: call.word("scale"), into: &findings)
    for finding in findings { log.report(finding, at: call.range) }
    guard var chart = drawn else { return nil }
    chart.stem = stem
    if beside.contains(.neighbours) { chart.table.notes.append(notes.neighbours(readings)) }
    if let source = notes.source(of: chart.table.figures) { chart.table.notes.append(source) }
    return [Block(.chart(chart), range: call.range)]
  }
}
