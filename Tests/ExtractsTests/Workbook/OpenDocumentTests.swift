import Diagnostics
import Extracts
import TestSupport
import Testing

/// Spreadsheets of LibreOffice and of publishers that use its format.
@Suite struct OpenDocumentTests {
  typealias Maker = OpenDocumentMaker

  static let values: [(cell: String, read: String?)] = [
    (Maker.cell("float", "61500", printed: "61,500"), "61500|number"),
    (Maker.cell("float", "0.30000000000000004", printed: "0.3"), "0.3|number"),
    (Maker.cell("float", "-3", printed: "(3)"), "-3|number"),
    (Maker.cell("percentage", "0.885", printed: "89%"), "0.885|percentage"),
    (Maker.cell("currency", "-1250.5", printed: "-£1,250.50"), "-1250.5|number"),
    (Maker.cell("date", "2024-03-31", printed: "Mar-24"), "2024-03-31|date"),
    (Maker.cell("date", "2024-03-31T23:59:59.9", printed: "31/03/24"), "2024-03-31|date"),
    (Maker.cell("date", "1899-12-30", printed: "30/12/99"), nil),
    (Maker.cell("date", "2024-02-30", printed: "30/02/24"), nil),
    (Maker.cell("time", "PT01H10M00S", printed: "01:10"), "01:10|duration"),
    (Maker.cell("time", "PT36H00M29.5S", printed: "36:00"), "36:00:30|duration"),
    (Maker.cell("time", "P1DT2H", printed: "26:00"), "26:00|duration"),
    (Maker.cell("time", "-PT1H", printed: "-01:00"), nil), (Maker.cell("time", "PT"), nil),
    (Maker.cell("time", "PT1H.5M"), nil), (Maker.cell("time", "PT1M2H"), nil),
    (Maker.cell("boolean", "true", printed: "TRUE"), "true|truth"),
    (Maker.cell("float", "NaN"), nil), (Maker.cell("float", "1,5"), nil),
    (Maker.cell("banknote", "5"), nil), (Maker.text("1,301"), "1,301"),
    ("<table:table-cell><text:p>untyped</text:p></table:table-cell>", "untyped"),
    // The attribute and not what is printed.
    (
      "<table:table-cell office:value-type=\"string\" office:string-value=\"kept\"><text:p>ke</text:p></table:table-cell>",
      "kept"
    ),
    // A value of another type's attribute is none.
    ("<table:table-cell office:value-type=\"float\" office:string-value=\"5\"/>", nil),
    // What a formula could not work out, as programs of different ages keep it.
    (
      Maker.cell("float", "0", printed: "#DIV/0!", more: "table:formula=\"of:=1/0\""),
      "#DIV/0!|error"
    ),
    (
      Maker.cell("float", "0", printed: "Err:502", more: "table:formula=\"of:=X\""), "Err:502|error"
    ),
    (
      "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"><text:p>#DIV/0!</text:p></table:table-cell>",
      "#DIV/0!|error"
    ),
    (Maker.cell("float", "7", printed: "7", more: "table:formula=\"of:=3+4\""), "7|number"),
    ("<table:table-cell table:formula=\"of:=3+4\"/>", nil),
    ("<table:table-cell office:value-type=\"float\" table:formula=\"of:=3+4\"/>", nil),
  ]

  @Test(arguments: values)
  func `a cell is read by its type and value`(cell: String, read: String?) {
    let (rows, log) = readSheet(Maker.sheet(Maker.row(cell)).bytes)
    #expect(rows == read.map { ["1: \($0)"] }, "\(cell)")
    #expect(log.codes == (read == nil ? ["E155", "E156"] : []), "\(cell)")
  }

  @Test func `a text is its paragraphs, with the spaces that are counted`() {
    let rows = Maker.row(
      "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>a comment</text:p></office:annotation>"
        + "<text:p> Children \n  <text:span>looked</text:span> after<text:s text:c=\"2\"/>x </text:p>"
        + "<text:p>at &lt;31&#160;March<text:line-break/>y<text:tab/>z</text:p></table:table-cell>")
    #expect(
      readSheet(Maker.sheet(rows).bytes).rows == [
        "1: Children looked after  x\nat <31\u{A0}March\ny\tz"
      ])
  }

  @Test func `cells and rows that are counted stand where they stood`() {
    let blank = "<table:table-cell table:number-columns-repeated=\"2\"/>"
    let rows =
      Maker.row(blank + Maker.text("a"), "table:number-rows-repeated=\"2\"")
      + Maker.row(blank, "table:number-rows-repeated=\"1000\"")
      + Maker.row(
        Maker.cell("float", "5", more: "table:number-columns-repeated=\"3\"")
          + "<table:table-cell table:number-columns-repeated=\"16381\"/>")
      + Maker.row(
        "<table:table-cell table:number-columns-repeated=\"16384\"/>",
        "table:number-rows-repeated=\"2147483647\"")
    let (read, log) = readSheet(Maker.sheet(rows).bytes)
    #expect(
      read == ["1: _, _, a", "2: _, _, a", "1003: 5|number, 5|number, 5|number"])
    #expect(log.isEmpty)
  }

  static let refused: [(rows: String, code: String)] = [
    (Maker.row(Maker.cell("float", "5", more: "table:number-columns-repeated=\"16385\"")), "E150"),
    (Maker.row(Maker.cell("float", "5"), "table:number-rows-repeated=\"2147483647\""), "E150"),
    (
      Maker.row(
        Maker.cell("float", "5", more: "table:number-columns-repeated=\"16384\""),
        "table:number-rows-repeated=\"1000\""), "E150"
    ),
    (Maker.row(Maker.cell("float", "5", more: "table:number-columns-repeated=\"0\"")), "E150"),
    (Maker.row(Maker.cell("float", "5", more: "table:number-columns-repeated=\"-1\"")), "E150"),
    (Maker.row("", "table:number-rows-repeated=\"99999999999999999999\""), "E150"),
    (
      Maker.row(
        "<table:table-cell office:value-type=\"string\"><text:p>a<text:s text:c=\"2000000\"/></text:p></table:table-cell>"
      ), "E150"
    ),
    // A prefix that means something else further in.
    (
      Maker.row(
        "<table:table-cell xmlns:office=\"urn:x\" office:value-type=\"float\" office:value=\"5\"/>"),
      "E150"
    ),
    (String(repeating: "<table:table-row-group>", count: 120), "E150"),
    (Maker.row(""), "E155"),
  ]

  @Test(arguments: refused)
  func `a sheet that counts beyond all sheets, or contradicts itself, is refused`(
    rows: String, code: String
  ) {
    let (read, log) = readSheet(Maker.sheet(rows).bytes)
    #expect(read == nil)
    #expect(log.codes == [code], "\(shown(log))")
  }

  @Test func `hidden sheets, rows and columns and merged cells are named and not read`() {
    let columns =
      "<table:table-column/><table:table-column table:number-columns-repeated=\"2\" table:visibility=\"collapse\"/>"
    let rows =
      Maker.row(Maker.text("a") + Maker.text("b") + Maker.text("c") + Maker.text("d"))
      + Maker.row(Maker.text("Ceased"), "table:visibility=\"filter\"")
      + "<table:table-row-group table:display=\"false\">\(Maker.row(Maker.text("folded")))</table:table-row-group>"
      + Maker.row(
        "<table:table-cell office:value-type=\"string\" table:number-columns-spanned=\"2\"><text:p>e</text:p></table:table-cell>"
          + "<table:covered-table-cell office:value-type=\"string\"><text:p>under</text:p></table:covered-table-cell>"
      )
    let styles =
      "<style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties table:display=\"true\"/></style:style>"
      + "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>"
      + "<style:style style:name=\"ta3\" style:family=\"table\" style:parent-style-name=\"ta2\"/>"
    var maker = Maker(
      body:
        "<table:tracked-changes>\(Maker.row(Maker.text("deleted")))</table:tracked-changes>"
        + "<table:table table:name=\"Names\" table:style-name=\"ta3\">\(Maker.row(Maker.text("CANARY")))</table:table>"
        + "<table:table table:name=\"Data\" table:style-name=\"ta1\">\(columns)\(rows)</table:table>"
        + "<table:dde-links><table:table table:name=\"Data\">\(Maker.row(Maker.text("CANARY")))</table:table></table:dde-links>",
      styles: styles)
    maker.others = [("Basic/Standard/Module1.xml", [])]
    let (read, log) = readSheet(maker.bytes)
    #expect(read == ["1: a, _, _, d", "4: e"] || read == ["1: a, d", "4: e"], "\(read ?? [])")
    #expect(log.codes == ["E157", "E159", "E162", "E161", "E160"], "\(log.codes)")
    #expect(shown(log).contains("rows 2, 'Ceased'; 3, 'folded'"), "\(shown(log))")
    #expect(readSheet(maker.bytes, sheet: "Names").log.codes == ["E153"])
  }

  @Test func `prefixes are those that the root declares`() {
    var maker = Maker.sheet(Maker.row(Maker.cell("percentage", "0.5")))
    var parts = maker.parts
    let content = String(decoding: parts[1].bytes, as: UTF8.self)
      .replacing("table:", with: "t:").replacing(":table=", with: ":t=")
      .replacing(
        "urn:oasis:names:tc:opendocument:xmlns:t:1.0",
        with: "urn:oasis:names:tc:opendocument:xmlns:table:1.0")
    parts[1].bytes = Array(content.utf8)
    #expect(readSheet(WorkbookMaker.zip(parts)).rows == ["1: 0.5|percentage"])
    maker.declared = ""
    #expect(readSheet(maker.bytes).rows == ["1: 0.5|percentage"])
  }

  @Test func `another kind, a locked file and a missing part are told`() {
    var maker = Maker.sheet(Maker.row(Maker.text("a")))
    maker.mimetype = "application/vnd.oasis.opendocument.text"
    #expect(readSheet(maker.bytes).log.codes == ["E140"])
    #expect(shown(readSheet(maker.bytes).log).contains("no spreadsheet"))
    maker = Maker.sheet(Maker.row(Maker.text("a")))
    #expect(readSheet(WorkbookMaker.zip([maker.parts[0]])).log.codes == ["E146"])
    #expect(readSheet(WorkbookMaker.zip([maker.parts[1]])).log.codes == ["E146"])
    maker.others = [
      ("META-INF/manifest.xml", Array("<m><manifest:encryption-data/></m>".utf8))
    ]
    #expect(readSheet(maker.bytes).log.codes == ["E141"])
    maker.others = [("encrypted-package", [1, 2, 3])]
    #expect(readSheet(maker.bytes).log.codes == ["E141"])
    #expect(readSheet(Maker.sheet("").bytes, sheet: "data").log.codes == ["E152"])
  }

  @Test func `a document type is refused in every part that is read`() {
    let good =
      Maker.sheet(Maker.row(Maker.text("a"))).parts
      + [("styles.xml", Array("<office:document-styles/>".utf8))]
    #expect(readSheet(WorkbookMaker.zip(good)).rows == ["1: a"])
    for index in 1..<good.count {
      var parts = good
      parts[index].bytes = Array("<!DOCTYPE a [<!ENTITY e \"x\">]>".utf8) + parts[index].bytes
      let (rows, log) = readSheet(WorkbookMaker.zip(parts))
      #expect(rows == nil && log.codes == ["E150"], "\(parts[index].name)")
      #expect(shown(log).contains("document type"))
    }
  }

  @Test func `an identifier anywhere refuses the file`() {
    for (part, text) in [
      ("meta.xml", "<m><dc:creator>jo.bloggs@example.com</dc:creator></m>"),
      ("Object 1/content.xml", "<c><text:p>R026374952883</text:p></c>"),
    ] {
      var maker = Maker.sheet(Maker.row(Maker.text("a")))
      maker.others = [(part, Array(text.utf8))]
      #expect(readSheet(maker.bytes).log.codes == ["O013"], "\(part)")
    }
    let comment = Maker.row(
      "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>dob 3 May 2012</text:p></office:annotation><text:p>a</text:p></table:table-cell>"
    )
    #expect(readSheet(Maker.sheet(comment).bytes).log.codes == ["O013"])
    let hidden = Maker.row(
      "<table:table-cell office:value-type=\"string\" office:string-value=\"R026374952883\"/>",
      "table:visibility=\"collapse\"")
    let (rows, log) = readSheet(Maker.sheet(hidden + Maker.row(Maker.text("a"))).bytes)
    #expect(rows == nil && log.codes == ["O013"])
    #expect(log.sorted().first?.problem.message.contains("the sheet 'Data'") == true)
    let records =
      Maker.row(Maker.text("Child Unique ID") + Maker.text("Date of birth"))
      + Maker.row(Maker.cell("float", "900001") + Maker.text("x"))
    #expect(readSheet(Maker.sheet(records).bytes).log.codes == ["E164"])
  }

  @Test func `no file that has been changed anywhere traps, and most are refused`() {
    let good = Maker.sheet(
      "<table:table-column table:number-columns-repeated=\"2\"/>"
        + Maker.row(Maker.text("a") + Maker.cell("date", "2024-03-31"))
        + Maker.row(Maker.cell("time", "PT1H"), "table:number-rows-repeated=\"3\"")
    ).bytes
    var generator = SeededGenerator(seed: 12)
    var refused = 0
    for _ in 0..<2000 {
      let (rows, log) = readSheet(generator.damaged(good))
      #expect((rows == nil) == log.hasErrors)
      if rows == nil { refused += 1 }
    }
    #expect(refused > 1800)
  }
}
