package import Diagnostics
package import Documents
package import Figures
import Settings

/// What published papers a supplementary pack corrects, and why. What was published stays as it was,
/// so the pack that corrects it is the one that says so.
package struct Correction: Sendable {
  /// The folder of the meeting whose papers are corrected, among the same council's.
  package let meeting: String
  /// What was wrong and what is put right, without a full stop.
  package let reason: String
  package let range: SourceRange
  /// The day of that meeting, as its published record has it; nil until that is read.
  package var date: CalendarDate?

  static func read(_ field: Field) -> Correction? {
    guard field.isPresent else { return nil }
    return field.fields(.correction) { fields in
      let (meeting, range) = fields.required("meeting").textWithRange ?? (nil, nil)
      guard let reason = fields.required("reason").prose, let meeting, let range else { return nil }
      return Correction(meeting: meeting, reason: reason, range: range)
    }
  }

  /// For the front sheet.
  package var words: [Inline] {
    let end = reason.hasSuffix(".") ? "" : "."
    let day = date.map { "the meeting on \($0.long)" } ?? "an earlier meeting"
    return [
      .text("These papers correct those published for \(day) ("), Inline(.value(meeting)),
      .text("), which stay as they were. Reason: "), Inline(.value(reason)), .text(end),
    ]
  }
}
