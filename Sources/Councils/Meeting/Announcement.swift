package import Diagnostics
package import Figures
import Settings

/// When something about a meeting or an item was decided after its papers were planned, and why.
package struct Announcement: Sendable {
  /// The day on which it was decided.
  package let on: CalendarDate
  /// Why, as the clerk wrote it.
  package let reason: String
  package let range: SourceRange

  /// Reads `on` and `reason`, which must both be there.
  static func read(_ fields: Fields) -> Announcement? {
    let on = fields.required("on")
    guard let day = on.date, let reason = fields.required("reason").prose, let range = on.range
    else { return nil }
    return Announcement(on: day, reason: reason, range: range)
  }

  /// "Reason: the chamber is flooded."
  package var because: String { "Reason: \(reason)\(reason.hasSuffix(".") ? "" : ".")" }
}
