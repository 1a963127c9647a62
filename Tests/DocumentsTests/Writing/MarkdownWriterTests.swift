import Documents
import TestSupport
import Testing

@Suite struct MarkdownWriterTests {
  private func text(_ blocks: Block...) -> String { MarkdownWriter().text(of: blocks) }

  @Test func aPaperOfEveryBlockIsWrittenAsRecorded() {
    expectGolden(MarkdownWriter().text(of: Sample.paper), "paper.md")
  }

  @Test(arguments: [
    ("1. x", "1\\. x"), ("12) x", "12\\) x"), ("1.1 x", "1.1 x"), ("(1) x", "(1) x"),
    ("# x", "\\# x"), ("#x", "#x"), ("+ x", "\\+ x"), ("- x", "\\- x"), ("-3 points", "-3 points"),
    ("---", "\\---"), ("===", "\\==="), ("> x", "\\> x"), ("*x*", "\\*x\\*"), ("a_b", "a_b"),
    ("_a_", "\\_a\\_"), ("<b>", "\\<b>"), ("&amp;", "\\&amp;"), ("R&D", "R&D"),
    ("&#65;", "\\&#65;"), ("a & b", "a & b"),
    ("[c]", "\\[c]"), ("`x`", "\\`x\\`"), ("~~~", "\\~\\~\\~"), ("a|b", "a\\|b"),
    ("c:\\d", "c:\\\\d"),
    ("http://x.uk", "http\\://x.uk"), ("www.x.uk", "www\\.x.uk"), (" a ", "&#32;a&#32;"),
    ("a\nb", "a&#10;b"), ("a\tb", "a&#9;b"), (":--", "\\:--"), ("a!", "a!"),
  ])
  func textThatWouldBecomeMarkupIsEscaped(_ text: String, _ written: String) {
    #expect(self.text(Sample.paragraph(text)) == written + "\n")
    #expect(self.text(Block(.paragraph([Inline(.value(text))]))) == written + "\n")
  }

  @Test func linesAfterABreakAreEscapedLikeTheFirst() {
    let block = Sample.paragraph(
      .text("a"), Inline(.softBreak), .text("- b"), Inline(.hardBreak), .text("1. c"))
    #expect(text(block) == "a\n\\- b\\\n1\\. c\n")
  }

  @Test func anExclamationMarkBeforeALinkMakesNoPicture() {
    #expect(
      text(Sample.paragraph(.text("Now!"), Sample.link("a", "b.html"))) == "Now\\![a](b.html)\n")
  }

  @Test func linksThatLeadElsewhereAreWrittenAsWords() {
    for target in [
      "javascript:alert(1)", "java\nscript:x", " data:text/html,x", "//x.uk/a", "/etc", "\\\\x\\y",
      "file:///x",
    ] {
      #expect(text(Sample.paragraph(Sample.link("words", target))) == "words\n")
      #expect(HTMLWriter().fragment([Sample.link("words", target)]) == "words")
    }
  }

  @Test func addressesKeepTheirCharacters() {
    #expect(text(Sample.paragraph(Sample.link("a", "b c(1).html"))) == "[a](<b c(1).html>)\n")
    #expect(text(Sample.paragraph(Sample.link("a", "b(1).html"))) == "[a](b\\(1\\).html)\n")
  }

  @Test func emphasisOpensAndClosesWhateverStandsAroundIt() {
    #expect(
      text(Sample.paragraph(.text("a"), Sample.strong("(b)"), .text("c"))) == "&#97;**(b)**&#99;\n")
    let nested = Inline(.strong([Inline(.emphasis([.text("a")])), .text("b")]))
    #expect(text(Sample.paragraph(nested)) == "**_a_&#98;**\n")
  }

  @Test func listsInARowStayApart() {
    let item = [Sample.paragraph("a")]
    #expect(
      text(
        Sample.list(.bullet("-"), tight: true, item), Sample.list(.bullet("-"), tight: true, item))
        == "- a\n\n* a\n")
  }

  @Test func aFenceIsLongerThanWhatItHolds() {
    #expect(
      text(Block(.code(CodeBlock(info: "", text: "````\n", isFenced: true))))
        == "`````\n````\n`````\n")
  }

  @Test func noLineEndsInASpaceAndTheTextEndsInOneLineEnd() {
    let text = MarkdownWriter().text(of: Sample.paper)
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
    for line in text.split(separator: "\n") { #expect(line.last != " ") }
  }

  @Test func linksInsideAPaperUseTheAnchorsThatReadersOfMarkdownMake() {
    var heading = Heading(level: 2, inlines: [.text("Areas: action")], number: "4.")
    heading.id = "areas-action"
    #expect(
      text(Block(.heading(heading)), Sample.paragraph(Sample.link("x", "#areas-action")))
        == "## 4. Areas: action\n\n[x](#4-areas-action)\n")
  }
}
