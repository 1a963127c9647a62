import Diagnostics
import Extracts
import TestSupport
import Testing

/// Reads the sheet "Data" and gives its rows as text, a kind that is not text behind a stroke.
func readSheet(_ bytes: [UInt8], sheet: String? = "Data") -> (rows: [String]?, log: DiagnosticLog) {
  var log = DiagnosticLog()
  let table = CellTable.read(
    workbook: bytes, file: "w.xlsx", sheet: sheet, namedAt: Location(file: "mapping.yaml"),
    into: &log)
  let rows = table?.rows.map { row in
    "\(row.number): "
      + row.cells.map { cell in
        switch cell.kind {
        case .text: cell.text
        case .blank: "_"
        case .date: "\(cell.text)|date"
        case let kind: "\(cell.text)|\(kind)"
        }
      }.joined(separator: ", ")
  }
  return (rows, log)
}

@Suite struct WorkbookTests {
  @Test func `texts, numbers, truth and errors are read where they stand`() {
    let maker = WorkbookMaker.sheet(
      """
      <sheetData><row r="2"><c r="B2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>in</t></is></c></row>
      <row r="5"><c r="A5"><v>61500</v></c><c t="str"><f>A1</f><v>said</v></c><c r="C5" t="b"><v>1</v></c>
      <c r="D5" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E5" t="d"><v>2024-03-31T00:00:00</v></c></row></sheetData>
      """,
      strings: [
        "<t>zero</t>",
        "<r><t xml:space=\"preserve\">rich </t></r><r><rPr/><t>text</t></r><rPh><t>x</t></rPh>",
      ])
    let (rows, log) = readSheet(maker.bytes)
    #expect(
      rows == [
        "2: _, rich text, _, in",
        "5: 61500|number, said, true|truth, #DIV/0!|error, 2024-03-31|date",
      ])
    #expect(log.isEmpty)
  }

  static let numbers: [(written: String, read: String)] = [
    ("0.88", "0.88"), ("67.0", "67.0"), ("-5", "-5"), ("66.992000000000004", "66.992"),
    ("0.30000000000000004", "0.3"), ("274.65000000000003", "274.65"),
    ("9.3699999999999992", "9.37"),
    ("0.99999999999999989", "1"), ("1E-3", "0.001"), ("1.5E3", "1500"), ("1E5", "100000"),
    ("0", "0"),
    ("-0", "0"), ("0.00", "0.00"), ("12345678901234567", "12345678901234567"),
    ("1.2345678901234567E+16", "12345678901234600"), ("-.5", "-0.5"),
  ]

  @Test(arguments: numbers)
  func `a number is the decimal that a spreadsheet shows`(written: String, read: String) {
    let (rows, _) = readSheet(
      WorkbookMaker.sheet("<sheetData><row><c><v>\(written)</v></c></row></sheetData>").bytes)
    #expect(rows == ["1: \(read)|number"])
  }

  static let formats: [(format: String, written: String, read: String?)] = [
    ("9", "0.88", "0.88|percentage"), ("0.0%", "0.255", "0.255|percentage"),
    ("[Red]0%;-0%", "1", "1|percentage"), ("14", "45382", "2024-03-31|date"),
    ("mmm\\-yy", "45017", "2023-04-01|date"), ("[$-809]d mmmm yyyy", "45838.75", "2025-06-30|date"),
    ("yyyy\\-mm\\-dd hh:mm", "1", "1900-01-01|date"), ("14", "61", "1900-03-01|date"),
    ("14", "60", nil), ("14", "-1", nil), ("14", "9999999", nil),
    ("hh:mm", "0.0486111111111111", "01:10|duration"), ("[h]:mm", "1.5", "36:00|duration"),
    ("mm:ss", "0.00011574074074074", "00:00:10|duration"),
    ("0 \\d\\a\\y\\s", "5", "5|number"), ("\"per day\" 0.0", "5.5", "5.5|number"),
    ("General", "3", "3|number"), ("0.00E+00", "12", "12|number"),
    ("#,##0_);(#,##0)", "-3", "-3|number"),
  ]

  @Test(arguments: formats)
  func `a number is read as what it is shown as`(format: String, written: String, read: String?) {
    let escaped = format.replacing("\"", with: "&quot;")
    let maker = WorkbookMaker.sheet(
      "<sheetData><row><c s=\"0\"><v>\(written)</v></c></row></sheetData>", formats: [escaped])
    let (rows, log) = readSheet(maker.bytes)
    #expect(rows == read.map { ["1: \($0)"] })
    #expect(log.codes.contains("E156") == (read == nil))
    #expect(log.hasErrors == (read == nil))
  }

  @Test func `a workbook of the other epoch has its dates four years and a day later`() {
    var maker = WorkbookMaker.sheet(
      "<sheetData><row><c s=\"0\"><v>44376</v></c><c s=\"0\"><v>0</v></c></row></sheetData>",
      formats: ["14"])
    maker.is1904 = true
    #expect(readSheet(maker.bytes).rows == ["1: 2025-06-30|date, 1904-01-01|date"])
  }

  @Test func `escapes, entities and spaces are the characters that they stand for`() {
    let maker = WorkbookMaker.sheet(
      """
      <sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c>
      <c t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c><c t="s"><v>3</v></c><c t="s"><v>4</v></c></row></sheetData>
      """,
      strings: [
        "<t>A_x000D_\r\nB</t>", "<t> trimmed </t>", "<t xml:space=\"preserve\"> kept </t>",
        "<t>&lt;&#163;&#x2013;&amp;amp;</t>", "<t>_x005F_x000D_ _xZZZZ_ _x0001_</t>",
      ])
    #expect(
      readSheet(maker.bytes).rows
        == ["1: A\r\nB, trimmed,  kept , a<b, <£–&amp;, _x000D_ _xZZZZ_ _x0001_"])
  }

  @Test
  func `hidden sheets, rows and columns, caches, macros and merged cells are named and not read`() {
    var maker = WorkbookMaker.sheet(
      """
      <cols><col min="2" max="3" hidden="1"/></cols><sheetData><row><c><v>1</v></c><c><v>2</v></c></row>
      <row hidden="1"><c><v>3</v></c></row><row hidden="true"/><row><c><v>4</v></c></row></sheetData>
      <mergeCells><mergeCell ref="A1:A2"/></mergeCells>
      """)
    maker.sheets.append(
      ("Names", "veryHidden", "<sheetData><row><c><v>CANARY</v></c></row></sheetData>"))
    maker.others = [
      ("xl/pivotCache/pivotCacheDefinition1.xml", []), ("xl/vbaProject.bin", []),
    ]
    let (rows, log) = readSheet(maker.bytes)
    #expect(rows == ["1: 1|number", "4: 4|number"])
    #expect(log.codes == ["E157", "E158", "E159", "E162", "E161", "E160"])
    #expect(!log.hasErrors)
    #expect(readSheet(maker.bytes, sheet: "Names").log.codes == ["E153"])
  }

  @Test func `what is said of a workbook reads well`() {
    var maker = WorkbookMaker.sheet(
      """
      <sheetData><row><c><v>1</v></c><c><f>A1</f></c><c t="s"><v>9</v></c><c s="0"><v>-4</v></c>
      <c><v>text</v></c></row></sheetData>
      """, formats: ["14"])
    maker.sheets.append(("Notes", "hidden", "<sheetData/>"))
    let (rows, log) = readSheet(maker.bytes)
    #expect(rows == nil)
    var text = shown(log) + shown(readSheet(maker.bytes, sheet: nil).log)
    text += shown(readSheet(maker.bytes, sheet: "data").log)
    text += shown(readSheet(maker.bytes, sheet: "Notes").log)
    text += shown(readSheet(Array("a,b\n1,2\n".utf8)).log)
    text += shown(readSheet(Array(maker.bytes.dropLast(3))).log)
    expectGolden(text, "workbook.txt")
  }

  @Test func `a sheet of records of children is refused and nothing of it is shown`() {
    let maker = WorkbookMaker.sheet(
      """
      <sheetData><row><c t="inlineStr"><is><t>Child Unique ID</t></is></c><c t="inlineStr"><is><t>Date of birth</t></is></c></row>
      <row><c><v>900001</v></c><c t="s"><v>7</v></c></row></sheetData>
      """)
    let (rows, log) = readSheet(maker.bytes)
    #expect(rows == nil)
    #expect(log.codes == ["E164"])
    #expect(!shown(log).contains("900001"))
  }

  @Test(arguments: [
    (
      "xl/comments1.xml",
      "<comments><text><r><t>R0263</t></r><r><t>74952883</t></r></text></comments>"
    ),
    ("xl/threadedComments/tc1.xml", "<x><text>dob 3 May 2012 &amp; more</text></x>"),
    ("docProps/core.xml", "<p><dc:title>QQ 12 34 56 C</dc:title></p>"),
    ("docProps/custom.xml", "<p><property name=\"NHS 943 476 5919\"/></p>"),
    ("xl/worksheets/_rels/sheet0.xml.rels", "<R><R Target=\"mailto:jo.bloggs@example.com\"/></R>"),
    (
      "xl/drawings/drawing1.xml",
      "<d><a:p><a:r><a:t>PR8 1</a:t></a:r><a:r><a:t>DA</a:t></a:r></a:p></d>"
    ),
    ("xl/pivotCache/pivotCacheRecords1.xml", "<p><r><s v=\"1000000043\"/></r></p>"),
  ])
  func `an identifier in any part refuses the workbook`(part: String, text: String) {
    var maker = WorkbookMaker.sheet("<sheetData><row><c><v>1</v></c></row></sheetData>")
    maker.others = [(part, Array(text.utf8))]
    let (rows, log) = readSheet(maker.bytes)
    #expect(rows == nil)
    #expect(log.codes == ["O013"])
  }

  @Test func `of an identifier in another sheet the sheet and the cell are told`() throws {
    var maker = WorkbookMaker.sheet("<sheetData><row><c><v>1</v></c></row></sheetData>")
    maker.strings = ["<t>moved, R026374952883</t>"]
    maker.sheets.append(
      (
        "Notes", "hidden",
        "<sheetData><row r=\"4\" hidden=\"1\"><c r=\"B4\" t=\"s\"><v>0</v></c></row></sheetData>"
      ))
    let (rows, log) = readSheet(maker.bytes)
    #expect(rows == nil)
    let finding = try #require(log.sorted().first)
    #expect(finding.code == "O013" && log.codes.count == 1)
    #expect(finding.problem.message.contains("the sheet 'Notes'"))
    #expect(finding.location.start == SourcePosition(line: 4, column: 2))
    #expect(!shown(log).contains("R0263"))
  }

  @Test func `a list of adopters in a second sheet is refused`() {
    var maker = WorkbookMaker.sheet("<sheetData><row><c><v>1</v></c></row></sheetData>")
    maker.sheets.append(
      (
        "List 11", "visible",
        "<sheetData><row><c t=\"inlineStr\"><is><t>Individual adopter identifier</t></is></c></row></sheetData>"
      ))
    let (rows, log) = readSheet(maker.bytes)
    #expect(rows == nil)
    #expect(log.codes == ["E164"])
  }
}
