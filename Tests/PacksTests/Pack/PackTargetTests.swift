import Diagnostics
import Foundation
import Packs
import TestSupport
import Testing

/// What a paper says of its pack: links, pictures, appendices and names of recommendations.
@Suite struct PackTargetTests {
  private static let folder = "Data/councils/example/meetings/2026-03-17-scrutiny"

  /// A report of the standard house with more text, after the fields that every report has.
  private func report(_ more: String, title: String = "Children in care", exempt: String = "no")
    throws -> String
  {
    let style = try #require(HouseProject(house: "standard", report: "").style)
    return HouseSample.report(in: style)
      .replacing("title: Children in care", with: "title: \(title)")
      .replacing("exempt: no", with: "exempt: \(exempt)") + "\n# More to say\n\n\(more)\n"
  }

  /// Builds a meeting with an open report that says more and a second report after it.
  private func log(_ more: String, second: String? = nil) async throws -> DiagnosticLog {
    let project = try HouseProject(
      house: "standard", report: report(more), meeting: "  - report: 03-contract.md")
    try project.folder.write(
      "\(Self.folder)/03-contract.md", second ?? report("Words.", title: "Other"))
    return try await project.build()
  }

  private func texts(_ log: DiagnosticLog) -> String {
    ConsoleWriter(usesColour: false).text(of: log)
  }

  @Test(arguments: [
    ("[the plan](04-plan.md)", "P280"), ("[the plan](04-plan.html#a)", "P280"),
    ("[the files](../../Data/facts.yaml)", "P280"), ("[above](#the-positoin)", "P282"),
    ("[the other paper](03-contract.html#nowhere)", "P282"),
    ("![A map of the wards](map.png)", "P283"),
    ("![A map of the wards](https://example.org/map.png)", "P283"),
  ])
  func `a link or a picture that leads nowhere stops the build`(_ words: String, _ code: String)
    async throws
  {
    let log = try await log(
      "Officers refer to \(words) here.",
      second: report("Words.", title: "Other").replacing("  first:", with: "  third:")
        .replacing("  second:", with: "  fourth:"))
    #expect(log.codes == [code], "\(texts(log))")
    #expect(texts(log).contains("02-children-in-care.md:"))
  }

  @Test func `links to what the pack holds are let be`() async throws {
    let words = """
      See [the other paper](03-contract.md), [its position](03-contract.html#the-position), [the
      paragraph](#p1-1), [our position](#the-position), [the first recommendation](#rec-first), [the
      table](#table-1), [the agenda](./index.html), [the ledger](manifest.json) and
      [the law](https://www.legislation.gov.uk/).
      """
    let log = try await log(
      words,
      second: report("Words.", title: "Other").replacing("  first:", with: "  third:")
        .replacing("  second:", with: "  fourth:"))
    #expect(log.isEmpty, "\(texts(log))")
  }

  @Test func `a page leads to pages, whichever form of a paper its author named`() async throws {
    let project = try HouseProject(
      house: "standard",
      report: report(
        "See [the other paper](03-contract.md#the-position) and [it](03-contract.html)."),
      meeting: "  - report: 03-contract.md")
    try project.folder.write(
      "\(Self.folder)/03-contract.md", report("Words.", title: "Other"))
    let log = try await project.build()
    #expect(!log.hasErrors, "\(texts(log))")
    let page = try project.page("02-children-in-care.html")
    #expect(page.contains("<a href=\"03-contract.html#the-position\">the other paper</a>"))
    #expect(page.contains("<a href=\"03-contract.html\">it</a>"))
    #expect(page.contains("<a href=\"02-children-in-care.md\">This paper as Markdown</a>"))
    #expect(
      try project.page("pack.html").contains("href=\"#item-3-the-position\">the other paper</a>"))
    #expect(
      try project.page("02-children-in-care.md").contains(
        "[the other paper](03-contract.md#the-position)"))
  }

  @Test func `an open paper cannot link to a paper that is not`() async throws {
    let exemption = "{paragraphs: [3], public_interest: It names firms.}"
    let closed = try report("See [the other](02-children-in-care.md).", exempt: exemption)
    let log = try await log(
      "See [the contract](03-contract.md).",
      second: closed.replacing("[the other](02-children-in-care.md)", with: "the other"))
    #expect(log.codes == ["P281"], "\(texts(log))")
    #expect(texts(log).contains("which is not open to the public"))
    #expect(try await self.log("Words.", second: closed).codes == ["P281"])
  }

  @Test func `a field cannot deny the appendices that the agenda attaches`() async throws {
    func log(_ field: String) async throws -> DiagnosticLog {
      let open = try report("Words.")
      let start = try #require(open.range(of: "# appendices\n\n")?.upperBound)
      let end = try #require(open[start...].range(of: "\n")?.lowerBound)
      let project = try HouseProject(
        house: "standard", report: open.replacingCharacters(in: start..<end, with: field),
        meeting: "    appendices: [03-terms.md]")
      try project.folder.write(
        "\(Self.folder)/03-terms.md", "---\ntitle: Terms\nexempt: no\n---\n# Terms\n\nWords.\n")
      return try await project.build()
    }
    let denied = try await log("None.")
    #expect(denied.codes == ["P284"], "\(texts(denied))")
    #expect(
      texts(denied).contains(
        "'What is attached?' says that there are none, and the agenda attaches one"))
    #expect(try await log("Appendix one holds the terms.").isEmpty)
  }

  @Test func `two reports of a meeting that name a recommendation alike are told`() async throws {
    let log = try await log("Words.")
    #expect(log.codes == ["P241", "P241"])
    #expect(!log.hasErrors)
    #expect(
      texts(log).contains(
        "the recommendation 'first' has the name of one in 02-children-in-care.md"))
    let exemption = "{paragraphs: [3], public_interest: It names firms.}"
    let closed = try report("Words.", title: "Other", exempt: exemption)
    #expect(try await self.log("Words.", second: closed).isEmpty)
  }

  @Test func `each item of the agenda keeps its purpose, and says where its page is`() async throws
  {
    let exemption = "{paragraphs: [3], public_interest: It names firms.}"
    let project = try HouseProject(
      house: "standard", report: report("Words."),
      meeting: """
          - changes: since last meeting
            purpose: To see what moved.
          - tracker: recommendations
          - report: 03-contract.md
        """)
    try project.folder.write("\(Self.folder)/03-contract.md", report("Words.", exempt: exemption))
    try project.folder.write(
      "Data/councils/example/recommendations.csv",
      "id,meeting,text,response,responded,owner,due,status,reason\n")
    let log = try await project.build()
    #expect(log.isEmpty, "\(texts(log))")
    #expect(
      try project.page("index.md").contains(
        "3\\. [What has changed since the last meeting](changes.md) – To see what moved."))
    let whole = try project.page("pack.html")
    #expect(whole.contains("<a href=\"#item-3\"") || whole.contains("href=\"#item-3\">"))
    #expect(whole.contains("<section id=\"item-3\" class=\"paper goes-on\">"))
    #expect(whole.contains("First published comparison"))
    let closed = try project.folder.text("Output/example/2026-03-17-scrutiny/restricted/index.md")
    #expect(
      closed.contains(
        "What has changed since the last meeting (in the public papers) – To see what moved."))
    #expect(closed.contains("Recommendations and responses (in the public papers)"))
  }
}
