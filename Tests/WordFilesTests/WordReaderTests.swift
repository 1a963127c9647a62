import Diagnostics
import TestSupport
import Testing

@testable import WordFiles

/// What is read of a Word file. Files that are refused are in `Tests/Scripts/word-hostile`.
struct WordReaderTests {
  private static func read(_ maker: WordFileMaker) throws -> (WordDocument, [String]) {
    var log = DiagnosticLog()
    let document = WordReader.read(maker.bytes, file: "paper.docx", into: &log)
    return (try #require(document, "\(log.sorted().map(\.problem.message))"), log.codes)
  }

  @Test func paragraphsHaveTheirStylesNumbersAndWords() throws {
    var maker = WordFileMaker(
      WordFileMaker.paragraph("Summary", style: "H1")
        + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"4\"/></w:numPr></w:pPr>"
        + WordFileMaker.run("Posts were ") + WordFileMaker.run("filled", "<w:b/>") + "</w:p>"
        + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"4\"/></w:numPr></w:pPr>"
        + WordFileMaker.run("More were not.") + "</w:p>")
    maker.others = [
      (
        "styles.xml", nil, "styles",
        WordFileMaker.part(
          "styles",
          "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style>")
      ),
      (
        "numbering.xml", nil, "numbering",
        WordFileMaker.part(
          "numbering",
          "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"2\"/><w:lvlText "
            + "w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:lvlText w:val=\"%1.%2\"/></w:lvl>"
            + "</w:abstractNum><w:num w:numId=\"4\"><w:abstractNumId w:val=\"0\"/></w:num>")
      ),
    ]
    let (document, codes) = try Self.read(maker)
    let paragraphs = document.paragraphs
    #expect(codes.isEmpty)
    #expect(paragraphs.map(\.text) == ["Summary", "Posts were filled", "More were not."])
    #expect(paragraphs.map(\.level) == [1, nil, nil])
    #expect(paragraphs.map(\.label) == [nil, "2.1", "2.2"])
    #expect(paragraphs[1].pieces.map(\.isBold) == [false, true])
  }

  @Test func trackedChangesAreReadBothWaysAndNamesNeverLeave() throws {
    let by = "w:id=\"1\" w:author=\"Ada Example\" w:date=\"2026-03-04T10:00:00Z\""
    var maker = WordFileMaker(
      "<w:p><w:r><w:t xml:space=\"preserve\">We filled </w:t></w:r><w:del \(by)><w:r><w:delText>ten</w:delText></w:r></w:del>"
        + "<w:ins \(by)><w:r><w:t>twelve</w:t></w:r></w:ins><w:commentRangeStart w:id=\"7\"/>"
        + WordFileMaker.run(" posts.") + "<w:commentRangeEnd w:id=\"7\"/></w:p>"
        + "<w:p><w:pPr><w:rPr><w:ins \(by)/></w:rPr></w:pPr><w:ins \(by)>\(WordFileMaker.run("New."))</w:ins></w:p>"
    )
    maker.others = [
      (
        "comments.xml", nil, "comments",
        WordFileMaker.part(
          "comments",
          "<w:comment w:id=\"7\" w:author=\"Director of Finance\">\(WordFileMaker.paragraph("Sure?"))</w:comment>"
        )
      )
    ]
    let (document, _) = try Self.read(maker)
    #expect(document.paragraphs.map(\.text) == ["We filled twelve posts.", "New."])
    #expect(document.paragraphs.map(\.textBefore) == ["We filled ten posts.", ""])
    #expect(document.paragraphs[1].mark == .inserted(by: "reviewer 1", on: "2026-03-04"))
    #expect(document.comments.map(\.role) == ["director of finance"])
    #expect(document.paragraphs[0].pieces.last?.comments == ["7"])
    #expect(!"\(document)".contains("Ada"))
  }

  @Test func fieldsControlsBookmarksAndTablesAreKept() throws {
    let control =
      "<w:bookmarkStart w:id=\"1\" w:name=\"fig_1\"/><w:sdt><w:sdtPr><w:tag w:val=\"figure:posts#1\"/>"
      + "</w:sdtPr><w:sdtContent>\(WordFileMaker.run("12"))</w:sdtContent></w:sdt><w:bookmarkEnd w:id=\"1\"/>"
    let merged =
      "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>\(WordFileMaker.paragraph("Both"))"
      + "</w:tc></w:tr><w:tr><w:trPr><w:del w:id=\"2\" w:author=\"x\"/></w:trPr><w:tc>"
      + "\(WordFileMaker.paragraph("1"))</w:tc><w:tc>\(WordFileMaker.paragraph("2"))</w:tc></w:tr></w:tbl>"
    let (document, codes) = try Self.read(
      WordFileMaker(
        "<w:p>\(control)<w:fldSimple w:instr=\" SEQ Table \">\(WordFileMaker.run(" 3"))</w:fldSimple></w:p>"
          + merged))
    #expect(codes.isEmpty)
    let pieces = document.paragraphs[0].pieces
    #expect(pieces.map(\.text) == ["12", " 3"])
    #expect(pieces[0].tag == "figure:posts#1" && pieces[0].bookmarks == ["fig_1"])
    guard case .table(let table) = document.blocks[1] else {
      Issue.record("no table")
      return
    }
    #expect(table.rows[0].cells.map(\.columns) == [2])
    #expect(table.rows[1].change.isGone)
  }

  @Test func whatIsHiddenIsLeftOutAndTold() throws {
    let (document, codes) = try Self.read(
      WordFileMaker(
        "<w:p>\(WordFileMaker.run("Seen"))\(WordFileMaker.run(" secret", "<w:vanish/>"))</w:p>"))
    #expect(document.paragraphs[0].text == "Seen")
    #expect(codes == ["O182"])
  }

  @Test func aFieldThatFetchesIsRefusedWithItsPlace() {
    var log = DiagnosticLog()
    let field =
      "<w:p><w:fldSimple w:instr=\"DDE a b\">\(WordFileMaker.run("1"))</w:fldSimple></w:p>"
    let read = WordReader.read(WordFileMaker(field).bytes, file: "paper.docx", into: &log)
    #expect(read == nil)
    #expect(log.codes == ["O177"])
    #expect(
      log.sorted().first?.problem.message.contains("'word/document.xml', line 1, byte ") == true)
  }

  @Test func aRoleIsWordsOfAPostAndNothingElse() {
    var roles = WordRoles()
    #expect(roles.role(of: "Head of Legal Services") == "head of legal services")
    #expect(roles.role(of: "Ada Example, Head of Finance") == "reviewer 1")
    #expect(roles.role(of: "Bo Example") == "reviewer 2")
    #expect(roles.role(of: "Ada Example, Head of Finance") == "reviewer 1")
  }
}
