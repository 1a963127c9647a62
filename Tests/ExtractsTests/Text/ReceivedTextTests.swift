import Diagnostics
import Extracts
import Foundation
import TestSupport
import Testing

/// Encodings, delimiters and line ends of files as received.
@Suite struct ReceivedTextTests {
  static let table = "Indicator,Q1 2018/19\nChildren’s reviews – held,\"1,278\"\nCost £,5\n"

  static func bytes(_ text: String, _ encoding: String) -> [UInt8] {
    switch encoding {
    case "UTF-8 with BOM": return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case "UTF-16 LE":
      return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case "UTF-16 BE":
      return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case "Windows-1252":
      let marks: [Character: UInt8] = ["’": 0x92, "–": 0x96, "£": 0xA3, "é": 0xE9]
      return text.map { marks[$0] ?? $0.asciiValue ?? 0x3F }
    default: return Array(text.utf8)
    }
  }

  func table(
    _ bytes: [UInt8], encoding: String? = nil, delimiter: Delimiter? = nil
  ) -> (CellTable?, ExtractFile?, DiagnosticLog) {
    var log = DiagnosticLog()
    let file = ReceivedText(name: "f.csv", bytes: bytes, encoding: encoding, delimiter: delimiter)
      .file(into: &log)
    return (file.flatMap { CellTable.read($0, into: &log) }, file, log)
  }

  @Test(
    arguments: TextEncoding.allCases, [Delimiter.comma, .semicolon, .tab])
  func `the same cells come out of every encoding and delimiter`(
    encoding: TextEncoding, delimiter: Delimiter
  ) throws {
    for end in ["\n", "\r\n", "\r"] {
      let mark = String(UnicodeScalar(delimiter.byte))
      let text = Self.table.replacing("\"1,278\"", with: "\u{1}").replacing(",", with: mark)
        .replacing("\u{1}", with: "\"1,278\"").replacing("\n", with: end)
      let (table, file, log) = table(
        Self.bytes(text, encoding.rawValue), encoding: encoding.word, delimiter: delimiter)
      #expect(log.isEmpty, "\(shown(log))")
      #expect(file?.form == TextForm(encoding: encoding, delimiter: delimiter))
      #expect(
        try #require(table).rows.map { $0.cells.map(\.text) } == [
          ["Indicator", "Q1 2018/19"], ["Children’s reviews – held", "1,278"], ["Cost £", "5"],
        ])
    }
  }

  @Test func `what the mapping does not say is found and said`() throws {
    let text = Self.table.replacing(",Q1", with: ";Q1").replacing("held,", with: "held;")
      .replacing("£,", with: "£;")
    let (_, file, log) = table(Self.bytes(text, "Windows-1252"))
    #expect(file?.form == TextForm(encoding: .windows1252, delimiter: .semicolon))
    #expect(log.codes == ["E062", "E060"], "\(shown(log))")
    #expect(!log.hasErrors)
    let (_, _, wide) = table(Self.bytes(Self.table, "UTF-16 LE"))
    #expect(wide.codes == ["E061"])
  }

  @Test func `what the mapping says and the bytes do not is an error`() {
    let (_, _, encoding) = table(Array(Self.table.utf8), encoding: "Windows-1252")
    #expect(encoding.codes == ["E063"])
    let (_, _, delimiter) = table(Array(Self.table.utf8), delimiter: .tab)
    #expect(delimiter.codes == ["E064"])
  }

  @Test func `two encodings in one file are refused where the second begins`() {
    let mixed = Array("a,b\nCaf\u{E9}s £,1\n".utf8) + [0xA3, 0x35, 0x2C, 0x32, 0x0A]
    let (table, _, log) = table(mixed)
    #expect(table == nil)
    #expect(log.codes == ["E065"], "\(shown(log))")
    // A lone byte that makes no sense as a letter is not taken for an encoding.
    let (_, _, bad) = self.table(Array("a,b\nCPP-".utf8) + [0xC3, 0x28, 0x2C, 0x31, 0x0A])
    #expect(bad.codes == ["E065"])
  }

  @Test func `a file in UTF-16 that was cut or broken is refused`() {
    let (_, _, cut) = table(Self.bytes("a,b\n1,2\n", "UTF-16 LE").dropLast())
    #expect(cut.codes == ["E066"])
    let (_, _, lone) = table(
      Self.bytes("a,b\n", "UTF-16 BE") + [0xD8, 0x00, 0x00, 0x2C, 0x00, 0x31])
    #expect(lone.codes == ["E067"])
  }

  @Test func `lines that end in two ways are said, and a lone carriage return is refused`() {
    let (_, _, two) = table(Array("a,b\r\n1,2\n3,4\r\n".utf8))
    #expect(two.codes == ["E069"])
    let (_, _, three) = table(Array("a,b\n1,2\r3,4\n".utf8))
    #expect(three.codes == ["E007"])
  }

  @Test(arguments: TextEncoding.allCases, ["\t", ";", ",", "|"])
  func `records of children are refused by their columns, and nothing of them is shown`(
    encoding: TextEncoding, mark: String
  ) {
    let text = "Title\n\nCHILD,SEX,DOB,UPN\n90001,1,01/02/2099,Z999999999999\n"
      .replacing(",", with: mark)
    let (table, _, log) = table(Self.bytes(text, encoding.rawValue))
    #expect(table == nil)
    #expect(log.codes == ["E070"], "\(shown(log))")
    for secret in ["90001", "2099", "Z9999", "Title"] { #expect(!shown(log).contains(secret)) }
  }

  @Test func `records of children are refused by the form of their cells`() {
    let rows = (0..<6).map { "\($0),Z99999999999\($0),x" }.joined(separator: "\n")
    let (_, _, log) = table(Array("ref,number,note\n\(rows)\n".utf8))
    #expect(log.codes == ["E070"])
    #expect(!shown(log).contains("Z9999"))
    let homes = (0..<6).map { "\($0),ZZ1 \($0)ZZ,0\($0)/01/2099" }.joined(separator: "\n")
    #expect(table(Array("ref,a,b\n\(homes)\n".utf8)).2.codes == ["E070"])
  }

  @Test(
    .enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)),
    arguments: SharedData.names(in: "childlevel-synthetic").filter { $0.hasSuffix(".csv") })
  func `a real layout of records of children is refused`(name: String) throws {
    let (_, _, log) = table(try SharedData.bytes("childlevel-synthetic/\(name)"))
    #expect(log.codes == ["E070"])
    #expect(shown(log).count < 300)
  }

  @Test func `columns are called as spreadsheets call them`() {
    for (column, letters) in [
      (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (701, "ZZ"), (702, "AAA"),
    ] {
      #expect(CellTable.letters(ofColumn: column) == letters)
      #expect(CellTable.column(letters: letters) == column)
    }
    #expect(CellTable.column(letters: "a") == nil)
  }

  @Test func `a cell is found again in its line`() throws {
    let (table, _, _) = table(Array("a,b\n\"x\ny\",2\n".utf8))
    let row = try #require(table?.rows.last)
    let place = try #require(table?.location(row, 1).start)
    #expect(place == SourcePosition(line: 3, column: 4))
  }
}
