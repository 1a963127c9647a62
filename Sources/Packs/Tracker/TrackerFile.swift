import Councils
import Figures
import Publication

/// The recommendations of earlier meetings as a table for spreadsheets, `tracker.csv`: the columns of
/// `recommendations.csv`, the day by which a response is due, and what is overdue on the day of the
/// meeting.
enum TrackerFile {
  static let name = "tracker.csv"

  static func text(of page: TrackerPage) -> String {
    let header = RecommendationTracker.columns + ["respond_by", "overdue"]
    let rows = page.entries.map { entry in
      [
        entry.id, entry.meeting.iso, entry.text, entry.response?.rawValue ?? "",
        entry.responded?.iso ?? "", entry.owner, entry.due?.iso ?? "", entry.status.rawValue,
        entry.reason, entry.respondBy.iso, overdue(entry, page.meeting),
      ]
    }
    return ([header] + rows).map { $0.map(CSVField.text).joined(separator: ",") + "\n" }.joined()
  }

  private static func overdue(
    _ entry: RecommendationTracker.Entry, _ date: CalendarDate
  ) -> String {
    let kinds =
      (entry.isResponseOverdue(on: date) ? ["response"] : [])
      + (entry.isActionOverdue(on: date) ? ["action"] : [])
    return kinds.isEmpty ? "no" : kinds.joined(separator: " and ")
  }
}
