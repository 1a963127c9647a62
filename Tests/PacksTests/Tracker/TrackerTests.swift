import Diagnostics
import Figures
import Foundation
import Packs
import Publication
import TestSupport
import Testing

/// Recommendations from meeting to meeting.
struct TrackerTests {
  private let project: ProjectCopy
  private static let file = "Data/councils/sefton/recommendations.csv"
  private static let header =
    "id,meeting,text,response,responded,owner,due,status,reason\n"

  init() throws { project = try ProjectCopy() }

  private func page(_ path: String, of meeting: String = ProjectCopy.newestMeeting) async throws
    -> String
  {
    try #require(try await project.files()["\(meeting)/\(path)"], "\(path) was not made")
  }

  @Test func theAgendaLeadsToThePageAndThePageFlagsWhatIsOverdue() async throws {
    #expect(try await page("index.md").contains("(tracker.md)"))
    expectGolden(try await page("tracker.md"), "tracker.md")
    expectGolden(try await page("tracker.csv"), "tracker.csv")
    let html = try await page("tracker.html")
    #expect(html.contains("Overdue: none, due by 17 May 2025"))
    #expect(html.contains("href=\"tracker.csv\""))
    #expect(try await page("pack.html").contains("Recommendations and responses"))
  }

  /// What counts is the day of the meeting: the same file says other things to an earlier one.
  @Test func overdueIsCountedToTheDayOfTheMeeting() async throws {
    try project.write(
      Self.file,
      Self.header
        + "plan,2025-03-18,That a plan is brought.,accepted,2025-05-01,Head of Service,2026-03-17,open,\n"
    )
    #expect(try await page("tracker.csv").hasSuffix(",2025-05-17,no\n"))
    try project.write(
      Self.file,
      Self.header
        + "plan,2025-03-18,That a plan is brought.,,,Head of Service,2026-03-16,open,\n")
    #expect(try await page("tracker.csv").hasSuffix(",2025-05-17,response and action\n"))
  }

  @Test func recommendationsOfThisMeetingAndOfOtherCommitteesStayOut() async throws {
    try project.write(
      Self.file,
      "id,meeting,text,response,responded,owner,due,status,reason,committee\n"
        + "now,2026-03-17,That it be noted.,,,Head of Service,,open,,\n"
        + "board,2025-03-18,That the board meets.,,,Head of Service,,open,,Health and Wellbeing Board\n"
        + "ours,2025-03-18,That we meet.,,,Head of Service,,open,,\n")
    let lines = try await page("tracker.csv").split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.last?.hasPrefix("ours,") == true)
  }

  @Test func aTextThatLooksLikeAFormulaOrMarkupStaysText() async throws {
    try project.write(
      Self.file,
      Self.header
        + "\"=1+1\",2025-03-18,<script>alert(1)</script> *that* {{ x }},,,@Head of Service,,open,\n"
    )
    #expect(try await page("tracker.csv").contains("\n'=1+1,"))
    #expect(try await page("tracker.csv").contains(",'@Head of Service,"))
    let html = try await page("tracker.html")
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; *that* {{ x }}"))
    #expect(!html.contains("<script"))
  }

  @Test(arguments: [
    (",2025-03-18,That.,,,Head,,open,", "P230"),
    ("a,18 March 2025,That.,,,Head,,open,", "P231"),
    ("a,2025-03-18,That.,agreed,2025-04-01,Head,,open,", "P232"),
    ("a,2025-03-18,That.,,,Head,,ongoing,", "P232"),
    ("a,2025-03-18,That.,,,Head,,done,\na,2025-03-18,That.,,,Head,,done,", "P233"),
    ("a,2025-03-18,That.,,,,,open,", "P234"),
    ("a,2025-03-18,That.,partly,2025-04-01,Head,,open,", "P235"),
    ("a,2025-03-18,That.,,,Head,,paused,", "P235"),
    ("a,2025-03-18,That.,accepted,,Head,,open,", "P236"),
    ("a,2025-03-18,That.,accepted,2025-03-01,Head,,open,", "P237"),
    ("a,2025-03-18,That.,,,Head,2025-03-01,open,", "P237"),
    ("a,2025-03-18,That.,rejected,2025-04-01,Head,,open,It costs more.", "P238"),
  ])
  func whatDoesNotFitIsTold(rows: String, code: String) async throws {
    try project.write(Self.file, Self.header + rows + "\n")
    #expect(try await project.build([ProjectCopy.newestMeeting]).log.codes == [code])
  }

  @Test func aRecommendationThatWasPublishedKeepsItsWordsAndIsNotLost() async throws {
    let meeting = ProjectCopy.earlierMeeting
    try await project.buildToOutput([meeting])
    _ = try await project.publish(meeting)
    #expect(try await project.build([ProjectCopy.newestMeeting]).log.codes == [])
    let text = try project.text(Self.file)
    try project.write(Self.file, text.replacing("a plan for relying less on", with: "news of"))
    #expect(try await project.build([ProjectCopy.newestMeeting]).log.codes == ["P239"])
    let kept = text.split(separator: "\n").filter { !$0.hasPrefix("agency-plan") }
    try project.write(Self.file, kept.joined(separator: "\n") + "\n")
    let lost = try await project.build([ProjectCopy.newestMeeting])
    #expect(lost.log.codes == ["P240"])
    #expect(lost.packs.packs.count == 1)
  }

  /// The page of changes and the tracker count what is overdue in the same way, and what is done is not
  /// recommended again without a word.
  @Test func theTwoPagesOfAPackCountTheSame() async throws {
    let meeting = ProjectCopy.earlierMeeting
    try await project.buildToOutput([meeting])
    _ = try await project.publish(meeting)
    let row =
      "agency-plan,2025-03-18,That officers bring to the committee a plan for relying less on "
      + "agency social workers.,accepted,2025-05-01,Head,,done,Set out in a paper\n"
    let text = try project.text(Self.file).split(separator: "\n")
      .filter { !$0.hasPrefix("agency-plan") }.joined(separator: "\n")
    try project.write(
      Self.file,
      text + "\n" + row
        + "older,2024-09-10,That officers come back.,,,Head,,open,\n")
    try project.replace(
      "  vacancy-plan: That",
      with: "  agency-plan: That officers bring to the committee a plan for "
        + "relying less on agency social workers.\n  vacancy-plan: That",
      in: "\(ProjectCopy.newest)/05-workforce.md")
    let (_, log) = try await project.build([ProjectCopy.newestMeeting])
    #expect(log.codes == ["P242"])
    #expect(try await page("tracker.md").contains("two overdue"))
    let changes = try await page("changes.md")
    #expect(changes.contains("two overdue"))
    #expect(changes.contains("Done: Set out in a paper; made again"))
    #expect(changes.contains("recommended on 10 September 2024"))
  }

  @Test func aTrackerWithoutItsFileIsAMissingInput() async throws {
    try project.remove(Self.file)
    let (built, log) = try await project.build([ProjectCopy.newestMeeting])
    #expect(log.codes == ["O001"])
    #expect(built.packs.isEmpty)
  }
}
