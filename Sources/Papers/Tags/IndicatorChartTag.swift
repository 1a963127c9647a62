import Analysis
import Charts
import Diagnostics
import Documents
import Templating

/// `{% chart rereferral kind: line periods: 13 beside: neighbours, england %}`: a drawing of
/// indicators with a title that says the finding, and every value that it plots.
struct IndicatorChartTag: TagExpander {
  /// The paper's name, which names the drawings' files.
  let stem: String
  let councilName: String
  let notes: FigureNotes

  static let declaration = TagDeclaration(
    "chart", .several(record: IndicatorRecord.type.name),
    options: [
      TagDeclaration.Option(
        "kind", .word(Kind.allCases.map(\.rawValue)), "a line where nothing is said"),
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
    "a chart of indicators, with a table of its values: lines, bars, a control chart of one with "
      + "the limits of its usual variation, or small multiples")

  /// The forms of a chart, by the word that asks for them.
  private enum Kind: String, CaseIterable { case line, bar, control, multiples }

  func blocks(for call: TagCall, into log: inout DiagnosticLog) -> [Block]? {
    let readings = call.arguments.compactMap { ($0.record as? IndicatorRecord)?.reading }
    let beside = call.words("beside").compactMap(ReadingCharts.Companion.init)
    let charts = ReadingCharts(
      councilName: councilName, periods: call.whole("periods"), beside: beside)
    var findings: [ChartProblem] = []
    let kind = call.word("kind").flatMap(Kind.init) ?? .line
    if kind != .multiples, call.word("scale") != nil { findings.append(.scaleOfOne) }
    let chart =
      switch kind {
      case .line: charts.line(readings, into: &findings)
      case .bar: charts.bars(readings, into: &findings)
      case .control: charts.control(readings, into: &findings)
      case .multiples:
        charts.multiples(
          readings, hasOwnScales: call.word("scale") == "own", into: &findings)
      }
    for finding in findings { log.report(finding, at: call.range) }
    guard var chart else { return nil }
    chart.stem = stem
    if beside.contains(.neighbours) { chart.table.notes.append(notes.neighbours(readings)) }
    if let source = notes.source(of: chart.table.figures) { chart.table.notes.append(source) }
    return [Block(.chart(chart), range: call.range)]
  }
}
