import Diagnostics
import Foundation
import Packs
import Publication
import Testing

/// What becomes of published packs, and of the next page of changes, when the files beside them go on:
/// the tracker, a release's status, the code of the council.
struct LivingInputsTests {
  private let project: ProjectCopy
  private static let tracker = "Data/councils/sefton/recommendations.csv"

  init() throws { project = try ProjectCopy() }

  private func changes() async throws -> (json: String, markdown: String) {
    try await project.buildToOutput([ProjectCopy.earlierMeeting])
    let published = try await project.publish(ProjectCopy.earlierMeeting)
    try #require(published.codes == [])
    return try await newestChanges()
  }

  private func newestChanges() async throws -> (json: String, markdown: String) {
    let (_, outcome, log) = try await project.buildToOutput([ProjectCopy.newestMeeting])
    try #require(outcome != nil, "\(ConsoleWriter(usesColour: false).text(of: log))")
    return (
      try project.text("\(ProjectCopy.newestPack)/public/changes.json"),
      try project.text("\(ProjectCopy.newestPack)/public/changes.md")
    )
  }

  @Test func `a tracker that goes on does not make a published pack look tampered with`()
    async throws
  {
    _ = try await changes()
    try #require(try await project.publish().published != nil)
    try project.replace(
      ",Head of Performance and Intelligence,2025-09-30,open,",
      with: ",Head of Performance and Intelligence,2025-09-30,done,", in: Self.tracker)
    let verified = try await project.verify([ProjectCopy.newestMeeting])
    #expect(verified.log.codes == [])
    let line = try #require(verified.lines.first)
    #expect(line.contains("files as in the manifest; as published; "))
    #expect(line.hasSuffix("not made again, because '\(Self.tracker)' changed since"))
    let (built, _, log) = try await project.buildToOutput()
    #expect(log.codes == [])
    #expect(built.skipped.map(\.meeting.text).contains(ProjectCopy.newestMeeting))
    #expect(built.packs.isEmpty)
    // Without its pack in Output it cannot be made again, and the tracker is named as the reason.
    try project.remove(ProjectCopy.newestPack)
    let lost = try await project.buildToOutput([ProjectCopy.newestMeeting]).log.sorted()
    #expect(lost.map(\.code) == ["O064", "O063"])
    #expect(lost.last?.location.file == Self.tracker)
    #expect(lost.last?.problem.hint?.contains("put the published pack back in Output") == true)
  }

  @Test func `a tracker that is not sound is told once, whoever reads it`() async throws {
    try project.replace(
      ",Head of Performance and Intelligence,2025-09-30,open,",
      with: ",Head of Performance and Intelligence,2025-09-30,closed,", in: Self.tracker)
    let (_, log) = try await project.build([ProjectCopy.newestMeeting])
    #expect(log.codes == ["P232"])
    #expect(log.errorCount == 1)
    try project.replace(
      "  - tracker: recommendations\n", with: "",
      in: "\(ProjectCopy.newest)/meeting.yaml")
    #expect(try await project.build([ProjectCopy.newestMeeting]).log.codes == ["P232"])
  }

  @Test func `a status that changed with the next release is told`() async throws {
    let releases = "Data/extracts/dfe-children-looked-after"
    for (release, status) in [("2024", "provisional"), ("2025", "final")] {
      try project.replace(
        "layout: ees\n", with: "layout: ees\nstatus: \(status)\n",
        in: "\(releases)/\(release)/mapping.yaml")
    }
    let page = try await changes()
    #expect(page.json.contains(#""change": "status""#))
    #expect(page.json.contains(#""from": "provisional""#) && page.json.contains(#""to": "final""#))
    // The rate of 2024 was revised, and is told as that.
    #expect(
      page.markdown.contains(
        "Children in care per 10,000: 116 for 31 March 2021, 112 for 31 March 2022 and 114 for "
          + "31 March 2023 were provisional and are final now."))
    let earlier = try project.text(
      "Output/sefton/\(ProjectCopy.earlierMeeting)/public/04-performance.md")
    #expect(earlier.contains("Provisional: children in care"))
    let newest = try project.text("\(ProjectCopy.newestPack)/public/04-performance.md")
    #expect(!newest.contains("Provisional"))
  }

  @Test func `a council with another code is compared with itself, and the page says so`()
    async throws
  {
    try await project.buildToOutput([ProjectCopy.earlierMeeting])
    try #require(try await project.publish(ProjectCopy.earlierMeeting).codes == [])
    let areas = "Data/areas.csv"
    let row = try #require(
      try project.text(areas).split(separator: "\n").first { $0.hasPrefix("E08000014,") })
    let cells = row.split(separator: ",", omittingEmptySubsequences: false)
    let recoded = ["E08000999"] + cells[1..<5] + ["E08000014"] + cells[6...]
    try project.replace(
      String(row), with: recoded.joined(separator: ","), in: areas)
    try project.replace(
      "gss: E08000014", with: "gss: E08000999", in: "Data/councils/sefton/council.yaml")
    let page = try await newestChanges()
    #expect(
      page.markdown.contains(
        "Figures of Sefton under the code E08000014 are compared with those under E08000999"))
    #expect(page.markdown.contains("53,970") && page.markdown.contains("54,154"))
  }
}
