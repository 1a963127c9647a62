import Documents
import TestSupport
import Testing

struct WordCountTests {
  /// As many as `split` of the standard library finds, whatever the text.
  @Test func wordsAreWhatStandsBetweenSpaces() {
    var maker = WordMaker(seed: 5)
    let pieces = [
      " ", "  ", "a", "word", "\u{301}", "£5m", "\u{2013}", "\u{A0}", "\n", "\t", "é", "한", "👩‍👧",
      "\u{200D}",
      "\u{93E}", "\r\n", "1.5",
    ]
    for _ in 0..<3_000 {
      let text = (0..<12).map { _ in maker.pick(pieces) }.joined()
      #expect(text.wordCount == text.split(separator: " ").count, "\(text.debugDescription)")
    }
  }
}
