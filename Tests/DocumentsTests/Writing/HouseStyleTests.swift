import Diagnostics
import Documents
import Foundation
import TestSupport
import Testing

/// The page and style sheet that a house's papers are dressed in.
@Suite struct HouseStyleTests {
  private static let folder = Repository.root.appending(path: "Templates/standard")

  private func file(_ name: String) throws -> String {
    try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
  }

  /// The shell with its tags as values, put in by the plainest reader of tags there is.
  private func shell(_ values: [String: Insertion.Content]) throws -> MarkedText {
    var text = try file("page.html")
    for name in values.keys.sorted() {
      text = text.replacing("{{ \(name) }}", with: "$\(name)$")
      text = text.replacing("{% insert \(name) %}", with: "$\(name)$")
    }
    #expect(!text.contains("{{") && !text.contains("{%"), "a field that the test does not know")
    return PageWriterTests.shell(text, values)
  }

  private func page(_ title: String, _ blocks: [Block], _ navigation: [Block]) throws -> String {
    let style = try #require(StyleSheet(rules: try file("paper.css")))
    let notice = Panel(
      role: .notice,
      blocks: [
        Sample.paragraph(
          "Worked example made from published statistics. Not a publication of Sefton Council.")
      ])
    let shell = try shell([
      "page.title": .text("\(title) \u{2013} Overview and Scrutiny Committee \u{2013} Sefton"),
      "page.description": .text("Report to the committee on 27 January 2026"),
      "page.style": .style(style), "page.logo": .blocks([]), "page.content": .blocks(blocks),
      "page.navigation": .blocks(navigation),
      "page.notice": .blocks([Block(.panel(notice))]),
      "page.footer": .blocks([Sample.paragraph("Published by Sefton Council.")]),
      "council.full_name": .text("Sefton"),
      "meeting.committee": .text(
        "Overview and Scrutiny Committee (Children\u{2019}s Services and Safeguarding)"),
      "meeting.date": .text("27 January 2026"),
    ])
    var log = DiagnosticLog()
    let page = PageWriter().page(shell, log: &log)
    #expect(log.isEmpty, "\(log.sorted().map(\.problem.message))")
    return String(decoding: try #require(page), as: UTF8.self)
  }

  @Test func theStyleSheetAsksForNothingAndStaysSmall() throws {
    let rules = try file("paper.css")
    #expect(StyleSheet.faults(in: rules).isEmpty)
    #expect(rules.utf8.count <= 10_240)
  }

  @Test func aPaperFillsThePage() throws {
    let page = try page("Children\u{2019}s social care performance", Sample.paper.blocks, [])
    #expect(page.contains("<html lang=\"en-GB\">"))
    #expect(page.contains("<title>Children\u{2019}s social care performance \u{2013} Overview"))
    #expect(VisibleText.tags(in: page).filter { $0.name == "h1" }.count == 1)
    #expect(!page.contains("<script"))
  }
}
