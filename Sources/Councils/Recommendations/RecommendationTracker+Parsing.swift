package import Diagnostics
package import Extracts
import Figures
import Settings

extension RecommendationTracker {
  package static let columns = SettingsTable.recommendations.needed

  /// Reads `recommendations.csv`; a column `committee` may stand beside the others. Everything that is
  /// wrong is reported; nil where anything was.
  package static func read(
    _ file: ExtractFile, into log: inout DiagnosticLog
  ) -> RecommendationTracker? {
    let before = log.errorCount
    guard
      let table = CSVTable.read(file, .recommendations, checksCells: false, into: &log)
    else { return nil }
    var entries: [Entry] = []
    var known: Set<String> = []
    for row in table.rows {
      guard let entry = entry(row, into: &log) else { continue }
      if !known.insert("\(entry.meeting.iso) \(entry.id)").inserted {
        log.report(
          RecommendationProblem.twice(entry.id, meeting: entry.meeting), at: entry.location)
      }
      check(entry, row, into: &log)
      entries.append(entry)
    }
    return log.errorCount == before ? RecommendationTracker(entries: entries) : nil
  }

  private static func entry(_ row: CSVTable.Row, into log: inout DiagnosticLog) -> Entry? {
    let before = log.errorCount
    for column in ["id", "text"] where row[column].text.trimmed.isEmpty {
      log.report(RecommendationProblem.empty(column), at: row[column].location)
    }
    let meeting = date(row["meeting"], into: &log)
    if row["meeting"].text.isEmpty {
      log.report(RecommendationProblem.empty("meeting"), at: row["meeting"].location)
    }
    let responded = date(row["responded"], into: &log)
    let due = date(row["due"], into: &log)
    let response: Response? = choice(row["response"], "response", into: &log)
    let status: Status? = choice(row["status"], "status", into: &log)
    if row["status"].text.isEmpty {
      log.report(RecommendationProblem.empty("status"), at: row["status"].location)
    }
    guard log.errorCount == before, let meeting, let status else { return nil }
    return Entry(
      id: row["id"].text, meeting: meeting, committee: row["committee"].text,
      text: row["text"].text.trimmed, response: response, responded: responded,
      owner: row["owner"].text, due: due, status: status, reason: row["reason"].text.trimmed,
      location: row["id"].location)
  }

  /// What must stand beside what.
  private static func check(
    _ entry: Entry, _ row: CSVTable.Row, into log: inout DiagnosticLog
  ) {
    if entry.isOpen, entry.owner.isEmpty {
      log.report(RecommendationProblem.noOwner(entry.id), at: row["owner"].location)
    }
    let needsReason =
      entry.response == .partly || entry.response == .rejected || entry.status == .paused
      || entry.status == .withdrawn
    if needsReason, entry.reason.isEmpty {
      log.report(RecommendationProblem.noReason(entry.id), at: row["reason"].location)
    }
    switch (entry.response, entry.responded) {
    case (nil, .some), (.some, nil):
      log.report(RecommendationProblem.responseWithoutDay(entry.id), at: row["responded"].location)
    case (.some, let responded?) where responded < entry.meeting:
      log.report(
        RecommendationProblem.beforeMeeting("responded", entry.meeting),
        at: row["responded"].location)
    default: break
    }
    if let due = entry.due, due < entry.meeting {
      log.report(
        RecommendationProblem.beforeMeeting("due", entry.meeting), at: row["due"].location)
    }
    if entry.response == .rejected, entry.isOpen {
      log.report(RecommendationProblem.rejectedButOpen(entry.id), at: row["status"].location)
    }
  }

  private static func date(_ cell: CSVTable.Cell, into log: inout DiagnosticLog) -> CalendarDate? {
    guard !cell.text.isEmpty else { return nil }
    if let date = CalendarDate(kept: cell.text) { return date }
    log.report(RecommendationProblem.notADate(cell.text), at: cell.location)
    return nil
  }

  private static func choice<Choice>(
    _ cell: CSVTable.Cell, _ column: String, into log: inout DiagnosticLog
  ) -> Choice? where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    guard !cell.text.isEmpty else { return nil }
    if let choice = Choice(rawValue: cell.text) { return choice }
    log.report(
      RecommendationProblem.notOneOf(
        column, cell.text, choices: Choice.allCases.map(\.rawValue)), at: cell.location)
    return nil
  }
}
