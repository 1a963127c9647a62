import Analysis
import Diagnostics
import Documents
import Extracts
import Testing

@testable import Comparison

/// What a comparison of a council's own files prints, and what it withholds for the sake of small counts.
struct ReleaseProtectionTests {
  private static let header =
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
    + "old_la_code,la_name,new_la_code"
  private static let place =
    "Local authority,E92000001,England,E12000004,East Midlands,857,Rutland,E06000017"

  /// Rows of one council, each a time and its further cells.
  private static func file(_ columns: String, _ rows: [(String, String)]) -> ExtractFile {
    let text = rows.map { "\($0.0),\(place),\($0.1)\n" }.joined()
    return ExtractFile(name: "a.csv", bytes: Array("\(header),\(columns)\n\(text)".utf8))
  }

  private static func compare(
    _ old: ExtractFile, _ new: ExtractFile, _ policy: DisclosurePolicy? = .standard
  ) throws -> ReleaseComparison {
    var log = DiagnosticLog()
    let comparison = ReleaseComparison.between(
      old, new, areas: nil, withholding: policy, into: &log)
    #expect(log.isEmpty)
    return try #require(comparison)
  }

  private static let first = "202526,Financial year Q1"
  private static let second = "202526,Financial year Q2"

  @Test func aSmallCountInEitherFileIsNotPrinted() throws {
    let before = Self.file("missing", [(Self.first, "9"), (Self.second, "8")])
    let now = Self.file("missing", [(Self.first, "12"), (Self.second, "3")])
    for (old, new) in [(before, now), (now, before)] {
      let comparison = try Self.compare(old, new)
      #expect(
        comparison.cells.map(\.what) == [
          old.bytes == before.bytes ? .revised(from: "9", to: "12") : .revised(from: "12", to: "9"),
          .withheld,
        ])
      let document = ReleasePage(comparison).document
      let text = PlainTextWriter().text(of: document)
      #expect(text.contains("Rutland, 202526 Financial year Q2, missing: changed."))
      #expect(!text.contains("8 is 3") && !text.contains("3 is 8"))
      #expect(ReleaseJSON(comparison).text.contains("\"change\": \"withheld\""))
    }
    #expect(try Self.compare(before, now, nil).cells.last?.what == .revised(from: "8", to: "3"))
  }

  @Test(arguments: [
    // The parts of a total, the total, and a share, in columns.
    ("boys,girls,all,share", "20,20,40,50.0", "18,3,21,85.7"),
    // A rate of which the count does not stand in the file.
    ("rate,population", "12.0,100", "3.0,100"),
    // A count as a spreadsheet writes it, and one that its publisher withheld.
    ("missing,looked", "8.0,20.0", "3.0,21.0"), ("missing,looked", "8,20", "c,21"),
  ])
  func whatStandsInOnePeriodWithItIsNotPrintedEither(columns: String, old: String, new: String)
    throws
  {
    let kept = columns.split(separator: ",").map { _ in "77" }.joined(separator: ",")
    let comparison = try Self.compare(
      Self.file(columns, [(Self.first, kept), (Self.second, old)]),
      Self.file(columns, [(Self.first, kept), (Self.second, new)]))
    #expect(!comparison.cells.isEmpty)
    #expect(comparison.cells.allSatisfy { !$0.what.hasNumber })
  }

  @Test func rowsOfOnePeriodAreWithheldTogether() throws {
    func rows(_ boys: Int, _ girls: Int) -> [(String, String)] {
      [
        (Self.first, "boys,\(boys)"), (Self.first, "girls,\(girls)"),
        (Self.first, "all,\(boys + girls)"),
      ]
    }
    let comparison = try Self.compare(
      Self.file("sex,children", rows(20, 20)), Self.file("sex,children", rows(20, 4)))
    #expect(comparison.cells.map(\.what) == [.withheld, .withheld])
  }

  @Test(arguments: [
    // A year beside its quarters.
    ("children", [("202526,Financial year", "40")], [("202526,Financial year", "35")]),
    // A count since April, by its name.
    (
      "children,children_ytd", [("202425,Financial year Q2", "9,20")],
      [
        ("202425,Financial year Q2", "9,22")
      ]
    ),
  ])
  func periodsThatHoldOneAnotherAreWithheldTogether(
    columns: String, old: [(String, String)], new: [(String, String)]
  ) throws {
    let others = columns.contains("ytd") ? ",20" : ""
    let comparison = try Self.compare(
      Self.file(columns, [(Self.first, "8" + others)] + old),
      Self.file(columns, [(Self.first, "3" + others)] + new))
    #expect(comparison.cells.count == 2)
    #expect(comparison.cells.allSatisfy { $0.what == .withheld })
  }

  @Test func aRunningSumIsKnownByItsSteps() throws {
    func rows(_ last: Int) -> [(String, String)] {
      [
        ("202425,Financial year Q1", "10,10"), ("202425,Financial year Q2", "12,22"),
        ("202425,Financial year Q3", "9,31"), ("202425,Financial year Q4", "\(last),\(31 + last)"),
        ("202526,Financial year Q1", "14,\(45 + last)"),
      ]
    }
    let comparison = try Self.compare(
      Self.file("month,soon", rows(8)), Self.file("month,soon", rows(4)))
    #expect(comparison.cells.count == 3)
    #expect(comparison.cells.allSatisfy { $0.what == .withheld })
  }

  @Test func aRunningSumIsKnownAcrossASmallCount() throws {
    func rows(_ middle: Int, _ other: Int) -> [(String, String)] {
      [
        (Self.first, "9,9"), (Self.second, "\(middle),\(9 + middle)"),
        ("202526,Financial year Q3", "\(other),\(9 + middle + other)"),
      ]
    }
    let comparison = try Self.compare(
      Self.file("month,soon", rows(8, 10)), Self.file("month,soon", rows(4, 11)))
    #expect(comparison.cells.count == 4)
    #expect(comparison.cells.allSatisfy { $0.what == .withheld })
  }

  /// All that is said is the same for each value that the withheld count may have.
  @Test func nothingSaidDependsOnTheValue() throws {
    let shapes: [(String, [String])] = [
      ("missing", ["20", "9", "V", "14"]),
      ("boys,girls,all", ["20,11,31", "9,9,18", "V,30,30", "14,12,26"]),
      ("sex,children", ["boys,20", "girls,9", "girls,V", "boys,14"]),
      ("month,soon", ["20,20", "9,29", "V,31", "14,46"]),
      ("missing,looked,rate", ["20,100,20.0", "9,100,9.0", "V,100,W.0", "14,100,14.0"]),
    ]
    for (columns, cells) in shapes {
      var texts: Set<String> = []
      for value in 1...5 {
        func rows(_ count: Int, _ first: String) -> [(String, String)] {
          cells.enumerated().map { place, cell in
            let text = cell.replacing("V", with: "\(count)").replacing("W", with: "\(count)")
            return ("202526,Financial year Q\(place + 1)", text.replacing("20", with: first))
          }
        }
        let comparison = try Self.compare(
          Self.file(columns, rows(8, "21")), Self.file(columns, rows(value, "20")))
        texts.insert(
          PlainTextWriter().text(of: ReleasePage(comparison).document)
            + ReleaseJSON(comparison).text)
      }
      #expect(texts.count == 1, "\(columns)")
    }
  }

  @Test func aColumnWithOneWordInItPrintsNoCountAsALabel() throws {
    let before = Self.file("missing,seen", [(Self.first, "fewer,31"), (Self.second, "8,30")])
    let now = Self.file("missing,seen", [(Self.first, "fewer,31"), (Self.second, "3,30")])
    let text = ReleaseJSON(try Self.compare(before, now)).text
    #expect(!text.contains("\"3\"") && !text.contains("\"8\""))
  }

  @Test func theCouncilsThresholdCounts() throws {
    let before = Self.file("missing", [(Self.first, "19")])
    let now = Self.file("missing", [(Self.first, "9")])
    #expect(
      try Self.compare(before, now).cells.map(\.what) == [.revised(from: "19", to: "9")])
    #expect(
      try Self.compare(before, now, DisclosurePolicy(threshold: 10)).cells.map(\.what)
        == [.withheld])
    let none = Self.file("missing", [(Self.first, "0")])
    #expect(
      try Self.compare(before, none, DisclosurePolicy(threshold: 5, printsZeros: false)).cells
        .map(\.what) == [.withheld])
  }

  @Test func aNationalTableIsComparedAsItsPublisherGivesIt() throws {
    func table(_ last: String) -> ExtractFile {
      var text = Self.header + ",missing\n"
      text += "2025,Reporting year,National,E92000001,England,,,,,,9000\n"
      for council in 0..<30 {
        text += "2025,Reporting year,Local authority,E92000001,England,E1200000\(council % 3),"
        text += "Region \(council % 3),8\(council),Council \(council),E060000\(10 + council),"
        text += "\(council == 7 ? last : "40")\n"
      }
      return ExtractFile(name: "national.csv", bytes: Array(text.utf8))
    }
    #expect(
      try Self.compare(table("8"), table("3")).cells.map(\.what) == [.revised(from: "8", to: "3")])
  }
}
