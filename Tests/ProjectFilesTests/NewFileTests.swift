import Foundation
import ProjectFiles
import TestSupport
import Testing

/// Files that are made in a project: all of them or none, and nothing is written over.
struct NewFileTests {
  private let folder: TemporaryFolder
  private let project: ProjectFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("project/Data/there.csv", "mine\n")
    try folder.write("outside/keep", "")
    project = try ProjectFolder(folder.path("project/Data"), called: "Data")
  }

  @Test func newFilesComeWithTheFoldersAboveThem() throws {
    try project.create([
      NewFile(path: "councils/kent/council.yaml", text: "name: Kent\n"),
      NewFile(path: "councils/kent/targets.csv", text: ""),
    ])
    #expect(try folder.text("project/Data/councils/kent/council.yaml") == "name: Kent\n")
    #expect(try folder.text("project/Data/councils/kent/targets.csv") == "")
  }

  @Test func aFileThatIsThereStaysAndTakesTheOthersWithIt() throws {
    let before = folder.listing
    #expect(throws: FileProblem.exists(path: "Data/there.csv")) {
      try project.create([
        NewFile(path: "new/a.csv", text: "a"), NewFile(path: "there.csv", text: "yours\n"),
      ])
    }
    #expect(folder.listing == before)
    #expect(try folder.text("project/Data/there.csv") == "mine\n")
  }

  @Test(arguments: ["../out.csv", "/etc/x", "a//b", "a/./b", "", "a\0b"])
  func aPathThatMayLeaveTheProjectIsRefused(path: String) {
    let before = folder.listing
    #expect(throws: FileProblem.notInProject(path: project.named(path))) {
      try project.create([NewFile(path: path, text: "")])
    }
    #expect(folder.listing == before)
  }

  @Test func nothingIsMadeBehindALink() throws {
    try folder.link("project/Data/away", to: "../../outside")
    try folder.link("project/Data/dead.csv", to: "../../outside/dead.csv")
    #expect(throws: FileProblem.self) {
      try project.create([NewFile(path: "away/x.csv", text: "")])
    }
    #expect(throws: FileProblem.exists(path: "Data/dead.csv")) {
      try project.create([NewFile(path: "dead.csv", text: "")])
    }
    #expect(!folder.exists("outside/x.csv") && !folder.exists("outside/dead.csv"))
  }

  @Test func aTextIsChangedInOneStepAndKeepsItsPermissions() throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: folder.path("project/Data/there.csv"))
    try project.replace("there.csv", holding: Array("mine\n".utf8), with: Array("ours\n".utf8))
    #expect(try folder.text("project/Data/there.csv") == "ours\n")
    #expect(try folder.mode("project/Data/there.csv") == "640")
    #expect(!folder.exists("project/Data/.there.csv.new"))
  }

  /// A run may be killed before it has made its mark, while it writes it, and after.
  @Test(arguments: [
    nil, "", "scrutiny is wr",
    "scrutiny is writing here, or was ended while it did; it takes this away itself.\n",
  ])
  func whatAKilledRunLeftIsTakenAway(mark: String?) throws {
    let left = "project/Data/.scrutiny-copy-pack"
    try FileManager.default.createDirectory(
      atPath: folder.path(left), withIntermediateDirectories: true)
    if let mark { try folder.write(left + "/unfinished", mark) }
    project.removeUnfinished("copy")
    #expect(!folder.exists(left))
    try project.createTree("pack", [NewFile(path: "pack/a", text: "a")], work: "copy")
    #expect(try folder.text("project/Data/pack/a") == "a")
  }

  @Test(arguments: [
    ("unfinished", "mine"), ("unfinished", "scrutiny is writing there"), ("other", ""),
  ])
  func aFolderThatOnlyHasSuchANameStays(name: String, text: String) throws {
    try folder.write("project/Data/.scrutiny-copy-pack/\(name)", text)
    project.removeUnfinished("copy")
    #expect(folder.exists("project/Data/.scrutiny-copy-pack/\(name)"))
  }

  @Test func aTextThatSomeoneElseChangedIsLeftToThem() throws {
    #expect(throws: FileProblem.self) {
      try project.replace("there.csv", holding: Array("old\n".utf8), with: Array("new\n".utf8))
    }
    #expect(try folder.text("project/Data/there.csv") == "mine\n")
  }

  @Test func aTextThatAnotherRunIsChangingIsLeftToIt() throws {
    try folder.write("project/Data/.there.csv.new", "theirs\n")
    #expect(throws: FileProblem.cannotWrite(path: "Data/there.csv", SystemError(.busy))) {
      try project.replace("there.csv", holding: Array("mine\n".utf8), with: Array("new\n".utf8))
    }
    #expect(try folder.text("project/Data/there.csv") == "mine\n")
    #expect(try folder.text("project/Data/.there.csv.new") == "theirs\n")
  }

  @Test func aWholeFileTakesAwayWhatAKilledRunLeft() throws {
    try folder.write("project/Data/.new.json.new", "half")
    try project.createWhole("new.json", Array("whole\n".utf8))
    #expect(try folder.text("project/Data/new.json") == "whole\n")
    #expect(!folder.exists("project/Data/.new.json.new"))
    #expect(throws: FileProblem.exists(path: "Data/new.json")) {
      try project.createWhole("new.json", Array("again\n".utf8))
    }
    #expect(try folder.text("project/Data/new.json") == "whole\n")
  }
}
