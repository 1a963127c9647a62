package import Settings

extension SettingsTable {
  /// The columns of `recommendations.csv`.
  package static let recommendations = SettingsTable([
    .must(
      "id", .text, "the name that the report gave it; with `meeting` one of a kind",
      example: "rereferral-report"),
    .must("meeting", .date, "the day of the meeting that made it", example: "2025-03-18"),
    .must(
      "text", .text, "its words",
      example: "That officers report on why children are referred again."),
    .must(
      "response", .word(RecommendationTracker.Response.self),
      "what was said to it; empty where nothing was yet", example: "accepted"),
    .must(
      "responded", .date, "the day of the response; there exactly where a response is",
      example: "2025-05-02"),
    .must(
      "owner", .textOrEmpty, "who does it, by job title; needed while it is open",
      example: "Head of Performance"),
    .must("due", .date, "by when, not before the meeting; may be empty", example: "2025-09-30"),
    .must(
      "status", .word(RecommendationTracker.Status.self),
      "how it stands; one that was rejected is not open", example: "open"),
    .must(
      "reason", .textOrEmpty,
      "needed where it was accepted in part, rejected, paused or withdrawn", example: ""),
    .may(
      "committee", .textOrEmpty,
      "the committee that made it; without it every committee of the council sees it",
      example: "Overview and Scrutiny Committee"),
  ])

  /// The columns of `bank-holidays.csv`.
  package static let bankHolidays = SettingsTable([
    .must("date", .date, "the day; a year without any is reported", example: "2026-04-03"),
    .must("name", .text, "what it is called", example: "Good Friday"),
  ])
}
