import Diagnostics
import Foundation
import Packs
import TestSupport
import Testing

@Suite struct EveryHouseTests {
  private func style(of house: String) throws -> HouseStyle {
    let file = HouseProject.repository.appending(path: "Templates/\(house)/house.yaml")
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
