import Diagnostics
import Foundation
import TestSupport
import Testing

/// Reports of the house `standard` that each break one thing that the house holds them to.
@Suite struct HouseCheckTests {
  private func report(
    front: String = "", climate: String = "{effect: neutral, assessed: yes}", more: String = "",
    header: String = "key_decision: no\nexempt: no", leaving: String? = nil
  ) -> String {
    let fields: [String] = [
      "summary", "reasons", "children", "cost", "legal", "equality", "staffing", "risk",
      "data protection", "alternatives", "consultation", "appendices", "contact",
    ].filter { $0 != leaving }
    return """
      ---
      title: Children in care
      report_of: Director of Services
      wards: All
      \(header)
      \(front)
      climate: \(climate)
      recommendations:
        note: That the report be noted.
      ---
      \(fields.map { "# \($0)\n\nOfficers have something to say here.\n" }.joined(separator: "\n"))
      \(more)
      """
  }

  private func codes(_ report: String, house: String = "standard") async throws -> [String] {
    try await findings(report, house: house).map(\.code)
  }

  private func findings(_ report: String, house: String = "standard", meeting: String = "")
    async throws -> [Diagnostic]
  {
    try await HouseProject(house: house, report: report, meeting: meeting).build().sorted()
  }

  @Test func `a report that keeps to the house is found good`() async throws {
    #expect(try await codes(report()) == [])
  }

  @Test func `a spend over the limit must say who was consulted`() async throws {
    #expect(try await codes(report(front: "spend: £1,000,000")) == ["P065"])
    #expect(try await codes(report(front: "spend: £1.2m")) == ["P062", "P065"])
    #expect(
      try await codes(
        report(front: "spend: £1.2m", more: "# Consulted\n\nThe climate team was consulted.\n"))
        == ["P065"])
    #expect(
      try await codes(report(front: "spend: £1.2m", more: "# Consulted\n\nNone.\n")).contains(
        "P062"))
  }

  @Test
  func `a negative effect says whether it is mitigated, and one that is not is consulted about`()
    async throws
  {
    let words = "# Climate\n\nThe effect is explained.\n"
    #expect(
      try await codes(report(climate: "{effect: negative, assessed: yes}", more: words)) == [
        "P063"
      ])
    #expect(
      try await codes(
        report(climate: "{effect: negative, assessed: yes, mitigated: yes}", more: words)) == [])
    #expect(
      try await codes(
        report(climate: "{effect: negative, assessed: yes, mitigated: no}", more: words))
        == ["P062"])
    #expect(
      try await codes(report(climate: "{effect: negative, assessed: yes, mitigated: yes}"))
        == ["P064"])
  }

  @Test func `a category of the house is consulted about, and another is not known`() async throws {
    let found = try await findings(
      report(climate: "{effect: neutral, assessed: yes, categories: [travel, construction]}"))
    #expect(found.map(\.code) == ["P062"])
    #expect(found.first?.problem.message.contains("business travel") == true)
    #expect(found.first?.location.start?.line == 8)
    #expect(
      try await codes(report(climate: "{effect: neutral, assessed: yes, categories: [trains]}"))
        == ["S027"])
  }

  @Test func `a grid takes exactly one of its choices and answers yes or no`() async throws {
    #expect(try await codes(report(climate: "{effect: both, assessed: y}")) == ["S027", "S025"])
    #expect(try await codes(report(climate: "{assessed: yes}")) == ["S021"])
  }

  @Test func `what is spent is an amount or a fact`() async throws {
    #expect(try await codes(report(front: "spend: a lot")) == ["P061"])
    #expect(try await codes(report(front: "spend: 22%")) == ["P061"])
  }

  @Test func `a key decision has its notice twenty-eight clear days before`() async throws {
    func key(_ notice: String) -> String {
      report(header: "key_decision: yes\nexempt: no\n\(notice)")
    }
    #expect(try await codes(key("")) == ["P066"])
    // From 16 February to 17 March 2026 lie 28 days that are neither.
    #expect(try await codes(key("notice_published: 2026-02-16")) == [])
    let late = try await findings(key("notice_published: 2026-02-17"))
    #expect(late.map(\.code) == ["P067"])
    #expect(late.first?.problem.message.contains("leaves 27 clear days") == true)
    #expect(late.first?.problem.hint == "publish it by Monday 16 February 2026")
  }

  @Test func `an exempt report names its paragraphs with the public interest`() async throws {
    func exempt(_ value: String) -> String { report(header: "key_decision: no\nexempt: \(value)") }
    #expect(try await codes(exempt("yes")) == ["P068"])
    #expect(try await codes(exempt("{paragraphs: [3], public_interest: It names a firm.}")) == [])
    #expect(try await codes(exempt("{paragraphs: [3]}")) == ["S021"])
    #expect(
      try await codes(exempt("{paragraphs: [8], public_interest: It names a firm.}")) == ["P069"])
  }

  @Test func `a field over its words is told`() async throws {
    let long =
      report(leaving: "summary") + "\n# Summary\n\n"
      + String(repeating: "Words stand here. ", count: 51)
    #expect(try await codes(long) == ["P045"])
  }

  @Test func `a paper longer than its sides is told by the rule that counts them`() async throws {
    let long = report() + "\n# Detail\n\n" + String(repeating: "Words stand here. ", count: 3_300)
    let found = try await findings(long)
    #expect(found.map(\.code) == ["P072"])
    #expect(
      found.first?.problem.message.contains("sides of A4; the house style allows 10") == true,
      "\(found)")
  }

  @Test func `officers' references are given, unless there is nothing to say`() async throws {
    let style = "sefton"
    func sefton(_ words: String) -> String {
      """
      ---
      title: Children in care
      report_of: Director of Services
      portfolio: Children
      wards: All
      key_decision: no
      forward_plan: no
      exempt: no
      climate: {effect: neutral, training: yes}
      core_purpose:
        Protect the most vulnerable: None
        Facilitate confident and resilient communities: None
        "Commission, broker and provide core services": None
        Place – leadership and influencer: None
        Drivers of change and reform: None
        Facilitate sustainable economic prosperity: None
        Greater income for social investment: None
        Cleaner Greener: None
      recommendations:
        note: That the report be noted.
      ---
      \(["summary", "reasons", "alternatives", "revenue costs", "capital costs", "resource", "legal",
         "equality", "external consultation", "contact", "appendices"]
        .map { "# \($0)\n\nOfficers have something to say here.\n" }.joined(separator: "\n"))
      # Internal consultation

      \(words)
      """
    }
    #expect(try await codes(sefton("None: nobody was asked."), house: style) == [])
    #expect(
      try await codes(
        sefton("The Director of Finance (FD.6493/21) and the Legal Officer (LD.4694/21)."),
        house: style) == [])
    #expect(
      try await codes(sefton("The Director of Finance (FD.6493/21) was asked."), house: style)
        == ["P070"])
  }

  @Test func `a letter encloses papers of the agenda, in a house that has one`() async throws {
    let letter = "letter: {from: Director of Law, reason: figures came late, encloses: [03-x.md]}"
    let found = try await findings(report(), meeting: letter)
    #expect(found.map(\.code) == ["P074"])
    let project = try HouseProject(house: "standard", report: report(), meeting: letter)
    let folder = project.folder.url.appending(path: "Templates/standard")
    try FileManager.default.removeItem(at: folder.appending(path: "letter.md"))
    #expect(try await project.build().codes == ["P073", "P074"])
  }

  @Test func `text under a heading of no field has no place in a house without a body`()
    async throws
  {
    let project = try HouseProject(
      house: "leicestershire", report: "---\ntitle: A case\n---\n# Caseloads\n\nWords stand here.\n"
    )
    let settings = try project.folder.text("Templates/leicestershire/house.yaml")
    try project.folder.write(
      "Templates/leicestershire/house.yaml",
      settings.replacing(
        "  - body", with: "  - {field: costs, label: Costs, must: may be left out}"))
    let found = try await project.build().sorted()
    #expect(found.map(\.code) == ["P060"])
    #expect(found.first?.location.start?.line == 4)
  }

  @Test func `a row of a table of signatures holds paragraphs alone`() async throws {
    let project = try HouseProject(house: "maidstone-form", report: "")
    let style = try #require(project.style)
    let report = HouseSample.report(in: style).replacing(
      "# legal\n\nOfficers", with: "# legal\n\n- A point stands here.\n\nOfficers")
    let found = try await findings(report, house: "maidstone-form")
    #expect(found.map(\.code) == ["P071"])
  }

  @Test func `a paper of the closed class is exempt`() async throws {
    let project = try HouseProject(house: "maidstone-form", report: "")
    let style = try #require(project.style)
    let report = HouseSample.report(in: style)
    let closed = report.replacing("classification: Public", with: "classification: Private")
    let other = report.replacing("classification: Public", with: "classification: Open")
    #expect(try await codes(closed, house: "maidstone-form") == ["P191"])
    #expect(try await codes(other, house: "maidstone-form") == ["S027"])
  }

  @Test func `a house without report md, and a report md that names no block of it`() async throws {
    let project = try HouseProject(house: "standard", report: report())
    try project.folder.write(
      "Templates/standard/report.md", "# {{ report.title }}\n\n{% block heder %}\n\n{% blocks %}\n")
    expectGolden(
      ConsoleWriter(usesColour: false).text(of: try await project.build()), "unknown-block.txt")
    let bare = try HouseProject(house: "standard", report: report())
    try FileManager.default.removeItem(atPath: bare.folder.path("Templates/standard/report.md"))
    expectGolden(
      ConsoleWriter(usesColour: false).text(of: try await bare.build()), "no-report-md.txt")
  }
}
