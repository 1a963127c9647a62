import Diagnostics
import Documents
import Testing

/// Texts that cost a careless reader its stack or hours. Each is read in full and keeps its words.
struct MarkdownHostileTests {
  @Test(arguments: [
    ("*a ", 3_000), ("**a *a ", 2_000), ("a**b_c* ", 2_000), ("[", 5_000), ("![", 5_000),
    ("[a](", 2_000), ("[x][", 2_000), ("`a``", 2_000), ("<!--", 2_000), ("a <?", 2_000),
    ("<a b=\"", 2_000), ("&#x;", 3_000), ("\\(", 3_000), ("[a]: /u\n", 1_000),
    ("[a]: b \"x\n", 1_000), ("\r", 3_000), ("- a\n  b\n\n", 1_000), ("a\n=\n", 1_000),
  ])
  func aPieceRepeatedIsReadToItsEnd(piece: String, count: Int) {
    var log = DiagnosticLog()
    let text = String(repeating: piece, count: count) + "\n\nend\n"
    let source = MarkedText(SourceText(name: "text.md", text: text))
    let blocks = MarkdownReader.read(source, into: &log)
    let isInsideHTML = piece == "<!--"
    #expect(SpecificationWriter.html(blocks).hasSuffix(isInsideHTML ? "end\n" : "<p>end</p>\n"))
  }

  @Test(arguments: [">", "> ", "- ", "1. ", "> - "])
  func containersDeeperThanTheCapAreTextAndReported(marker: String) {
    var log = DiagnosticLog()
    let text = String(repeating: marker, count: 2_000) + "a\n"
    let source = MarkedText(SourceText(name: "text.md", text: text))
    let blocks = MarkdownReader.read(source, into: &log)
    #expect(log.codes == ["D012"])
    #expect(Self.depth(blocks) <= 100)
    #expect(SpecificationWriter.html(blocks).contains("a</"))
  }

  @Test func markupDeeperThanTheCapIsTextAndReported() {
    for (open, close) in [("**", "**"), ("*", "*"), ("![", "](u)")] {
      var log = DiagnosticLog()
      let text =
        String(repeating: open, count: 1_001) + "a" + String(repeating: close, count: 1_001) + "\n"
      let source = MarkedText(SourceText(name: "text.md", text: text))
      let blocks = MarkdownReader.read(source, into: &log)
      #expect(log.codes == ["D013"])
      guard case .paragraph(let inlines)? = blocks.first?.content else {
        Issue.record("no paragraph")
        return
      }
      #expect(inlines.plainText.contains("a"))
    }
  }

  @Test func aTableLeavesOutNoMoreCellsThanItsCap() {
    let width = 700
    let text =
      String(repeating: "|a", count: width) + "|\n" + String(repeating: "|-", count: width) + "|\n"
      + String(repeating: "|x\n", count: 200)
    var log = DiagnosticLog()
    let source = MarkedText(SourceText(name: "text.md", text: text))
    let blocks = MarkdownReader.read(source, into: &log)
    guard case .table(let table)? = blocks.first?.content else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.count == 65_536 / (width - 1))
    #expect(table.rows.allSatisfy { $0.cells.count == width })
    #expect(blocks.count > 1)
  }

  @Test func bytesThatAreNoTextAreReadWithoutAMark() {
    let bytes: [UInt8] = [0xFF, 0x80, 0x80, 0x80, 0x80, 0x2A, 0xFF, 0xC3, 0x0A, 0x00, 0xF0, 0x9F]
    var log = DiagnosticLog()
    let source = MarkedText(SourceText(name: "text.md", bytes: bytes))
    #expect(MarkdownReader.read(source, into: &log).count == 1)
    #expect(log.isEmpty)
  }

  private static func depth(_ blocks: [Block]) -> Int {
    var deepest = 0
    for block in blocks {
      switch block.content {
      case .blockQuote(let inner): deepest = max(deepest, 1 + depth(inner))
      case .list(let list):
        for item in list.items { deepest = max(deepest, 2 + depth(item.blocks)) }
      default: break
      }
    }
    return deepest
  }
}
