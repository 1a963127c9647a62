internal import Diagnostics
internal import Fingerprints

/// What has been read of a file so far: its values, the counts of its summary, and what was found
/// to be wrong.
struct ExtractBuilder {
  var log = DiagnosticLog()
  var summary: ExtractSummary
  var table: ObservationTable
  var judge: CellJudge
  private var pairs: PairFilter

  init(_ context: ReadingContext, file: String, sheet: String?, isCommaUnclear: Bool = false) {
    summary = ExtractSummary(file: file, layout: context.mapping.layout.words)
    table = ObservationTable(file: file, sheet: sheet)
    pairs = PairFilter(context.request)
    judge = CellJudge(blank: context.mapping.rules.blank, isCommaUnclear: isCommaUnclear)
  }

  /// Whether enough errors were found to act on; the rest of a file this broken says nothing new.
  var isHopeless: Bool { log.errorCount >= 1000 }

  /// Whether somebody asked for an indicator of an area.
  mutating func isWanted(_ indicator: Int32, of area: Int32) -> Bool {
    pairs.holds(indicator, of: area, in: table)
  }

  /// Hands over what was read and found; nil where an error was.
  mutating func result(
    _ context: ReadingContext, _ fingerprint: Fingerprint, into log: inout DiagnosticLog
  ) -> ExtractResult? {
    judge.count(into: &summary)
    if !self.log.hasErrors {
      QuotientCheck(table, context.dictionary, context.areas)
        .run(file: table.file, summary: &summary, into: &self.log)
    }
    summary.count(table)
    log.merge(self.log)
    guard !self.log.hasErrors else { return nil }
    return ExtractResult(table: table, summary: summary, fingerprint: fingerprint)
  }
}
