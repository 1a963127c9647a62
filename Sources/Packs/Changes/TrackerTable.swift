import Comparison
import Diagnostics
import Extracts

/// `recommendations.csv` of a council, as far as a comparison reads it.
enum TrackerTable {
  /// None where there is no such file, or where it cannot be read, which is reported.
  static func read(_ source: SourceText?, into log: inout DiagnosticLog) -> [TrackedRecommendation]
  {
    guard let source else { return [] }
    let file = ExtractFile(name: source.name, bytes: source.bytes)
    guard let table = CSVTable.read(file, into: &log) else { return [] }
    return table.rows.map { row in
      TrackedRecommendation(
        id: row["id"].text, meeting: row["meeting"].text, text: row["text"].text,
        response: row["response"].text, due: row["due"].text, status: row["status"].text,
        reason: row["reason"].text)
    }
  }
}
