import Diagnostics
import Documents
import TestSupport
import Testing

/// Papers that nobody writes: the rules take time in proportion to them.
@Suite struct RuleHostileTests {
  private static let pieces = [
    "The downward trend of 5% continues to fall. ", "Phase 1 costs £2.3m more now. ",
    "By 3% to 30%, from 20% to 30%, a rise of 10% ", "1278 excluding UASC including UASC ",
    "The rate was 81 and ", "Proposal is to create 2 posts. ", "six practice managers and ",
    "(+10) (+12%) ", "Chart 1: ",
  ]

  @Test(.timeLimit(.minutes(2)), arguments: pieces)
  func aLongParagraphIsReadToItsEnd(_ piece: String) {
    let table = "\n\nTable: Staff\n\n| Staff | Number |\n| - | - |\n| Practice managers | 7 |\n"
    let source = SourceText(name: "p.md", text: String(repeating: piece, count: 2_000) + table)
    var log = DiagnosticLog()
    let document = Document(title: "", blocks: MarkdownReader.read(MarkedText(source), into: &log))
    Rules.checkWords(of: document, into: &log)
    #expect(log.hasErrors)
  }
}
