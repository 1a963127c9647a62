import Diagnostics
import Extracts
import Indicators
import TestSupport
import Testing

/// Cells and headings as publishers write them.
@Suite struct PublishedCellTests {
  @Test(arguments: [
    ("0:9", "9"), ("0:09", "9"), ("00:09", "9"), ("00:11", "11"), ("1:1", "13"), ("1:10", "22"),
    ("2:0", "24"), ("001:02", "14"),
  ])
  func `durations with one digit or two`(text: String, months: String) throws {
    let (result, log) = try readLayout(
      "year,wait\n2024,\(text)\n",
      """
      file: l.csv
      layout: long
      area: Sefton
      durations: years and months
      period: {column: year, as: year}
      take:
        - columns: {wait: wait}
      """)
    #expect(log.isEmpty, "\(shown(log))")
    #expect(listed(result) == ["wait E08000014 year-to-2024-03-31 \(months)"])
  }

  @Test(arguments: ["0:12", "1:", ":9", "0:009", "0:9:1", "-0:9"])
  func `what is no duration is refused`(text: String) throws {
    let (_, log) = try readLayout(
      "year,wait\n2024,\(text)\n",
      """
      file: l.csv
      layout: long
      area: Sefton
      durations: years and months
      period: {column: year, as: year}
      take:
        - columns: {wait: wait}
      """)
    #expect(log.codes == ["E031"])
  }

  @Test(arguments: [
    ("2025,Calendar year Q1", "2024-25-q4"), ("2025,Calendar year Q2", "2025-26-q1"),
    ("2025,Calendar year Q3", "2025-26-q2"), ("2025,Calendar year Q4", "2025-26-q3"),
    ("202526,Financial year Q1", "2025-26-q1"),
  ])
  func `calendar quarters of a published file are quarters of a financial year`(
    time: String, period: String
  ) throws {
    let (result, log) = try readLayout(
      """
      time_period,time_identifier,geographic_level,country_code,new_la_code,n
      \(time),Local authority,E92000001,E08000014,5
      """, "file: f.csv\nlayout: ees\ntake:\n  - columns: {n: open}\n")
    #expect(log.isEmpty, "\(shown(log))")
    #expect(listed(result) == ["open E08000014 \(period) 5"])
  }

  @Test(arguments: [
    ("quarter, \"measure\",figure\nQ1 2023/24,OPEN,5\n", 1),
    ("quarter, \"measure\" , \"figure\"\nQ1 2023/24, \"OPEN\",5\n", 4),
    ("quarter,\"measure\" ,figure\nQ1 2023/24,OPEN,5\n", 1),
    ("quarter,\"measure\",figure\nQ1 2023/24,OPEN,5\n", 0),
  ])
  func `a space beside the quotation marks of a cell is told once`(csv: String, count: Int) throws {
    let (result, log) = try readLayout(
      csv,
      """
      file: l.csv
      layout: long
      area: Sefton
      period: {column: quarter, as: quarter}
      value: figure
      indicators: {column: measure, names: {OPEN: open}}
      """)
    #expect(listed(result) == ["open E08000014 2023-24-q1 5"], "\(shown(log))")
    #expect(log.codes == (count == 0 ? [] : ["E068"]))
    #expect(
      count < 2
        || log.sorted().first?.problem.message
          == "spaces beside the quotation marks of \(count) cells are passed over"
    )
  }

  @Test(arguments: ["a, \"b\" c,d\n1,2,3\n", "a,x \"b\",d\n1,2,3\n", "a, \"b,d\n1,2,3\n"])
  func `other text beside a quotation mark is a fault as before`(csv: String) throws {
    let (_, log) = try readLayout(
      csv,
      "file: l.csv\nlayout: long\narea: Sefton\nperiod: {column: a, as: quarter}\n"
        + "take:\n  - columns: {d: open}\n")
    #expect(log.codes == ["E007"])
  }

  @Test(arguments: [
    ("open", "-3", "E033", "bounds: [-100, 100] for 'open'"),
    ("reviews", "130", "E035", "bounds: [0, 200] for 'reviews'"),
    ("open", "3.5", "E034", "'open' in indicators.yaml"),
    ("open", "", "E030", "blank: not reported in the mapping"),
  ])
  func `a number that cannot be leads to the key that says that it can`(
    id: String, text: String, code: String, hint: String
  ) throws {
    let (_, log) = try readLayout(
      "quarter,n\nQ1 2023/24,\(text)\n",
      "file: l.csv\nlayout: long\narea: Sefton\nperiod: {column: quarter, as: quarter}\n"
        + "take:\n  - columns: {n: \(id)}\n")
    #expect(log.codes == [code])
    #expect(log.sorted().first?.problem.hint?.contains(hint) == true)
  }
}
