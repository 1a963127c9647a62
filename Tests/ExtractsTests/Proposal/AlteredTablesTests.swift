import Diagnostics
import Extracts
import Indicators
import Settings
import TestSupport
import Testing

/// First mappings of tables as another publisher would lay them out: other headings, notes above and below,
/// totals, footnotes, blank columns, thousands. Each is read as proposed once its drafts are moved.
@Suite struct AlteredTablesTests {
  struct Table: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let csv: String
    let has: [String]
    var lacks: [String] = ["guess by words"]
    let read: Int
  }

  static let tables: [Table] = [
    Table(
      testDescription: "a rate of something else, with blanks",
      csv: """
        "Admissions caused by injuries, 2022/23",,,
        Area code,Period,"Rate per 10,000",Admissions
        E08000014,2022/23,75.3,"1,204"
        E06000005,2022/23,,
        E10000016,2022/23,81.9,"4,117"
        """,
      has: ["blank: not reported", "header_rows: 2", "\"Rate per 10,000\": rate_per_10_000"],
      read: 6),
    Table(
      testDescription: "two rows of headings, the lower one twice the same",
      csv: """
        "Workers of each child, 31 March 2024",,
        ,One worker,Two or more
        Local authority,Number,Number
        Sefton,410,[c]
        Darlington,212,31
        """,
      has: [
        "header_rows: 3", "\"B\": one_worker_number", "\"C\": two_or_more_number",
        "in_title: \"31 March 2024\"",
      ], read: 4),
    Table(
      testDescription: "labels that tell rows apart, a total, footnotes and a blank column",
      csv: """
        Homes of care leavers,,,,,
        Year ending 31 March,LA,Home,Young people,,Footnote
        2024,Sefton,Suitable,"1,103",,
        2024,Sefton,Not suitable,14,,a
        2024,Darlington,Suitable,51,,
        2024,Darlington,Not suitable,[c],,b
        2024,Total,Suitable,"1,154",,
        2024,Total,Not suitable,20,,
        ,,,,,
        Source: a national return,,,,,
        """,
      has: [
        "leave_out: [\"Total\"]", "\"Home\": \"Not suitable\"", "\"Home\": \"Suitable\"",
        "\"Young people\": suitable_young_people",
      ], read: 4),
    Table(
      testDescription: "councils down and years across, revised and by mid-year, notes below",
      csv: """
        Dwellings,,,,
        Code,Area,,Mid-2022 [r],Mid-2023
        E08000014,Sefton,,"1,200",..
        E06000005,Darlington,,900,"1,010"
        ,Total,,"2,100","1,010"
        [r] revised,,,,
        """,
      has: ["columns: D to E", "as: year", "leave_out: [\"Total\"]", "\"..\": not available"],
      read: 4),
    Table(
      testDescription: "one place in a title, durations and half years",
      csv: """
        Time between stages (years:months),,
        England,,
        Stage,H1 2025/26,H2 2025/26
        Entry to decision,0:11,1:02
        Decision to match,0:05,0:06
        """,
      has: ["area: \"England\"", "as: half year", "durations: years and months"], read: 4),
    Table(
      testDescription: "weeks by their first day",
      csv: """
        Attendance by week,,
        Week commencing,Area,Present
        08/09/2025,England,"91,204"
        15/09/2025,England,"91,350"
        22/09/2025,England,"90,876"
        """,
      has: ["as: week beginning", "\"Present\": present"], read: 3),
  ]

  @Test(arguments: tables)
  func `a table is read as it is proposed`(table: Table) throws {
    let product = try ProductData()
    var log = DiagnosticLog()
    let areas = try product.areas()
    let dictionary = try product.dictionary()
    let received = try #require(
      ReceivedFigures.read(
        Array((table.csv + "\n").utf8), name: "Data/t.csv", areas: areas, into: &log))
    var drafts = IndicatorDrafts()
    let proposed = try #require(
      MappingProposal(
        received: received, name: "t.csv", dictionary: dictionary, areas: areas, area: nil,
        precedents: []
      ).text(&drafts, into: &log), "\(shown(log))")
    for line in table.has { #expect(proposed.contains(line), "\(line)\n\(proposed)") }
    for line in table.lacks { #expect(!proposed.contains(line), "\(line)\n\(proposed)") }
    let root = SettingsReader.read(
      SourceText(name: "indicators.yaml", text: try #require(drafts.text)), into: &log)
    let known = try #require(root.flatMap { IndicatorDictionary.read($0, into: &log) })
    let mapping = SettingsReader.read(
      SourceText(name: "mapping.yaml", text: proposed), into: &log
    ).flatMap { ExtractMapping.read($0, known, into: &log) }
    let file = try #require(mapping?.files.first, "\(proposed)\n\(shown(log))")
    let result = LayoutReader.read(
      received.source, ReadingContext(file, dictionary: known, areas: areas), into: &log)
    #expect(!log.hasErrors, "\(proposed)\n\(shown(log))")
    #expect(result.map { listed($0).count } == table.read, "\(proposed)\n\(shown(log))")
  }
}
