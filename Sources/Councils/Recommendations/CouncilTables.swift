package import Settings

extension SettingsTable {
  /// The columns of `recommendations.csv`.
  package static let recommendations = SettingsTable([
    .column(
      "id", .text, "the name that the report gave it; with `meeting` one of a kind",
      example: "rereferral-report"),
    .column("meeting", .date, "the day of the meeting that made it", example: "2025-03-18"),
    .column(
      "text", .text, "its words",
      example: "That officers report on why children are referred again."),
    .column(
      "response", .word(RecommendationTracker.Response.self), "what was said to it",
      empty: "nothing was yet", example: "accepted"),
    .column(
      "responded", .date, "the day of the response; there exactly where a response is",
      empty: "there is no response", example: "2025-05-02"),
    .column(
      "owner", .text, "who does it, by job title; needed while it is open",
      empty: "nobody has to", example: "Head of Performance"),
    .column(
      "due", .date, "by when, not before the meeting", empty: "no day was set",
      example: "2025-09-30"),
    .column(
      "status", .word(RecommendationTracker.Status.self),
      "how it stands; one that was rejected is not open", example: "open"),
    .column(
      "reason", .text, "needed where it was accepted in part, rejected, paused or withdrawn",
      empty: "none is needed", example: "It was found to be done already."),
    .may(
      "committee", .text, "the committee that made it",
      without: "every committee of the council sees it",
      example: "Overview and Scrutiny Committee"),
  ])

  /// The columns of `bank-holidays.csv`.
  package static let bankHolidays = SettingsTable([
    .column("date", .date, "the day; a year without any is reported", example: "2026-04-03"),
    .column("name", .text, "what it is called", example: "Good Friday"),
  ])
}
