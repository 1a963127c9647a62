import Diagnostics
import Foundation
import Packs
import TestSupport
import Testing

/// What a meeting declares in its own folder: facts, tables and targets of its time, beside or in
/// place of those of its council.
struct MeetingDeclarationTests {
  private let project: ProjectCopy
  private static let newest = "2026-03-17-overview-and-scrutiny"
  private static let earlier = "2025-03-18-overview-and-scrutiny"

  init() throws {
    project = try ProjectCopy()
    try project.write(
      "Data/councils/sefton/facts.yaml",
      """
      forecast: {value: £3.6m, source: Budget monitor}
      grant: {value: £1.2m, source: Budget monitor}
      """)
    try project.write(
      "Data/councils/sefton/tables.yaml",
      """
      monitor:
        caption: Budget monitor
        source: Budget monitor
        unit: £m
        places: 1
        columns: {amount: Amount}
        rows:
          forecast: {label: Forecast, values: [forecast]}
          grant: {label: Grant, values: [grant]}
          left: {label: Left, derive: forecast - grant}
      """)
    for folder in [ProjectCopy.newest, ProjectCopy.earlier] {
      let paper = "\(folder)/04-performance.md"
      try project.write(
        paper,
        try project.text(paper)
          + """

          # Money

          The forecast is {{ forecast }} and the grant {{ grant }}, so {{ monitor.left.amount }} is left.
          """)
    }
  }

  private func sentence(_ files: [String: String], _ meeting: String) throws -> String {
    let text = try #require(files["\(meeting)/04-performance.md"])
    return try #require(text.split(separator: "\n").first { $0.contains("The forecast is") })
      .split(separator: "The forecast is ").last.map(String.init) ?? ""
  }

  @Test func `a fact of a meeting's own takes the place of the council's, for that meeting alone`()
    async throws
  {
    try project.write(
      "\(ProjectCopy.earlier)/facts.yaml",
      "forecast: {value: £9.9m, source: Budget monitor of that quarter}\n")
    let files = try await project.files()
    #expect(
      try sentence(files, Self.earlier) == "£9.9m and the grant £1.2m, so £8.7m is left.")
    #expect(try sentence(files, Self.newest) == "£3.6m and the grant £1.2m, so £2.4m is left.")
    let manifest = try #require(files["\(Self.earlier)/manifest.json"])
    #expect(manifest.contains("\(ProjectCopy.earlier)/facts.yaml"))
    // The page of changes compares the newest papers with these, and reads nothing more of them.
    #expect(
      try #require(files["\(Self.newest)/changes.md"]).contains("no published record"))
    let (built, log) = try await project.build()
    #expect(log.codes == [])
    #expect(built.notes == ["\(ProjectCopy.earlier)  declares anew 'forecast'"])
  }

  @Test func `a table of a meeting's own takes the place of the council's`() async throws {
    try project.write(
      "\(ProjectCopy.earlier)/tables.yaml",
      """
      monitor:
        caption: Budget monitor
        source: Budget monitor of that quarter
        unit: £m
        places: 1
        columns: {amount: Amount}
        rows:
          left: {label: Left, values: ["7.7"]}
      """)
    let files = try await project.files()
    #expect(try sentence(files, Self.earlier).hasSuffix("so £7.7m is left."))
    #expect(try sentence(files, Self.newest).hasSuffix("so £2.4m is left."))
    #expect(
      try await project.build().packs.notes == ["\(ProjectCopy.earlier)  declares anew 'monitor'"])
  }

  @Test func `targets of a meeting's own count in place of the council's of those indicators`()
    async throws
  {
    let before = try await project.files()
    let target = "The target used in this example is "
    let newest = try #require(before["\(Self.newest)/04-performance.md"])
    #expect(newest.contains("\(target)10%."))
    try project.write(
      "\(ProjectCopy.newest)/targets.csv",
      "indicator,from,target,tolerance,basis\ncla_3plus,2020-04-01,12%,2 points,an example\n")
    let after = try await project.files()
    #expect(try #require(after["\(Self.newest)/04-performance.md"]).contains("\(target)12%."))
    // The council's later target of the same indicator does not count beside it, others do.
    #expect(
      try #require(after["\(Self.newest)/05-workforce.md"])
        == #require(before["\(Self.newest)/05-workforce.md"]))
    #expect(
      try #require(after["\(Self.earlier)/04-performance.md"])
        == #require(before["\(Self.earlier)/04-performance.md"]))
    #expect(
      try await project.build().packs.notes == [
        "\(ProjectCopy.newest)  has targets of its own for 'cla_3plus'"
      ])
  }

  @Test(arguments: [
    ("facts.yaml", "forecast: {value: £9.9m}\n", "S021", 1),
    ("facts.yaml", "forecast: {value: 3 children, source: Team}\n", "P260", 1),
    ("facts.yaml", "forecast: {value: 3, source: Team}\n", "P260", 1),
    ("facts.yaml", "monitor: {value: £9.9m, source: Team}\n", "P033", 0),
    (
      "targets.csv", "indicator,from,target,tolerance,basis\nnone,2020-04-01,12%,1 point,x\n",
      "I002",
      2
    ),
  ])
  func `what is wrong in a file of a meeting is told at its place`(
    file: String, text: String, code: String, line: Int
  ) async throws {
    try project.write("\(ProjectCopy.newest)/\(file)", text)
    let (_, log) = try await project.build([Self.newest])
    let found = try #require(log.sorted().first { $0.code == code }, "\(log.codes)")
    // A name that is taken twice is told at the table, with a note of the fact.
    if line > 0 {
      #expect(found.location.file == "\(ProjectCopy.newest)/\(file)")
      #expect(found.location.start?.line == line)
    } else {
      #expect(found.notes.map(\.location.file) == ["\(ProjectCopy.newest)/\(file)"])
    }
  }

  @Test(arguments: [
    ("fact.yaml", "P075", "did you mean 'facts.yaml'?"),
    ("facts.yml", "P075", "did you mean 'facts.yaml'?"),
    ("Facts.yaml", "P075", "did you mean 'facts.yaml'?"),
    ("facts (2).yaml", "P075", "did you mean 'facts.yaml'?"),
    ("tables.yaml.bak", "P075", "did you mean 'tables.yaml'?"),
    ("targets.xlsx", "P075", "did you mean 'targets.csv'?"),
    ("recommendations.csv", "P075", "'recommendations.csv' stands in a council's folder"),
    ("council.yaml", "P075", "'council.yaml' stands in a council's folder"),
    ("q3.csv", "P075", "extracts"), ("slides.pptx", "P076", "- file: slides.pptx"),
    ("ofsted-letter.pdf", "P076", "- file: ofsted"), ("notes.txt", "P076", "Markdown"),
    ("Thumbs.db", nil, ""), (".DS_Store", nil, ""), ("~$slides.pptx", nil, ""),
  ])
  func `a file of a meeting's folder that nothing reads is named`(
    name: String, code: String?, hint: String
  ) async throws {
    try project.write("\(ProjectCopy.newest)/\(name)", "x\n")
    let (_, log) = try await project.build([Self.newest])
    #expect(log.codes == [code].compactMap { $0 })
    guard code != nil else { return }
    let found = try #require(log.sorted().first)
    #expect(found.location.file == "\(ProjectCopy.newest)/\(name)")
    #expect(found.problem.message.contains("'\(name)'"))
    #expect(found.problem.hint?.contains(hint) == true, "\(found.problem.hint ?? "")")
  }

  @Test(arguments: [
    ("fact.yaml", "P075"), ("target.csv", "P075"), ("Tables.yaml", "P075"),
    ("meeting.yaml", "P075"), ("q3.csv", "P076"), ("budget.xlsx", "P076"), ("README.md", nil),
    ("minutes.pdf", nil),
  ])
  func `so is one of a council's folder`(name: String, code: String?) async throws {
    try project.write("Data/councils/sefton/\(name)", "x\n")
    let (_, log) = try await project.build([Self.newest])
    #expect(log.codes == [code].compactMap { $0 })
  }
}
