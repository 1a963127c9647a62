import Comparison
import Diagnostics
import Extracts
import ProjectFiles

/// `recommendations.csv` of a council, as far as a comparison reads it.
enum TrackerTable {
  /// None where there is no such file, or where it cannot be read, which is reported.
  static func read(_ council: String, in data: ProjectFolder, into log: inout DiagnosticLog)
    -> [TrackedRecommendation]
  {
    let path = "councils/\(council)/recommendations.csv"
    guard let bytes = try? data.bytes(of: path) else { return [] }
    let file = ExtractFile(name: data.named(path), bytes: bytes)
    guard let table = CSVTable.read(file, into: &log) else { return [] }
    return table.rows.map { row in
      TrackedRecommendation(
        id: row["id"].text, meeting: row["meeting"].text, text: row["text"].text,
        response: row["response"].text, due: row["due"].text, status: row["status"].text,
        reason: row["reason"].text)
    }
  }
}
