import Settings

extension SettingsShape {
  /// The keys of a meeting that say what became of it.
  static let statesOfMeetings: [SettingsKey] = [
    .may("cancelled", .fields(.cancelled), "that it is not held, since when and why"),
    .may(
      "postponed", .fields(.postponed),
      "that it is held on a later day, which has a folder of its own; since when and why"),
    .may("moved", .fields(.moved), "that it is held elsewhere, since when and why"),
  ]

  /// The keys of any item of an agenda that say what became of it.
  static let statesOfItems: [SettingsKey] = [
    .may(
      "number", .whole(1...99), "its number, where it is not the one after the item before",
      example: "5"),
    .may("withdrawn", .fields(.withdrawnItem), "that it is not taken, and its paper not built"),
    .may(
      "deferred", .fields(.deferredItem), "that it is taken later, and its paper not built here"),
    .may(
      "urgent", .fields(.urgentItem),
      "why it may be taken although its paper was not open for the clear days"),
  ]

  /// The keys of an item that is to follow.
  static let expectation: [SettingsKey] = [
    .may("expected", .date, "when the paper is expected", example: "2026-03-12"),
    .may("reason", .text, "why it is not there yet", example: "the auditors report on 10 March"),
  ]

  static let cancelled = state("a cancellation", "no item can be taken without the auditors")
  static let postponed = state(
    "a postponement", "the council chamber is flooded",
    .must("to", .date, "the new day, later than the meeting's", example: "2026-03-24"))
  static let moved = state(
    "a move", "the lift of the Town Hall is out of order",
    .must("place", .text, "where it is held now", example: "Civic Centre"))
  static let withdrawnItem = state("a withdrawal", "the contract was not let")
  static let deferredItem = state(
    "a deferral", "figures of the fourth quarter are awaited",
    .must("to", .date, "the later meeting's day", example: "2026-06-09"))
  static let urgentItem = state(
    "the urgency of an item", "the inspection was announced after the agenda went out",
    .may(
      "by", .text, "whose opinion it is, by role", without: "the person who presides",
      example: "the Chair of the committee"))

  private static func state(
    _ place: String, _ reason: String, _ own: SettingsKey...
  ) -> SettingsShape {
    SettingsShape(
      place,
      own + [
        .must("on", .date, "the day on which it was decided", example: "2026-03-10"),
        .must("reason", .text, "why, as the public reads it", example: reason),
      ])
  }
}

extension SettingsForm {
  /// A time of the clock.
  static let clockTime = SettingsForm.written(
    "a time, such as `18:30` or `6.30 pm`", pattern: ClockTime.pattern)
}
