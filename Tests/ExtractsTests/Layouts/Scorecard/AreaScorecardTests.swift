import Diagnostics
import Extracts
import TestSupport
import Testing

/// Scorecards with a column of areas, with one indicator for all rows, and with a period that only a
/// title says.
@Suite struct AreaScorecardTests {
  private static let across = """
    file: s.csv
    layout: scorecard
    area: {column: Council, names: {D'ton: Darlington}}
    header_rows: 2
    periods: {columns: B to C, as: date}
    indicators: {all: open}
    """

  @Test func `councils down and dates across`() throws {
    let (result, log) = try readLayout(
      """
      Open cases by council,,
      Council,30 June 2023,30 September 2023
      Sefton,5,6
      D'ton,7,x
      ,,
      Source: our own return,,
      """, Self.across)
    #expect(log.isEmpty, "\(shown(log))")
    #expect(
      listed(result) == [
        "open E06000005 2023-24-q1 7", "open E06000005 2023-24-q2 [x]",
        "open E08000014 2023-24-q1 5", "open E08000014 2023-24-q2 6",
      ])
  }

  @Test func `councils and measures down, quarters across`() throws {
    let mapping = """
      file: s.csv
      layout: scorecard
      area: {column: A}
      header_rows: 1
      periods: {columns: C to D, as: quarter}
      indicators: {column: B, names: {Cases: open, In time: reviews}}
      """
    let csv = """
      Council,Measure,Q1 2023/24,Q2 2023/24
      Sefton,Cases,5,6
      Sefton,In time,88%,89%
      Darlington,Cases,7,8
      Darlington,In time,77%,78%
      Darlington,Other,1,2
      """
    let (result, log) = try readLayout(csv, mapping)
    #expect(log.isEmpty, "\(shown(log))")
    #expect(listed(result).count == 8)
    #expect(listed(result).contains("reviews E06000005 2023-24-q2 78"))
    #expect(
      try readLayout(csv, mapping.replacing("Cases: open", with: "Csaes: open")).1.codes == ["E047"]
    )
    #expect(
      try readLayout(csv.replacing("Darlington,Cases", with: "Darlignton,Cases"), mapping).1.codes
        == ["E076"])
    #expect(
      try readLayout(csv.replacing("Sefton,In time", with: "Sefton,Cases"), mapping).1.codes.first
        == "E026")
  }

  @Test func `labels of a scorecard may be ids`() throws {
    let (result, log) = try readLayout(
      "Measure,Q1 2023/24\nopen,5\nreviews,88%\nnotes,\n",
      """
      file: s.csv
      layout: scorecard
      area: Sefton
      header_rows: 1
      periods: {columns: B, as: quarter}
      indicators: {column: Measure}
      """)
    #expect(log.isEmpty, "\(shown(log))")
    #expect(listed(result) == ["open E08000014 2023-24-q1 5", "reviews E08000014 2023-24-q1 88"])
  }

  private static let titled = """
    file: board.csv
    layout: scorecard
    area: Sefton
    header_rows: 2
    periods: {columns: B, as: quarter, in_title: Q1 2023/24}
    indicators: {column: Measure, names: {Cases: open}}
    """

  @Test(arguments: [
    ("Children's services Q1 2023/24", "Q1 2023/24", [String]()),
    ("Children's services: q1  2023/24 (provisional)", "Q1 2023/24", []),
    ("Quarter 1, 2023-24", "\"Quarter 1, 2023-24\"", []),
    ("Children's services Q2 2023/24", "Q1 2023/24", ["E039"]),
    ("Children's services", "Q1 2023/24", ["E039"]),
    ("Children's services Q1 2023/245", "Q1 2023/24", ["E039"]),
    ("Board of 2023", "2023", ["E072"]),
  ])
  func `a period that only a title says is held to the title`(
    title: String, named: String, codes: [String]
  ) throws {
    let (result, log) = try readLayout(
      "\"\(title)\",\nMeasure,Number\nCases,5\n",
      Self.titled.replacing("in_title: Q1 2023/24", with: "in_title: \(named)"))
    #expect(log.codes == codes)
    if codes.isEmpty { #expect(listed(result) == ["open E08000014 2023-24-q1 5"]) }
  }

  @Test func `the name of the file is a title too, and one title is of one column`() throws {
    let mapping = Self.titled.replacing("board.csv", with: "board Q1 2023-24.csv")
      .replacing("in_title: Q1 2023/24", with: "in_title: Q1 2023-24")
    let csv = "Board,,\nMeasure,Number,Target\nCases,5,6\n"
    let (result, log) = try readLayout(csv, mapping)
    #expect(log.isEmpty, "\(shown(log))")
    #expect(listed(result) == ["open E08000014 2023-24-q1 5"])
    #expect(
      try readLayout(csv, mapping.replacing("columns: B,", with: "columns: B to C,")).1.codes
        == ["E038"])
  }

  @Test func `so may be the period of a file with a row for each area`() throws {
    let mapping = """
      file: l.csv
      layout: long
      header_rows: 2
      area: {column: Council}
      period: {in_title: 2023/24, as: financial year}
      take:
        - columns: {Number: yearly}
      """
    let csv = "\"Children in care, 2023/24\",\nCouncil,Number\nSefton,500\nDarlington,300\n"
    let (result, log) = try readLayout(csv, mapping)
    #expect(log.isEmpty, "\(shown(log))")
    #expect(listed(result).map { $0.split(separator: " ")[1] } == ["E06000005", "E08000014"])
    #expect(try readLayout(csv.replacing("2023/24", with: "2024/25"), mapping).1.codes == ["E039"])
  }
}
