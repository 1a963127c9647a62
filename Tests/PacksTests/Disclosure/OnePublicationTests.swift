import Diagnostics
import Foundation
import Packs
import Publication
import TestSupport
import Testing

/// The packs of one council beside one another: those of a run, those that stand in Output, and those
/// that are published.
struct OnePublicationTests {
  private let folder: TemporaryFolder

  private static let paper = """
    ---
    title: A paper
    report_of: Director of Children's Services
    wards: All
    key_decision: no
    exempt: no
    indicators: [IDS]
    recommendations:
      note: That the committee notes this paper.
    climate: {effect: neutral, assessed: yes}
    contact: Head of Performance
    ---

    """
    + [
      "Summary", "Reasons for the recommendations", "Children", "Cost", "Legal implications",
      "Equality implications", "Staffing implications", "Risk", "Data protection",
      "Alternative options", "Consultation", "Appendices",
    ].map { "# \($0)\n\nThis paper is a test.\n\n" }.joined()
    + "# Figures\n\n{% table IDS periods: 2 %}\n"

  /// - Parameter papers: what each of the meetings from 16 March on prints.
  init() throws {
    let project = try HouseProject(house: "standard", report: "")
    folder = project.folder
  }

  private func write(_ papers: [String], total: String = ", total_of: [a, b, c]") throws {
    try FileManager.default.removeItem(
      atPath: folder.path("Data/councils/example/meetings"))
    try FileManager.default.removeItem(atPath: folder.path("Data/extracts"))
    try declare(total)
    try folder.write(
      "Data/councils/example/extracts/own/2026-02-15/f.csv",
      """
      area,period,measure,value
      E08000014,Q4 2024/25,a,3
      E08000014,Q4 2024/25,b,21
      E08000014,Q4 2024/25,c,40
      E08000014,Q4 2024/25,tot,64
      E08000014,Q1 2025/26,a,11
      E08000014,Q1 2025/26,b,22
      E08000014,Q1 2025/26,c,44
      E08000014,Q1 2025/26,tot,77

      """)
    try folder.write(
      "Data/councils/example/extracts/own/2026-02-15/mapping.yaml",
      """
      file: f.csv
      layout: long
      publication: Own
      licence: none
      area: {column: area}
      period: {column: period, as: quarter}
      value: value
      indicators: {column: measure, names: {a: a, b: b, c: c, tot: tot}}

      """)
    for (index, ids) in papers.enumerated() {
      let meeting = "Data/councils/example/meetings/2026-03-\(16 + index)-scrutiny"
      try folder.write(
        "\(meeting)/meeting.yaml",
        """
        committee: Scrutiny Committee
        date: 2026-03-\(16 + index)
        data_cut_off: 2026-02-27
        issued: 2026-03-0\(5 + index)
        agenda:
          - Apologies
          - report: 04-paper.md

        """)
      try folder.write("\(meeting)/04-paper.md", Self.paper.replacing("IDS", with: ids))
    }
  }

  private func declare(_ total: String) throws {
    try folder.write(
      "Data/indicators.yaml",
      ["tot", "a", "b", "c"].map { id in
        "\(id): {name: Group \(id), unit: count, polarity: none, period: quarter, about: children, "
          + "fresh_for: 2000 days\(id == "tot" ? total : "")}\n"
      }.joined())
  }

  private var inputs: ProjectInputs {
    get throws { try ProjectInputs(project: folder.path, data: nil, templates: nil) }
  }

  private func build(_ meetings: [String] = []) throws -> DiagnosticLog {
    let output = OutputPlace(name: "Output", path: folder.path + "/Output")
    var log = DiagnosticLog()
    let request = BuildRequest(
      council: nil, meetings: meetings, jobs: 2, toolVersion: "test", output: output)
    let built = try PackBuilder(inputs: inputs, request: request).build(into: &log)
    guard !log.hasErrors else { return log }
    var staged = try StagedOutput(OutputLock(output: output.path, in: nil))
    for pack in built.packs { try staged.stage(pack.pack) }
    _ = try staged.publish(built.scope, keeping: built.kept)
    return log
  }

  /// The row of a group in a meeting's paper, without its name and its change.
  private func row(_ group: String, _ day: Int) throws -> [String] {
    let text = try folder.text("Output/example/2026-03-\(day)-scrutiny/public/04-paper.md")
    let line = text.split(separator: "\n").first { $0.hasPrefix("| Group \(group),") }
    return try #require(line).split(separator: "|").dropFirst().map { $0.filter { $0 != " " } }
  }

  @Test func `two packs of one run do not give a number away together`() throws {
    try write(["tot, a, b", "tot, a, c"])
    #expect(try build().codes == [])
    let printed = try [row("tot", 16)[0], row("b", 16)[0], row("tot", 17)[0], row("c", 17)[0]]
    #expect(try row("a", 16)[0] == "\\[c]")
    #expect(try row("a", 17)[0] == "\\[c]")
    #expect(printed == ["64", "\\[c]", "64", "40"])
  }

  @Test func `a pack keeps to what stands in Output`() throws {
    try write(["tot, a, b", "tot, a, c"])
    #expect(try build(["2026-03-17"]).codes == [])
    #expect(try row("c", 17)[0] == "40")
    #expect(try build(["2026-03-16"]).codes == [])
    #expect(try row("b", 16)[0] == "\\[c]")
  }

  @Test func `what stands and gives a number away is named with the papers that print it`() throws {
    try write(["tot, b", "c", "a"], total: "")
    for day in ["2026-03-16", "2026-03-17"] { #expect(try build([day]).codes == []) }
    try declare(", total_of: [a, b, c]")
    let log = try build(["2026-03-18"])
    #expect(log.codes == ["A101"])
    let message = try #require(log.sorted().first).problem.message
    for day in [16, 17, 18] { #expect(message.contains("2026-03-\(day)-scrutiny")) }
    #expect(try build().codes == [])
  }
}
