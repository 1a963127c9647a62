import Diagnostics
import Testing

/// Texts of a file that are sources of their own.
@Suite struct PlacedTextTests {
  @Test func aTemplateStandsWhereItStandsInTheFile() {
    let file = SourceText(name: "a.md", text: "one\ntwo: \"three {{ x }}\nfour\"\nfive\n")
    let place = PlacedText(text: "three {{ x }}\nfour", range: file.range(9, 29))
    let template = place.template
    #expect(template.text == place.text)
    #expect(template.start == SourcePosition(line: 2, column: 7))
    #expect(template.source.position(at: template.bytes.upperBound).line == 3)
    #expect(template.source.line(2) == "      three {{ x }}")
    #expect(template.source.line(3) == "four")
    #expect(template.source.line(1) == "" && template.source.line(4) == "")
    #expect(template.source.offset(ofLine: 3) == template.bytes.upperBound - 4)
    #expect(template.source.excerpt(at: template.bytes.upperBound).text == "four")
  }

  /// Each text held as many line ends as stand before it in the file.
  @Test func aTextFarDownHoldsNoMoreThanItself() {
    let file = SourceText(name: "a.md", text: String(repeating: "\n", count: 10_000) + "  text")
    let template = PlacedText(text: "text", range: file.range(10_002, 10_006)).template
    #expect(template.start == SourcePosition(line: 10_001, column: 3))
    #expect(template.source.bytes.count == 6)
  }
}
