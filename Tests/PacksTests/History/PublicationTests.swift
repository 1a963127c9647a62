import Diagnostics
import Foundation
import Packs
import Publication
import Testing

/// What is published stays as it was, and what stands in Output is held to it.
struct PublicationTests {
  private let project: ProjectCopy

  init() throws { project = try ProjectCopy() }

  private var paper: String { "\(ProjectCopy.newest)/05-workforce.md" }

  private func edit() throws {
    try project.write(paper, project.text(paper) + "\nA sentence that came later.\n")
  }

  @Test func aPublishedManifestHoldsTheFingerprintOfEveryInput() async throws {
    try await project.buildToOutput()
    let published = try #require(try await project.publish().published)
    #expect(published.path == ProjectCopy.newestPublished)
    #expect(published.isNew)
    var log = DiagnosticLog()
    let history = try PublicationHistory(project.inputs.data)
    let manifest = try #require(history.manifest(of: published.address, into: &log))
    #expect(manifest.inputs.count > 10)
    #expect(manifest.inputs.allSatisfy { $0.fingerprint != nil })
    let open = try project.text("\(ProjectCopy.newestPack)/public/manifest.json")
    #expect(manifest.published().text == open)
  }

  @Test func aBuildLeavesAPublishedPackAloneWhateverItsInputsSay() async throws {
    try await project.buildToOutput()
    _ = try await project.publish()
    try edit()
    let (built, outcome, log) = try await project.buildToOutput()
    #expect(log.codes == [])
    #expect(built.skipped.map(\.meeting.text) == [ProjectCopy.newestMeeting])
    // The other pack rests from now on upon what was published.
    #expect(outcome?.published.map(\.meeting.text) == [ProjectCopy.earlierMeeting])
    #expect(outcome?.withdrawn == [])
    #expect(
      try !project.text("\(ProjectCopy.newestPack)/public/05-workforce.md")
        .contains("came later"))
  }

  @Test func aPublishedPackStaysWhereItsMeetingHasNoFolderAnyMore() async throws {
    try await project.buildToOutput()
    _ = try await project.publish()
    try project.remove(ProjectCopy.newest)
    let (_, outcome, log) = try await project.buildToOutput()
    #expect(log.codes == [])
    #expect(outcome?.withdrawn == [])
    #expect(project.exists("\(ProjectCopy.newestPack)/public/index.html"))
  }

  @Test func aMissingOrDamagedPackIsMadeAgainAsItWasPublished() async throws {
    try await project.buildToOutput()
    let manifest = try project.text("\(ProjectCopy.newestPack)/public/manifest.json")
    _ = try await project.publish()
    // A fact for a later paper changes a shared input and nothing that was published.
    let facts = "Data/councils/sefton/facts.yaml"
    try project.write(
      facts,
      project.text(facts)
        + "\nlater_sum: {value: £2m, period: 2027/28, basis: made up, source: a test}\n")
    for harm in [
      { try project.remove("Output") },
      { try project.write("\(ProjectCopy.newestPack)/public/index.html", "<p>mine</p>") },
    ] {
      try harm()
      let (_, outcome, log) = try await project.buildToOutput()
      #expect(log.codes == [])
      #expect(outcome?.published.map(\.meeting.text).contains(ProjectCopy.newestMeeting) == true)
      #expect(try project.text("\(ProjectCopy.newestPack)/public/manifest.json") == manifest)
      #expect(try await project.verify().log.codes == [])
    }
  }

  @Test func aPackThatCanNoLongerBeMadeNamesTheInputsThatChanged() async throws {
    try await project.buildToOutput()
    _ = try await project.publish()
    try edit()
    try project.remove(ProjectCopy.newestPack)
    let (_, outcome, log) = try await project.buildToOutput([ProjectCopy.newestMeeting])
    #expect(outcome == nil)
    #expect(log.codes == ["O063", "O064"])
    #expect(log.sorted().map(\.location.file) == [paper, ProjectCopy.newestPublished])
    // The meetings that are not published can still be built by name.
    #expect(try await project.buildToOutput([ProjectCopy.earlierMeeting]).log.codes == [])
  }

  @Test(arguments: [
    "edited", "a paper gone", "a name that nothing declares", "a figure gone", "the folder gone",
  ])
  func `a build of all leaves alone what is published, not at hand and not to be made again`(
    change: String
  ) async throws {
    try await project.buildToOutput()
    _ = try await project.publish()
    try project.remove("Output")
    switch change {
    case "edited": try edit()
    case "a paper gone": try project.remove(paper)
    case "a name that nothing declares":
      try project.write(paper, project.text(paper) + "\nIt is {{ no_such_fact }}.\n")
    case "a figure gone":
      try project.write(
        "\(ProjectCopy.newest)/targets.csv", "indicator,from,target,tolerance,basis\n")
      try edit()
    default: try project.remove(ProjectCopy.newest)
    }
    let (built, outcome, log) = try await project.buildToOutput()
    #expect(log.codes == (change == "the folder gone" ? [] : ["O074"]))
    #expect(log.sorted().allSatisfy { $0.severity == .warning })
    #expect(log.sorted().first.map { $0.problem.message.contains(paper) } ?? true)
    #expect(built.packs.map(\.pack.address.meeting.text) == [ProjectCopy.earlierMeeting])
    #expect(outcome?.published.map(\.meeting.text) == [ProjectCopy.earlierMeeting])
    #expect(!project.exists(ProjectCopy.newestPack))
  }

  @Test func `a published pack that stands and was changed is no pack that is missing`()
    async throws
  {
    try await project.buildToOutput()
    _ = try await project.publish()
    try project.write("\(ProjectCopy.newestPack)/public/index.html", "<p>mine</p>")
    try edit()
    #expect(try await project.buildToOutput().log.codes == ["O063", "O064"])
  }

  @Test func `what is wrong with a published meeting whose inputs are as they were is an error`()
    async throws
  {
    try await project.buildToOutput()
    _ = try await project.publish()
    try project.remove("Output")
    try project.write("\(ProjectCopy.newest)/fact.yaml", "x: y\n")
    #expect(try await project.buildToOutput().log.codes == ["P075"])
  }

  @Test func onlyAWholePackThatItsInputsMakeIsPublished() async throws {
    #expect(try await project.publish().codes == ["O060"])
    try await project.buildToOutput()
    let page = "\(ProjectCopy.newestPack)/public/index.html"
    let before = try project.text(page)
    try project.write(page, before + " ")
    #expect(try await project.publish().codes == ["O030"])
    try project.write(page, before)
    try edit()
    let behind = try await project.publish()
    #expect(behind.published == nil)
    #expect(Set(behind.codes) == ["O061"])
    #expect(!project.exists(ProjectCopy.newestPublished))
  }

  @Test func whatIsPublishedIsNotPublishedAgainAsSomethingElse() async throws {
    try await project.buildToOutput()
    _ = try await project.publish()
    let again = try await project.publish()
    #expect(again.published?.isNew == false)
    // Another pack in its place, whole in itself.
    let published = try project.text(ProjectCopy.newestPublished)
    try project.remove(ProjectCopy.newestPublished)
    try edit()
    try await project.buildToOutput()
    try project.write(ProjectCopy.newestPublished, published)
    #expect(try await project.publish().codes == ["O062"])
    let found = Set(try await project.verify().log.codes)
    #expect(found.contains("O068"))
  }

  @Test func aManifestUnderAnotherMeetingsNameIsRefused() async throws {
    try await project.buildToOutput()
    _ = try await project.publish()
    try project.write(
      "Data/councils/sefton/published/\(ProjectCopy.earlierMeeting).json",
      project.text(ProjectCopy.newestPublished))
    #expect(try await project.buildToOutput().log.codes == ["O066"])
  }

  @Test func verifySaysWhatItFoundOfEachPack() async throws {
    try await project.buildToOutput()
    _ = try await project.publish()
    let clean = try await project.verify()
    #expect(clean.log.codes == [])
    try #require(clean.lines.count == 2)
    #expect(clean.lines[0].hasSuffix("files as in the manifest; made again with the same bytes"))
    #expect(clean.lines[1].contains("; as published; made again with the same bytes"))
    try edit()
    let edited = try await project.verify([ProjectCopy.newestMeeting])
    #expect(edited.log.codes == [])
    #expect(edited.lines.first?.contains("because '\(paper)' changed since") == true)
    try project.remove(ProjectCopy.newestPack)
    #expect(try await project.verify().log.codes == ["O067"])
  }

  @Test func verifyNamesWhatLiesBesideThePacks() async throws {
    try await project.buildToOutput()
    try project.write("Output/letter.pdf", "x")
    try project.write("Output/sefton/notes.txt", "x")
    let found = try await project.verify().log.sorted()
    #expect(found.map(\.code) == ["O069", "O069"])
    #expect(found.map(\.location.file) == ["Output/letter.pdf", "Output/sefton/notes.txt"])
  }
}
