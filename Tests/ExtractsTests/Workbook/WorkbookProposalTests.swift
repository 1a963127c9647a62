import Diagnostics
import Extracts
import Indicators
import Settings
import TestSupport
import Testing

/// First mappings for workbooks: they name the sheet, and read.
@Suite struct WorkbookProposalTests {
  func propose(
    _ maker: WorkbookMaker, _ indicators: String, area: String? = nil
  ) throws -> (text: String?, result: ExtractResult?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let dictionary = try dictionary(indicators)
    let received = try #require(
      ReceivedFigures.read(maker.bytes, name: "Data/w.xlsx", areas: layoutAreas, into: &log),
      "\(shown(log))")
    let text = MappingProposal(
      received: received, name: "w.xlsx", dictionary: dictionary, areas: layoutAreas, area: area,
      precedents: []
    ).text(into: &log)
    let root = text.flatMap {
      SettingsReader.read(SourceText(name: "mapping.yaml", text: $0), into: &log)
    }
    guard let root, let file = ExtractMapping.read(root, dictionary, into: &log)?.files.first
    else { return (text, nil, log) }
    let result = LayoutReader.read(
      received.source, ReadingContext(file, dictionary: dictionary, areas: layoutAreas),
      into: &log)
    return (text, result, log)
  }

  @Test func `a published layout in a workbook is mapped with its sheet`() throws {
    let indicators = """
      yearly: {name: Children number, unit: count, polarity: none, period: on 31 March}
      yearly_share: {name: Children share, unit: per cent, polarity: none, period: on 31 March}
      """
    let (text, result, log) = try propose(WorkbookLayoutTests.published(), indicators)
    let mapping = try #require(text, "\(shown(log))")
    #expect(mapping.contains("layout: ees"))
    #expect(mapping.contains("sheet: \"Data\"\n"), "\(mapping)")
    #expect(result?.summary.rows == 3, "\(mapping)\n\(shown(log))")
  }

  @Test func `of several sheets the first that is laid out as figures is proposed as a guess`()
    throws
  {
    let cell = WorkbookLayoutTests.cell
    var maker = WorkbookMaker.sheet(
      "<sheetData><row r=\"1\">\(cell("About this workbook"))</row></sheetData>")
    maker.sheets.append(
      (
        "Card", "visible",
        """
        <sheetData><row r="1">\(cell("Measure"))\(cell("Q1 2025/26"))\(cell("Q2 2025/26"))\(cell("Q3 2025/26"))</row>
        <row r="2">\(cell("Open cases"))<c><v>5</v></c><c><v>7</v></c><c><v>8</v></c></row>
        <row r="3">\(cell("Reviews in time"))\(cell("88%"))\(cell("90%"))\(cell("91%"))</row></sheetData>
        """
      ))
    maker.sheets.append(("Old card", "hidden", "<sheetData/>"))
    let (text, result, log) = try propose(maker, scorecardIndicators, area: "E06000005")
    let mapping = try #require(text, "\(shown(log))")
    #expect(mapping.contains("layout: scorecard"))
    #expect(mapping.contains("sheet: \"Card\"  # guess: one of Data, Card\n"), "\(mapping)")
    #expect(listed(result).contains("open E06000005 2025-26-q2 7"), "\(mapping)\n\(shown(log))")
  }

  @Test func `what is no workbook in spite of its name is refused`() {
    var log = DiagnosticLog()
    let received = ReceivedFigures.read(
      Array("a,b\n".utf8), name: "w.xlsx", areas: layoutAreas, into: &log)
    #expect(received == nil && log.hasErrors)
  }
}
