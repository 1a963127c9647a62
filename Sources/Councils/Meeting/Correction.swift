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
  /// The names of its papers without their numbers; empty until that is read.
  package var papers: Set<String> = []

  static func read(_ field: Field) -> Correction? {
    guard field.isPresent else { return nil }
    return field.fields(.correction) { fields in
      let (meeting, range) = fields.required("meeting").textWithRange ?? (nil, nil)
      guard let reason = fields.required("reason").prose, let meeting, let range else { return nil }
      return Correction(meeting: meeting, reason: reason, range: range)
    }
  }

  /// Whether a paper takes the place of a published one.
  ///
  /// - Parameter stem: the name of its file without the suffix.
  package func takesThePlace(of stem: String) -> Bool { papers.contains(Self.name(of: stem)) }

  /// The name of a paper without its number.
  package static func name(of stem: String) -> String {
    String(stem.drop { $0.isNumber || $0 == "-" })
  }

  /// For each paper of the pack, in every form.
  package var wordsOfPapers: String {
    let day = date.map { "for the meeting on \($0.long)" } ?? "before"
    return
      "This paper corrects the one that was published \(day) and takes its place. What was wrong: "
      + "\(reason)\(reason.hasSuffix(".") ? "" : ".")"
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
