import Extracts
import Foundation
import TestSupport
import Testing

@Suite struct CSVReaderTests {
  /// All rows as texts, and the fault that ended it.
  static func rows(_ bytes: [UInt8]) -> ([[String]], CSVFault?) {
    var reader = CSVReader(bytes)
    var row = CSVRow()
    var rows: [[String]] = []
    do throws(CSVFault) {
      while try reader.next(into: &row) { rows.append(row.cells.map { $0.text(in: bytes) }) }
    } catch {
      return (rows, error)
    }
    return (rows, nil)
  }

  static let good: [(String, [[String]])] = [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2\n3,4\r\n", [["a", "b"], ["1", "2"], ["3", "4"]]),
    ("\u{FEFF}a\n", [["a"]]),
    ("", []),
    ("a", [["a"]]),
    (",\n", [["", ""]]),
    ("a,\n", [["a", ""]]),
    ("\"\"\n", [[""]]),
    ("\"a\"\"b\",\"\"\"\"\n", [["a\"b", "\""]]),
    ("\"x,\ny\",z\n", [["x,\ny", "z"]]),
    ("\"x\r\ny\"\r\n", [["x\r\ny"]]),
    (" 1 , 2 \n", [[" 1 ", " 2 "]]),
    ("\n\na\n\nb\n\n", [["a"], ["b"]]),
    ("é,€,😀\n", [["é", "€", "😀"]]),
    ("a\u{FFFE}\n", [["a\u{FFFE}"]]),
  ]

  @Test(arguments: good)
  func `a table is read as the standard has it`(text: String, rows: [[String]]) {
    let (found, fault) = Self.rows(Array(text.utf8))
    #expect(found == rows)
    #expect(fault == nil)
  }

  static let bad: [([UInt8], CSVFault.Kind, offset: Int, line: Int)] = [
    (Array("a,b\n1,x\"y\n".utf8), .bareQuote, 7, 2),
    (Array("a\n\"b\"c\n".utf8), .afterQuote, 5, 2),
    (Array("a\n\"b\" x,c\n".utf8), .afterQuote, 5, 2),
    (Array("a\n\"b\nc\n".utf8), .unclosedQuote, 2, 2),
    (Array("a\nb\r\nc\rd\n".utf8), .mixedLineEnds, 6, 3),
    (Array("a\rb\n".utf8), .mixedLineEnds, 3, 2),
    ([0x61, 0x0A, 0x00], .nul, 2, 2),
    ([0x22, 0x00, 0x22], .nul, 1, 1),
    ([0x61, 0x0A, 0xC3, 0x28], .notUTF8, 2, 2),
    ([0x22, 0x0A, 0xFF, 0x22], .notUTF8, 2, 2),
    ([0xED, 0xA0, 0x80], .notUTF8, 0, 1),
    ([0xC0, 0xAF], .notUTF8, 0, 1),
    ([0xF4, 0x90, 0x80, 0x80], .notUTF8, 0, 1),
    ([0xE2, 0x82], .notUTF8, 0, 1),
  ]

  @Test(arguments: bad)
  func `what is no table is refused at its byte and line`(
    bytes: [UInt8], kind: CSVFault.Kind, offset: Int, line: Int
  ) {
    let fault = Self.rows(bytes).1
    #expect(fault?.kind == kind)
    #expect(fault?.offset == offset)
    #expect(fault?.line == line)
  }

  @Test func `limits are kept`() {
    let cell = [UInt8](repeating: 0x61, count: CSVReader.cellLimit + 1)
    #expect(Self.rows(cell).1?.kind == .cellTooLong)
    #expect(Self.rows([0x22] + cell + [0x22]).1?.kind == .cellTooLong)
    let commas = [UInt8](repeating: 0x2C, count: CSVReader.columnLimit)
    #expect(Self.rows(commas).1?.kind == .tooManyCells)
  }

  @Test func `lines are counted through quoted cells`() throws {
    var reader = CSVReader(Array("a\n\"x\ny\r\nz\"\nb\n".utf8))
    var row = CSVRow()
    var lines: [Int] = []
    while try reader.next(into: &row) { lines.append(row.line) }
    #expect(lines == [1, 2, 5])
  }

  @Test func `what is written by the standard is read back`() {
    var generator = SeededGenerator(seed: 3)
    let letters = ["a", ",", "\"", "\n", "\r\n", "é", " ", "1"]
    for _ in 0..<2000 {
      let width = Int.random(in: 1...4, using: &generator)
      let table = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        (0..<width).map { _ in
          (0..<Int.random(in: 0...4, using: &generator)).map { _ in
            letters[Int.random(in: 0..<letters.count, using: &generator)]
          }.joined()
        }
      }
      let text = table.map { row in
        row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\r\n"
      }.joined()
      #expect(Self.rows(Array(text.utf8)).0 == table)
    }
  }

  @Test func `random bytes never trap`() {
    var generator = SeededGenerator(seed: 5)
    let letters: [UInt8] = [0x61, 0x2C, 0x22, 0x0A, 0x0D, 0xC3, 0xA9, 0x00, 0xE2]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...24, using: &generator)).map { _ in
        letters[Int.random(in: 0..<letters.count, using: &generator)]
      }
      let (rows, fault) = Self.rows(bytes)
      #expect(rows.count <= bytes.count && (fault?.offset ?? 0) <= bytes.count)
    }
  }
}
