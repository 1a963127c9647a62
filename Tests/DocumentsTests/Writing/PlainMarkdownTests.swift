import TestSupport
import Testing

@testable import Documents

struct PlainMarkdownTests {
  /// A text that is written as it stands comes out of the long way as it stands.
  @Test func plainTextNeedsNoProtection() {
    var trees = RandomTrees(seed: 41)
    var plain = 0
    for _ in 0..<20_000 {
      let text = trees.text() + trees.text()
      for place in [MarkdownInlines.Place.paragraph, .heading, .cell]
      where MarkdownInlines.isPlain(text, in: place) {
        plain += 1
        #expect(MarkdownInlines.protectedLines([.text(text)], in: place) == [text])
      }
    }
    #expect(plain > 500)
  }
}
