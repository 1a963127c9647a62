internal import Diagnostics
internal import Indicators
internal import ProjectFiles

/// Files of "explore education statistics", by the department's open data standard: a row for each
/// time, place and combination of labels, a column for each figure.
struct EESLayout: Layout {
  let name = "ees"
  let words = "EES"
  let keys = MappingKeys(takes: .required)
  let isReadInWindows = true

  func read(
    _ source: CellSource, _ context: ReadingContext, into log: inout DiagnosticLog
  ) -> ExtractResult? {
    EESReader.read(source.asText, context, into: &log)
  }

  func read(
    _ windows: WindowedFile, name: String, _ context: ReadingContext,
    into log: inout DiagnosticLog
  ) throws(SystemError) -> WindowedResult {
    try EESReader.read(windows, name: name, context, into: &log)
  }

  func screen(
    _ source: CellSource, meta: @autoclosure () -> ExtractFile?, into log: inout DiagnosticLog
  ) {
    EESScreener.screen(source.asText, meta: meta(), into: &log)
  }

  func proposal(for table: CellTable, _ areas: AreaTable) -> MappingProposal.Lines? {
    let heads = table.heads
    guard heads.contains("time_period"), heads.contains("geographic_level") else { return nil }
    return { $0.published(table, heads, as: self, &$1) }
  }
}
