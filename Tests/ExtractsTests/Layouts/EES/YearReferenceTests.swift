import Extracts
import Figures
import Indicators
import TestSupport
import Testing

/// Academic years against reference values, row by row.
struct YearReferenceTests {
  /// Six digits are a year and the next. The table's own 199920 shows the form "1999/20" for digits
  /// whose years do not follow: they name no year, and a file that holds them is refused.
  @Test(
    .enabled(
      if: ReferenceTable.isPresent("formatting_dfeR.csv"),
      Comment(rawValue: ReferenceTable.absence)))
  func academicYearsAreReadWhereTheirYearsFollow() throws {
    let rows = try ReferenceTable("formatting_dfeR.csv").rows.filter {
      $0["function"].hasSuffix("academic year")
    }
    for row in rows {
      let digits = row["input"]
      let read = EESTime.read(period: digits, identifier: "Academic year")
      let years = Int(digits).map { ($0 / 100 + 1) % 100 == $0 % 100 } ?? false
      guard digits.count == 6, years else {
        #expect((try? read.get()) == nil, "\(row.cells)")
        continue
      }
      let period = try #require(PeriodRule.yearEndingAugust31.period(of: read.get().time))
      #expect(period.isCalled(row["expected"]), "\(row.cells)")
    }
    if ReferenceTable.isOwnFolder { #expect(rows.count == 2) }
  }
}
