import Diagnostics
import Documents
import Foundation
import TestSupport
import Testing

/// The page and style sheet that a house's papers are dressed in.
@Suite struct HouseStyleTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Templates/standard").standardized

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
      "page.style": .style(style), "page.content": .blocks(blocks),
      "page.navigation": .blocks(navigation),
      "page.notice": .blocks([Block(.panel(notice))]),
      "page.footer": .blocks([Sample.paragraph("Published by Sefton Council.")]),
      "council.name": .text("Sefton"),
      "meeting.committee": .text(
        "Overview and Scrutiny Committee (Children\u{2019}s Services and Safeguarding)"),
      "meeting.date": .text("27 January 2026"),
    ])
    var log = DiagnosticLog()
    let page = PageWriter().page(shell, log: &log)
    #expect(log.isEmpty, "\(log.sorted().map(\.problem.message))")
    return try #require(page)
  }

  @Test func theStyleSheetAsksForNothingAndStaysSmall() throws {
    let rules = try file("paper.css")
    #expect(StyleSheet.faults(in: rules).isEmpty)
    #expect(rules.utf8.count <= 9216)
  }

  @Test func aPaperFillsThePage() throws {
    let page = try page("Children\u{2019}s social care performance", Sample.paper.blocks, [])
    #expect(page.contains("<html lang=\"en-GB\">"))
    #expect(page.contains("<title>Children\u{2019}s social care performance \u{2013} Overview"))
    #expect(VisibleText.tags(in: page).filter { $0.name == "h1" }.count == 1)
    #expect(!page.contains("<script"))
  }

  /// Pages for checkers that stand outside this repository.
  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["SAMPLE_PAGES"] != nil, "SAMPLE_PAGES names no folder"
    ))
  func samplePagesAreWritten() throws {
    let folder = URL(fileURLWithPath: ProcessInfo.processInfo.environment["SAMPLE_PAGES"] ?? "")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let navigation = [
      Block(
        .contents([
          ContentsEntry(level: 1, label: "", inlines: [.text("Agenda")], target: "index.html"),
          ContentsEntry(
            level: 1, label: "", inlines: [.text("Performance report")],
            target: "04-performance.html"),
        ]))
    ]
    let agenda = DocumentFinisher.finish(
      Document(
        title: "Agenda",
        blocks: [
          Sample.heading(1, "Agenda, Tuesday 27 January 2026"),
          Block(
            .contents([
              ContentsEntry(
                level: 1, label: "1.", inlines: [.text("Apologies for absence")], target: nil),
              ContentsEntry(
                level: 1, label: "2.", inlines: [.text("Declarations of interest")], target: nil),
              ContentsEntry(
                level: 1, label: "3.",
                inlines: [.text("Children\u{2019}s social care performance")],
                target: "04-performance.html", note: [.text("(for scrutiny)")]),
              ContentsEntry(
                level: 2, label: "", inlines: [.text("Figures, the table of rates")],
                target: "04-performance.html#figures"),
              ContentsEntry(
                level: 1, label: "4.", inlines: [.text("Workforce")], target: nil,
                note: [.text("(to follow)")]),
            ])),
        ]))
    var report = Sample.paper
    report.blocks.append(Sample.heading(2, "Wide table", number: "5."))
    var wide = Sample.table
    wide.caption = [.text("A wide table of eight years, per 10,000")]
    wide.columns =
      [wide.columns[0]]
      + (2018...2025).map { Table.Column(heading: [.text("\($0)")], alignment: .right) }
    wide.rows = (1...12).map { row in
      Table.Row(
        cells: [[.text("Authority number \(row)")]]
          + (1...8).map { [.figure(Sample.figure("\(row * 10 + $0).\($0)", "w\(row)-\($0)"))] })
    }
    report.blocks.append(Block(.table(wide)))
    let long =
      "Members will recall that the committee asked for a plan at its last meeting, and that officers agreed to bring one that says who does what, by when, and how the committee will know that it has worked. "
    for number in 1...8 {
      report.blocks.append(
        Block(
          .numberedParagraph(
            NumberedParagraph(
              number: "5.\(number)", id: "p5-\(number)", inlines: [.text(long + long)]))))
    }
    report.blocks.append(
      Block(.panel(Panel(role: .draft, blocks: [Sample.paragraph("Draft: not published.")]))))
    report = DocumentFinisher.finish(report)
    for (name, title, blocks) in [
      ("index", "Agenda, Tuesday 27 January 2026", agenda.blocks),
      ("04-performance", report.title, report.blocks),
    ] {
      try Data(try page(title, blocks, navigation).utf8).write(
        to: folder.appending(path: name + ".html"))
      let text = MarkdownWriter().text(of: blocks).replacing(".html", with: ".md")
      try Data(text.utf8).write(to: folder.appending(path: name + ".md"))
    }
  }
}
