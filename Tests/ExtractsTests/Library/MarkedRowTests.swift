import Diagnostics
import Extracts
import Figures
import Testing

/// The cell of a figure, found again in its file.
struct MarkedRowTests {
  private func found(
    _ bytes: [UInt8], file: String = "Data/w.csv", sheet: String? = nil, row: Int,
    column: String, mapping: String? = nil
  ) -> String? {
    let origin = Origin(file: file, sheet: sheet, row: row, column: column)
    let source = mapping.map { SourceText(name: "mapping.yaml", text: $0) }
    return MarkedRow.find(origin, in: bytes, mapping: source).map { row in
      "\(row.number):"
        + row.cells.map { " \($0.heading)=\($0.isMarked ? "*" : "")\($0.text)" }
        .joined()
    }
  }

  private static let rows = """
    area,kind,note,2024,count,rate
    North,Children,12 places,c,506,95
    South,"Children, all",none,7,581,108

    """

  @Test func `of the other cells of a row those of words alone are shown`() {
    let bytes = Array(Self.rows.utf8)
    #expect(found(bytes, row: 2, column: "count") == "2: area=North kind=Children count=*506")
    #expect(
      found(bytes, row: 3, column: "rate") == "3: area=South kind=Children, all note=none rate=*108"
    )
    #expect(found(bytes, row: 4, column: "count") == nil)
    #expect(found(bytes, row: 1, column: "count") == nil)
    #expect(found(bytes, row: 2, column: "other") == nil)
    #expect(found(bytes, row: 0, column: "count") == nil)
    let twice = Array(Self.rows.replacing("rate", with: "count").utf8)
    #expect(found(twice, row: 2, column: "count") == nil)
  }

  @Test func `the mapping says how the file is written and where its header stands`() {
    let text = "Report;;\r\n;2024/25;\r\nName;Q1;Q2\r\nPlans made;12;34\r\nReviews;56;78\r\n"
    let mapping = "file: w.csv\nlayout: scorecard\ndelimiter: semicolon\nheader_rows: 2 to 3\n"
    let bytes = Array(text.utf8)
    #expect(
      found(bytes, row: 4, column: "2024/25 Q2", mapping: mapping)
        == "4: Name=Plans made 2024/25 Q2=*34")
    #expect(
      found(
        bytes, row: 5, column: "2024/25 Q1",
        mapping:
          "publication: x\nfiles:\n  - {file: other.csv}\n  - file: w.csv\n    header_rows: 2 to 3\n"
      )
        == "5: Name=Reviews 2024/25 Q1=*56")
    #expect(found(bytes, row: 4, column: "2024/25 Q2") == nil)
    // £ in Windows-1252.
    let other = Array("place,co".utf8) + [0xA3] + Array("t\nNorth,5\n".utf8)
    #expect(found(other, row: 2, column: "co£t") == "2: place=North co£t=*5")
  }

  @Test func `a cell of a workbook is found in its sheet`() {
    var maker = WorkbookMaker.sheet("<sheetData/>", formats: ["9"])
    let cell = WorkbookLayoutTests.cell
    maker.sheets.append(
      (
        "Q2 card", "visible",
        """
        <sheetData><row r="3">\(cell("Measure"))\(cell("Q1"))\(cell("Q2"))</row>
        <row r="7">\(cell("Reviews in time"))<c s="0"><v>0.88</v></c><c s="0"><v>0.9</v></c></row></sheetData>
        """
      ))
    let mapping = "file: w.xlsx\nsheet: Q2 card\nheader_rows: 3\n"
    #expect(
      found(
        maker.bytes, file: "Data/w.xlsx", sheet: "Q2 card", row: 7, column: "Q2", mapping: mapping)
        == "7: Measure=Reviews in time Q2=*0.9, shown as a percentage")
    let origin = Origin(file: "Data/w.xlsx", sheet: "Q2 card", row: 7, column: "Q2")
    let row = MarkedRow.find(
      origin, in: maker.bytes, mapping: SourceText(name: "mapping.yaml", text: mapping))
    #expect(row?.cells.map(\.reference) == ["A7", "C7"])
    #expect(
      found(
        maker.bytes, file: "Data/w.xlsx", sheet: "Other", row: 7, column: "Q2", mapping: mapping)
        == nil)
    let text = OpenDocumentMaker.text
    let document = OpenDocumentMaker.sheet(
      "<table:table-row>\(text("area"))\(text("count"))</table:table-row>"
        + "<table:table-row>\(text("North"))\(OpenDocumentMaker.cell("float", "506"))</table:table-row>"
    )
    #expect(
      found(document.bytes, file: "Data/w.ods", sheet: "Data", row: 2, column: "count")
        == "2: area=North count=*506")
  }

  @Test func `what is no file of figures is not shown`() {
    #expect(found([], row: 2, column: "a") == nil)
    #expect(found(Array("PK".utf8), file: "Data/w.xlsx", sheet: "a", row: 2, column: "a") == nil)
  }
}
