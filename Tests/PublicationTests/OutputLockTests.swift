import Diagnostics
import Foundation
import ProjectFiles
import Publication
import TestSupport
import Testing

struct OutputLockTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func problem(_ output: String, in project: ProjectFolder? = nil) -> OutputProblem? {
    do throws(OutputProblem) {
      _ = try OutputLock(output: output, in: project)
      return nil
    } catch {
      return error
    }
  }

  @Test func aSecondHolderIsRefusedUntilTheFirstHasEnded() throws {
    let path = folder.path("Output")
    do {
      let lock = try OutputLock(output: path, in: nil)
      guard case .busy(path, let holder?) = problem(path) else {
        Issue.record("it does not say who holds the lock")
        return
      }
      #expect(holder.process == SystemCalls.processNumber)
      #expect(holder.host == SystemCalls.hostName)
      #expect(holder.since.wholeMatch(of: /20\d\d-\d\d-\d\d \d\d:\d\d UTC/) != nil)
      #expect(problem(path)?.exitStatus == 75)
      _ = consume lock
    }
    #expect(problem(path) == nil)
    #expect(try folder.text("Output/.lock") == "")
  }

  @Test(arguments: ["", "4711", "4711\ta\tb\tc\n", "-1\thost\tday\n", "1\tho\u{1B}st\tday\n"])
  func whatIsNotOursInTheLockFileIsNotRepeated(_ text: String) throws {
    let path = folder.path("Output")
    let lock = try OutputLock(output: path, in: nil)
    try folder.write("Output/.lock", text)
    #expect(problem(path) == .busy(path: path, by: nil))
    _ = consume lock
  }

  @Test func aLockThatIsAnotherFileTooIsLeftAlone() throws {
    try folder.write("notes.txt", "what somebody wrote")
    try folder.write("Output/x", "")
    try FileManager.default.linkItem(
      atPath: folder.path("notes.txt"), toPath: folder.path("Output/.lock"))
    let path = folder.path("Output")
    #expect(problem(path) == .cannotWrite(path: "\(path)/.lock", SystemError(.hardLink)))
    #expect(try folder.text("notes.txt") == "what somebody wrote")
  }

  /// A group's folder stays the group's, and so is what is written there.
  @Test func inAFolderOfAGroupAllIsTheGroups() throws {
    try folder.write("Output/README.md", "")
    try FileManager.default.removeItem(atPath: folder.path("Output/README.md"))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o2775], ofItemAtPath: folder.path("Output"))
    let pack = try examplePack("2026-01-27-scrutiny", "a", restricted: "b")
    try publish([pack], in: folder)
    #expect(try folder.mode("Output/.lock") == "664")
    let place = "Output/northfold/2026-01-27-scrutiny"
    #expect(try folder.mode("Output/northfold").hasSuffix("775"))
    #expect(try folder.mode("\(place)/public/index.html") == "664")
    #expect(try folder.mode("\(place)/restricted").hasSuffix("770"))
    #expect(try folder.mode("\(place)/restricted/09-exempt.html") == "660")
    var log = DiagnosticLog()
    _ = PublishedPack(pack.address, in: folder.path("Output")).verify(log: &log)
    #expect(log.isEmpty)
    #expect(try publish([pack], in: folder).upToDate == [pack.address])
  }

  @Test func theLockFileOfARunThatHasEndedIsNoLock() throws {
    try folder.write("Output/.lock", "4711")
    #expect(problem(folder.path("Output")) == nil)
    #expect(try folder.mode("Output/.lock") == "644")
  }

  @Test func refusesALinkInPlaceOfTheLockFile() throws {
    try folder.write("canary", "untouched")
    try folder.write("Output/x", "")
    try folder.link("Output/.lock", to: folder.path("canary"))
    #expect(problem(folder.path("Output")) == .isLink(path: folder.path("Output/.lock")))
    #expect(try folder.text("canary") == "untouched")
  }

  @Test func refusesAnOutputThatLeadsOutOfTheProject() throws {
    try folder.write("outside/keep", "")
    try folder.write("project/Papers/keep", "")
    try folder.link("project/Output", to: folder.path("outside"))
    try folder.link("project/away", to: folder.path("outside"))
    try folder.link("project/Inside", to: "Papers")
    let project = try ProjectFolder(folder.path("project"))
    for output in ["Output", "away/Output", "../Output", "..", "."] {
      #expect(problem(output, in: project) != nil, "\(output)")
    }
    #expect(
      problem(folder.path("project/Output")) == .leadsOut(path: folder.path("project/Output")))
    #expect(problem("Inside", in: project) == nil)
    #expect(folder.listing.filter { $0.contains(".lock") } == ["project/Papers/.lock"])
  }

  @Test func namesTheFolderThatIsMissingAbove() {
    let path = folder.path("none/Output")
    #expect(problem(path) == .cannotWrite(path: path, SystemError(.missing)))
    #expect(problem(path)?.exitStatus == 73)
  }

  @Test func refusesAFileInPlaceOfTheFolder() throws {
    try folder.write("Output", "a file")
    #expect(
      problem(folder.path("Output"))
        == .cannotWrite(path: folder.path("Output"), SystemError(.notFolder)))
  }
}
