import Figures

/// The days of the two meetings whose papers are compared. A paper that says when its own meeting is says
/// nothing new.
package struct MeetingDays: Sendable {
  private let old: String
  private let new: String

  /// Days as `2026-03-17`; nil where one of them is none.
  package init?(_ old: String, _ new: String) {
    guard let one = CalendarDate(iso: old), let two = CalendarDate(iso: new) else { return nil }
    self.old = one.long
    self.new = two.long
  }

  /// Whether the one text is the day of the older meeting and the other that of the newer one, with or
  /// without the day of the week.
  func areTheDays(_ one: String, _ two: String) -> Bool {
    Self.isDay(old, one) && Self.isDay(new, two)
  }

  private static func isDay(_ day: String, _ text: String) -> Bool {
    guard text.hasSuffix(day) else { return false }
    return text.dropLast(day.count).allSatisfy { $0.isLetter || $0 == "," || $0 == " " }
  }
}
