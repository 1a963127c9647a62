import Testing

/// What the specification of GitHub Flavored Markdown says of tables where readers differ.
struct MarkdownTableTests {
  @Test func aHeaderOfOneCellNeedsNoPipe() {
    #expect(markdownHTML("a\n|-|\n").hasPrefix("<table>"))
    #expect(markdownHTML("a\n:-:\n").contains("<th align=\"center\">a</th>"))
  }

  @Test func dashesAloneMakeAHeadingOfARow() {
    #expect(markdownHTML("| a |\n---\n") == "<h2>| a |</h2>\n")
  }

  @Test func theBeginningOfAnotherBlockEndsATable() {
    #expect(markdownHTML("| a |\n|---|\n<b>\n").hasSuffix("</table>\n<b>\n"))
    #expect(markdownHTML("| a |\n|---|\n> b\n").contains("</table>\n<blockquote>"))
  }

  @Test func onePipeIsNoRow() {
    #expect(markdownHTML("| a |\n|---|\n|\n").hasSuffix("</table>\n<p>|</p>\n"))
    #expect(markdownHTML("| a |\n|---|\n||\n").contains("<td></td>"))
  }

  @Test func theHeaderMayBeIndentedAsAnyLineOfItsParagraph() {
    #expect(markdownHTML("a\n    | b |\n|---|\n").hasPrefix("<p>a</p>\n<table>"))
  }
}
