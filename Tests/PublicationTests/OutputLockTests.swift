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
