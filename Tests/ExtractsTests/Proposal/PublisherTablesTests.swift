import Diagnostics
import Extracts
import Indicators
import Settings
import TestSupport
import Testing

/// First mappings of made-up spreadsheets in the manner of publishers that give out `.ods`: a cover, notes and
/// contents before the tables, titles above the header, words in brackets for what is not there. None of
/// their columns is a measure of the product's dictionary, and each is drafted and none is guessed.
@Suite struct PublisherTablesTests {
  /// Sheets as LibreOffice and odfpy write them: what is blank to the right and below is counted.
  static func document(_ sheets: [(name: String, rows: [[String]])]) -> [UInt8] {
    let tables = sheets.map { sheet in
      let width = sheet.rows.map(\.count).max() ?? 0
      let rows = sheet.rows.map { cells in
        let written = cells.map { text -> String in
          if text.isEmpty { return "<table:table-cell/>" }
          if let number = Double(text.replacing(",", with: "")), !text.hasPrefix("E0") {
            let value = number == number.rounded() ? "\(Int(number))" : "\(number)"
            return OpenDocumentMaker.cell("float", value, printed: text)
          }
          return OpenDocumentMaker.text(text.replacing("&", with: "&amp;"))
        }.joined()
        return OpenDocumentMaker.row(
          written
            + "<table:table-cell table:number-columns-repeated=\"\(1024 - cells.count)\"/>")
      }.joined()
      return "<table:table table:name=\"\(sheet.name)\">"
        + "<table:table-column table:number-columns-repeated=\"\(max(width, 1))\"/>\(rows)"
        + "<table:table-row table:number-rows-repeated=\"1048000\">"
        + "<table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row></table:table>"
    }
    return OpenDocumentMaker(body: tables.joined()).bytes
  }

  private static let cover: (name: String, rows: [[String]]) = (
    "Cover",
    [
      ["Children's social care: providers and places"], ["Published 18 September 2025"],
      ["This publication has 3 tables, of which 2025 is the latest year"], [""],
      ["Contact", "enquiries"],
    ]
  )
  private static let notes: (name: String, rows: [[String]]) = (
    "Notes",
    [["Note number", "Note text"], ["1", "Rounded to the nearest 5"], ["2", "As at 31 March"]]
  )

  struct Table: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let sheets: [(name: String, rows: [[String]])]
    /// Lines that the mapping has, and what it takes: a heading and the beginning of its draft.
    let lines: [String]
    let taken: [String]
    let read: Int
  }

  static let tables: [Table] = [
    Table(
      testDescription: "Ofsted: homes and places by council, header on row 5",
      sheets: [
        cover, notes,
        (
          "Table_1",
          [
            ["Table 1: Children's homes and places by local authority, as at 31 March 2025"],
            ["Source: a made-up inspectorate [note 1]"],
            ["Some cells hold no number [note 2]"], [""],
            [
              "Local authority", "Region", "Number of children's homes", "Places",
              "Percentage judged good or outstanding",
            ],
            ["Sefton", "North West", "12", "48", "83"],
            ["Darlington", "North East", "7", "[c]", "71"],
            ["Kent", "South East", "61", "1,245", "77"],
            ["England", "", "80", "1,293", "79"],
          ]
        ),
      ],
      lines: [
        "sheet: \"Table_1\"", "header_rows: 5", "period: {in_title: \"31 March 2025\", as: date}",
        "area: {column: \"Local authority\"}",
      ],
      taken: [
        "\"Number of children's homes\": number_of_children_s_homes", "\"Places\": places",
        "\"Percentage judged good or outstanding\": percentage_judged",
      ], read: 12),
    Table(
      testDescription: "Ofsted: judgements by council, with words beside figures",
      sheets: [
        cover,
        (
          "Judgements",
          [
            ["Inspections of services for children in need of help, as at 31 August 2025"], [""],
            [
              "Local authority", "ONS code", "Overall effectiveness", "Inspections", "Visits",
              "Staffing", "Beds",
            ],
            ["Sefton", "E08000014", "Good", "3", "2", "41", "12"],
            ["Darlington", "E06000005", "Outstanding", "2", "1", "[z]", "8"],
            ["Kent", "E10000016", "Requires improvement to be good", "5", "4", "240", "[x]"],
          ]
        ),
        notes,
      ],
      lines: [
        "sheet: \"Judgements\"", "header_rows: 3", "in_title: \"31 August 2025\"",
        "area: {column: \"Local authority\"}",
      ],
      taken: [
        "\"Inspections\": inspections", "\"Visits\": visits", "\"Staffing\": staffing",
        "\"Beds\": beds",
      ], read: 12),
    Table(
      testDescription: "MHCLG: households by council, codes before names and a total below",
      sheets: [
        notes,
        (
          "A1",
          [
            ["Table A1: Households by local authority, England, July to September 2025"],
            ["This worksheet contains one table. Q2 2025/26"],
            ["Figures in this table are rounded"], [""],
            [
              "Local authority code", "Local authority name", "Assessments", "Threatened",
              "Households in area (000s)", "Rate per 1,000", "Footnotes",
            ],
            ["E92000001", "England", "87,430", "38,100", "24,012", "3.64", ""],
            ["E12000002", "North West", "12,110", "5,020", "3,201", "3.78", ""],
            ["E08000014", "Sefton", "412", "190", "121", "3.40", "[note 1]"],
            ["E06000005", "Darlington", "164", "[x]", "49", "3.34", ""],
            ["E10000016", "Kent", "..", "804", "655", "", "[note 2]"],
          ]
        ),
      ],
      lines: [
        "sheet: \"A1\"", "header_rows: 5", "period: {in_title: \"Q2 2025/26\", as: quarter}",
        "area: {column: \"Local authority code\"}",
      ],
      taken: [
        "\"Assessments\": assessments", "\"Threatened\": threatened",
        "\"Households in area (000s)\": households_in_area", "\"Rate per 1,000\": rate_per_1_000",
      ], read: 20),
    Table(
      testDescription: "MHCLG: years across, councils down, a blank column between",
      sheets: [
        ("Contents", [["Table", "Title"], ["Table 100", "Dwellings by tenure"]]),
        (
          "Table_100",
          [
            ["Table 100: Dwellings owned by local authorities, England, 2021-22 to 2023-24"],
            ["Number of dwellings"], [""],
            ["Local authority", "Code", "", "2021-22", "2022-23", "2023-24"],
            ["Sefton", "E08000014", "", "0", "[x]", "12"],
            ["Darlington", "E06000005", "", "5,240", "5,198", "5,177"],
          ]
        ),
      ],
      lines: [
        "sheet: \"Table_100\"", "header_rows: 4", "as: financial year", "area: {column: A}",
      ],
      taken: [], read: 0),
    Table(
      testDescription: "a ministry: one place, periods down, one-word columns",
      sheets: [
        cover,
        (
          "Entrants",
          [
            ["First entrants to the youth justice system"], [""],
            ["Year ending March", "Area", "Children", "Rate", "Offences", "Custody"],
            ["2023", "Sefton", "44", "2.1", "120", "3"],
            ["2024", "Sefton", "39", "1.9", "101", "2"],
            ["2025", "Sefton", "35", "1.7", "97", "[c]"],
          ]
        ),
      ],
      lines: [
        "sheet: \"Entrants\"", "header_rows: 3",
        "period: {column: \"Year ending March\", as: year}",
        "area: {column: \"Area\"}",
      ],
      taken: [
        "\"Children\": children", "\"Rate\": rate", "\"Offences\": offences",
        "\"Custody\": custody",
      ], read: 12),
  ]

  @Test(arguments: tables)
  func `none of its columns is taken for a measure that it is not`(table: Table) throws {
    let product = try ProductData()
    var log = DiagnosticLog()
    let areas = try product.areas()
    let dictionary = try product.dictionary()
    let bytes = Self.document(table.sheets)
    let received = try #require(
      ReceivedFigures.read(bytes, name: "Data/t.ods", areas: areas, into: &log),
      "\(shown(log))")
    var drafts = IndicatorDrafts()
    let text = try #require(
      MappingProposal(
        received: received, name: "t.ods", dictionary: dictionary, areas: areas, area: nil,
        precedents: []
      ).text(&drafts, into: &log), "\(shown(log))")
    #expect(!text.contains("guess by words"), "\(text)")
    for line in table.lines { #expect(text.contains(line), "\(line)\n\(text)") }
    for taken in table.taken { #expect(text.contains(taken), "\(taken)\n\(text)") }
    guard table.read > 0 else { return }
    // With the drafts moved into the dictionary all of it is read as it stands.
    let entries = try #require(drafts.text)
    let root = try #require(
      SettingsReader.read(SourceText(name: "indicators.yaml", text: entries), into: &log))
    let known = try #require(IndicatorDictionary.read(root, into: &log), "\(shown(log))")
    let mapping = try #require(
      SettingsReader.read(SourceText(name: "mapping.yaml", text: text), into: &log)
        .flatMap { ExtractMapping.read($0, known, into: &log) }, "\(text)\n\(shown(log))")
    let file = try #require(mapping.files.first)
    let result = LayoutReader.read(
      received.source, ReadingContext(file, dictionary: known, areas: areas), into: &log)
    #expect(!log.hasErrors, "\(text)\n\(shown(log))")
    #expect(result.map { listed($0).count } == table.read, "\(text)\n\(shown(log))")
  }
}
