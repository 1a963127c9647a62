import Diagnostics
import Foundation
import Packs
import Testing

/// One narrative makes a paper for each of several areas.
struct AreaPaperTests {
  @Test func eachAreaHasAPaperWithItsOwnFigures() async throws {
    let files = try await BoardProject(areas: "[Sefton, E08000002]").files()
    // As Data/extracts has them: 31 March 2024 and 2025.
    let sefton = try #require(files["03-profile-sefton.md"])
    #expect(sefton.contains("# Profile: Sefton"))
    #expect(sefton.contains("This paper is about Sefton."))
    #expect(sefton.contains("| Children in care, on 31 March | 581 | 506 |"))
    let bury = try #require(files["03-profile-bury.md"])
    #expect(bury.contains("This paper is about Bury."))
    #expect(!bury.contains("581"))
    let region = try #require(files["02-region.md"])
    #expect(region.contains("This paper is about North West Board."))
    #expect(files["03-profile.md"] == nil)
  }

  @Test func theAgendaHasTheItemOnceWithALineForEachArea() async throws {
    let files = try await BoardProject(areas: "[Sefton, Bury]").files()
    let sheet = try #require(files["index.md"])
    #expect(
      sheet.contains(
        """
        - 3\\. Profile (a paper for each of two areas)
          - [Sefton](03-profile-sefton.md)
          - [Bury](03-profile-bury.md)
        """))
    let pack = try #require(files["pack.html"])
    #expect(pack.contains("id=\"area-3-1\""))
    #expect(pack.contains("id=\"area-3-2\""))
  }

  /// A page leads to the papers of the areas before and after its own, and to no other area's.
  @Test func aPageLeadsToTheAreasBesideItsOwn() async throws {
    let files = try await BoardProject(areas: "[Sefton, Bury, Wirral, Bolton]").files()
    func links(_ page: String) throws -> [String] {
      let page = try #require(files[page])
      let menu = try #require(page.firstMatch(of: /(?s)<nav.*?<\/nav>/)?.output)
      return menu.matches(of: /href="(03-[a-z-]*)\.html"/).map { String($0.1) }
    }
    #expect(try links("03-profile-bury.html") == ["03-profile-sefton", "03-profile-wirral"])
    #expect(try links("03-profile-sefton.html") == ["03-profile-bury"])
    #expect(try links("index.html") == [])
  }

  /// By counting the lines of areas.csv: the North West has 24 councils that report by themselves.
  @Test func aRegionIsAllItsCouncils() async throws {
    let files = try await BoardProject(areas: "region North West", indicators: ["cla_count"])
      .files()
    #expect(files.keys.count { $0.hasPrefix("03-profile-") && $0.hasSuffix(".md") } == 24)
  }

  @Test func aTableOfTheMeetingsFolderNamesThem() async throws {
    let board = try BoardProject(areas: "{file: members.csv, column: council}")
    try board.project.write(
      "\(BoardProject.folder)/members.csv", "council,since\nWirral,2024\n343,2025\n")
    let files = try await board.files()
    #expect(files["03-profile-wirral.md"] != nil)
    #expect(files["03-profile-sefton.md"] != nil)
  }

  @Test(arguments: [
    ("region Northwest", "P390", "North West"), ("[Seffton]", "P391", "Sefton"),
    ("[Bury, E08000002]", "P392", nil), ("[]", "P393", nil),
  ])
  func whatIsWrongWithTheAreasIsToldWhereItStands(
    areas: String, code: String, hint: String?
  ) async throws {
    let (packs, log) = try await BoardProject(areas: areas).project.build()
    #expect(packs.packs.isEmpty)
    let found = log.sorted()
    #expect(found.map(\.code) == [code])
    let finding = try #require(found.first)
    #expect(finding.location.file == BoardProject.settings)
    #expect(finding.location.start?.line == 9)
    if let hint { #expect(finding.problem.hint?.contains(hint) == true) }
  }

  @Test func aColumnThatIsNotThereAndAnAreaThatIsNoneAreToldInTheTable() async throws {
    let board = try BoardProject(areas: "{file: members.csv, column: name}")
    let path = "\(BoardProject.folder)/members.csv"
    try board.project.write(path, "council\nWirral\n")
    let missing = try await board.project.build().log.sorted()
    #expect(missing.map(\.location.file) == [path])
    try board.project.write(path, "name\nWirral\nWiral\n")
    let wrong = try await board.project.build().log.sorted()
    #expect(wrong.map(\.code) == ["P391"])
    #expect(wrong.first?.location.start?.line == 3)
  }

  /// An area of which there is no figure is named where the narrative asks for it, and no area has a paper then.
  @Test func anAreaWithoutDataIsNamedAndNothingIsMade() async throws {
    let board = try BoardProject(areas: "[Sefton, Cardiff]", indicators: ["cla_count"])
    let (packs, log) = try await board.project.build()
    #expect(packs.packs.isEmpty)
    let found = log.sorted().filter { $0.severity == .error }
    #expect(!found.isEmpty && found.allSatisfy { $0.code == "P032" })
    #expect(found.allSatisfy { $0.location.file == BoardProject.narrative })
    #expect(found.allSatisfy { $0.problem.message.contains("Cardiff") })
  }

  /// What is wrong with the narrative is wrong with it once, however many areas there are.
  @Test func aFaultOfTheNarrativeIsToldOnce() async throws {
    let board = try BoardProject(areas: "[Sefton, Bury, Wirral]")
    try board.project.replace(
      "{{ council.name }}", with: "{{ council.nme }}", in: BoardProject.narrative)
    let log = try await board.project.build().log
    #expect(log.sorted().map(\.code) == ["T021"])
    #expect(log.errorCount == 1)
  }

  /// A target of one area is for its paper alone, and the others have the board's.
  @Test func anAreaMayHaveATargetOfItsOwn() async throws {
    let board = try BoardProject(areas: "[Sefton, Bury]", indicators: ["rereferral"])
    let targets = "Data/councils/board/targets.csv"
    let head = "indicator,from,target,tolerance,basis,area\n"
    try board.project.write(
      targets,
      head + "rereferral,2020-04-01,22%,2 points,local,\n"
        + "rereferral,2020-04-01,17%,2 points,local,E08000002\n")
    try board.project.replace(
      "# Figures", with: "The target is {{ rereferral.target }}.\n\n# Figures",
      in: BoardProject.narrative)
    let files = try await board.files()
    #expect(files["03-profile-sefton.md"]?.contains("The target is 22%.") == true)
    #expect(files["03-profile-bury.md"]?.contains("The target is 17%.") == true)
    try board.project.write(targets, head + "rereferral,2020-04-01,22%,2 points,local,Bury\n")
    let found = try await board.project.build().log.sorted()
    #expect(found.map(\.code) == ["P395"])
    #expect(found.first?.location.start?.line == 2)
  }
}
