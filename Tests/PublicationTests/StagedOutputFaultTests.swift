import Foundation
import ProjectFiles
import Publication
import TestSupport
import Testing

/// What cannot be written is told with its path, and the packs that were there stand.
struct StagedOutputFaultTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func problem(_ packs: [Pack]) -> OutputProblem? {
    do {
      try publish(packs, in: folder)
      return nil
    } catch {
      return error as? OutputProblem
    }
  }

  @Test func aFileInPlaceOfOnePackLeavesAllOthersAsTheyWere() throws {
    try publish([examplePack("one", "old"), examplePack("three", "old")], in: folder)
    try folder.write("Output/northfold/two", "a file")
    let before = folder.listing
    let packs = try ["one", "two", "three"].map { try examplePack($0, "new") }
    let found = problem(packs)
    #expect(found == .inTheWay(path: folder.path("Output/northfold/two")))
    #expect(found?.exitStatus == 73)
    #expect(folder.listing == before)
    for meeting in ["one", "three"] {
      #expect(try folder.text("Output/northfold/\(meeting)/public/index.html") == "<p>old</p>\n")
    }
  }

  @Test func newPacksAreTakenBackToo() throws {
    try publish([examplePack("zeta", "old")], in: folder)
    try folder.write("Output/zulu", "a file")
    let before = folder.listing
    let packs = try [
      examplePack("alpha", "new"), examplePack("x", "new", council: "council"),
      examplePack("x", "new", council: "zulu"),
    ]
    #expect(problem(packs)?.code == "O021")
    #expect(folder.listing == before)
  }

  @Test func refusesALinkInPlaceOfACouncilOrAMeeting() throws {
    try folder.write("outside/keep", "untouched")
    try folder.write("Output/README.md", "")
    try folder.link("Output/northfold", to: folder.path("outside"))
    #expect(
      problem([try examplePack("one", "new")]) == .isLink(path: folder.path("Output/northfold")))
    try FileManager.default.removeItem(atPath: folder.path("Output/northfold"))
    try folder.write("Output/northfold/letter.pdf", "")
    try folder.link("Output/northfold/one", to: folder.path("outside"))
    #expect(
      problem([try examplePack("one", "new")])
        == .isLink(path: folder.path("Output/northfold/one")))
    #expect(try folder.text("outside/keep") == "untouched")
    #expect(folder.listing.filter { $0.hasPrefix("outside") } == ["outside", "outside/keep"])
  }

  @Test(.disabled(if: geteuid() == 0, "the superuser may write everywhere"))
  func namesTheFolderThatIsReadOnly() throws {
    try publish([examplePack("one", "old")], in: folder)
    let output = folder.path("Output")
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: output)
    defer { try? manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: output) }
    #expect(
      problem([try examplePack("one", "new")])
        == .cannotWrite(path: "\(output)/.staging", SystemError(.notPermitted)))
    #expect(try folder.text("Output/northfold/one/public/index.html") == "<p>old</p>\n")
  }
}
