import Diagnostics
import Extracts
import Figures
import Indicators
import Testing
import TestSupport

@Suite struct ReleaseComparisonTests {
  @Test func `each value is the same, revised, withdrawn, supplied, added or removed`() {
    func observation(_ id: String, _ value: Value, year: Int = 2025) -> Observation {
      Observation(
        indicator: id, area: AreaCode("E08000014"),
        period: .day(CalendarDate(year: year, month: 3, day: 31)!), value: value,
        origin: Origin(file: "f.csv", row: 2, column: id))
    }
    let one = Value.number(Rational(1))
    let two = Value.number(Rational(2))
    let comparison = ReleaseComparison(
      old: [
        observation("a", one), observation("b", one), observation("c", one),
        observation("d", .absent(.notAvailable)), observation("e", .absent(.confidential)),
        observation("gone", one, year: 2020),
      ],
      new: [
        observation("a", one), observation("b", two), observation("c", .absent(.lowReliability)),
        observation("d", one), observation("e", .absent(.notAvailable)),
        observation("new", one, year: 2026),
      ])
    #expect(
      comparison.entries.map(\.change) == [
        .same, .revised(from: Rational(1), to: Rational(2)), .withdrawn(.lowReliability),
        .supplied(.notAvailable), .otherReason(from: .confidential, to: .notAvailable), .removed,
        .added,
      ])
    #expect(comparison.differences.map(\.key.indicator) == ["b", "c", "d", "e"])
    #expect(comparison.differences.first?.figure.description == "b/E08000014/2025-03-31#value")
    #expect(comparison.newPeriods.map(\.id) == ["2026-03-31"])
    #expect(comparison.droppedPeriods.map(\.id) == ["2020-03-31"])
  }

  /// The counts that are known of the two pairs of releases: `domain/metrics-and-data.md`, 3.6.
  @Test(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
  func `the workforce releases differ in the cells that are known to`() throws {
    let columns = [
      "leavers_fte", "turnover_rate_fte", "agency_fte", "agency_cover_fte",
      "agency_cover_rate_fte", "working_days_lost_fte", "absence_rate_fte", "inpost_fte",
      "vacancy_fte", "cases",
    ]
    let indicators = columns.map {
      "\($0): {name: \($0), unit: FTE, about: staff, polarity: none, period: on 30 September}\n"
    }.joined()
    func read(_ path: String) throws -> [Observation] {
      let (result, log) = try readLayout(
        try SharedData.bytes(path),
        "file: f.csv\nlayout: ees\ntake:\n  - columns: {\(columns.map { "\($0): \($0)" }.joined(separator: ", "))}\n",
        indicators: indicators, areas: try ProductData().areas())
      #expect(!log.hasErrors, "\(shown(log))")
      return try #require(result).observations
    }
    let comparison = ReleaseComparison(
      old: try read("dfe/earlier-release/csww_indicators_2017_to_2024.csv"),
      new: try read("dfe/csww_indicators_2017_to_2025.csv"))
    var counts: [String: Int] = [:]
    for entry in comparison.differences { counts[entry.key.indicator, default: 0] += 1 }
    #expect(
      counts == [
        "leavers_fte": 1, "turnover_rate_fte": 3, "agency_fte": 1, "agency_cover_fte": 1,
        "agency_cover_rate_fte": 6, "working_days_lost_fte": 3, "absence_rate_fte": 4,
      ])
    #expect(comparison.newPeriods.map(\.end.year) == [2025])
    #expect(comparison.droppedPeriods.isEmpty)
    // An area whose code changed between the releases is one area.
    #expect(!comparison.entries.contains { $0.change == .removed })
  }
}
