import Diagnostics
import Packs
import Testing

/// Figures of periods that are not over, that have not begun, and that nobody has sent in.
@Suite struct PeriodTests {
  private static let visits =
    "x_visits: {name: Visits, unit: count, polarity: none, period: quarter, about: none}"

  private func project(_ text: String = "{% table x_visits periods: 6 %}") throws
    -> OwnFiguresProject
  {
    try OwnFiguresProject(indicators: Self.visits, ids: ["x_visits"], text: text)
  }

  @Test func `a quarter that was not over when its file came is told at its cell`() async throws {
    let own = try project()
    try own.add("x_visits", ["Q3 2025/26 = 120", "Q4 2025/26 = 130"])
    let log = try await own.log()
    #expect(log.codes == ["E180"] && !log.hasErrors, "\(shown(log))")
    #expect(
      shown(log).contains(
        "extracts/own/2026-02-20/f.csv:3:1: warning[E180]: 'x_visits' has a figure "
          + "for Q4 2025/26, which ends on 31 March 2026, and the release counts as out on 20 February"
      ))
  }

  @Test(arguments: [("Q4 2052/53", "1 January 2053"), ("Q1 2026/27", "1 April 2026")])
  func `a quarter that has not begun stops the paper`(quarter: String, day: String) async throws {
    let own = try project()
    try own.add("x_visits", ["Q2 2025/26 = 110", "Q3 2025/26 = 120", "\(quarter) = 130"])
    let log = try await own.log()
    #expect(log.codes == ["E181"] && log.hasErrors, "\(shown(log))")
    #expect(shown(log).contains("begins on \(day), after the meeting's cut-off of 2 March 2026"))
  }

  @Test func `a gap has its column, its note and no change over it`() async throws {
    let own = try project(
      "{{ x_visits.sentence }}\n\n{% table x_visits periods: 6 %}\n\n"
        + "{% chart x_visits periods: 6 %}")
    try own.add(
      "x_visits",
      ["Q2 2024/25 = 95", "Q3 2024/25 = 100", "Q4 2024/25 = 110", "Q3 2025/26 = 120"])
    let paper = try await own.paper()
    #expect(
      paper.contains(
        "is 120, and there is none for Q2 2025/26 to set beside it: the last before that is 110 for Q4 "
          + "2024/25"))
    #expect(paper.contains("| Q3 2024/25 | Q4 2024/25 | Q1 2025/26 to Q2 2025/26 | Q3 2025/26 |"))
    #expect(paper.contains("| 100 | 110 | \\[n] | 120 | \\[n] |"))
    #expect(paper.contains("No figure for Q1 2025/26 to Q2 2025/26."))
    #expect(paper.contains("stood at 120 in Q3 2025/26"))
  }

  @Test func `a newer release that counts as out after the cut-off is told with its day`()
    async throws
  {
    let own = try project()
    try own.add("x_visits", ["Q1 2025/26 = 100"], release: "2026-01")
    try own.add("x_visits", ["Q1 2025/26 = 100", "Q3 2025/26 = 120"], release: "2026-03")
    let log = try await own.log()
    #expect(log.codes == ["E182"] && !log.hasErrors, "\(shown(log))")
    #expect(
      shown(log).contains(
        "the release '2026-03' of 'own' has newer figures and is not read: its folder counts as out on "
          + "31 March 2026, after the cut-off of 2 March 2026"))
    try own.project.replace(
      "agenda:\n", with: "silence: [{rule: E182, reason: It came after the papers.}]\nagenda:\n",
      in: OwnFiguresProject.meeting)
    let silenced = try await own.log()
    #expect(silenced.isEmpty && silenced.silenced().count == 1, "\(shown(silenced))")
  }

  @Test func `releases that bring nothing newer, or came long after, are not told`() async throws {
    let own = try project()
    try own.add("x_visits", ["Q3 2025/26 = 120"], release: "2026-01")
    try own.add("x_visits", ["Q3 2025/26 = 120", "Q4 2025/26 = 130"], release: "2026-03")
    try own.add("x_visits", ["Q4 2026/27 = 150"], release: "2027-05-01")
    #expect(
      try await own.log().isEmpty, "the fourth quarter was not over on the day of the meeting")
  }

  @Test func `an answer to no finding is told`() async throws {
    let own = try project()
    try own.add("x_visits", ["Q3 2025/26 = 120"], release: "2026-01")
    try own.project.replace(
      "agenda:\n", with: "silence: [{rule: E182, reason: None.}]\nagenda:\n",
      in: OwnFiguresProject.meeting)
    #expect(try await own.log().codes == ["P112"])
  }

  @Test func `where there is no figure, the release that has it is named`() async throws {
    let own = try project()
    try own.add("x_visits", ["Q3 2025/26 = 120"], release: "2026")
    let log = try await own.log()
    #expect(log.codes.contains("P032"), "\(shown(log))")
    #expect(
      shown(log).contains(
        "the release '2026' of 'own' has it, and counts as out on 31 December 2026, after the cut-off of "
          + "2 March 2026"))
  }

  private func shown(_ log: DiagnosticLog) -> String {
    ConsoleWriter(usesColour: false).text(of: log)
  }
}
