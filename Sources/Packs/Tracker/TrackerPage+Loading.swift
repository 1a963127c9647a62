import Councils
import Diagnostics
import Figures
import Publication

extension TrackerPage {
  /// The page of a meeting whose agenda has an item for it, held to what was published; nil where it
  /// has none, and with the reason in the log where it cannot be made.
  static func read(
    for meeting: Meeting, of council: String, besides notHeld: MeetingsNotHeld,
    _ reader: inout InputReader, into log: inout DiagnosticLog
  ) -> TrackerPage? {
    guard meeting.trackerItem != nil else { return nil }
    let path = "councils/\(council)/recommendations.csv"
    guard
      let tracker = reader.table(path, into: &log)
        .flatMap({ RecommendationTracker.read($0, into: &log) })
    else { return nil }
    tracker.check(
      against: PublicationHistory(reader.folders.data), council: council,
      committee: meeting.committee, before: meeting.date, besides: notHeld, file: "Data/\(path)",
      into: &log)
    for entry in tracker.entries(of: meeting.committee, before: meeting.date) {
      if notHeld.meeting(of: meeting.committee, on: entry.meeting) != nil {
        log.report(
          MeetingLifeProblem.madeAtNoMeeting(entry.id, on: entry.meeting), at: entry.location)
      }
    }
    return TrackerPage(
      entries: tracker.entries(of: meeting.committee, before: meeting.date),
      meeting: meeting.date,
      isPublished: PublicationHistory(reader.folders.data).holds(meeting.id, of: council))
  }
}
