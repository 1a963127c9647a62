import Comparison
package import Diagnostics
import Documents
import Figures
import Houses
import Papers

/// P242: a paper recommends again what the tracker calls done.
package struct RepeatedRecommendation: Problem, Equatable {
  let id: String
  /// The meeting that made it before.
  let meeting: CalendarDate
  /// What the tracker says of how it was done; may be empty.
  let reason: String

  package var code: String { "P242" }
  package var severity: Severity { .warning }

  package var message: String {
    "'\(id)' is recommended again, and recommendations.csv says that it is done since the meeting on "
      + meeting.long + (reason.isEmpty ? "" : ": \(reason)")
  }

  package var hint: String? {
    "say what is asked for beyond that, or set its status to open where it is not done"
  }

  package var example: CodeExample {
    CodeExample(
      in: "04-workforce.md",
      """
      recommendations:
        agency-plan: That officers bring a plan for relying less on agency social workers.
      (recommendations.csv: agency-plan, 2025-12-09, status done)
      """,
      cure: """
        recommendations:
          agency-progress: That officers report how far the plan for agency social workers has come.
        """)
  }

  package static let samples: [Self] =
    CalendarDate(year: 2025, month: 12, day: 9).map {
      [Self(id: "agency-plan", meeting: $0, reason: "Set out in the paper of 9 December 2025")]
    } ?? []

  /// Holds the recommendations of a meeting's reports to the tracker. What only asks to note is made anew
  /// with each report. Of several rows the newest counts.
  ///
  /// - Parameter tracker: rows of the committee, of any meetings.
  static func check(
    _ reports: [CompiledReport], against tracker: [TrackedRecommendation], before day: CalendarDate,
    into log: inout DiagnosticLog
  ) {
    let earlier = tracker.filter { $0.meeting < day.iso }.sorted { $0.meeting > $1.meeting }
    for report in reports where report.source.kind != .minutes {
      for (id, text) in report.source.recommendations
      where !NotingRecommendation.isOnly(text.text) {
        guard let row = earlier.first(where: { isSame(id, text.text, as: $0) }),
          row.isClosed, row.status == "done", let meeting = CalendarDate(iso: row.meeting)
        else { continue }
        log.report(Self(id: id, meeting: meeting, reason: row.reason), at: text.range)
      }
    }
  }

  /// The same words under any name, or nearly the same under one name: another meeting may have given the
  /// name to something else.
  private static func isSame(
    _ id: String, _ text: String, as row: TrackedRecommendation
  ) -> Bool {
    let one = words(text)
    let two = words(row.text)
    if one == two { return true }
    guard id == row.id else { return false }
    let (left, right) = (Set(one), Set(two))
    let all = left.union(right).count
    return all > 0 && left.intersection(right).count * 5 >= all * 3
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
