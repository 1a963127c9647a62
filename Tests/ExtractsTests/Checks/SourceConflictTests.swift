import Diagnostics
import Extracts
import Figures
import Indicators
import TestSupport
import Testing

@Suite struct SourceConflictTests {
  func observation(_ file: String, _ row: Int, _ year: Int, _ value: Value) throws -> Observation {
    Observation(
      indicator: "count", area: AreaCode("E08000014"),
      period: .day(try #require(CalendarDate(year: year, month: 3, day: 31))), value: value,
      origin: Origin(file: file, row: row, column: "n"))
  }

  @Test func `two files that give one figure differently are reported, once for the pair`() throws {
    var log = DiagnosticLog()
    SourceConflictCheck.run(
      [
        try observation("a.csv", 2, 2024, .number(Rational(5))),
        try observation("a.csv", 3, 2025, .number(Rational(32))),
        try observation("b.csv", 8, 2025, .number(Rational(36))),
        try observation("b.csv", 9, 2024, .absent(.confidential)),
      ], handAreas, into: &log)
    #expect(log.codes == ["E173"], "\(shown(log))")
    let finding = try #require(log.sorted().first)
    #expect(finding.location.file == "b.csv" && finding.location.start?.line == 8)
    #expect(
      finding.problem.message
        == "'count' of Sefton for 31 March 2025 has another value here than in a.csv, and so has "
        + "1 more figure")
    #expect(!shown(log).contains("36"))
  }

  @Test func `files that agree may both be read`() throws {
    var log = DiagnosticLog()
    SourceConflictCheck.run(
      [
        try observation("a.csv", 2, 2025, .number(Rational(32))),
        try observation("b.csv", 8, 2025, .number(Rational(32))),
        try observation("b.csv", 9, 2026, .number(Rational(36))),
      ], handAreas, into: &log)
    #expect(log.isEmpty, "\(shown(log))")
  }

  @Test func `a release that is shared and a council's own under one name is reported`() {
    var log = DiagnosticLog()
    func library(_ own: String...) -> [String] {
      log = DiagnosticLog()
      let folder = MemoryFolder(
        files: Dictionary(
          uniqueKeysWithValues: (own + ["e/dfe/2025"]).map { ("\($0)/mapping.yaml", "a") }))
      _ = ExtractLibrary.discover(in: ["e", "c/one/e", "c/two/e"], of: folder, into: &log)
      return log.codes
    }
    #expect(library("c/one/e/dfe/2025") == ["E057"])
    #expect(log.sorted().first?.location.file == "c/one/e/dfe/2025")
    #expect(library("c/one/e/card/2025", "c/two/e/card/2025", "c/one/e/dfe/2026") == [])
  }
}
