import Diagnostics
import Documents
import TestSupport
import Testing

/// Papers that nobody writes: the rules take time in proportion to them.
@Suite struct PaperRuleHostileTests {
  private static let pieces = [
    "The downward trend of 5% continues to fall. ", "Phase 1 costs £2.3m more now. ",
    "By 3% to 30%, from 20% to 30%, a rise of 10% ", "1278 excluding UASC including UASC ",
    "The rate was 81 and ", "Proposal is to create 2 posts. ", "six practice managers and ",
    "(+10) (+12%) ", "Chart 1: ",
  ]

  @Test(arguments: pieces)
  func aLongParagraphTakesLinearTime(_ piece: String) {
    let table = "\n\nTable: Staff\n\n| Staff | Number |\n| - | - |\n| Practice managers | 7 |\n"
    func time(_ count: Int) -> Duration {
      let clock = ContinuousClock()
      let text = String(repeating: piece, count: count) + table
      var reading = DiagnosticLog()
      let source = SourceText(name: "p.md", text: text)
      let document = Document(
        title: "", blocks: MarkdownReader.read(MarkedText(source), into: &reading))
      return clock.measure {
        var log = DiagnosticLog()
        for rule in DocumentRules.standard { rule.check(document, in: "p.md", log: &log) }
      }
    }
    let small = time(250)
    let large = time(2_000)
    #expect(large < max(small, .milliseconds(20)) * 40, "\(small) and \(large)")
  }
}
