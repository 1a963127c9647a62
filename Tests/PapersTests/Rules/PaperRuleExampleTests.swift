import Diagnostics
import Documents
import Figures
import Papers
import TestSupport
import Testing

@testable import Councils

/// What `scrutiny explain` shows of the rules about a council's papers is so.
@Suite struct PaperRuleExampleTests {
  @Test(arguments: NoDateRule.Finding.samples)
  func aDate(_ finding: NoDateRule.Finding) throws { try expect(finding, NoDateRule()) }

  @Test(arguments: NoAuthorRule.Finding.samples)
  func anAuthor(_ finding: NoAuthorRule.Finding) throws { try expect(finding, NoAuthorRule()) }

  @Test(arguments: NoRecommendationRule.Finding.samples)
  func aRecommendation(_ finding: NoRecommendationRule.Finding) throws {
    try expect(finding, NoRecommendationRule())
  }

  @Test(arguments: FactRule.Finding.samples)
  func aFact(_ finding: FactRule.Finding) {
    let example = finding.example
    #expect(DeclaredPaper(example.fault, facts: FactRuleTests.facts).log.codes == [finding.code])
    #expect(DeclaredPaper(example.cure, facts: FactRuleTests.facts).log.codes == [])
  }

  private func expect<R: Rule>(_ finding: R.Finding, _ rule: R) throws {
    #expect(try codes(finding.example.fault, rule) == [finding.code])
    #expect(try codes(finding.example.cure, rule) == [])
  }

  private func codes(_ text: String, _ rule: some Rule) throws -> [String] {
    let meeting = try #require(CalendarDate(iso: "2026-03-17"))
    let printed = text.replacing("{{ report.title }}", with: "Performance")
      .replacing("{{ meeting.committee }}", with: "Scrutiny Committee")
      .replacing("{{ meeting.date }}", with: meeting.long)
    var log = DiagnosticLog()
    let source = SourceText(name: "paper.md", text: printed)
    let blocks = MarkdownReader.read(MarkedText(source), into: &log)
    let paper = Document(title: "Performance", blocks: blocks)
    rule.check(CheckedPaper(paper, .report(meeting), in: "paper.md"), into: &log)
    return log.codes
  }

  /// What a person may answer with a reason. A figure without an origin is not among them, nor broken
  /// data, templates or settings, nor markup, links and pictures that shut readers out.
  @Test func theseFindingsCanBeSilencedAndNoOthers() {
    func codes(_ scope: SilenceScope, _ findings: [any Problem]) -> [String] {
      findings.filter { $0.silence == scope }.map(\.code).sorted()
    }
    #expect(
      codes(.place, PaperRules.findings) == [
        "D031", "D035", "D036", "D037", "D038", "D042", "D043", "D044", "D045", "D046", "D047",
        "D048", "D049", "D050", "D051", "D052", "D053", "D054", "D055", "D056", "D057", "D065",
        "P150",
        "P151", "P152", "P153", "P154", "P155", "P156", "P157", "P158", "P159", "P160", "P161",
        "P165", "P166", "P167", "P458",
      ])
    #expect(codes(.paper, PaperRules.findings) == ["P045", "P100", "P101", "P102"])
    #expect(codes(.meeting, PaperRules.findings) == [])
    #expect(codes(.meeting, DeadlineProblem.samples) == ["P017", "P223"])
  }
}
