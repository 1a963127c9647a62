import Diagnostics
import Packs
import Testing

/// Answers to findings, in copies of the example.
@Suite struct SilenceTests {
  private static let paper = "\(ProjectCopy.newest)/04-performance.md"
  private static let meeting = "\(ProjectCopy.newest)/meeting.yaml"

  /// A paper with a list that stops in its sentence.
  private func copy(silence: String) throws -> ProjectCopy {
    let copy = try ProjectCopy()
    try copy.replace(
      "# Children in care\n", with: "- Forms are reviewed and\n\n# Children in care\n",
      in: Self.paper)
    try copy.replace("climate: {", with: silence + "climate: {", in: Self.paper)
    return copy
  }

  @Test func aFindingWithoutASilenceStopsTheBuild() async throws {
    let (built, log) = try await copy(silence: "").build()
    #expect(log.codes == ["D037"])
    #expect(built.packs.count == 1)
  }

  @Test func aSilencedFindingIsToldWithItsReasonAndStopsNothing() async throws {
    let silence =
      "silence: [{rule: D037, near: reviewed and, reason: The letter that is quoted stops so.}]\n"
    let (built, log) = try await copy(silence: silence).build()
    #expect(log.isEmpty)
    #expect(built.packs.count == 2)
    let told = ConsoleWriter.silenced(of: log)
    #expect(told.hasPrefix("silenced D037 Data/councils/sefton/meetings/2026-03-17-"))
    #expect(told.hasSuffix("the sentence stops at 'and': The letter that is quoted stops so.\n"))
    #expect(
      JSONLinesWriter().text(of: log).hasPrefix("{\"severity\":\"silenced\",\"code\":\"D037\""))
  }

  @Test func aSilenceIsForOnePlace() async throws {
    let silence = "silence: [{rule: D037, near: reviewed and, reason: Quoted.}]\n"
    let copy = try copy(silence: silence)
    try copy.replace(
      "# Placement stability\n", with: "- Plans are reviewed and\n\n# Placement stability\n",
      in: Self.paper)
    let (_, log) = try await copy.build()
    #expect(log.codes == ["D037"])
    #expect(log.silenced().count == 1)
    #expect(log.sorted().first?.location.excerpt == "- Plans are reviewed and")
  }

  @Test(arguments: [
    ("{rule: D037, near: reviewed and}", "S"), ("{rule: D037, near: reviewed and, reason: }", "S"),
    ("{rule: D040, near: reviewed and, reason: why}", "P110"),
    ("{rule: E030, near: reviewed and, reason: why}", "P110"),
    ("{rule: D999, near: reviewed and, reason: why}", "P110"),
    ("{rule: D037, reason: why}", "P111"),
  ])
  func aSilenceWithoutReasonPlaceOrKnownCodeIsAnError(_ silence: String, _ code: String)
    async throws
  {
    let (_, log) = try await copy(silence: "silence: [\(silence)]\n").build()
    #expect(log.hasErrors)
    #expect(log.silenced().isEmpty)
    #expect(log.codes.count == 1 && log.codes.allSatisfy { $0.hasPrefix(code) }, "\(log.codes)")
  }

  @Test func aSilenceThatFitsNothingIsAWarning() async throws {
    let silence = "silence: [{rule: D049, near: a downward trend, reason: Shown in the annex.}]\n"
    let copy = try ProjectCopy()
    try copy.replace("climate: {", with: silence + "climate: {", in: Self.paper)
    let (built, log) = try await copy.build()
    #expect(log.codes == ["P112"])
    #expect(log.hasErrors == false)
    #expect(built.packs.count == 2)
  }

  @Test func aLateIssueIsSilencedInTheMeeting() async throws {
    let copy = try ProjectCopy()
    try copy.replace("issued: 2026-03-09", with: "issued: 2026-03-11", in: Self.meeting)
    let (_, late) = try await copy.build()
    #expect(late.codes == ["P017"])
    try copy.replace(
      "agenda:\n",
      with: "silence: [{rule: P017, reason: The figures came out on the day before.}]\nagenda:\n",
      in: Self.meeting)
    let (_, log) = try await copy.build()
    #expect(log.isEmpty)
    #expect(
      ConsoleWriter.silenced(of: log).contains(
        "leave three clear days before the meeting (12, 13, 16); the law asks for five: The figures "
          + "came out"))
  }
}
