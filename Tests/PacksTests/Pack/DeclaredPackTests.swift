import Diagnostics
import Foundation
import Packs
import Publication
import TestSupport
import Testing

/// Facts and tables in a whole project.
struct DeclaredPackTests {
  private static let narrative = """

    # Posts and money

    {% figures pipeline %}

    The gap is {{ pipeline.gap.total }} FTE; the budget is {{ budget }} ({{ facts.budget.period }}).
    """

  private func project() throws -> ProjectCopy {
    let project = try ProjectCopy()
    try project.write(
      "Data/councils/sefton/facts.yaml",
      """
      budget: {called: staffing budget, value: £1.5m, period: 2021/22, source: Cabinet July 2021}
      notice: {called: improvement notice, value: May 2021, source: Department for Education}
      """)
    try project.write("\(ProjectCopy.newest)/tables.yaml", PublishedTables.westSussex)
    let paper = "\(ProjectCopy.newest)/05-workforce.md"
    try project.write(paper, try project.text(paper) + Self.narrative)
    return project
  }

  @Test func `declared figures stand in every form of a paper and in its manifest`() async throws {
    let files = try await project().files()
    let meeting = "2026-03-17-overview-and-scrutiny"
    let csv = try #require(files["\(meeting)/05-workforce.csv"])
    let lines = csv.split(separator: "\n").filter { $0.contains("Remaining gap") }.map {
      $0.split(separator: ",", omittingEmptySubsequences: false).suffix(3).joined(separator: ",")
    }
    #expect(
      lines == [
        "Social workers,17.84,", "Advanced practitioners,7.08,",
        "Managers of social worker teams,0.00,[note 1]", "Total,24.92,[note 1]",
      ])
    let html = try #require(files["\(meeting)/05-workforce.html"])
    #expect(html.contains("<th scope=\"row\">Remaining gap after the pipeline</th>"))
    #expect(html.contains("pipeline.gap.managers/E08000014/undated#derived"))
    let manifest = try #require(files["\(meeting)/manifest.json"])
    #expect(manifest.contains("pipeline.gap.total/E08000014/undated#derived"))
    #expect(manifest.contains("\(ProjectCopy.newest)/tables.yaml"))
    #expect(manifest.contains("Data/councils/sefton/facts.yaml"))
    let bytes = Array(manifest.utf8)
    var log = DiagnosticLog()
    #expect(Manifest.read(bytes, name: "manifest.json", log: &log) != nil, "\(log.codes)")
  }

  @Test func `a paper of any meeting is held to the council's facts`() async throws {
    let project = try project()
    let earlier = "\(ProjectCopy.earlier)/04-performance.md"
    try project.replace(
      "# Legal implications",
      with: "# Notice\n\nThe improvement notice of June 2021.\n\n# Legal implications",
      in: earlier)
    let (packs, log) = try await project.build()
    #expect(log.codes == ["P080"])
    #expect(log.sorted().first?.location.file == earlier)
    // Meetings are made at once: the other one is whole.
    #expect(
      packs.packs.map { "\($0.pack.address.meeting)" } == ["2026-03-17-overview-and-scrutiny"])
  }

  @Test func `a fact and a table of a council do not share a name`() async throws {
    let project = try project()
    try project.write(
      "Data/councils/sefton/tables.yaml",
      "budget: {caption: Other, columns: {a: A}, rows: {b: {label: B, values: 10}}, source: One}")
    let (_, log) = try await project.build()
    #expect(log.codes == ["P033"])
    #expect(
      log.sorted().first?.notes.map(\.location.file) == ["Data/councils/sefton/facts.yaml"])
  }
}
