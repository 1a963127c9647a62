import Diagnostics
import Documents
import Figures
import Papers
import Testing

/// What a paper as a whole must have, whatever its house asks for.
@Suite struct PaperRuleTests {
  private func codes(_ text: String, header: [(String, String)] = []) throws -> [String] {
    let source = SourceText(name: "paper.md", text: text)
    var log = DiagnosticLog()
    var blocks = MarkdownReader.read(MarkedText(source), into: &log)
    if !header.isEmpty {
      let row = header.map { FieldGrid.Field(label: $0.0, value: [.text($0.1)]) }
      blocks.insert(Block(.fields(FieldGrid(rows: [row]))), at: 1)
    }
    let meeting = try #require(CalendarDate(iso: "2017-07-11"))
    let paper = CheckedPaper(
      Document(title: "Resources", blocks: blocks), .report(meeting), in: "paper.md")
    for rule in [NoDateRule(), NoAuthorRule(), NoRecommendationRule()] as [any Rule] {
      rule.check(paper, into: &log)
    }
    return log.codes
  }

  @Test func aPaperWithoutDateAuthorAndRecommendationIsFound() throws {
    let text = """
      # Resources for the plan

      ## Introduction

      In July 2017 there were 2800 open cases. The inspection of 1 June 2016 asked for more posts.

      ## Conclusion

      Without this investment the plan cannot be carried out.
      """
    #expect(try codes(text) == ["P100", "P101", "P102"])
  }

  @Test func theHeaderOfAHouseGivesDateAndAuthor() throws {
    let text = "# Resources\n\n## Recommendations\n\n1. That the plan is noted.\n"
    #expect(
      try codes(text, header: [("Date of Meeting:", "11 July 2017"), ("Report of:", "Director")])
        == [])
    #expect(
      try codes(text, header: [("Date of Meeting:", ""), ("Contact Officer:", "")])
        == ["P100", "P101"])
  }

  @Test(arguments: [
    "# Demand\n\nScrutiny Committee - Tuesday 11 July 2017\n\n## Recommendation\n\na. Notes it.\n\n## Contact Details\n\nAssistant Director\n",
    "# Demand\n\n7th March 2019\n\nReport by the Director of Children's Services\n\n## The focus for scrutiny\n\nThe effect of the investment.\n",
    "# Demand\n\n11 July 2017\n\nThe Committee is asked to consider the plan.\n\n## Report author\n\nHead of Service\n",
  ])
  func otherFormsGiveThemToo(_ text: String) throws { #expect(try codes(text) == []) }

  @Test func emptySectionsGiveNothing() throws {
    let text =
      "# Demand\n\n11 July 2017\n\n## Reasons for the recommendations\n\nN/A\n\n## Recommendations\n\n## Contact\n\nNone.\n"
    #expect(try codes(text) == ["P101", "P102"])
  }

  @Test func anAppendixNeedsNoneOfThem() throws {
    var log = DiagnosticLog()
    PaperRules.check(
      CheckedPaper(
        Document(title: "", blocks: [Block(.heading(Heading(level: 1, inlines: [.text("A")])))]),
        .appendix, in: "paper.md"), into: &log)
    #expect(log.codes == [])
  }
}
