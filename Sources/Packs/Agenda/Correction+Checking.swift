import Councils
import Diagnostics
import Figures
import Publication

extension Correction {
  /// The correction with the day of the meeting that it corrects; what is wrong with it is reported.
  /// The published record is an input of the pack.
  func checked(
    for meeting: Meeting, of council: String, _ reader: inout InputReader,
    into log: inout DiagnosticLog
  ) -> Correction {
    guard self.meeting != meeting.id else {
      log.report(CorrectionProblem.ofItself, at: range)
      return self
    }
    guard let corrected = try? PackName(self.meeting), let council = try? PackName(council) else {
      log.report(CorrectionProblem.notPublished(self.meeting), at: range)
      return self
    }
    let address = PackAddress(council: council, meeting: corrected)
    let path = PublicationHistory.path(of: address)
    guard reader.exists(path) else {
      log.report(CorrectionProblem.notPublished(self.meeting), at: range)
      return self
    }
    guard let text = reader.text(path, into: &log),
      let manifest = PublicationHistory.record(
        text.bytes, name: text.name, of: address, into: &log)
    else { return self }
    if manifest.meeting.committee != meeting.committee {
      log.report(
        CorrectionProblem.otherCommittee(manifest.meeting.committee, of: self.meeting), at: range)
    }
    var correction = self
    correction.date = CalendarDate(iso: manifest.meeting.date)
    correction.papers = Set(manifest.reports.map { Correction.name(of: $0.id) })
    return correction
  }
}
