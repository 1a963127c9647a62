internal import Diagnostics
internal import Figures

/// Holds the periods of a file's figures against the days by which they can have been known: that of
/// the release, and that by which the meeting knew its figures.
struct PeriodCheck {
  private let out: CalendarDate
  private let cutOff: CalendarDate?

  init(_ choice: ExtractLibrary.Choice) {
    out = choice.release.name.out
    cutOff = choice.cutOff
  }

  /// Reports each period once, at the first cell that belongs to it. A reason in place of a number says
  /// nothing of a period that is not over, but makes one that had not begun the newest of a paper.
  func run(_ table: ObservationTable, into log: inout DiagnosticLog) {
    let findings = table.periods.names.map(finding)
    guard findings.contains(where: { $0 != nil }) else { return }
    var first: [Int32: ObservationTable.Row] = [:]
    var more: [Int32: Int] = [:]
    for row in table.rows {
      guard let finding = findings[Int(row.period)], finding.isError || row.places >= 0 else {
        continue
      }
      if first[row.period] == nil {
        first[row.period] = row
      } else {
        more[row.period, default: 0] += 1
      }
    }
    for (period, row) in first.sorted(by: { $0.key < $1.key }) {
      guard let finding = findings[Int(period)] else { continue }
      let name = table.periods[period]
      let (id, others) = (table.indicators[row.indicator], more[period] ?? 0)
      let problem: PeriodProblem =
        finding.isError
        ? .notBegun(
          id, period: name.long, begins: name.start.long, cutOff: finding.day, more: others)
        : .notOver(id, period: name.long, ends: name.end.long, out: finding.day, more: others)
      log.report(
        problem,
        at: Location(
          file: table.file, start: SourcePosition(line: max(Int(row.line), 1), column: 1)))
    }
  }

  private func finding(_ period: Period) -> (isError: Bool, day: String)? {
    if let cutOff, period.start > cutOff { return (true, cutOff.long) }
    return period.end > out ? (false, out.long) : nil
  }
}
