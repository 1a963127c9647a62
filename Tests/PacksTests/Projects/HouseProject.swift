import Diagnostics
import Foundation
import Houses
import Packs
import ProjectFiles
import Publication
import TestSupport

/// A project of one council and one meeting in a temporary folder, with the figures and houses of
/// the repository.
struct HouseProject {
  /// The names of the houses in Templates.
  static let houses: [String] = {
    let templates = Repository.root.appending(path: "Templates")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: templates.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }()

  let folder: TemporaryFolder
  let house: String

  /// - Parameters:
  ///   - report: the report's text; its item is the second of the agenda.
  ///   - meeting: further lines of `meeting.yaml`.
  init(house: String, report: String, meeting: String = "") throws {
    folder = try TemporaryFolder()
    self.house = house
    // The house that the others are based on stands beside each.
    for part in Set([
      "Data/areas.csv", "Data/neighbours.csv", "Data/bank-holidays.csv", "Data/indicators.yaml",
      "Data/extracts/dfe-children-looked-after", "Templates/\(house)", "Templates/standard",
    ]) {
      let target = folder.url.appending(path: part)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: Repository.root.appending(path: part), to: target)
    }
    try folder.write(
      "Data/councils/example/council.yaml",
      """
      name: Sefton
      codes: {gss: E08000014, dfe: 343}
      jurisdiction: England
      house_style: \(house)
      notice: Worked example made from published statistics.
      key_decision_over: £500000

      """)
    try folder.write(
      "Data/councils/example/meetings/2026-03-17-scrutiny/meeting.yaml",
      """
      committee: Overview and Scrutiny Committee
      date: 2026-03-17
      data_cut_off: 2026-03-02
      issued: 2026-03-09
      agenda:
        - Apologies for absence
        - report: 02-children-in-care.md
      \(meeting)
      """)
    try folder.write(
      "Data/councils/example/meetings/2026-03-17-scrutiny/02-children-in-care.md", report)
  }

  var style: HouseStyle? {
    guard let text = try? folder.text("Templates/\(house)/house.yaml") else { return nil }
    var log = DiagnosticLog()
    return HouseStyleReader.read(
      id: house, SourceText(name: "Templates/\(house)/house.yaml", text: text), into: &log)
  }

  /// Builds into `Output`. Everything that was found is returned.
  func build() async throws -> DiagnosticLog {
    var log = DiagnosticLog()
    let inputs = try ProjectInputs(project: folder.path, data: nil, templates: nil)
    let request = BuildRequest(council: nil, meetings: [], jobs: 1, toolVersion: "test")
    let built = PackBuilder(inputs: inputs, request: request).build(into: &log)
    guard !log.hasErrors else { return log }
    let lock = try OutputLock(output: folder.path("Output"), in: nil)
    var staged = try StagedOutput(lock)
    for pack in built.packs { try staged.stage(pack.pack) }
    _ = try staged.publish(built.scope)
    return log
  }

  func page(_ name: String) throws -> String {
    try folder.text("Output/example/2026-03-17-scrutiny/public/\(name)")
  }
}
