import Diagnostics
import Extracts
import Figures
import Indicators
import Settings
import TestSupport
import Testing

/// What a sheet hides is named, and read where the mapping says so.
@Suite struct HiddenCellTests {
  private static func text(_ text: String) -> String {
    "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  /// A scorecard whose oldest quarter is folded away and whose second measure is hidden.
  private static let card =
    "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData><row>"
    + ["Measure", "Q1 2023/24", "Q2 2023/24"].map(text).joined() + "</row><row>"
    + text("Cases") + "<c><v>4</v></c><c><v>5</v></c></row><row hidden=\"1\">" + text("In time")
    + "<c><v>88</v></c><c><v>89</v></c></row><row hidden=\"1\"><c><f>A1</f></c></row></sheetData>"

  private func read(_ mapping: String, _ data: String = card) throws -> (
    ExtractResult?, DiagnosticLog
  ) {
    var log = DiagnosticLog()
    let dictionary = try dictionary(scorecardIndicators)
    let root = SettingsReader.read(SourceText(name: "mapping.yaml", text: mapping), into: &log)
    let file = try #require(
      root.flatMap { ExtractMapping.read($0, dictionary, into: &log) }?.files.first, "\(shown(log))"
    )
    let result = LayoutReader.read(
      workbook: WorkbookMaker.sheet(data).bytes, name: "board.xlsx",
      ReadingContext(file, dictionary: dictionary, areas: layoutAreas), into: &log)
    return (result, log)
  }

  private static let mapping = """
    file: board.xlsx
    sheet: Data
    layout: scorecard
    area: Sefton
    header_rows: 1
    periods: {columns: C, as: quarter}
    indicators: {column: A, names: {Cases: open}}
    """

  @Test func `a hidden row and column are named with their labels, at their places`() throws {
    let (result, log) = try read(Self.mapping)
    #expect(listed(result) == ["open E08000014 2023-24-q2 5"])
    let found = log.sorted()
    #expect(found.map(\.code) == ["E161", "E160"])
    #expect(
      found.map(\.problem.message) == [
        "sheet 'Data': a hidden column is not read: column B, 'Q1 2023/24'",
        "sheet 'Data': 2 hidden rows are not read: rows 3, 'In time'; 4",
      ])
    #expect(found.map { $0.location.start?.line } == [1, 3])
    #expect(found.allSatisfy { $0.problem.hint?.contains("hidden: read") == true })
  }

  @Test(arguments: [
    (
      "columns: B to C", "Cases: open", "E166",
      "column B, 'Q1 2023/24', is hidden and so is not read"
    ),
    (
      "columns: \"Q1 2023/24\"", "Cases: open", "E166",
      "column B, 'Q1 2023/24', is hidden and so is not read"
    ),
    (
      "columns: C", "In time: reviews", "E165",
      "'In time' stands in row 3, which is hidden and so is not read"
    ),
  ])
  func `a mapping that names what is hidden is told so`(
    columns: String, names: String, code: String, message: String
  ) throws {
    let mapping = Self.mapping.replacing("columns: C", with: columns)
      .replacing("Cases: open", with: names)
    let (_, log) = try read(mapping)
    let errors = log.sorted().filter { $0.severity == .error }
    #expect(errors.map(\.code) == [code])
    #expect(errors.first?.problem.message == message)
    #expect(errors.first?.location.file == "mapping.yaml")
  }

  @Test func `hidden: read reads all of it`() throws {
    let data = Self.card.replacing("<row hidden=\"1\"><c><f>A1</f></c></row>", with: "")
    let (result, log) = try read(
      Self.mapping.replacing("columns: C", with: "columns: B to C")
        .replacing("Cases: open", with: "Cases: open, In time: reviews") + "\nhidden: read", data)
    #expect(log.isEmpty, "\(shown(log))")
    #expect(
      listed(result) == [
        "open E08000014 2023-24-q1 4", "open E08000014 2023-24-q2 5",
        "reviews E08000014 2023-24-q1 88", "reviews E08000014 2023-24-q2 89",
      ])
  }

  @Test func `a column of a list that is hidden is told by its heading`() throws {
    let list =
      "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols><sheetData><row>"
      + ["Quarter", "Note", "Cases"].map(Self.text).joined() + "</row><row>"
      + Self.text("Q1 2023/24") + Self.text("n") + "<c><v>4</v></c></row></sheetData>"
    let mapping = """
      file: board.xlsx
      sheet: Data
      layout: long
      area: Sefton
      period: {column: Quarter, as: quarter}
      take:
        - columns: {Cases: open}
      """
    #expect(try read(mapping, list).1.codes.contains("E166"))
    #expect(listed(try read(mapping + "\nhidden: read", list).0) == ["open E08000014 2023-24-q1 4"])
  }

  @Test func `a first mapping says what is hidden`() throws {
    var log = DiagnosticLog()
    let data = Self.card.replacing(
      Self.text("Q2 2023/24"),
      with: ["Q2 2023/24", "Q3 2023/24", "Q4 2023/24"].map(Self.text).joined())
    let received = try #require(
      ReceivedFigures.read(
        WorkbookMaker.sheet(data).bytes, name: "board.xlsx", areas: layoutAreas, into: &log))
    let text = try #require(
      MappingProposal(
        received: received, name: "board.xlsx", dictionary: try dictionary(scorecardIndicators),
        areas: layoutAreas, area: "Sefton", precedents: []
      ).text(into: &log))
    #expect(text.contains("# row 3, 'In time', is hidden and not read\n"))
    #expect(text.contains("# column B, 'Q1 2023/24', is hidden and not read\n"))
    #expect(text.contains("# hidden: read  # reads what is hidden too\n"))
  }

  @Test func `numbers that a workbook keeps as texts are told once`() throws {
    let data =
      "<sheetData><row>" + ["Measure", "x", "Q2 2023/24"].map(Self.text).joined() + "</row><row>"
      + Self.text("Cases") + Self.text("") + Self.text("5") + "</row></sheetData>"
    let (result, log) = try read(Self.mapping, data)
    #expect(listed(result) == ["open E08000014 2023-24-q2 5"])
    #expect(
      log.sorted().map(\.problem.message) == ["1 number is kept as text in the workbook, '5'"])
    #expect(log.sorted().first?.location.start?.line == 2)
  }
}
