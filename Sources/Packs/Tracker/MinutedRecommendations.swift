import Councils
import Diagnostics
import Figures
import Papers

/// Holds what minutes record to the tracker: each recommendation has a row under the day of the meeting
/// that made it.
enum MinutedRecommendations {
  /// - Parameter reader: a copy, because the answer changes no page and the table is no input of it.
  static func check(
    _ reports: [CompiledReport], of council: String, _ reader: InputReader,
    into log: inout DiagnosticLog
  ) {
    let minutes = reports.filter { $0.appendix == nil && !$0.source.recommendations.isEmpty }
      .compactMap { report in report.source.meetingOf.map { (report.source, $0) } }
    guard !minutes.isEmpty else { return }
    var (reader, quiet) = (reader, DiagnosticLog())
    let path = "councils/\(council)/recommendations.csv"
    let rows =
      reader.exists(path)
      ? reader.table(path, into: &quiet)
        .flatMap { RecommendationTracker.read($0, into: &quiet) }?.entries ?? [] : []
    // What is wrong with the table is told where it is printed.
    guard !quiet.hasErrors else { return }
    for (source, day) in minutes {
      for (id, text) in source.recommendations
      where !rows.contains(where: { $0.id == id && $0.meeting == day }) {
        log.report(KindProblem.notFollowedUp(id, meeting: day.iso), at: text.range)
      }
    }
  }
}
