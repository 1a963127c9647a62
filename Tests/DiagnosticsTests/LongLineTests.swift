import Diagnostics
import TestSupport
import Testing

/// Places in lines that are longer than people write.
@Suite struct LongLineTests {
  @Test(arguments: ["The rate was 81 and ", "é", "e\u{301} ", "👨‍👩‍👧 x", "日本"])
  func aColumnIsTheNumberOfCharactersBeforeIt(_ piece: String) {
    let line = String(repeating: piece, count: 12_000 / piece.utf8.count)
    let source = SourceText(name: "p.md", text: "first\n" + line + "\nlast £1\n")
    for (number, index) in line.indices.enumerated() where number % 97 == 0 {
      let offset = 6 + line.utf8.distance(from: line.startIndex, to: index)
      #expect(source.position(at: offset) == SourcePosition(line: 2, column: number + 1))
    }
    let end = source.position(at: 6 + line.utf8.count + 1 + 5)
    #expect(end == SourcePosition(line: 3, column: 6))
  }

  @Test func theExcerptHoldsThePlaceThatItIsAbout() {
    let line =
      String(repeating: "naïve words, ", count: 800) + "HERE" + String(repeating: " é", count: 900)
    let source = SourceText(name: "p.md", text: line)
    let before = line.split(separator: "HERE")[0]
    let (text, column) = source.excerpt(at: before.utf8.count)
    #expect(text.utf8.count < 1_500)
    #expect(text.dropFirst(before.count + 1 - column).hasPrefix("HERE"))
  }
}
