import Diagnostics
import Extracts
import Testing

@testable import Comparison

/// Releases that spell places and labels otherwise and write numbers in another form.
struct SpellingTests {
  private static let header =
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
    + "old_la_code,new_la_code,la_name,type,number,wait\n"

  /// A made-up release of two councils over four years.
  private static func release(
    place: String = "St. Northfold", code: String = "E08000093",
    labels: [String] = ["All", "Boys"],
    number: (Int, Int, Int) -> Int = { 1000 * ($0 + 1) + 300 * $1 + 7 * $2 },
    wait: (Int) -> String = { "\($0 / 60):\($0 % 60 < 10 ? "0" : "")\($0 % 60)" },
    time: (Int) -> String = { "\($0)" }
  ) -> ExtractFile {
    var text = header
    for year in 0..<4 {
      for (council, own) in ["811,E08000091,Southfold", "812,\(code),\(place)"].enumerated() {
        for (label, name) in labels.enumerated() {
          text += "\(time(2021 + year)),Reporting year,Local authority,E92000001,England,"
          text += "E12000002,North West,\(own),\(name),\(number(council, label, year)),"
          text += "\(wait(65 + council + 20 * label))\n"
        }
      }
    }
    return ExtractFile(name: "a.csv", bytes: Array(text.utf8))
  }

  private static func compare(_ old: ExtractFile, _ new: ExtractFile) throws -> ReleaseComparison {
    var log = DiagnosticLog()
    let comparison = ReleaseComparison.between(old, new, areas: nil, withholding: nil, into: &log)
    #expect(log.isEmpty)
    return try #require(comparison)
  }

  @Test(arguments: ["St Northfold", "Saint Northfold", "Borough of Northfold"])
  func aPlaceSpeltOtherwiseBesideItsCodeIsOnePlace(name: String) throws {
    let comparison = try Self.compare(
      Self.release(),
      Self.release(place: name) {
        $0 == 1 && $1 == 0 && $2 == 1 ? 99 : 1000 * ($0 + 1) + 300 * $1 + 7 * $2
      })
    #expect(comparison.respelt == [.init(from: "St. Northfold", to: name)])
    #expect(comparison.droppedRows == 0 && comparison.addedRows == 0)
    #expect(comparison.cells.map(\.what) == [.revised(from: "2007", to: "99")])
  }

  @Test func anotherPlaceWithAnotherCodeIsAnother() throws {
    let comparison = try Self.compare(
      Self.release(), Self.release(place: "Westfold", code: "E08000077"))
    // The older code of the place is the same, and it is by that that it is known.
    #expect(comparison.respelt == [.init(from: "St. Northfold", to: "Westfold")])
    #expect(comparison.recodedRows == 8)
  }

  @Test func labelsThatWereRenamedAreKnownByWhatStandsUnderThem() throws {
    let both = try Self.compare(Self.release(), Self.release(labels: ["Total", "Male"]))
    #expect(both.relabelled == [.init(from: "All", to: "Total"), .init(from: "Boys", to: "Male")])
    #expect(both.droppedRows == 0 && both.cells.isEmpty)
    let other = try Self.compare(
      Self.release(), Self.release(labels: ["Unknown", "Boys"]) { 50 * ($0 + 1) + 900 * $1 + $2 })
    #expect(other.relabelled.isEmpty)
    #expect(other.droppedRows == 8 && other.addedRows == 8)
  }

  @Test func durationsAreComparedByTheirParts() throws {
    let padded = try Self.compare(
      Self.release(), Self.release(wait: { "0\($0 / 60):\($0 % 60 < 10 ? "0" : "")\($0 % 60)" }))
    #expect(padded.cells.isEmpty && padded.droppedRows == 0)
    #expect(padded.reformatted == 16)
    let short = try Self.compare(Self.release(wait: { "\($0 / 60):\($0 % 60)" }), Self.release())
    #expect(short.cells.isEmpty)
    let longer = try Self.compare(
      Self.release(),
      Self.release(wait: { $0 == 65 ? "1:04" : "\($0 / 60):\($0 % 60 < 10 ? "0" : "")\($0 % 60)" }))
    #expect(longer.cells.map(\.what).allSatisfy { $0 == .revised(from: "1:05", to: "1:04") })
    #expect(longer.cells.count == 4)
  }

  @Test func aYearInAnotherFormIsTheSameYear() throws {
    let comparison = try Self.compare(
      Self.release(time: { "\($0)\(($0 + 1) % 100)" }),
      Self.release(time: { "\($0)/\(($0 + 1) % 100)" }))
    #expect(comparison.commonRows == 16 && comparison.droppedTimes.isEmpty)
  }
}
