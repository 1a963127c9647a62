import Diagnostics
import Testing

@testable import Documents

/// What takes too much memory is refused by its letters and marks, before it is read.
struct MarkdownWeightTests {
  private func read(_ text: String) -> (blocks: [Block], log: DiagnosticLog) {
    var log = DiagnosticLog()
    let source = SourceText(name: "a.md", text: text)
    let blocks = MarkdownReader.read(MarkedText(source), into: &log)
    return (blocks, log)
  }

  @Test(arguments: ["|", "*a", "_a ", "[", "a\n", "&", "`a", "1. ", "> ", "a-", "\\*"])
  func marksOnEndAreRefused(_ piece: String) {
    let marks = MarkdownWeight.most / (MarkdownWeight.ofLineEnd + piece.utf8.count)
    let (blocks, log) = read(String(repeating: piece, count: marks + 1))
    #expect(blocks.isEmpty && log.codes == ["D066"])
    let place = log.sorted().first?.location.start
    #expect(place != nil && place != SourcePosition(line: 1, column: 1))
  }

  @Test func aPaperOfLettersMayHaveTenMegabytes() {
    let paragraph = String(repeating: "Officers heard from families. ", count: 25) + "\n\n"
    let size = 10_000_000 / paragraph.utf8.count * paragraph.utf8.count
    let ofParagraph = MarkdownWeight.ofLineEnd + MarkdownWeight.ofEmptyLine
    #expect(size + size / paragraph.utf8.count * ofParagraph < MarkdownWeight.most)
    let bytes = Array(String(repeating: paragraph, count: 1000).utf8)
    #expect(MarkdownWeight.excess(in: bytes[...]) == nil)
  }

  @Test func aRunIsOneMark() {
    #expect(
      MarkdownWeight.excess(in: Array(repeating: UInt8(ascii: "*"), count: 400_000)[...]) == nil)
    #expect(
      MarkdownWeight.excess(in: Array(repeating: UInt8(ascii: "["), count: 400_000)[...]) != nil)
  }

  @Test(arguments: ["", "# ", "> ", "- "])
  func aParagraphHasAnEnd(_ marker: String) {
    let long = String(repeating: "a", count: MarkdownWeight.mostInParagraph + 1)
    #expect(read(marker + long + "\n\nb").log.codes == ["D067"])
    #expect(read(marker + long.dropLast() + "\n\nb").log.isEmpty)
  }

  @Test func aCellHasAnEnd() {
    let long = String(repeating: "a", count: MarkdownWeight.mostInParagraph + 1)
    #expect(read("| b | c |\n| --- | --- |\n| \(long) | d |").log.codes == ["D067"])
  }
}
