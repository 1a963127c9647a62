import Foundation
import ProjectFiles
import Skeletons
import TestSupport
import Testing

/// `scrutiny init`: a project from nothing, that builds and is checked without a finding.
struct InitTests {
  private let command: Command

  init() throws { command = try Command(withoutProject: ()) }

  private var folder: TemporaryFolder { command.folder }

  /// Runs the program in a folder that holds nothing.
  private func begin(_ words: String) throws -> Command.Outcome {
    try command.shell("mkdir -p empty && cd empty && \"$scrutiny\" init \(words)")
  }

  private func run(_ words: String, in project: String) throws -> Command.Outcome {
    try command.shell("cd 'empty/\(project)' && \"$scrutiny\" \(words)")
  }

  @Test func whatTheProgramCarriesIsWhatStandsInDataAndTemplates() throws {
    for name in ["Data", "Templates"] {
      let root = Repository.root.appending(path: name)
      let carried = StarterFiles.files(of: name)
      let paths =
        FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
      let files = paths.filter { path in
        var isFolder: ObjCBool = false
        let exists = unsafe FileManager.default.fileExists(
          atPath: root.appending(path: path).path, isDirectory: &isFolder)
        return exists && !isFolder.boolValue && !path.hasPrefix("councils/")
          && !path.split(separator: "/").contains { $0.hasPrefix(".") }
      }
      #expect(carried.map(\.path).sorted() == files.sorted(), "run .ci/starter")
      for file in carried {
        let bytes = try Data(contentsOf: root.appending(path: file.path))
        #expect(Array(bytes) == file.bytes, "\(name)/\(file.path): run .ci/starter")
      }
    }
  }

  @Test(arguments: ["Trafford", "Bristol, City of", "E06000053", "201", "north yorkshire"])
  func aProjectOfACouncilBuildsAtOnceWithoutAFinding(council: String) throws {
    let begun = try begin("own --council '\(council)' --date 2027-01-12")
    #expect(begun.status == 0, "\(begun.errors)")
    for verb in ["build", "verify", "check"] {
      let outcome = try run(verb, in: "own")
      #expect(outcome.status == 0, "\(verb): \(outcome.errors)")
      #expect(!outcome.errors.contains("warning["), "\(verb): \(outcome.errors)")
    }
    #expect(!folder.exists("empty/own/.scrutiny-init"))
  }

  @Test func theFirstPapersPrintThePublishedFigures() throws {
    _ = try begin("own --council trafford --date 2027-01-12")
    #expect(try run("build", in: "own").status == 0)
    let pack = "empty/own/Output/trafford/2027-01-12-scrutiny-committee/public"
    // Trafford in the tables of the department: 31 March 2025, and the year to 30 September 2025.
    let performance = try folder.text("\(pack)/03-performance.md")
    #expect(
      performance.contains(
        "31 March 2025 | 62 | ↓ Down 5 | Neither good nor bad | 56 | 67 | Usual so far |"))
    let workforce = try folder.text("\(pack)/04-workforce.md")
    #expect(workforce.contains("| 2025 | 15.6 | 13.3 | 11.8 |"))
    let pages = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "\(pack)/charts").path)
    #expect(pages.count == 6)
  }

  @Test func olderFiguresThanUsualAreLetThroughAndToldOf() throws {
    let begun = try begin("own --council Kent --date 2029-06-12")
    #expect(begun.output.contains("note: the oldest figures are 1534 days old at the meeting"))
    let settings = try folder.text("empty/own/Data/councils/kent/council.yaml")
    #expect(settings.contains("data_no_older_than: 1550 days\n"))
    #expect(try run("check", in: "own").status == 0)
  }

  @Test func theFolderIsTheWorkingDirectoryWhereNoneIsNamed() throws {
    let begun = try command.shell(
      "mkdir -p empty/here && cd empty/here && git init -q . && \"$scrutiny\" init --council Kent")
    #expect(begun.status == 0, "\(begun.errors)")
    #expect(begun.output.contains("next: scrutiny build\n"))
    #expect(folder.exists("empty/here/Data/councils/kent/council.yaml"))
    #expect(folder.exists("empty/here/.git"))
  }

  @Test func aFolderThatHoldsAnythingIsLeftAsItIs() throws {
    _ = try command.shell("mkdir -p empty/full && echo mine >empty/full/notes.txt")
    let begun = try begin("full --council Kent")
    #expect(begun.status == 73)
    #expect(
      begun.errors.contains(
        "error[P147]: a project is begun in an empty folder, and 'full' is not empty"))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "empty/full").path)
    #expect(names == ["notes.txt"])
  }

  @Test func aCouncilThatNobodyKnowsLeavesNothing() throws {
    let begun = try begin("own --council Traford")
    #expect(begun.status == 64)
    #expect(begun.errors.contains("hint: did you mean 'Trafford'?"))
    #expect(!folder.exists("empty/own"))
    let region = try begin("own --council E12000002")
    #expect(region.status == 64)
    #expect(region.errors.contains("'E12000002' is North West, which is not one council's area"))
    let sussex = try begin("own --council Sussex")
    #expect(sussex.errors.contains("hint: is it one of 'East Sussex', 'West Sussex'?"))
    let house = try begin("own --council Kent --house standrd")
    #expect(house.status == 64)
    #expect(!folder.exists("empty/own"))
  }

  @Test func whatAStoppedRunLeftIsCleared() throws {
    // Killed while it was making its files, and killed while it was moving them.
    _ = try command.shell(
      "mkdir -p empty/own/.scrutiny-init/Data && echo half >empty/own/.scrutiny-init/Data/a")
    #expect(try begin("own --council Kent").status == 0)
    _ = try command.shell(
      """
      cd empty && mkdir -p new/.scrutiny-init/Data new/Templates/standard
      touch new/.scrutiny-init/.moving new/Templates/standard/house.yaml
      """)
    #expect(try begin("new --council Kent").status == 0)
    #expect(try run("check", in: "new").status == 0)
    // A folder of the user's own stays.
    _ = try command.shell("mkdir -p empty/mine/.scrutiny-init empty/mine/Templates")
    #expect(try begin("mine --council Kent").status == 73)
    #expect(folder.exists("empty/mine/Templates"))
  }

  @Test(arguments: ["Cardiff", "Fife"])
  func outsideEnglandAProjectBeginsWithoutFiguresAndSaysSo(council: String) throws {
    let begun = try begin("own --council \(council) --date 2027-03-09")
    #expect(begun.status == 0, "\(begun.errors)")
    #expect(
      begun.output.contains(
        "note: the program carries the published figures of English councils alone"))
    #expect(!folder.exists("empty/own/Data/extracts"))
    let built = try run("build", in: "own")
    #expect(built.status == 0, "\(built.errors)")
  }
}
