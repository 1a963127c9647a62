import TestSupport
import Testing

@testable import WordFiles

/// What a house's reference document gives, and what is refused in one.
struct WordReferenceTests {
  private static let space =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

  private static func file(_ styles: String, _ section: String = "") -> WordFileMaker {
    var file = WordFileMaker(WordFileMaker.paragraph("Text.") + section)
    file.others.append(
      (
        "styles.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml",
        "styles", "<w:styles \(space)>\(styles)</w:styles>"
      ))
    return file
  }

  @Test func stylesAndPageAreTaken() throws {
    let reference = try WordReference(
      Self.file(
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Standard\"><w:name w:val=\"Normal\"/>"
          + "<w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:rPr><w:rFonts w:ascii=\"Gill Sans\"/>"
          + "<w:color w:val=\"123456\" w:themeColor=\"text1\"/><w:sz w:val=\"23\"/></w:rPr></w:style>",
        "<w:sectPr><w:pgSz w:w=\"12240\" w:h=\"15840\"/>"
          + "<w:pgMar w:top=\"1000\" w:right=\"1100\" w:bottom=\"1200\" w:left=\"1300\"/></w:sectPr>"
      ).bytes)
    #expect(reference.styles.map(\.id) == ["Standard"])
    #expect(reference.styles.map(\.name) == ["Normal"])
    #expect(reference.font == "Gill Sans" && reference.textSize == 23)
    let xml = reference.styles[0].xml
    #expect(!xml.contains("numPr") && !xml.contains("theme"), "\(xml)")
    #expect(xml.contains("<w:color w:val=\"123456\">"), "\(xml)")
    let page = try #require(reference.page)
    #expect([page.width, page.height, page.top, page.left] == [12_240, 15_840, 1_000, 1_300])
    #expect(reference.notTaken.count == 1, "\(reference.notTaken)")
  }

  /// Nothing but words of styles gets into the file of a paper.
  @Test func nothingElseIsWrittenAnew() throws {
    let reference = try WordReference(
      Self.file(
        "<w:style w:type=\"paragraph\" w:styleId=\"A&quot;&lt;b\"><w:name w:val=\"x\"/>"
          + "<x:y xmlns:x=\"urn:x\"><w:b/></x:y></w:style>"
      ).bytes)
    #expect(
      reference.styles.map(\.xml) == [
        "<w:style w:type=\"paragraph\" w:styleId=\"A&quot;&lt;b\"><w:name w:val=\"x\"></w:name></w:style>"
      ])
  }

  @Test func aPageThatNoPaperHasIsTold() throws {
    let reference = try WordReference(
      Self.file("", "<w:sectPr><w:pgSz w:w=\"100\" w:h=\"100\"/><w:pgMar/></w:sectPr>").bytes)
    #expect(reference.page == nil)
    #expect(reference.notTaken.count == 1)
  }

  @Test func aFileWithoutStylesIsRefused() {
    #expect(throws: WordFileProblem.partMissing("word/styles.xml")) {
      try WordReference(WordFileMaker(WordFileMaker.paragraph("Text.")).bytes)
    }
  }

  @Test func whatADraftIsRefusedForIsRefusedHere() {
    var file = Self.file("")
    file.others.append(("vbaProject.bin", "application/vnd.ms-office.vbaProject", "x", "x"))
    #expect(throws: WordFileProblem.program("macros")) { try WordReference(file.bytes) }
  }
}
