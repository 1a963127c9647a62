import Diagnostics
import Documents
import TestSupport
import Testing

/// What is done to a tree before it is a paper.
@Suite struct FinishingTests {
  @Test func commentsAreLeftOutAndCounted() {
    let author = Author("①<!-- a --> <!-- b -->\nText <!-- c -->")
    let first = author.text.range(0, 21)
    let inner = author.text.range(27, 37)
    let blocks = [
      Block(.html("<!-- a --> <!-- b -->\n"), range: first),
      Block(.paragraph([.text("Text"), Inline(.html("<!-- c -->"), range: inner)])),
    ]
    var log = DiagnosticLog()
    let kept = RawHTML.strip(from: blocks, in: "report.md", log: &log)
    #expect(Author.found(log) == author.expected("D021"))
    #expect(log.sorted().first?.problem.message == "3 comments are left out of the paper")
    #expect(log.hasErrors == false)
    #expect(MarkdownWriter().text(of: kept) == "Text\n")
  }

  @Test(arguments: [
    ("<div>x</div>", "D020"), ("<!-- open", "D022"), ("<!-- a --> text", "D020"),
    ("<?php ?>", "D020"), ("<!-- a --><b>", "D020"),
  ])
  func otherHTMLIsAnError(_ html: String, _ code: String) {
    let author = Author("①" + html)
    var log = DiagnosticLog()
    let block = Block(.html(html), range: author.text.range(0, author.text.bytes.count))
    _ = RawHTML.strip(from: [block], in: "report.md", log: &log)
    #expect(Author.found(log) == author.expected(code))
    #expect(log.hasErrors)
  }

  @Test func aCommentThatDoesNotEndInAParagraphIsAnErrorUnlessEscaped() {
    let author = Author("Words ①<!-- open")
    var log = DiagnosticLog()
    _ = RawHTML.strip(from: author.paragraphs, in: "report.md", log: &log)
    #expect(Author.found(log) == author.expected("D022"))
    let escaped = Author("Words \\<!-- open")
    var other = DiagnosticLog()
    _ = RawHTML.strip(from: escaped.paragraphs, in: "report.md", log: &other)
    #expect(other.isEmpty)
  }

  @Test func aParagraphBeforeATableBecomesItsCaption() {
    let author = Author("Table: Children ①40\n\nTable: nothing follows")
    let table = Table(columns: [Table.Column(heading: [.text("b")])], rows: [])
    let given = [author.paragraphs[0], Block(.table(table)), author.paragraphs[1]]
    let blocks = TableCaptions.attach(to: given)
    guard case .table(let captioned) = blocks[0].content else {
      Issue.record("no table")
      return
    }
    #expect(captioned.caption.plainText == "Children 40")
    #expect(author.check(TableRule(), blocks) == ["D030 3:1"])
    #expect(author.check(UnboundDigitRule(), blocks) == author.expected("D040"))
  }

  @Test func headingsGetStableUniqueNamesAndTablesNumbers() {
    let document = DocumentFinisher.finish(
      Document(
        title: "",
        blocks: [
          Sample.heading(1, "Main"), Sample.heading(2, "Children\u{2019}s views", number: "1."),
          Sample.heading(2, "Children\u{2019}s views"),
          Sample.heading(2, "??"), Sample.heading(2, "C\u{0177}d"), Block(.table(Sample.table)),
          Sample.heading(2, "Table 1"),
          Block(.blockQuote([Block(.table(Sample.table))])),
        ]))
    let html = HTMLWriter().fragment(document.blocks)
    let ids = VisibleText.tags(in: html).flatMap(\.attributes).filter { $0.name == "id" }.map(
      \.value)
    #expect(
      ids == [
        "main-2", "childrens-views", "childrens-views-2", "section", "cyd", "table-1",
        "section-table-1", "table-2",
      ])
  }
}
