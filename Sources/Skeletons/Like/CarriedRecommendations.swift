import Documents
import Figures

/// What a published meeting recommended, as rows of the tracker.
enum CarriedRecommendations {
  /// The tracker with a row more for each recommendation that it lacks; nil where it lacks none. A
  /// recommendation that only asks to note needs no following up. Who does it is left blank, which
  /// `check` asks for.
  static func adding(
    _ recommendations: [(id: String, text: String)], of date: CalendarDate, committee: String,
    to tracker: String
  ) -> String? {
    let lines = tracker.split(whereSeparator: \.isNewline)
    guard let header = lines.first else { return nil }
    let columns = header.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let known = Set(
      lines.dropFirst().map { $0.split(separator: ",").prefix(2).joined(separator: ",") })
    let missing = recommendations.filter { recommendation in
      !NotingRecommendation.isOnly(recommendation.text)
        && !known.contains("\(recommendation.id),\(date.iso)")
        && !known.contains("\(date.iso),\(recommendation.id)")
    }
    guard !missing.isEmpty else { return nil }
    let rows = missing.map { recommendation in
      columns.map { column in
        switch column.trimmingPrefix("\u{FEFF}") {
        case "id": recommendation.id
        case "meeting": date.iso
        case "text": quoted(recommendation.text)
        case "status": "open"
        case "committee": quoted(committee)
        default: ""
        }
      }.joined(separator: ",")
    }
    let end = tracker.hasSuffix("\n") ? "" : "\n"
    return tracker + end + rows.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String {
    let isPlain = !text.contains { ",\"\n\r".contains($0) }
    return isPlain ? text : "\"\(text.replacing("\"", with: "\"\""))\""
  }
}
