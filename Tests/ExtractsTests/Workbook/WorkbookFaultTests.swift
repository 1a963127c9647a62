import Diagnostics
import Extracts
import TestSupport
import Testing

/// Workbooks that contradict themselves, and bytes that are no workbook at all.
@Suite struct WorkbookFaultTests {
  static let row = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>"

  func code(_ bytes: [UInt8]) -> [String] { readSheet(bytes).log.codes }

  static let sheets: [(data: String, code: String)] = [
    ("<sheetData><row r=\"0\"/></sheetData>", "E150"),
    ("<sheetData><row r=\"2\"/><row r=\"1\"/></sheetData>", "E150"),
    ("<sheetData><row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row></sheetData>", "E150"),
    ("<sheetData><row r=\"1\"><c r=\"A1\"/><c r=\"A1\"/></row></sheetData>", "E150"),
    ("<sheetData><row r=\"1\"><c r=\"A2\"/></row></sheetData>", "E150"),
    ("<sheetData><row r=\"1\"><c r=\"\"/></row></sheetData>", "E150"),
    ("<sheetData><row r=\"1\"><c r=\"XFE1\"/></row></sheetData>", "E150"),
    ("<sheetData><row r=\"1048577\"/></sheetData>", "E150"),
    ("<sheetData><row><c><v>1</v></row></sheetData>", "E150"),
    ("<sheetData><row r=\"1\" r=\"1\"/></sheetData>", "E150"),
    ("<sheetData><row><c><v>&nbsp;</v></c></row></sheetData>", "E150"),
    ("<sheetData><row><c><v>&#0;</v></c></row></sheetData>", "E150"),
    (String(repeating: "<a>", count: 120) + String(repeating: "</a>", count: 120), "E150"),
    ("<sheetData/>", "E155"),
  ]

  @Test(arguments: sheets)
  func `a sheet that contradicts itself is refused`(data: String, code: String) {
    #expect(self.code(WorkbookMaker.sheet(data).bytes) == [code])
  }

  @Test func `a document type is refused in every part`() {
    let good = WorkbookMaker.sheet(Self.row).parts
    for index in good.indices {
      var parts = good
      parts[index].bytes = Array("<!DOCTYPE a [<!ENTITY e \"x\">]>".utf8) + parts[index].bytes
      let (rows, log) = readSheet(WorkbookMaker.zip(parts))
      #expect(rows == nil && log.codes == ["E150"], "\(parts[index].name)")
      #expect(shown(log).contains("document type"))
    }
  }

  @Test func `a part that is missing, twice, outside or leads outside is refused`() {
    let good = WorkbookMaker.sheet(Self.row).parts
    #expect(code(WorkbookMaker.zip(good)) == [])
    #expect(code(WorkbookMaker.zip(good.filter { $0.name != "xl/workbook.xml" })) == ["E146"])
    #expect(code(WorkbookMaker.zip(good + [("XL/Workbook.xml", [])])) == ["E145"])
    #expect(code(WorkbookMaker.zip(good + [("../../tmp/x", [])])) == ["E144"])
    #expect(code(WorkbookMaker.zip(good + [("/etc/x", [])])) == ["E144"])
    var parts = good
    for index in parts.indices where parts[index].name == "xl/_rels/workbook.xml.rels" {
      let text = String(decoding: parts[index].bytes, as: UTF8.self)
      parts[index].bytes = Array(
        text.replacing("worksheets/sheet0.xml", with: "../../etc/hostname").utf8)
    }
    #expect(code(WorkbookMaker.zip(parts)) == ["E149"])
    let many = (0...10_000).map { (name: "m/\($0)", bytes: [UInt8]()) }
    #expect(code(WorkbookMaker.zip(many)) == ["E143"])
  }

  @Test func `a package that has lost bytes or says two things is refused`() {
    let good = WorkbookMaker.sheet(Self.row).bytes
    #expect(code(Array(good.dropLast())) == ["E142"])
    #expect(code([0x50, 0x4B, 3, 4]) == ["E142"])
    #expect(code(Array("extra".utf8) + good) == ["E140"])
    var other = good
    other[14] ^= 1
    #expect(code(other) == ["E148"], "the checksum in a header is not the directory's")
    other = good
    other[22] ^= 1
    #expect(code(other) == ["E148"], "the size in a header is not the directory's")
    other = good
    other[60] ^= 1
    #expect(code(other) == ["E148"], "a byte of a part is not what its checksum says")
  }

  @Test func `no workbook that has been changed anywhere traps, and most are refused`() {
    let good = WorkbookMaker.sheet(
      "<cols><col min=\"1\" max=\"1\"/></cols>" + Self.row, strings: ["<t>a_x000D_b</t>"],
      formats: ["14", "0.0%"]
    ).bytes
    var generator = SeededGenerator(seed: 11)
    var refused = 0
    for _ in 0..<3000 {
      let (rows, log) = readSheet(generator.damaged(good))
      #expect((rows == nil) == log.hasErrors)
      if rows == nil { refused += 1 }
    }
    #expect(refused > 2800)
  }

  @Test(
    .enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)),
    arguments: SharedData.names(in: "hostile/xlsx/own"))
  func `a hostile workbook gets its verdict`(name: String) throws {
    let taken: Set<String> = [
      "dates-1900-1904.xlsx", "error-cells.xlsx", "far-cell.xlsx", "float-noise.xlsx", "good.xlsx",
      "many-entries-8k.xlsx",
    ]
    guard name != "zipbomb-256MiB.xlsx", name != "lying-size.xlsx" else { return }
    let (rows, log) = readSheet(try SharedData.bytes("hostile/xlsx/own/\(name)"))
    #expect((rows != nil) == taken.contains(name), "\(shown(log))")
    #expect((rows == nil) == log.hasErrors)
    #expect(!shown(log).contains("CANARY"))
  }
}
