import Councils
import Diagnostics
import Documents
import Extracts
import Figures
import Settings

/// What a published meeting recommended, as rows of the tracker.
enum CarriedRecommendations {
  /// The tracker with a row more for each recommendation that it lacks; nil where it lacks none. A
  /// recommendation that only asks to note needs no following up. Who does it is left blank, which
  /// `check` asks for.
  static func adding(
    _ recommendations: [(id: String, text: String)], of date: CalendarDate, committee: String,
    to tracker: String
  ) -> String? {
    var log = DiagnosticLog()
    let file = ExtractFile(name: "recommendations.csv", bytes: Array(tracker.utf8))
    guard let table = CSVTable.read(file, .recommendations, into: &log)
    else {
      return nil
    }
    let known = Set(
      table.rows.map { row in
        let day = row["meeting"].text
        return "\(row["id"].text) \(CalendarDate(kept: day)?.iso ?? day)"
      })
    let missing = recommendations.filter { recommendation in
      !NotingRecommendation.isOnly(recommendation.text)
        && !known.contains("\(recommendation.id) \(date.iso)")
    }
    guard !missing.isEmpty else { return nil }
    let rows = missing.map { recommendation in
      table.header.names.map { column in
        switch column {
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

  /// For a file that is read back: a spreadsheet's guard against formulas would change the words.
  private static func quoted(_ text: String) -> String {
    let isPlain = !text.contains { ",\"\n\r".contains($0) }
    return isPlain ? text : "\"\(text.replacing("\"", with: "\"\""))\""
  }
}
