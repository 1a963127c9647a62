import Documents
import Houses
import Papers
import Testing

@Suite struct NumberingTests {
  private func printed(_ style: ParagraphNumbering) -> [String] {
    var numbering = BodyNumbering(style)
    let paragraph = Block(.paragraph([.text("Words.")]))
    let heading = Block(.heading(Heading(level: 2, inlines: [.text("Below")])))
    let list = Block(
      .list(List(kind: .bullet("-"), isTight: true, items: [ListItem(blocks: [paragraph])])))
    var blocks: [Block] = []
    for section in [[paragraph, list, paragraph], [paragraph, heading, paragraph]] {
      blocks += numbering.blocks(
        of: ReportSection(heading: [.text("Section")], blocks: section, range: nil), level: 3)
    }
    return blocks.map { block in
      switch block.content {
      case .heading(let heading): "h\(heading.level) \(heading.number ?? "-")"
      case .numberedParagraph(let paragraph): "\(paragraph.number) #\(paragraph.id)"
      case .paragraph: "-"
      default: "…"
      }
    }
  }

  @Test func `decimal numbers begin again in each section and not at smaller headings`() {
    #expect(
      printed(.decimal) == [
        "h3 1.", "1.1 #p1-1", "…", "1.2 #p1-2", "h3 2.", "2.1 #p2-1", "h4 -", "2.2 #p2-2",
      ])
  }

  @Test func `sections headed 1.0 hold paragraphs 1.1 and on`() {
    #expect(
      printed(.decimalZero) == [
        "h3 1.0", "1.1 #p1-1", "…", "1.2 #p1-2", "h3 2.0", "2.1 #p2-1", "h4 -", "2.2 #p2-2",
      ])
  }

  @Test func `one run of numbers crosses all headings, which have none`() {
    #expect(
      printed(.continuous) == [
        "h3 -", "1 #p1", "…", "2 #p2", "h3 -", "3 #p3", "h4 -", "4 #p4",
      ])
  }

  @Test func `no numbers where the house wants none`() {
    #expect(printed(.none) == ["h3 -", "-", "…", "-", "h3 -", "-", "h4 -", "-"])
  }

  @Test func `recommendations are lettered, numbered in parentheses, or bare`() {
    #expect(
      [1, 2, 26, 27].map(RecommendationNumbering.lettered.label) == ["a.", "b.", "z.", "27."])
    #expect(RecommendationNumbering.parenthesised.label(3) == "(3)")
    #expect(RecommendationNumbering.none.label(3) == "")
  }

  @Test func `a reference is matched whole, with as many digits as marks`() throws {
    let pattern = try #require(ReferencePattern("FD.####/##"))
    #expect(pattern.isIn("The Director (FD.6493/21) was consulted"))
    #expect(pattern.isIn("FD.6493/21."))
    for other in ["FD.649/21", "FD.6493/2", "FD.6493/211", "XFD.6493/21", "FD 6493/21", ""] {
      #expect(!pattern.isIn(other), "\(other)")
    }
    #expect(pattern.phrase == "FD.#/#")
    #expect(try #require(ReferencePattern("LD.#/#")).isIn("LD.12345/2021"))
    #expect(ReferencePattern("FD 1/#") == nil)
    #expect(ReferencePattern("FD") == nil)
  }
}
