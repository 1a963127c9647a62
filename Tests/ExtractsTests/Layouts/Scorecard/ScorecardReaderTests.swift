import Diagnostics
import Extracts
import Figures
import Indicators
import TestSupport
import Testing

@Suite struct ScorecardReaderTests {
  static let mapping = """
    file: s.csv
    layout: scorecard
    area: E06000005
    header_rows: 3 to 4
    periods: {columns: C to F, as: quarter}
    absences: {"-": not reported, "n/a": not applicable}
    indicators:
      column: B
      names:
        Reviews in time: reviews
        "Children's visits": visits
        Open cases: open
        Spend: spend
    """

  static let card = """
    Scorecard,,,,,
    OFFICIAL,,,,,
    ,,2023/24,,2024/25,
    No,Indicator,Q3,Q4,Q1,Qtr 2
    Timeliness,Timeliness,,,,
    1,Reviews in  time,88%,89.5%,-,100%
    2,Children’s visits,n/a,[c],x,0%
    Demand,Demand,,,,
    3,open cases,"1,278",999,0,12
    4,Spend,£1500,"£2,500",3,4

    Yellow is changed since last month,,,,,
    """

  @Test func `two-row headers, sections, notes and marks in cells`() throws {
    let (result, log) = try readLayout(Self.card, Self.mapping)
    #expect(log.isEmpty, "\(shown(log))")
    #expect(
      listed(result) == [
        "open E06000005 2023-24-q3 1278", "open E06000005 2023-24-q4 999",
        "open E06000005 2024-25-q1 0", "open E06000005 2024-25-q2 12",
        "reviews E06000005 2023-24-q3 88", "reviews E06000005 2023-24-q4 89.5",
        "reviews E06000005 2024-25-q1 [n]", "reviews E06000005 2024-25-q2 100",
        "spend E06000005 2023-24-q3 1500", "spend E06000005 2023-24-q4 2500",
        "spend E06000005 2024-25-q1 3", "spend E06000005 2024-25-q2 4",
        "visits E06000005 2023-24-q3 [z]", "visits E06000005 2023-24-q4 [c]",
        "visits E06000005 2024-25-q1 [x]", "visits E06000005 2024-25-q2 0",
      ])
    let origin = try #require(result?.observations.first { $0.indicator == "open" }).origin
    #expect(origin == Origin(file: "s.csv", row: 9, column: "2023/24 Q3"))
    #expect(
      result?.summary.line
        == "UTF-8, comma, LF, scorecard: 7 rows, 4 quarters, 1 area, 4 indicators, 12 numbers, "
        + "1 withheld, 1 not available, 1 not applicable, 1 not reported, 2 with thousands marks, "
        + "4 with percent signs")
  }

  @Test func `only what is asked for is read`() throws {
    let (result, _) = try readLayout(
      Self.card, Self.mapping, request: ExtractRequest(indicators: ["open"]))
    #expect(result?.observations.count == 4)
    let (none, log) = try readLayout(
      Self.card, Self.mapping, request: ExtractRequest(areas: [AreaCode("E08000014")]))
    #expect(none?.observations.isEmpty == true && log.isEmpty)
  }

  static let wrong: [(String, String, String)] = [
    ("88%", "Q1 2025", "E072"), ("88%", "2023/24 YTD", "E072"), ("88%", "2023/25 Q1", "E072"),
    ("88%", "Year End", "E072"), ("88%", "45382", "E072"), ("88%", "Q5 2023/24", "E072"),
    ("0.88", "Q1 2023/24", "E073"), ("1", "Q1 2023/24", "E073"), ("", "Q1 2023/24", "E030"),
    ("101%", "Q1 2023/24", "E035"), ("#DIV/0!", "Q1 2023/24", "E031"),
    ("<5", "Q1 2023/24", "E031"), ("88% ", "", "E081"), ("TBC", "Q1 2023/24", "E031"),
    ("8,8", "Q1 2023/24", "E031"), ("£88", "Q1 2023/24", "E031"),
  ]

  @Test(arguments: wrong)
  func `what cannot be read without a guess is refused`(
    cell: String, heading: String, code: String
  ) throws {
    let (result, log) = try readLayout(
      "Indicator,\(heading)\nReviews,\(cell.contains(",") ? "\"\(cell)\"" : cell)\nx,1\n",
      """
      file: s.csv
      layout: scorecard
      area: Darlington
      header_rows: 1
      periods: {columns: B, as: quarter}
      indicators: {column: Indicator, names: {Reviews: reviews}}
      """)
    #expect(result == nil)
    #expect(log.codes == [code], "\(shown(log))")
  }

  static let understood: [(String, String, String, String)] = [
    ("blank: not reported", "", "reviews", "[n]"),
    ("scale: fraction", "0.88", "reviews", "88"),
    ("scale: {reviews: fraction}", "0.8765", "reviews", "87.65"),
    ("scale: per cent", "0.88", "reviews", "0.88"),
    ("absences: {TBC: not reported, \"#DIV/0!\": not applicable}", "#DIV/0!", "reviews", "[z]"),
    ("decimals: comma", "\"88,5\"", "reviews", "88.5"),
    ("decimals: comma", "1.278", "open", "1278"),
    ("scale: {spend: thousands}", "£1.5", "spend", "1500"),
    ("scale: {spend: millions}", "2.25", "spend", "2250000"),
    ("status: provisional", "88.1%", "reviews", "88.1"),
    ("status: provisional", "12.600000000000001%", "reviews", "12.6"),
  ]

  @Test(arguments: understood)
  func `the mapping says what cells mean`(
    key: String, cell: String, indicator: String, value: String
  ) throws {
    let (result, log) = try readLayout(
      "Indicator,Q1 2018/19\nA row,\(cell)\n",
      """
      file: s.csv
      layout: scorecard
      area: 841
      header_rows: 1
      periods: {columns: B, as: quarter}
      \(key)
      indicators: {column: A, names: {A row: \(indicator)}}
      """)
    #expect(log.isEmpty, "\(shown(log))")
    #expect(listed(result) == ["\(indicator) E06000005 2018-19-q1 \(value)"])
  }

  @Test func `a blank that means the same as left takes that cell`() throws {
    let (result, log) = try readLayout(
      "I,Q1 2018/19,Q2 2018/19,Q3 2018/19\nA,5,,7\nB,,1,2\n",
      """
      file: s.csv
      layout: scorecard
      area: 841
      header_rows: 1
      periods: {columns: B to D, as: quarter}
      blank: same as left
      indicators: {column: A, names: {A: open}}
      """)
    #expect(log.isEmpty, "\(shown(log))")
    #expect(result?.observations.map(\.value.number) == [Rational(5), Rational(5), Rational(7)])
  }

  @Test func `a label that stands twice needs its section`() throws {
    let card = "I,Q1 2018/19\nEarly help,\nIn time,50%\nSafeguarding,\nIn time,60%\n"
    func mapping(_ names: String) -> String {
      """
      file: s.csv
      layout: scorecard
      area: 841
      header_rows: 1
      periods: {columns: B, as: quarter}
      indicators: {column: A, names: {\(names)}}
      """
    }
    let (_, twice) = try readLayout(card, mapping("In time: reviews"))
    #expect(twice.codes == ["E075"])
    let (result, log) = try readLayout(
      card, mapping("Early help: {In time: reviews}, Safeguarding: {In time: visits}"))
    #expect(log.isEmpty, "\(shown(log))")
    #expect(
      listed(result) == ["reviews E06000005 2018-19-q1 50", "visits E06000005 2018-19-q1 60"])
    let (_, unknown) = try readLayout(card, mapping("Late help: {In time: reviews}"))
    #expect(unknown.codes == ["E090"])
    let (_, missing) = try readLayout(card, mapping("In tme: reviews"))
    #expect(missing.codes == ["E047"])
    #expect(shown(missing).contains("In time"))
  }

  static let quarters = """
    file: s.csv
    layout: scorecard
    area: 841
    header_rows: 1
    periods: {columns: B to C, as: quarter}
    indicators: {column: A, names: {A: open}}
    """

  @Test func `a number with a bare comma does not move the figures behind it`() throws {
    let (result, log) = try readLayout(
      "I,Q1 2018/19,Q2 2018/19\nA,1,278,5\nnote,1,2,3\n", Self.quarters)
    #expect(result == nil)
    #expect(log.codes == ["E087"], "\(shown(log))")
    #expect(log.sorted().first?.location.start == SourcePosition(line: 2, column: 9))
    let (wide, clean) = try readLayout(
      "I,Q1 2018/19,Q2 2018/19,\nA,1,5,better\nB,1,2,\n", Self.quarters)
    #expect(clean.isEmpty && wide?.observations.count == 2, "\(shown(clean))")
  }

  @Test(arguments: [
    ("Q3 2018/19", "9", true), ("Q3 2018/19", "", false), ("Q1 2018/19", "9", false),
    ("Q4 2017/18", "9", false), ("2018/19 YTD", "9", false), ("Target", "9", false),
  ])
  func `a column of a newer period that the mapping leaves out is reported`(
    heading: String, cell: String, isReported: Bool
  ) throws {
    let (result, log) = try readLayout(
      "I,Q1 2018/19,Q2 2018/19,\(heading)\nA,1,5,\(cell)\nB,1,2,8\n", Self.quarters)
    #expect(result?.observations.count == 2)
    #expect(log.codes == (isReported ? ["E091"] : []), "\(shown(log))")
    if isReported { #expect(log.sorted().first?.problem.hint == "columns: B to D") }
  }

  static let headers: [(String, String, String)] = [
    ("\nI,Q1 2018/19,Q2 2018/19\nA,1,5\n", "B to C", "E074"),
    ("I,Q1 2018/19,Q2 2018/19\n", "B to C", "E074"),
    ("sep=,\nI,Q1 2018/19,Q2 2018/19\nA,1,5\n", "B to C", "E005"),
    ("I,Q1 2018/19,Q2 2018/19\nA,1,5\n", "B-C", "E077"),
    ("I,Q1 2018/19,Q2 2018/19\nA,1,5\n", "\"B:C\"", "E077"),
  ]

  @Test(arguments: headers)
  func `what is wrong with the header is called by its name`(
    card: String, columns: String, code: String
  ) throws {
    let (_, log) = try readLayout(card, Self.quarters.replacing("B to C", with: columns))
    #expect(log.codes == [code], "\(shown(log))")
  }

  @Test func `a percentage with a comma is refused for its comma`() throws {
    let (_, log) = try readLayout(
      "I,Q1 2018/19,Q2 2018/19\nA,\"16,1%\",5%\n",
      Self.quarters.replacing("A: open", with: "A: reviews"))
    #expect(log.sorted().map(\.problem.message) == ["'16,1%' is not a number: it has a comma"])
  }

  @Test func `two rows that no section tells apart are reported once each`() throws {
    let (_, log) = try readLayout(
      "I,Q1 2018/19,Q2 2018/19\nA,1,5\nA,1,5\n", Self.quarters)
    let finding = try #require(log.sorted().first)
    #expect(log.codes == ["E075"] && finding.notes.count == 2, "\(shown(log))")
    #expect(finding.problem.hint?.contains("section") == false)
  }

  @Test func `months, years and days head columns too`() throws {
    func read(_ heading: String, _ kind: String, _ id: String, _ more: String = "") throws
      -> [String]
    {
      let (result, log) = try readLayout(
        "I,\(heading)\nA,5\n",
        """
        file: s.csv
        layout: scorecard
        area: 841
        header_rows: 1
        periods: {columns: B, as: \(kind)}
        \(more)
        indicators: {column: A, names: {A: \(id)}}
        """)
      return log.isEmpty ? listed(result) : log.codes
    }
    #expect(try read("Apr-23", "month", "monthly") == ["monthly E06000005 2023-04 5"])
    #expect(try read("31-Mar-24", "date", "yearly") == ["yearly E06000005 2024-03-31 5"])
    #expect(try read("31-Mar-24", "date", "open") == ["open E06000005 2023-24-q4 5"])
    #expect(try read("30-Mar-24", "date", "open") == ["E050"])
    #expect(
      try read("45382", "date", "yearly", "serial_dates: from 1900")
        == ["yearly E06000005 2024-03-31 5"])
    #expect(
      try read("43920", "date", "yearly", "serial_dates: from 1904")
        == ["yearly E06000005 2024-03-31 5"])
    #expect(try read("Q2 2025", "calendar quarter", "open") == ["open E06000005 2025-26-q1 5"])
  }

  @Test(
    .enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
  func `Darlington's figures are the same from the long and from the wide file`() throws {
    let names: [(id: String, label: String)] = [
      ("contacts_24h", "Contacts completed within 24 working hours"),
      ("contacts_72h", "Contacts completed within 72 hours"),
      ("cla_rha", "Review health checks due and received within timescale"),
      ("icpc_15wd", "Initial child protection conferences held within 15 working days"),
      ("cpp_reviews", "CP reviews completed within timescale"),
      ("allocated_sw", "CP and looked after children allocated a social worker"),
      ("cla_reviews", "CiC reviews completed within timescale"),
      ("cla_visits", "Statutory CiC visits completed within timescale"),
      ("cla_3plus", "CiC with 3 or more placements within previous 12 months"),
      ("rhi_completed", "Return home interviews completed"),
      ("rhi_72h", "Return home interviews completed within 72 hours"),
      ("cl_neet", "Care leavers NEET"),
      ("cp_visits_15wd", "Statutory CP visits completed within 15 working days"),
      ("cp_visits_10wd", "Statutory CP visits completed within 10 working days"),
      ("rhi_offered_72h", "Missing-from-home interviews offered within 72 hours"),
      ("cla_rate", "Looked after children rate"),
      ("ref_1day", "Referrals screened and completed within one day"),
      ("rereferral", "Re-referrals within 12 months"),
      ("assess_45wd", "Assessments completed in timescale"),
      ("cla_count", "Children in care at period end"),
      ("cla_dental", "Review dental checks due and received within timescale"),
      ("cpp_2yr_ceased", "CP plans ceased that had lasted 2 years or more (cumulative)"),
      ("cla_stable_2yr", "CLA under 16 looked after 2.5+ years in same placement 2+ years"),
      ("ref_over3days", "Referrals taking over three working days"),
    ]
    let indicators = names.map { id, _ in
      let unit = id == "cla_rate" ? "\"per 10,000\"" : id == "cla_count" ? "count" : "per cent"
      return "\(id): {name: \(id), unit: \(unit), polarity: none, period: quarter}\n"
    }.joined()
    let (long, longLog) = try readLayout(
      try SharedData.bytes("scorecards/darlington_quarterly_long.csv"),
      """
      file: darlington_quarterly_long.csv
      layout: long
      period: {column: period, as: quarter}
      area: {column: council}
      value: value
      scale: per cent
      indicators:
        column: indicator_id
        names:
      \(names.map { "    \($0.id): \($0.id)\n" }.joined())
      """, indicators: indicators)
    #expect(longLog.isEmpty, "\(shown(longLog))")
    let (wide, wideLog) = try readLayout(
      try SharedData.bytes("scorecards/darlington_scorecard_wide.csv"),
      """
      file: darlington_scorecard_wide.csv
      layout: scorecard
      encoding: Windows-1252
      area: E06000005
      header_rows: 4
      periods: {columns: F to N, as: quarter}
      absences: {"-": not reported}
      indicators:
        column: Indicator
        names:
      \(names.map { "    \"\($0.label)\": \($0.id)\n" }.joined())
      """, indicators: indicators)
    #expect(wideLog.isEmpty, "\(shown(wideLog))")
    let numbers = (wide?.observations ?? []).filter { $0.value.number != nil }
    #expect(wide?.observations.count == 24 * 9)
    #expect(numbers.count == 76)
    #expect(long?.observations.count == 76)
    let wideValues = Dictionary(uniqueKeysWithValues: numbers.map { ($0.key, $0.value) })
    let longValues = Dictionary(
      uniqueKeysWithValues: (long?.observations ?? []).map { ($0.key, $0.value) })
    #expect(wideValues == longValues)
  }
}
