import Diagnostics
import Extracts
import Figures
import Indicators
import TestSupport
import Testing

@Suite struct EESReaderTests {
  @Test func `rows become observations with their cells`() throws {
    let (result, log) = try readHand(
      """
      \(head),kind,n,p,r
      \(england),all,100,20000,50
      \(sefton),all,506,54760,92
      \(sefton),other,1,2,3
      """,
      take: "- rows: {kind: all}\n  columns: {n: count, p: people, r: rate}")
    #expect(log.isEmpty, "\(shown(log))")
    let read = try #require(result)
    #expect(read.observations.count == 6)
    let first = try #require(read.observations.last)
    #expect(first.indicator == "rate")
    #expect(first.area == AreaCode("E08000014"))
    #expect(first.period.id == "2025-03-31")
    #expect(first.value == .number(Rational(92)))
    #expect(first.origin == Origin(file: "f.csv", row: 3, column: "r"))
    #expect(
      read.summary.line
        == "UTF-8, comma, LF, EES: 3 rows, 1 year, 2 areas, 3 indicators, 6 numbers, 0 withheld, "
        + "1 quotient verified, 1 that rounded counts leave open")
    #expect(read.summary.quotientsVerified == 1)
    #expect(read.summary.quotientsOpen == 1)
  }

  static let cells: [(String, CellValue)] = [
    ("0", .number(ExactDecimal(units: 0, places: 0))),
    ("0.0", .number(ExactDecimal(units: 0, places: 1))),
    ("-5.2", .number(ExactDecimal(units: -52, places: 1))),
    (" 12 ", .number(ExactDecimal(units: 12, places: 0))),
    ("999999999999999999", .number(ExactDecimal(units: 999_999_999_999_999_999, places: 0))),
    ("9223372036854775808", .fault(.tooLong)),
    ("c", .absent(.confidential)), ("x", .absent(.notAvailable)), ("z", .absent(.notApplicable)),
    ("u", .absent(.lowReliability)), ("k", .absent(.roundsToZero)), ("low", .absent(.roundsToZero)),
    ("[c]", .absent(.confidential)), ("[low]", .absent(.roundsToZero)),
    (":", .olderSymbol(.notAvailable)), ("~", .olderSymbol(.roundsToZero)),
    ("*", .olderSymbol(.confidential)), ("..", .olderSymbol(.notAvailable)),
    ("", .blank), ("  ", .blank),
    ("C", .fault(.symbolInCapitals("c"))),
    ("1,278", .fault(.comma)), ("88%", .fault(.percent)), ("1E5", .fault(.exponent)),
    ("1e-5", .fault(.exponent)), ("1O.4", .fault(.letter("O"))), ("l2", .fault(.letter("l"))),
    ("61\u{A0}500", .fault(.spaceInside)), ("+5", .fault(.plus)), ("(5)", .fault(.brackets)),
    ("#DIV/0!", .fault(.spreadsheetError)), ("#N/A", .fault(.spreadsheetError)),
    ("NULL", .fault(.missingWord)), ("01:10", .fault(.duration)), ("<5", .fault(.belowSuppression)),
    ("5.", .fault(.text)), (".5", .fault(.text)), ("--5", .fault(.text)), ("1.2.3", .fault(.text)),
    ("ten", .fault(.text)), ("１２", .fault(.text)), ("-", .olderSymbol(.notAvailable)),
  ]

  @Test(arguments: cells)
  func `a cell is a number, a reason, or named for what it is`(text: String, value: CellValue) {
    #expect(CellValue.read(Array(text.utf8), 0, text.utf8.count) == value)
  }

  static let times: [(String, String, String?)] = [
    ("2025", "Reporting year", "Reporting year 2025"),
    ("202425", "Financial year", "Financial year 202425"),
    ("199900", "Academic year", "Academic year 199900"),
    ("202426", "Financial year", nil), ("2024", "Financial year", nil),
    ("202425", "Calendar year", nil), ("2025", "Week 52", "Week 52 2025"),
    ("2025", "Week 53", nil), ("2025", "January", "January 2025"),
    ("202526", "Financial year Q3", "Financial year Q3 202526"),
    ("202526", "Financial year Q5", nil), ("2025a", "Reporting year", nil),
    ("", "Reporting year", nil), ("2025", "reporting year", nil),
    ("202526", "Part 1 (April to September)", "Part 1 (April to September) 202526"),
  ]

  @Test(arguments: times)
  func `a time is digits that fit their identifier`(
    period: String, identifier: String, label: String?
  ) {
    #expect((try? EESTime.read(period: period, identifier: identifier).get())?.label == label)
  }

  @Test func `all that is wrong with cells is reported at once`() throws {
    let rows = ["1,278", "", "1O4", "-3", "2.5", "N/A", "12%", "9001", "~", "#REF!"]
    let text = rows.enumerated().map { index, cell in
      "\(sefton.replacing("2025,", with: "\(2010 + index),")),\(cell.contains(",") ? "\"\(cell)\"" : cell)\n"
    }.joined()
    let (result, log) = try readHand("\(head),n\n\(text)")
    #expect(result == nil)
    expectGolden(shown(log), "cells.txt")
  }

  @Test func `all that is wrong with rows is reported at once`() throws {
    let (result, log) = try readHand(
      """
      \(head),kind,n
      \(sefton),a,1
      \(sefton),a,2
      \(sefton),b,3
      \(england),a
      2024,Calendar year,National,E92000001,England,,,,,,a,5
      202420,Financial year,National,E92000001,England,,,,,,a,5
      2023,Reporting year,Local Authority,E92000001,England,,,1,E08000014,Sefton,a,5
      2023,Reporting year,Regional,E92000001,England,,,,,,a,5
      2023,Reporting year,Local authority,E92000001,England,,,1,E0800014,Sefton,a,5
      2023,Reporting year,Local authority,E92000001,England,,,1,E08000099,Nowhere,a,5

      """)
    #expect(result == nil)
    expectGolden(shown(log), "rows.txt")
  }

  @Test func `all that is wrong with a mapping is reported at once`() throws {
    let (_, first) = try readHand(
      "\(head),kind,n\n\(sefton),all children,1\n",
      take: "- rows: {kind: all childrn}\n  columns: {n: count}\n- columns: {m: count}")
    let (_, second) = try readHand(
      "\(head),kind,n\n\(sefton),all children,1\n",
      take: "- rows: {kind: all childrn}\n  columns: {n: count}")
    let (_, third) = try readHand(
      "", take: "- rows: {time_period: 2025}\n  columns: {n: cuont}\n  colums: {}")
    let (_, fourth) = try readHand(
      "\(head),n\n\(sefton),1\n", take: "- columns: {n: quarterly}")
    expectGolden(
      [first, second, third, fourth].map(shown).joined(separator: "\n"), "mapping.txt")
  }

  @Test func `older codes, joint codes and areas not asked for`() throws {
    let csv = """
      \(head),n
      2024,Reporting year,Local authority,E92000001,England,,,835,E10000009,Dorset,7
      2025,Reporting year,Local authority,E92000001,England,,,838,E06000059,Dorset,8
      2025,Reporting year,Local authority,E92000001,England,,,314 / 318,E09000021 / E09000027,K / R,9
      2025,Reporting year,Local authority,E92000001,England,,,z,x,Not available,c
      2025,Reporting year,School,E92000001,England,,,,,,3
      """
    let (all, log) = try readHand(csv)
    #expect(log.isEmpty, "\(shown(log))")
    #expect(
      all?.observations.map(\.area.gss) == [
        "E06000059", "E06000059", "E09000021 / E09000027",
      ])
    #expect(all?.summary.rowsOfOtherLevels == 1)
    let (some, _) = try readHand(
      csv, request: ExtractRequest(areas: [AreaCode("E06000059")], upToYear: 2024))
    #expect(some?.observations.map(\.value) == [.number(Rational(7))])
  }

  @Test func `a rate that its count and population do not make is shown with both`() throws {
    let take = "- columns: {n: count, p: people, r: rate}"
    let (_, log) = try readHand("\(head),n,p,r\n\(sefton),506,54760,93\n", take: take)
    #expect(log.codes == ["E037"])
    #expect(shown(log).contains("'rate' is given as 93; 506 of 54760 makes it 92"))
    let (_, tie) = try readHand("\(head),n,p,r\n\(sefton),13,80000,2\n", take: take)
    #expect(tie.isEmpty, "1.625 is 2 when rounded half-up: \(shown(tie))")
    let (open, region) = try readHand(
      "\(head),n,p,r\n\(england),100,54760,93\n", take: take)
    #expect(region.isEmpty && open?.summary.quotientsOpen == 1)
  }

  @Test func `title lines above the header are named`() throws {
    let (_, log) = try readHand("Children in care,,\nPrinted,,\n\(head),n\n\(sefton),1\n")
    #expect(log.codes == ["E016"])
    #expect(shown(log).contains("line 3"))
  }
}
