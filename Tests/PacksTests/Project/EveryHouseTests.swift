import Diagnostics
import Foundation
import Houses
import Packs
import TestSupport
import Testing

@Suite struct EveryHouseTests {
  private func style(of house: String) throws -> HouseStyle {
    let file = Repository.root.appending(path: "Templates/\(house)/house.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    var log = DiagnosticLog()
    let style = HouseStyleReader.read(
      id: house, SourceText(name: "house.yaml", text: text), into: &log)
    return try #require(style, "\(ConsoleWriter(usesColour: false).text(of: log))")
  }

  @Test(arguments: HouseProject.houses)
  func `a report with every field builds without a finding, labels in the house's order`(
    house: String
  ) async throws {
    let style = try style(of: house)
    let project = try HouseProject(house: house, report: HouseSample.report(in: style))
    let log = try await project.build()
    #expect(log.isEmpty, "\(ConsoleWriter(usesColour: false).text(of: log))")
    try keep(project, house)
    var rest = try project.page("02-children-in-care.md")[...]
    for label in labels(of: style) {
      let found = try #require(rest.range(of: label), "'\(label)' does not follow in its order")
      rest = rest[found.upperBound...]
    }
  }

  @Test func `the boxes, the sign-off table, the item and the run of numbers are printed`()
    async throws
  {
    func page(_ house: String, _ name: String, meeting: String = "") async throws -> String {
      let project = try HouseProject(
        house: house, report: HouseSample.report(in: try style(of: house)), meeting: meeting)
      let log = try await project.build()
      #expect(log.isEmpty, "\(ConsoleWriter(usesColour: false).text(of: log))")
      return try project.page(name)
    }
    let staffordshire = try await page("staffordshire", "02-children-in-care.md")
    #expect(staffordshire.contains("Overview and Scrutiny Committee - Tuesday 17 March 2026\n\n# "))
    #expect(staffordshire.contains("I recommend that the Committee:\n\na. That the report"))
    #expect(staffordshire.contains("\n1 Officers have something to say"))
    #expect(staffordshire.contains("\n5 A last paragraph stands here."))
    #expect(staffordshire.contains("## Link to Strategic Plan\n\n6 Officers"))
    let sussex = try await page("west-sussex", "02-children-in-care.html")
    #expect(sussex.contains("<div class=\"box\">\n<p>Overview and Scrutiny Committee</p>"))
    #expect(sussex.contains("<span class=\"number\">14.</span> Human Rights Implications"))
    #expect(sussex.contains("<div class=\"signature\">\n<p>Director of Finance</p>"))
    let maidstone = try await page("maidstone-form", "02-children-in-care.md")
    #expect(maidstone.contains("## 1. Cross-cutting issues and implications"))
    #expect(
      maidstone.contains(
        "| Financial | Officers have something to say about this here. | Section 151 Officer |"))
    let manchester = try await page("manchester-form", "02-children-in-care.html")
    #expect(manchester.contains("<div class=\"item\">Item 2</div>"))
    #expect(manchester.contains("<span class=\"number\">1.0</span>"))
    let letter = try await page(
      "west-sussex", "letter.md",
      meeting:
        "letter: {from: Director of Law, reason: figures came late, encloses: [02-children-in-care.md]}"
    )
    #expect(letter.contains("| 2. | [Children in care](02-children-in-care.md) |"))
    #expect(letter.contains("for this reason: figures came late."))
    #expect(letter.contains("Yours sincerely\n\nDirector of Law\n"))
  }

  @Test(arguments: HouseProject.houses)
  func `late papers go out with a letter in each house`(house: String) async throws {
    let project = try HouseProject(
      house: house, report: HouseSample.report(in: try style(of: house)),
      meeting:
        "letter: {from: Director of Law, reason: figures came late, encloses: [02-children-in-care.md]}"
    )
    let log = try await project.build()
    #expect(log.isEmpty, "\(ConsoleWriter(usesColour: false).text(of: log))")
    let letter = try project.page("letter.md")
    #expect(letter.contains("| 2. | [Children in care](02-children-in-care.md) |"))
    #expect(letter.contains("for this reason: figures came late."))
    #expect(try project.page("supplement.html").contains("id=\"item-2\""))
  }

  /// Labels in printed order, as Markdown writes them.
  private func labels(of style: HouseStyle) -> [String] {
    style.blocks.flatMap { block -> [String] in
      let own = block.fields.filter { $0.form != .plain }.map(\.label)
      return switch block {
      case .field, .body: own
      case .group(let group): [group.label] + own
      case .part(let part): [part.label] + own
      }
    }
  }

  /// `SCRUTINY_KEEP_HOUSES` names a folder in which the papers stay, to be looked at.
  private func keep(_ project: HouseProject, _ house: String) throws {
    guard let kept = ProcessInfo.processInfo.environment["SCRUTINY_KEEP_HOUSES"] else { return }
    let target = URL(fileURLWithPath: kept).appending(path: house)
    try? FileManager.default.removeItem(at: target)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: project.folder.url.appending(path: "Output/example/2026-03-17-scrutiny/public"),
      to: target)
  }
}
