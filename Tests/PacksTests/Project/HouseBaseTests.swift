import Diagnostics
import Foundation
import Houses
import Packs
import TestSupport
import Testing

/// A house that is based on another has that house's files where it has none of its own.
@Suite struct HouseBaseTests {
  private func project(_ house: String = "sefton") throws -> HouseProject {
    let file = Repository.root.appending(path: "Templates/\(house)/house.yaml")
    var log = DiagnosticLog()
    let settings = SourceText(
      name: "house.yaml", text: try String(contentsOf: file, encoding: .utf8))
    let style = try #require(HouseStyleReader.read(id: house, settings, into: &log))
    return try HouseProject(house: house, report: HouseSample.report(in: style))
  }

  private func findings(_ project: HouseProject) async throws -> [String] {
    try await project.build().sorted().map {
      "\($0.location.file) \($0.code) \($0.problem.message)"
    }
  }

  @Test func rulesOfStyleAddUpAndTheHousesOwnComeLast() async throws {
    let project = try project()
    try project.folder.write("Templates/sefton/paper.css", ".own { color: #123456; }\n")
    #expect(try await findings(project).isEmpty)
    let page = try project.page("02-children-in-care.html")
    let base = try project.folder.text("Templates/standard/paper.css")
    #expect(page.contains(base + ".own { color: #123456; }\n"))
  }

  @Test func aTemplateOfTheHousesOwnStandsInPlaceOfTheBases() async throws {
    let project = try project()
    try project.folder.write(
      "Templates/sefton/report.md", "# {{ report.title }}\n\nOwn words.\n\n{% blocks %}\n")
    #expect(try await findings(project).isEmpty)
    #expect(try project.page("02-children-in-care.md").contains("\nOwn words.\n"))
  }

  @Test func aFaultInAFileOfTheBaseIsFoundWhereItStands() async throws {
    let project = try project()
    try project.folder.write(
      "Templates/standard/paper.css", "@import 'x';\n")
    #expect(
      try await findings(project).map { String($0.prefix(28)) } == ["Templates/standard/paper.css"])
  }

  @Test(arguments: [
    ("standrad", "P143 there is no house style 'standrad' to be based on"),
    ("sefton", "P144 a house style cannot be based on itself"),
    (
      "middle",
      "P144 'middle' is itself based on 'standard'; a house style is based on one that stands alone"
    ),
  ])
  func aBaseStandsAloneAndIsThere(base: String, problem: String) async throws {
    let project = try project()
    let settings = try project.folder.text("Templates/sefton/house.yaml")
    try project.folder.write("Templates/middle/house.yaml", settings)
    try project.folder.write(
      "Templates/sefton/house.yaml",
      settings.replacing("based_on: standard", with: "based_on: \(base)"))
    #expect(try await findings(project) == ["Templates/sefton/house.yaml \(problem)"])
  }

  @Test func aHouseThatIsBasedOnNoneNeedsEveryFile() async throws {
    let project = try project()
    let settings = try project.folder.text("Templates/sefton/house.yaml")
    try project.folder.write(
      "Templates/sefton/house.yaml", settings.replacing("based_on: standard\n", with: ""))
    #expect(
      try await findings(project).map { $0.prefix(while: { $0 != " " }) } == [
        "Templates/sefton/agenda.md", "Templates/sefton/page.html", "Templates/sefton/paper.css",
        "Templates/sefton/report.md",
      ])
  }
}
