import Documents
import Figures
import TestSupport
import Testing

@testable import WordWriting

/// Two papers laid over each other. The writer proves each file before it gives it; here that proof is held
/// to papers that differ in every way.
struct WordChangesWriterTests {
  private let writer = WordChangesWriter(
    council: "Sefton", words: "What changed", date: CalendarDate(iso: "2026-03-17"))

  private func file(
    _ old: [Block], _ new: [Block], _ remarks: [WordChangesWriter.Remark] = []
  ) throws -> String {
    String(
      decoding: try #require(writer.file(from: old, to: new, remarks: remarks)), as: UTF8.self)
  }

  private func paragraph(_ words: String) -> Block { Block(.paragraph([.text(words)])) }

  @Test func wordsThatChangedAreTracked() throws {
    let text = try file(
      [paragraph("In 2025 there were 506 children in care.")],
      [paragraph("In 2026 there were 512 children in care.")],
      [.init("Children in care: 506 before, 512 now.", signs: ["512"])])
    #expect(text.contains("<w:delText xml:space=\"preserve\">506</w:delText>"))
    #expect(text.contains("<w:t xml:space=\"preserve\">512</w:t>"))
    #expect(text.contains("Children in care: 506 before, 512 now."))
    #expect(text.ranges(of: "<w:commentReference ").count == 1)
  }

  @Test func aParagraphAndARowThatCameOrWentAreTrackedWhole() throws {
    func table(_ names: [String]) -> Block {
      Block(
        .table(
          Table(
            columns: [Table.Column(heading: [.text("Home")])],
            rows: names.map { Table.Row(cells: [[.text($0)]]) })))
    }
    let text = try file(
      [paragraph("One."), paragraph("Two words."), table(["A", "B"])],
      [paragraph("One."), table(["A", "C", "D"])])
    #expect(text.contains("<w:rPr><w:del "))
    #expect(text.contains("<w:trPr><w:cantSplit/><w:ins "))
  }

  @Test func aFileWithoutChangesHasNone() throws {
    let text = try file([paragraph("One.")], [paragraph("One.")])
    #expect(!text.contains("<w:ins ") && !text.contains("<w:del "))
    #expect(!text.contains("word/comments.xml"))
  }

  /// Blocks with words of a small stock, so that much is alike.
  private func paper(_ random: inout SeededGenerator) -> [Block] {
    func words(_ random: inout SeededGenerator) -> String {
      (0..<Int.random(in: 1...9, using: &random)).map { _ in
        ["children", "care", "506", "12%", "the", "rose,", "in", "(2025)", "–"].randomElement(
          using: &random) ?? ""
      }.joined(separator: " ")
    }
    return (0..<Int.random(in: 0...12, using: &random)).map { _ in
      switch Int.random(in: 0...6, using: &random) {
      case 0:
        return Block(.heading(Heading(level: 2, inlines: [.text(words(&random))], number: "1.")))
      case 1:
        let count = Int.random(in: 1...3, using: &random)
        return Block(
          .table(
            Table(
              caption: [.text(words(&random))],
              columns: (0..<count).map { _ in Table.Column(heading: [.text(words(&random))]) },
              rows: (0..<Int.random(in: 0...4, using: &random)).map { _ in
                Table.Row(cells: (0..<count).map { _ in [.text(words(&random))] })
              })))
      case 2:
        return Block(
          .list(
            List(
              kind: .ordered(start: 1, delimiter: "."), isTight: true,
              items: (0..<3).map { _ in ListItem(blocks: [paragraph(words(&random))]) })))
      case 3:
        return Block(
          .recommendations([
            Recommendation(id: "a", label: "(1)", inlines: [.text(words(&random))])
          ]))
      default: return paragraph(words(&random))
      }
    }
  }

  @Test func acceptingGivesTheNewerAndRejectingTheOlderPaper() {
    var random = SeededGenerator(seed: 22)
    for _ in 0..<300 {
      let (old, new) = (paper(&random), paper(&random))
      #expect(writer.file(from: old, to: new, remarks: []) != nil)
    }
  }

  @Test func theReadingTakesMarksAsWordDoes() {
    var gone = WordParagraph(.text, [.text("Gone.")]).changed(.deleted)
    let kept = WordParagraph(.text, [.text("Kept.")])
    let blocks: [WordBlock] = [.paragraph(gone), .paragraph(kept)]
    #expect(WordReading.words(of: blocks, without: .deleted) == ["Kept."])
    #expect(WordReading.words(of: blocks, without: .inserted) == ["Gone.", "Kept."])
    // A mark that stays leaves its paragraph, and one that goes alone joins two.
    gone.change = nil
    #expect(WordReading.words(of: [.paragraph(gone)], without: .deleted).isEmpty)
    var joined = kept
    joined.change = .deleted
    #expect(
      WordReading.words(of: [.paragraph(joined), .paragraph(kept)], without: .deleted) == [
        "Kept.Kept."
      ])
  }
}
