import Diagnostics
import Foundation
import Packs
import Publication
import TestSupport
import Testing

/// Papers that are not open to the public.
@Suite struct ExemptTests {
  static let marker = "Quillfeather"
  static let good =
    "exempt: {paragraphs: [3, 1], public_interest: \(marker) interest outweighs., listed_as: Placement contract}"

  private func report(_ flag: String, title: String = "\(marker) title") -> String {
    let fields = [
      "summary", "reasons", "children", "cost", "legal", "equality", "staffing", "risk",
      "data protection", "alternatives", "consultation", "appendices", "contact",
    ]
    return """
      ---
      title: \(title)
      report_of: Director of Services
      wards: All
      key_decision: no
      \(flag)
      indicators: [cla_rate]
      climate: {effect: neutral, assessed: yes}
      recommendations:
        note: That the \(Self.marker) report be noted.
      ---
      \(fields.map { "# \($0)\n\n\(Self.marker) has something to say here.\n" }.joined(separator: "\n"))
      """
  }

  /// A project with an open report before one with the flag.
  private func project(_ flag: String, last: Bool = true) throws -> HouseProject {
    let open = report("exempt: no", title: "Children in care")
      .replacing(Self.marker, with: "The service")
    let item = "  - report: 03-contract.md"
    let project = try HouseProject(house: "standard", report: open, meeting: last ? item : "")
    let folder = "Data/councils/example/meetings/2026-03-17-scrutiny"
    if !last {
      let agenda = try project.folder.text("\(folder)/meeting.yaml")
      try project.folder.write(
        "\(folder)/meeting.yaml", agenda.replacing("  - report", with: "\(item)\n  - report"))
    }
    try project.folder.write("\(folder)/03-contract.md", report(flag))
    return project
  }

  private func build(_ project: HouseProject) async throws -> (BuiltPacks, DiagnosticLog) {
    var log = DiagnosticLog()
    let inputs = try ProjectInputs(project: project.folder.path, data: nil, templates: nil)
    let packs = PackBuilder(
      inputs: inputs,
      request: BuildRequest(council: nil, meetings: [], jobs: 2, toolVersion: "test")
    ).build(into: &log)
    return (packs, log)
  }

  static let malformed = [
    "exempt: yes", "exempt: true", "exempt: No", "exempt: NO", "exempt: \"no\"", "exempt: n",
    "exempt:", "exempt: false", "exempt: 0", "exempt: maybe", "exempt: no\nexempt: no",
    "exempt: no\nexempt: yes", "exmept: no", "Exempt: no", "exempt : {paragraphs: [3]}",
    "exempt: {public_interest: Because.}", "exempt: {paragraphs: [], public_interest: Because.}",
    "exempt: {paragraphs: [9], public_interest: Because.}",
    "exempt: {paragraphs: [3, 3], public_interest: Because.}",
    "exempt: {paragraphs: 3, public_interest: Because.}", "exempt: [3]",
    "exempt: {paragraphs: [three], public_interest: Because.}",
    "exempt: {paragraphs: [3], public_interest: ''}",
    "exempt: {paragraphs: [3], public_interest: Because., paragraph: [1]}",
    "exempt: no\nconfidential: yes", "key_decisions: no\nexempt: {paragraphs: [3]",
  ]

  @Test(arguments: malformed)
  func `an unclear flag stops the build, and no finding holds a word of the paper`(_ flag: String)
    async throws
  {
    let (packs, log) = try await build(project(flag))
    #expect(packs.packs.isEmpty && log.hasErrors, "\(flag)")
    let told = ConsoleWriter(usesColour: false).text(of: log)
    #expect(told.contains("03-contract.md"), "\(flag)")
    #expect(!told.contains(Self.marker), "\(flag)\n\(told)")
  }

  @Test func `an exempt report stands in the restricted folder and nowhere else`() async throws {
    let (packs, log) = try await build(project(Self.good))
    #expect(log.isEmpty, "\(ConsoleWriter(usesColour: false).text(of: log))")
    let pack = try #require(packs.packs.first).pack
    let parts = Dictionary(uniqueKeysWithValues: pack.parts.map { ($0.part, $0.files) })
    let open = try #require(parts[.public])
    for file in open {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains(Self.marker), "\(file.path)")
      #expect(!text.contains("03-contract"), "\(file.path)")
    }
    let index = try #require(open.first { $0.path == "index.md" })
    let agenda = String(decoding: index.bytes, as: UTF8.self)
    #expect(agenda.contains("### Part 2: not open to the public"))
    #expect(
      agenda.contains(
        "3\\. Placement contract – Not for publication by virtue of paragraphs 3 and 1 of Part 1 of Schedule 12A to the Local Government Act 1972."
      ))
    let closed = try #require(parts[.restricted])
    #expect(closed.map(\.path).contains("03-contract.html"))
    #expect(!closed.map(\.path).contains("02-children-in-care.html"))
    let paper = try #require(closed.first { $0.path == "03-contract.md" })
    let text = String(decoding: paper.bytes, as: UTF8.self)
    #expect(
      text.contains("Not for publication. This paper is exempt by virtue of paragraphs 3 and 1"))
    #expect(text.contains("\(Self.marker) interest outweighs."))
  }

  @Test func `the public pack is the same whatever an exempt report says`() async throws {
    func open(_ body: String) async throws -> [String: [UInt8]] {
      let project = try project(Self.good)
      let file = "Data/councils/example/meetings/2026-03-17-scrutiny/03-contract.md"
      try project.folder.write(file, try project.folder.text(file) + body)
      let (packs, _) = try await build(project)
      let pack = try #require(packs.packs.first).pack
      let files = try #require(pack.parts.first).files
      return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
    }
    let one = try await open("")
    #expect(one.count > 5)
    #expect(try await one == open("\n# More\n\nOther words stand here, and more of them.\n"))
  }

  @Test func `a finding in an exempt report tells its place and none of its words`() async throws {
    let project = try project(Self.good)
    let file = "Data/councils/example/meetings/2026-03-17-scrutiny/03-contract.md"
    try project.folder.write(
      file,
      try project.folder.text(file)
        + "\n# More\n\n\(Self.marker) has 4711 {{ cla_rate.\(Self.marker) }}.\n")
    var (_, log) = try await build(project)
    let told = ConsoleWriter(usesColour: false).text(of: log)
    #expect(told.contains("03-contract.md:") && told.contains("error[T"))
    #expect(!told.contains(Self.marker) && !told.contains("4711"))
    log.showRestricted()
    #expect(ConsoleWriter(usesColour: false).text(of: log).contains(Self.marker))
  }

  @Test func `an exempt item before an open one is warned about`() async throws {
    let (packs, log) = try await build(project(Self.good, last: false))
    #expect(log.codes == ["P192"])
    #expect(packs.packs.count == 1)
  }

  @Test func `an exempt appendix leaves its open report where it is`() async throws {
    let project = try project("exempt: no")
    let folder = "Data/councils/example/meetings/2026-03-17-scrutiny"
    let contract = report("exempt: no", title: "Contract")
      .replacing(Self.marker, with: "The service").replacing("  note:", with: "  note-contract:")
    try project.folder.write("\(folder)/03-contract.md", contract)
    let agenda = try project.folder.text("\(folder)/meeting.yaml")
    try project.folder.write(
      "\(folder)/meeting.yaml",
      agenda.replacing(
        "  - report: 03-contract.md",
        with: "  - report: 03-contract.md\n    appendices: [04-figures.md, 05-firms.md]"))
    for (name, flag) in [
      ("04-figures", "exempt: no"),
      ("05-firms", "exempt: {paragraphs: [3], public_interest: It names firms.}"),
    ] {
      let word = name == "05-firms" ? Self.marker : "figures"
      try project.folder.write(
        "\(folder)/\(name).md",
        "---\ntitle: About \(word)\n\(flag)\nindicators: [cla_rate]\n---\n# Part\n\nThe \(word) were {{ cla_rate.latest }}.\n"
      )
    }
    let (packs, log) = try await build(project)
    #expect(log.isEmpty, "\(ConsoleWriter(usesColour: false).text(of: log))")
    let pack = try #require(packs.packs.first).pack
    let texts = pack.parts.map { part in
      part.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    }
    let open = Dictionary(uniqueKeysWithValues: try #require(texts.first))
    let whole = try #require(open["pack.html"])
    #expect(whole.contains("<section id=\"appendix-3-1\" class=\"paper\">"))
    #expect(whole.contains("Item 3, appendix 1") && !whole.contains("appendix-3-2\""))
    #expect(open.values.allSatisfy { !$0.contains(Self.marker) })
    let index = try #require(open["index.md"])
    #expect(index.contains("Appendix 1: [About figures](04-figures.md)"))
    #expect(
      index.contains("Appendix 2: Item not open to the public – Not for publication by virtue of"))
    let closed = Dictionary(uniqueKeysWithValues: try #require(texts.last))
    #expect(try #require(closed["05-firms.md"]).contains("The \(Self.marker) were"))
    #expect(closed["03-contract.md"] == nil && closed["04-figures.md"] == nil)
  }
}
