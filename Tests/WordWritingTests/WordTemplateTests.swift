import Documents
import Figures
import Testing

@testable import WordWriting

/// A house's own styles and page in its Word files.
struct WordTemplateTests {
  private static let template = WordTemplate(
    defaults: "<w:docDefaults></w:docDefaults>",
    styles: [
      .init(
        id: "Titre1", name: "heading 1",
        xml:
          "<w:style w:type=\"paragraph\" w:styleId=\"Titre1\"><w:name w:val=\"heading 1\"></w:name></w:style>"
      ),
      // Another style has the id that a style of papers would have.
      .init(
        id: "Note", name: "Other",
        xml:
          "<w:style w:type=\"paragraph\" w:styleId=\"Note\"><w:name w:val=\"Other\"></w:name></w:style>"
      ),
    ],
    page: .init(
      width: 12_240, height: 15_840, top: 1_000, right: 1_100, bottom: 1_200, left: 1_300),
    font: "Gill Sans", textSize: 23)

  private func file(_ template: WordTemplate?) throws -> String {
    let look = WordLook(try #require(StyleSheet(rules: "")), template: template)
    let frame = WordFrame(
      look: look, council: "Kent", meeting: "A meeting", date: CalendarDate(iso: "2026-03-17"))
    let heading = Block(.heading(Heading(level: 1, inlines: [.text("Carers")])))
    let words = Block(.paragraph([.text("Words.")]))
    return String(
      decoding: WordWriter(frame) { _ in nil }.file(
        of: Document(title: "Carers", blocks: [heading, words])
      ).bytes, as: UTF8.self)
  }

  @Test func stylesAndPageOfTheHouseCount() throws {
    let text = try file(Self.template)
    #expect(text.contains("<w:pStyle w:val=\"Titre1\"/>") && !text.contains("\"Heading1\""))
    #expect(text.contains("w:w=\"12240\" w:h=\"15840\"") && text.contains("w:left=\"1300\""))
    #expect(text.ranges(of: "w:val=\"heading 1\"").count == 1)
    // What the house does not show stands beside it, under an id of its own.
    #expect(text.contains("w:styleId=\"NoteOfPaper\""))
    #expect(text.contains("w:styleId=\"Normal\"") && text.contains("<w:pStyle w:val=\"Normal\"/>"))
  }

  @Test func withoutOneTheStyleSheetCounts() throws {
    let text = try file(nil)
    #expect(
      text.contains("<w:pStyle w:val=\"Heading1\"/>")
        && !text.contains("<w:pStyle w:val=\"Normal\"/>"))
    #expect(text.contains("w:w=\"11906\""))
  }

  @Test func whatItLacksIsKnown() {
    #expect(!Self.template.missing.contains("heading 1"))
    #expect(Self.template.missing.contains("heading 2") && Self.template.missing.contains("Note"))
  }
}
