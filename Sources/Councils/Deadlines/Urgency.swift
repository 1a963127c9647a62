import Diagnostics
package import Documents
import Settings

/// Why papers that were not open for the clear days may still be taken: the opinion of the person
/// who presides, by reason of special circumstances (Local Government Act 1972 s100B(4)(b)).
package struct Urgency: Sendable {
  /// Whose opinion it is, by role.
  package let by: String
  /// The special circumstances, without a full stop.
  package let reason: String
  let range: SourceRange

  static func read(_ field: Field) -> Urgency? {
    guard field.isPresent else { return nil }
    return field.fields(.urgency) { fields in
      guard let by = fields.required("by").prose, let reason = fields.required("reason").prose,
        let range = field.keyRange
      else { return nil }
      return Urgency(by: by, reason: reason, range: range)
    }
  }

  /// For the front sheet.
  package var words: [Inline] {
    let end = reason.hasSuffix(".") ? "" : "."
    return [
      Inline(.value(by)), .text(" is of the opinion that the papers should be considered as a "),
      .text("matter of urgency, by reason of special circumstances: "), Inline(.value(reason)),
      .text(end),
    ]
  }
}
