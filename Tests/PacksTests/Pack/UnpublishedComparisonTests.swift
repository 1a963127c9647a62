import Diagnostics
import Publication
import Testing

@testable import Packs

/// A page of changes where nothing of the series is published: what is compared is made in the same run.
struct UnpublishedComparisonTests {
  private let project: ProjectCopy

  init() throws { project = try ProjectCopy() }

  private static let page = "\(ProjectCopy.newestMeeting)/changes.md"

  @Test func `the papers before are made for the comparison, whichever meetings are asked for`()
    async throws
  {
    let all = try await project.files()
    let page = try #require(all[Self.page])
    #expect(page.contains("# What has changed since 18 March 2025"))
    #expect(page.contains("have no published record and were made anew for this comparison"))
    #expect(page.contains("| Section 47 enquiries | 1,419 | 1,652 |"))
    let (built, log) = try await project.build([ProjectCopy.newestMeeting])
    #expect(log.codes == [])
    // What is compared is no pack of the run.
    #expect(built.packs.map(\.pack.address.meeting.text) == [ProjectCopy.newestMeeting])
    let named = try await project.files([ProjectCopy.newestMeeting])
    #expect(named[Self.page] == page)
    #expect(
      try #require(named["\(ProjectCopy.newestMeeting)/manifest.json"]).contains(
        "\(ProjectCopy.earlier)/meeting.yaml"))
  }

  @Test func `papers before that cannot be made are no fault of this meeting`() async throws {
    try project.write(
      "\(ProjectCopy.earlier)/04-performance.md", "---\ntitle: Broken\n---\nWords.\n")
    let (_, log) = try await project.build([ProjectCopy.newestMeeting])
    #expect(log.codes == [])
    let page = try #require(try await project.files([ProjectCopy.newestMeeting])[Self.page])
    #expect(
      page.contains("the papers of 18 March 2025 cannot be made of what is at hand, so there is"))
  }
}
