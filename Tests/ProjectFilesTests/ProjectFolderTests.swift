import Diagnostics
import Foundation
import ProjectFiles
import TestSupport
import Testing

struct ProjectFolderTests {
  private let folder: TemporaryFolder
  private let project: ProjectFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("project/Data/areas.csv", "code,name\n")
    try folder.write("outside/secret.csv", "secret\n")
    project = try ProjectFolder(folder.path("project"))
  }

  @Test func readsAFileByItsPathInTheProject() throws {
    #expect(try project.bytes(of: "Data/areas.csv") == Array("code,name\n".utf8))
    #expect(try project.bytes(of: "./Data//areas.csv").count == 10)
  }

  @Test(arguments: ["/etc/hosts", "../outside/secret.csv", "Data/../../outside/x", "Data/a\0.csv"])
  func refusesAPathThatMayLeaveTheProject(path: String) {
    #expect(throws: FileProblem.notInProject(path: path)) { try project.bytes(of: path) }
  }

  @Test func refusesALinkThatLeadsOut() throws {
    try folder.link("project/Data/out.csv", to: folder.path("outside/secret.csv"))
    try folder.link("project/Data/away", to: "../../outside")
    for path in ["Data/out.csv", "Data/away/secret.csv"] {
      #expect(throws: FileProblem.leadsOut(path: path)) { try project.bytes(of: path) }
    }
    #expect(throws: FileProblem.leadsOut(path: "Data/away")) {
      try project.entries(of: "Data/away")
    }
  }

  @Test func refusesALinkToAFolderWhoseNameOnlyBeginsAsTheProjects() throws {
    try folder.write("project-other/secret.csv", "secret\n")
    try folder.link("project/near.csv", to: folder.path("project-other/secret.csv"))
    #expect(throws: FileProblem.leadsOut(path: "near.csv")) { try project.bytes(of: "near.csv") }
  }

  @Test func followsALinkThatStaysInside() throws {
    try folder.link("project/again.csv", to: "Data/areas.csv")
    #expect(try project.bytes(of: "again.csv").count == 10)
  }

  @Test func tellsALinkThatLeadsNowhereAndOneThatLeadsToItself() throws {
    try folder.link("project/gone.csv", to: "nothing")
    try folder.link("project/self.csv", to: "self.csv")
    #expect(throws: FileProblem.missing(path: "gone.csv")) { try project.bytes(of: "gone.csv") }
    #expect(throws: FileProblem.unreadable(path: "self.csv", SystemError(.isLink))) {
      try project.bytes(of: "self.csv")
    }
  }

  @Test func aMissingFileEndsWithStatus66() {
    let problem = FileProblem.missing(path: "Data/none.csv")
    #expect(throws: problem) { try project.bytes(of: "Data/none.csv") }
    #expect(throws: FileProblem.missing(path: "Data/areas.csv/x")) {
      try project.bytes(of: "Data/areas.csv/x")
    }
    #expect(problem.exitStatus == 66)
  }

  @Test func refusesAFolderAndAPipeWithoutWaitingOnIt() throws {
    #expect(throws: FileProblem.notPlainFile(path: "Data", .isFolder)) {
      try project.bytes(of: "Data")
    }
    let making = Process()
    making.executableURL = URL(fileURLWithPath: "/usr/bin/mkfifo")
    making.arguments = [folder.path("project/pipe")]
    try making.run()
    making.waitUntilExit()
    #expect(throws: FileProblem.notPlainFile(path: "pipe", .namedPipe)) {
      try project.bytes(of: "pipe")
    }
  }

  @Test func refusesAFileOverTheLimitAndTakesOneAtIt() throws {
    #expect(try project.bytes(of: "Data/areas.csv", limit: 10).count == 10)
    #expect(throws: FileProblem.tooLarge(path: "Data/areas.csv", limit: 9)) {
      try project.bytes(of: "Data/areas.csv", limit: 9)
    }
  }

  @Test func listsAFolderSortedByBytesAndDoesNotFollowLinksToFolders() throws {
    for name in ["b.csv", "B.csv", "é.csv", "a/x"] { try folder.write("project/in/\(name)", "") }
    try folder.link("project/in/loop", to: ".")
    try folder.link("project/in/linked", to: "b.csv")
    try folder.link("project/in/out", to: folder.path("outside/secret.csv"))
    let entries = try project.entries(of: "in")
    #expect(entries.map(\.name.text) == ["B.csv", "a", "b.csv", "linked", "loop", "out", "é.csv"])
    #expect(entries.map(\.kind) == [.file, .folder, .file, .file, .link, .link, .file])
  }

  @Test func aProjectThatIsNoFolderIsTold() {
    #expect(throws: FileProblem.notFolder(path: folder.path("outside/secret.csv"))) {
      try ProjectFolder(folder.path("outside/secret.csv"))
    }
    #expect(throws: FileProblem.missing(path: folder.path("none"))) {
      try ProjectFolder(folder.path("none"))
    }
  }
}
