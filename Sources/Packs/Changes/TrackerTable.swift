import Comparison
import Councils
import Diagnostics
import Extracts
import Figures

/// The tracker as a comparison reads it.
enum TrackerTable {
  /// What is recorded for a committee; none where there is no file, or where it is not sound, which is
  /// reported.
  static func read(
    _ source: SourceText?, of committee: String, into log: inout DiagnosticLog
  ) -> [TrackedRecommendation] {
    guard let source else { return [] }
    let file = ExtractFile(name: source.name, bytes: source.bytes)
    let entries = RecommendationTracker.read(file, into: &log)?.entries ?? []
    return entries.filter { $0.committee.isEmpty || $0.committee == committee }.map(tracked)
  }

  /// A row as a comparison knows it.
  static func tracked(_ entry: RecommendationTracker.Entry) -> TrackedRecommendation {
    TrackedRecommendation(
      id: entry.id, meeting: entry.meeting.iso, text: entry.text,
      response: entry.response?.rawValue ?? "",
      respondBy: entry.awaitsResponse ? entry.respondBy.iso : "", due: entry.due?.iso ?? "",
      status: entry.status.rawValue, isClosed: !entry.isOpen, reason: entry.reason)
  }
}
