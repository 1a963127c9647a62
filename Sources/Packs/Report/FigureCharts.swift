import Analysis
import Charts
import Diagnostics
import Documents
import Templating

/// `{% chart rereferral kind: line periods: 13 beside: neighbours, england %}`: a drawing of
/// indicators with a title that says the finding, and every value that it plots.
struct FigureCharts: TagExpander {
  /// The paper's name, which names the drawings' files.
  let stem: String
  let councilName: String
  let notes: FigureNotes

  static let declaration = TagDeclaration(
    "chart", .several(record: IndicatorRecord.type.name),
    options: [
      TagDeclaration.Option("kind", .word(["line", "bar"]), "a line where nothing is said"),
      TagDeclaration.Option("periods", .whole(1...13), "how many periods, the newest last"),
      TagDeclaration.Option(
        "beside", .words(ReadingCharts.Companion.allCases.map(\.rawValue)),
        "comparators, and the target across a line chart"),
    ],
    "a line or bar chart of indicators, with a table of its values")

  func blocks(for call: TagCall, into log: inout DiagnosticLog) -> [Block]? {
    let readings = call.arguments.compactMap { ($0.record as? IndicatorRecord)?.reading }
    let beside = call.words("beside").compactMap(ReadingCharts.Companion.init)
    let charts = ReadingCharts(
      councilName: councilName, periods: call.whole("periods"), beside: beside)
    var findings: [ChartProblem] = []
    let chart =
      call.word("kind") == "bar"
      ? charts.bars(readings, into: &findings) : charts.line(readings, into: &findings)
    for finding in findings { log.report(finding, at: call.range) }
    guard var chart else { return nil }
    chart.stem = stem
    if beside.contains(.neighbours) { chart.table.notes.append(notes.neighbours(readings)) }
    if let source = notes.source(of: readings) { chart.table.notes.append(source) }
    return [Block(.chart(chart), range: call.range)]
  }
}
