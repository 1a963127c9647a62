import Diagnostics
import Extracts
import Figures
import Indicators
import Settings
import TestSupport
import Testing

/// Workbooks read by a mapping, with the layouts that text files have.
@Suite struct WorkbookLayoutTests {
  func read(
    _ maker: WorkbookMaker, _ mapping: String, _ indicators: String = scorecardIndicators
  ) throws -> (result: ExtractResult?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let dictionary = try dictionary(indicators)
    let root = SettingsReader.read(SourceText(name: "mapping.yaml", text: mapping), into: &log)
    guard let root, let file = ExtractMapping.read(root, dictionary, into: &log)?.files.first
    else { return (nil, log) }
    let result = LayoutReader.read(
      workbook: maker.bytes, name: "Data/w.xlsx",
      ReadingContext(file, dictionary: dictionary, areas: layoutAreas), into: &log)
    return (result, log)
  }

  static func cell(_ text: String) -> String { "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }

  static let scorecard = """
    file: w.xlsx
    layout: scorecard
    sheet: Q2 card
    area: E06000005
    header_rows: 3
    indicators: {column: A, names: {Reviews in time: reviews, Open cases: open}}
    periods: {columns: B to C, as: quarter}
    """

  @Test func `a scorecard is read from the sheet that is named, with the cell of each figure`()
    throws
  {
    var maker = WorkbookMaker.sheet("<sheetData/>", formats: ["9", "0"])
    maker.sheets.append(
      (
        "Q2 card", "visible",
        """
        <sheetData><row r="1">\(Self.cell("Scorecard"))</row>
        <row r="3">\(Self.cell("Measure"))\(Self.cell("Q1 2025/26"))\(Self.cell("Q2 2025/26"))</row>
        <row r="4">\(Self.cell("Reviews in time"))<c s="0"><v>0.88</v></c><c s="0"><v>0.90500000000000003</v></c></row>
        <row r="6">\(Self.cell("Open cases"))<c s="1"><v>1278</v></c>\(Self.cell("1,301"))</row></sheetData>
        """
      ))
    let (result, log) = try read(maker, Self.scorecard)
    // "1,301" is a text in the workbook.
    #expect(log.codes == ["E059"], "\(shown(log))")
    #expect(
      listed(result) == [
        "open E06000005 2025-26-q1 1278", "open E06000005 2025-26-q2 1301",
        "reviews E06000005 2025-26-q1 88", "reviews E06000005 2025-26-q2 90.5",
      ])
    let origin = try #require(result?.observations.first { $0.indicator == "open" }?.origin)
    #expect(origin.file == "Data/w.xlsx")
    #expect(origin.sheet == "Q2 card")
    #expect(origin.row == 6)
    #expect(result?.summary.line.hasPrefix("workbook, sheet 'Q2 card', scorecard: 2 rows") == true)
  }

  @Test func `a cell that is no figure is named by its row and column`() throws {
    var maker = WorkbookMaker.sheet("<sheetData/>")
    maker.sheets.append(
      (
        "Q2 card", "visible",
        """
        <sheetData><row r="3">\(Self.cell("Measure"))\(Self.cell("Q1 2025/26"))\(Self.cell("Q2 2025/26"))</row>
        <row r="4">\(Self.cell("Reviews in time"))<c><v>88</v></c><c t="e"><v>#DIV/0!</v></c></row>
        <row r="5">\(Self.cell("Open cases"))<c><v>5</v></c><c t="b"><v>1</v></c></row></sheetData>
        """
      ))
    let (result, log) = try read(maker, Self.scorecard)
    #expect(result == nil)
    #expect(log.codes == ["E031", "E031"], "\(shown(log))")
    #expect(shown(log).contains("Data/w.xlsx:4:3"))
    #expect(shown(log).contains("Data/w.xlsx:5:3"))
  }

  @Test func `a long sheet takes days from cells that are dates`() throws {
    let maker = WorkbookMaker.sheet(
      """
      <sheetData><row>\(Self.cell("Day"))\(Self.cell("What"))\(Self.cell("Value"))</row>
      <row><c s="1"><v>45747</v></c>\(Self.cell("Children"))<c><v>292</v></c></row>
      <row/><row><c s="1"><v>45382</v></c>\(Self.cell("Children"))<c><v>301</v></c></row></sheetData>
      """, formats: ["0", "14"])
    let (result, log) = try read(
      maker,
      """
      file: w.xlsx
      layout: long
      sheet: Data
      area: E06000005
      period: {column: Day, as: date}
      indicators: {column: What, names: {Children: yearly}}
      value: Value
      """)
    #expect(log.isEmpty, "\(shown(log))")
    #expect(
      listed(result) == [
        "yearly E06000005 2024-03-31 301", "yearly E06000005 2025-03-31 292",
      ])
  }

  /// A published layout with rows left out, and a share shown as a percentage.
  static func published(_ rest: String = "") -> WorkbookMaker {
    let head = [
      "time_period", "time_identifier", "geographic_level", "country_code", "new_la_code",
      "Kind", "number", "share",
    ]
    let place = ["Reporting year", "Local authority", "E92000001", "E06000005"]
    func row(_ number: Int, _ year: Int, _ kind: String, _ figures: String) -> String {
      "<row r=\"\(number)\"><c><v>\(year)</v></c>\(place.map(cell).joined())\(cell(kind))\(figures)</row>"
    }
    return WorkbookMaker.sheet(
      """
      <sheetData><row r="1">\(head.map(cell).joined())</row>
      \(row(2, 2024, "a, b", "<c><v>290</v></c><c s=\"1\"><v>0.254</v></c>"))
      \(row(5, 2025, "a, b", "<c><v>301</v></c><c><v>26.1</v></c>"))
      \(row(6, 2025, "other", "<c><v>7</v></c>\(cell("c"))"))
      \(rest)</sheetData>
      """, formats: ["0", "10"])
  }

  static let publishedMapping = """
    file: w.xlsx
    layout: ees
    sheet: Data
    take:
      - columns: {number: yearly, share: yearly_share}
        rows: {Kind: "a, b"}
    """

  @Test func `a published layout is read from a sheet, with the row of each figure`() throws {
    let indicators =
      scorecardIndicators
      + "\nyearly_share: {name: S, unit: per cent, polarity: none, period: on 31 March}"
    let (result, log) = try read(Self.published(), Self.publishedMapping, indicators)
    #expect(log.isEmpty, "\(shown(log))")
    #expect(
      listed(result) == [
        "yearly E06000005 2024-03-31 290", "yearly E06000005 2025-03-31 301",
        "yearly_share E06000005 2024-03-31 25.4", "yearly_share E06000005 2025-03-31 26.1",
      ])
    #expect(result?.observations.map(\.origin.row) == [2, 2, 5, 5])
    #expect(result?.observations.allSatisfy { $0.origin.sheet == "Data" } == true)
    #expect(
      result?.summary.line.hasPrefix("workbook, sheet 'Data', EES: 3 rows, 2 years, 1 area") == true
    )
  }

  @Test func `what is wrong in a published sheet is named by its row and column`() throws {
    let indicators =
      scorecardIndicators
      + "\nyearly_share: {name: S, unit: per cent, polarity: none, period: on 31 March}"
    let place = ["Reporting year", "Local authority", "E92000001", "E06000005"]
    let row =
      "<row r=\"9\"><c><v>2023</v></c>\(place.map(Self.cell).joined())\(Self.cell("a, b"))"
      + "\(Self.cell("about 3"))<c><v>1</v></c></row>"
    let (result, log) = try read(Self.published(row), Self.publishedMapping, indicators)
    #expect(result == nil)
    #expect(log.codes == ["E031"], "\(shown(log))")
    #expect(shown(log).contains("Data/w.xlsx:9:7"))
  }
}
