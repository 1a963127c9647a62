internal import Diagnostics
internal import Indicators

/// Scorecards that teams keep: indicators in rows, periods in columns, with titles above, sections
/// between and notes below.
struct ScorecardLayout: Layout {
  let name = "scorecard"
  let keys = MappingKeys(
    headerRows: .required, indicators: .required, hasOneIndicator: true,
    periods: .severalColumns, area: .required)

  func read(
    _ source: CellSource, _ context: ReadingContext, into log: inout DiagnosticLog
  ) -> ExtractResult? {
    guard let table = source.table(into: &log) else { return nil }
    var reader = ScorecardReader(table, of: source, context)
    return reader.read(into: &log)
  }

  func proposal(for table: CellTable, _ areas: AreaTable) -> MappingProposal.Lines? {
    guard let shape = ScorecardShape(table) else { return nil }
    return { $0.scorecard(table, shape, as: self, &$1) }
  }
}
