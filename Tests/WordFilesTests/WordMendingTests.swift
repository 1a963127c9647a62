import Diagnostics
import TestSupport
import Testing

@testable import WordFiles

/// Marks of changes that LibreOffice wrote across the edge of a control, and others that stay faults.
struct WordMendingTests {
  private static let mark = "<w:ins w:id=\"4\" w:author=\"A\">"
  private static let control = "<w:sdt><w:sdtPr><w:alias w:val=\"a\"/></w:sdtPr><w:sdtContent>"

  private static func read(_ content: String) throws(WordFileProblem) -> WordDocument {
    try WordReader.read(WordFileMaker("<w:p>\(content)</w:p>").bytes)
  }

  @Test func aMarkThatMarksNothingIsTakenOut() throws {
    let run = WordFileMaker.run("98765")
    let document = try Self.read(
      "\(Self.mark)\(Self.control)</w:ins>\(Self.mark)\(run)</w:ins></w:sdtContent></w:sdt>")
    #expect(document.paragraphs.map(\.text) == ["98765"])
    #expect(document.notTaken.map(\.count) == [1])
  }

  @Test func aFileThatIsWholeIsLeftAsItIs() throws {
    let run = WordFileMaker.run("1")
    let document = try Self.read("\(Self.mark)\(Self.control)\(run)</w:sdtContent></w:sdt></w:ins>")
    #expect(document.paragraphs.map(\.text) == ["1"] && document.notTaken.isEmpty)
  }

  @Test(arguments: ["<w:ins>", "</w:ins>", "\(control)</w:del></w:sdtContent></w:sdt>"])
  func otherFaultsAreRefused(_ content: String) {
    #expect(throws: WordFileProblem.self) { try Self.read(content) }
  }
}
