import TestSupport
import Testing

@testable import Extracts

/// What the sieve passes over is sound, of the time and level last read, and asked for by no take.
@Suite struct RowSieveTests {
  static let columns = 5
  static let label = Array("Total".utf8)

  /// Lines with everything that a cell can trip over, most of them plain.
  static func text(seed: UInt64, end: String) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    let cells = [
      "", "a", "Age", "Sex and age of the child", "\"a, b\"", "\"Children, per 10,000 and more\"",
      "12.5", "Total", "\"Total\"",
    ]
    let traps = [
      "\"a\"\"b\"", "a\"b", "\"a\"b", "\"open", "\"two\(end)lines\"", "Siân", "\u{1}", "x\r",
      "a,b", "\t",
    ]
    var text = ""
    for _ in 0..<200 {
      let year = Int.random(in: 0..<40, using: &random) == 0 ? "2025" : "2024"
      var line = [year, "Reporting year", "National"]
      for _ in 0..<2 {
        let isTrap = Int.random(in: 0..<30, using: &random) == 0
        line.append((isTrap ? traps : cells).randomElement(using: &random) ?? "")
      }
      let isBlank = Int.random(in: 0..<90, using: &random) == 0
      text += (isBlank ? "" : line.joined(separator: ",")) + end
    }
    return Array(text.utf8)
  }

  @Test(arguments: 0..<60)
  func `rows that are passed over are those that the reader would pass over`(seed: Int) throws {
    let end = seed.isMultiple(of: 2) ? "\n" : "\r\n"
    let bytes = Self.text(seed: UInt64(seed), end: end)
    var sieve = RowSieve(
      columnCount: Self.columns, delimiter: .comma, common: [(3, Self.label)], keys: [0, 1, 2])
    var known = CSVReader(Array("2024,Reporting year,National,a,b\n".utf8))
    var row = CSVRow()
    #expect(try known.next(into: &row))
    sieve.remember(row, known.bytes)
    var passed = 0
    // From the beginning of every line: what comes before it does not matter.
    for start in bytes.indices where start == 0 || bytes[start - 1] == 0x0A {
      let step = sieve.pass(bytes, from: start, hasCRLF: end == "\r\n")
      passed += step.rows
      var reader = CSVReader(bytes, delimiter: .comma, from: start, line: 1)
      for _ in 0..<step.rows {
        #expect(try reader.next(into: &row))
        let texts = row.cells.map { $0.text(in: bytes) }
        try #require(texts.count == Self.columns && texts[3] != "Total")
        #expect(Array(texts.prefix(3)) == ["2024", "Reporting year", "National"])
      }
      #expect(reader.position == step.position)
      #expect(reader.blankLineCount == 0)
      #expect(step.lf + step.crlf == step.rows)
      #expect((step.crlf > 0) == (end == "\r\n" && step.rows > 0))
    }
    #expect(passed > 200, "most rows are plain: \(passed)")
  }

  @Test func `a row that every take asks for, or of another time, is left to the reader`() throws {
    let rows = ["2024,y,z,Age,1", "2024,y,z,Total,1", "2023,y,z,Age,1"]
    let padding = Array(repeating: "2024,y,z,Age,1", count: 20).joined(separator: "\n") + "\n"
    for (index, row) in rows.enumerated() {
      var sieve = RowSieve(
        columnCount: 5, delimiter: .comma, common: [(3, Self.label)], keys: [0, 1, 2])
      var reader = CSVReader(Array("2024,y,z,a,b\n".utf8))
      var first = CSVRow()
      #expect(try reader.next(into: &first))
      sieve.remember(first, reader.bytes)
      let bytes = Array("\(row)\n\(padding)".utf8)
      let step = sieve.pass(bytes, from: 0, hasCRLF: false)
      #expect((step.rows > 0) == (index == 0))
      #expect(step.position == step.rows * 15)
    }
  }

  @Test func `before a row was read nothing is passed over`() {
    var sieve = RowSieve(
      columnCount: 5, delimiter: .comma, common: [(3, Self.label)], keys: [0, 1, 2])
    let bytes = Array(String(repeating: ",,,a,b\n", count: 40).utf8)
    #expect(sieve.pass(bytes, from: 0, hasCRLF: false).rows == 0)
  }
}
