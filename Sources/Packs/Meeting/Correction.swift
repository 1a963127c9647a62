import Diagnostics
import Documents
import Figures
import Publication
import Settings

/// What published papers a supplementary pack corrects, and why. What was published stays as it was,
/// so the pack that corrects it is the one that says so.
package struct Correction: Sendable {
  /// The folder of the meeting whose papers are corrected, among the same council's.
  package let meeting: String
  /// What was wrong and what is put right, without a full stop.
  package let reason: String
  let range: SourceRange
  /// The day of that meeting, as its published record has it; nil until that is read.
  private(set) var date: CalendarDate?

  static func read(_ field: Field) -> Correction? {
    guard field.isPresent else { return nil }
    return field.fields("the correction") { fields in
      let (meeting, range) = fields.required("meeting").textWithRange ?? (nil, nil)
      guard let reason = fields.required("reason").text, let meeting, let range else { return nil }
      return Correction(meeting: meeting, reason: reason, range: range)
    }
  }

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
    let path = PublicationHistory.path(
      of: PackAddress(council: council, meeting: corrected))
    guard reader.exists(path) else {
      log.report(CorrectionProblem.notPublished(self.meeting), at: range)
      return self
    }
    guard let text = reader.text(path, into: &log),
      let manifest = Manifest.read(text.bytes, name: text.name, log: &log)
    else { return self }
    if manifest.meeting.committee != meeting.committee {
      log.report(
        CorrectionProblem.otherCommittee(manifest.meeting.committee, of: self.meeting), at: range)
    }
    var correction = self
    correction.date = CalendarDate(iso: manifest.meeting.date)
    return correction
  }

  /// For the front sheet.
  var words: [Inline] {
    let end = reason.hasSuffix(".") ? "" : "."
    let day = date.map { "the meeting on \($0.long)" } ?? "an earlier meeting"
    return [
      .text("These papers correct those published for \(day) ("), Inline(.value(meeting)),
      .text("), which stay as they were. Reason: "), Inline(.value(reason)), .text(end),
    ]
  }
}
