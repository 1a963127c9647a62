import Figures
import TestSupport
import Testing

/// Rounding and the look of numbers against reference values, row by row.
struct NumberReferenceTests {
  /// A number, or a share with its quotient as in "182*100/1120 = 16.25".
  private static func rational(_ text: String) -> Rational? {
    guard let mark = text.firstIndex(of: "=") else { return ExactDecimal(text).map(\.rational) }
    let numbers = text[..<mark].split { !$0.isNumber && $0 != "." }
      .compactMap { ExactDecimal($0).map(\.rational) }
    return numbers.count == 3 ? numbers[0] * numbers[1] / numbers[2] : nil
  }

  @Test(
    .enabled(
      if: ReferenceTable.isPresent("rounding_half_up.csv"),
      Comment(rawValue: ReferenceTable.absence)))
  func roundingIsHalfUp() throws {
    let table = try ReferenceTable("rounding_half_up.csv")
    for row in table.rows {
      let value = try #require(Self.rational(row["value"]), "\(row.cells)")
      let places = try #require(Int(row["decimal_places"]))
      #expect(value.rounded(places: places) == Self.rational(row["expected"]), "\(row.cells)")
    }
    if ReferenceTable.isOwnFolder { #expect(table.rows.count == 8) }
  }

  /// The rows about years are held against the reader of time periods, in the tests of extracts.
  @Test(
    .enabled(
      if: ReferenceTable.isPresent("formatting_dfeR.csv"),
      Comment(rawValue: ReferenceTable.absence)))
  func numbersAndYearsLookAsInThePublications() throws {
    let table = try ReferenceTable("formatting_dfeR.csv")
    for row in table.rows {
      let words = row["function"].split(separator: " ").map(String.init)
      let expected = row["expected"].replacing("-", with: "\u{2212}")
      if words.contains("year") { continue }
      let number = try #require(Self.rational(row["input"].replacing("-", with: "")))
      let point = expected.firstIndex(of: ".").map { expected[$0...].dropFirst() }
      var format = FigureFormat(
        unit: words.contains("suffix=%")
          ? .perCent
          : words.contains { $0.contains("£") }
            ? .pounds
            : .count,
        places: point.map { $0.prefix(while: \.isNumber).count } ?? 0)
      format.isSigned = words.contains("prefix=+/-")
      let signed = row["input"].hasPrefix("-") ? -number : number
      #expect(format.text(of: signed) == expected, "\(row.cells)")
    }
    if ReferenceTable.isOwnFolder { #expect(table.rows.count == 6) }
  }
}
