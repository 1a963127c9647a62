import Diagnostics
import Extracts
import TestSupport
import Testing

/// What is told of a file with one area and period a row that is read all the same, and what is not.
@Suite struct TidyOddityTests {
  private static let mapping = """
    file: l.csv
    layout: long
    area: Sefton
    period: {column: quarter, as: quarter}
    value: figure
    indicators: {column: measure, names: {OPEN: open}}
    """

  private func told(
    _ csv: String, _ mapping: String = mapping, indicators: String = scorecardIndicators,
    request: ExtractRequest = ExtractRequest()
  ) throws -> [String] {
    let (result, log) = try readLayout(csv, mapping, indicators: indicators, request: request)
    #expect(result != nil, "\(shown(log))")
    return log.sorted().map { "\($0.location.start?.line ?? 0) \($0.code) \($0.problem.message)" }
  }

  @Test(arguments: [
    ("2023/24 Q1,OPEN,5\n,,\n", ["3 E093 a blank row is passed over"]),
    ("2023/24 Q1,OPEN,5\n,,\n2023/24 Q2,OPEN,5\n,,\n,,\n", ["3 E093 3 blank rows are passed over"]),
    (
      "2023/24 Q1,OPEN,\"1,278\"\n2023/24 Q2,OPEN,\"11,278\"\n",
      ["2 E096 2 numbers are written with a thousands mark: '1,278' is read as 1278"]
    ),
    ("2023/24 Q1,OPEN,5\n2023/24 Q2,OPEN,5\n2023/24 Q3,other,\"1,278\"\n", []),
    ("2023/24 Q1,OPEN,5\n", []),
  ])
  func `blank rows and marks in numbers are told once, at the first`(
    rows: String, expected: [String]
  ) throws {
    #expect(try told("quarter,measure,figure\n" + rows) == expected)
  }

  @Test func `percent signs are told where a machine wrote the file, and not in a scorecard`()
    throws
  {
    let mapping = Self.mapping.replacing("OPEN: open", with: "REV: reviews")
    #expect(
      try told("quarter,measure,figure\n2023/24 Q1,REV,88.5%\n2023/24 Q2,REV,89%\n", mapping)
        == ["2 E095 2 numbers are written with a percent sign: '88.5%' is read as 88.5"])
    #expect(
      try told(
        "Measure,Q1 2023/24,Q2 2023/24\nREV,88.5%,89%\n",
        """
        file: l.csv
        layout: scorecard
        area: Sefton
        header_rows: 1
        periods: {columns: B to C, as: quarter}
        indicators: {column: A, names: {REV: reviews}}
        """) == [])
  }

  @Test func `rows above the header are named, unless a title among them is what is read`() throws {
    let csv = "Open cases,,\nPrinted 01/07/2025,,\nquarter,measure,figure\n2023/24 Q1,OPEN,5\n"
    #expect(
      try told(csv, Self.mapping + "\nheader_rows: 3")
        == ["1 E094 2 rows above the header are passed over, the first 'Open cases'"])
    #expect(
      try told(
        csv.replacing("Printed 01/07/2025", with: ""), Self.mapping + "\nheader_rows: 3")
        == ["1 E094 1 row above the header is passed over, 'Open cases'"])
  }

  @Test func `dates that are numbers are told with the day that they are read as`() throws {
    let mapping = """
      file: l.csv
      layout: long
      area: Sefton
      serial_dates: from 1900
      period: {column: as_at, as: date}
      take:
        - columns: {n: open}
      """
    #expect(
      try told("as_at,n\n45838,5\n45747,6\n", mapping)
        == ["2 E097 2 dates are serial numbers of a spreadsheet: '45838' is read as 30 June 2025"])
    #expect(try told("as_at,n\n2025-06-30,5\n", mapping) == [])
  }

  @Test(arguments: [
    // Few periods, years behind.
    ("2018/19 Q4,REV,88\n2025/26 Q1,OPEN,5\n", 1), ("2022/23 Q1,REV,88\n2025/26 Q1,OPEN,5\n", 1),
    // Behind, as a quarterly figure beside a newer one may be.
    ("2023/24 Q4,REV,88\n2025/26 Q1,OPEN,5\n", 0),
    // A series of a history that came to an end is not told for some years.
    (
      "2020/21 Q1,REV,88\n2020/21 Q2,REV,88\n2020/21 Q3,REV,88\n2020/21 Q4,REV,88\n2024/25 Q4,OPEN,5\n",
      0
    ),
    (
      "2017/18 Q1,REV,88\n2017/18 Q2,REV,88\n2017/18 Q3,REV,88\n2017/18 Q4,REV,88\n2024/25 Q4,OPEN,5\n",
      1
    ),
  ])
  func `an indicator that ends long before its file is named`(rows: String, count: Int) throws {
    let found = try told(
      "quarter,measure,figure\n" + rows,
      Self.mapping.replacing("OPEN: open", with: "OPEN: open, REV: reviews"))
    #expect(found.count == count, "\(found)")
    #expect(found.allSatisfy { $0.contains("E098 'reviews' ends long before the file does") })
  }

  @Test(arguments: [
    ("id", "1 2 3 4 5", 1), ("Row No", "1 2 3 4 5 6", 1), ("case_id", "0 1 2 3 4", 1),
    ("id", "1 2 3 4", 0), ("id", "1 2 3 5 4", 0), ("figure", "1 2 3 4 5", 0),
    ("id", "11 12 13 14 15", 0),
  ])
  func `a column that numbers the rows is no column of figures`(
    heading: String, values: String, count: Int
  ) throws {
    let rows = values.split(separator: " ").enumerated().map { index, value in
      "202\(index)/2\(index + 1) Q1,OPEN,\(value)\n"
    }.joined()
    let found = try told(
      "quarter,measure,\(heading)\n" + rows,
      Self.mapping.replacing("value: figure", with: "value: \(heading)"))
    #expect(found.map { $0.contains("E099") } == Array(repeating: true, count: count), "\(found)")
  }

  @Test func `a published download has marks and series of its own`() throws {
    #expect(
      try told(
        "Indicator Name,Time period,Area Code,Value\nOld,2015/16,E08000014,\"1,278\"\n"
          + "New,2024/25,E08000014,5\n",
        """
        file: f.csv
        layout: fingertips
        take:
          - rows: {Indicator Name: Old}
            columns: {Value: yearly}
          - rows: {Indicator Name: New}
            columns: {Value: ended}
        """,
        indicators: scorecardIndicators
          + "\nended: {name: Ended, unit: count, polarity: none, period: on 31 March}") == [])
  }

  @Test func `a paper's reading of a file says none of it`() throws {
    let csv = "quarter,measure,figure\n2023/24 Q1,OPEN,\"1,278\"\n,,\n"
    #expect(try told(csv, request: ExtractRequest(indicators: ["open"])) == [])
  }

  @Test func `labels that are the dictionary's own ids need no list`() throws {
    let mapping = """
      file: l.csv
      layout: long
      area: Sefton
      period: {column: quarter, as: quarter}
      value: figure
      indicators: {column: measure}
      """
    let (result, log) = try readLayout(
      "quarter,measure,figure\n2023/24 Q1,open,5\n2023/24 Q1,reviews,88\n2023/24 Q1,opne,6\n",
      mapping)
    #expect(listed(result) == ["open E08000014 2023-24-q1 5", "reviews E08000014 2023-24-q1 88"])
    let found = try #require(log.sorted().first)
    #expect(log.codes == ["E041"])
    #expect(
      found.problem.message
        == "'opne' under 'measure' is no id of indicators.yaml, and its rows are passed over")
    #expect(found.problem.hint == "did you mean 'open'?")
    #expect(
      try readLayout("quarter,measure,figure\n2023/24 Q1,A,5\n2023/24 Q1,B,8\n", mapping).1.codes
        == ["E047"])
  }

  @Test func `a blank label is chosen by two quotation marks`() throws {
    let mapping = """
      file: l.csv
      layout: long
      area: Sefton
      period: {column: quarter, as: quarter}
      take:
        - rows: {kind: ""}
          columns: {n: open}
      """
    let (result, log) = try readLayout(
      "quarter,kind,n\n2023/24 Q1,,5\n2023/24 Q1,Boys,3\n2023/24 Q2, ,6\n", mapping)
    #expect(log.isEmpty, "\(shown(log))")
    #expect(listed(result) == ["open E08000014 2023-24-q1 5", "open E08000014 2023-24-q2 6"])
    #expect(
      try readLayout(
        "quarter,kind,n\n2023/24 Q1,,5\n", mapping.replacing("kind: \"\"", with: "kind: ")
      ).1.hasErrors)
  }

  @Test(arguments: [
    ("2022-06-30", "quarter", "E072", "as: date, where '2022-06-30' is the last day of a period"),
    (
      "30 June 2022", "financial year", "E072",
      "as: date, where '30 June 2022' is the last day of a period"
    ),
    (
      "30/06/2022", "month", "E050",
      "as: date reads days, where '30/06/2022' is the last day of a period; period: for 'open' in "
        + "indicators.yaml says how it is kept"
    ),
    ("Apr-22", "month", "E050", "period: for 'open' in indicators.yaml says how it is kept"),
  ])
  func `a column of periods of another kind is one error, which leads on`(
    label: String, kind: String, code: String, hint: String
  ) throws {
    let mapping = Self.mapping.replacing("as: quarter", with: "as: \(kind)")
      .replacing("OPEN: open", with: "OPEN: open, SPEND: spend")
    let labels = [
      label, label.replacing("22", with: "23"), label.replacing("22", with: "24"),
      label.replacing("22", with: "25"),
    ]
    let rows = labels.map { "\($0),OPEN,5\n\($0),SPEND,6\n" }.joined()
    let (_, log) = try readLayout("quarter,measure,figure\n" + rows, mapping)
    #expect(log.codes == [code])
    #expect(log.sorted().first?.problem.hint == hint)
    #expect(
      code != "E072"
        || log.sorted().first?.notes.first?.message
          == "and so are 3 other labels of the column"
    )
  }
}
