import Figures
import Indicators
import Testing

@testable import Analysis

/// Files have their rows in any order, and say some things twice.
struct ObservationSeriesTests {
  private static let area = "E08000014"

  private func observation(_ year: Int, _ value: Int) throws -> Observation {
    Observation(
      indicator: "cla_rate", area: AreaCode(Self.area),
      period: .yearEnding(try #require(CalendarDate(iso: "\(year)-03-31"))),
      value: .number(Rational(value)),
      origin: Origin(file: "table.csv", row: value, column: "value"))
  }

  private func series(_ rows: [(Int, Int)]) throws -> ObservationSeries {
    ObservationSeries(try rows.map { try observation($0.0, $0.1) })
  }

  @Test(arguments: [
    [(2023, 1), (2024, 2), (2025, 3)], [(2025, 3), (2024, 2), (2023, 1)],
    [(2024, 2), (2025, 3), (2023, 1)], [(2025, 7), (2023, 9), (2025, 3), (2024, 2), (2023, 1)],
  ])
  func `stands oldest first, and of two for one day the later row counts`(
    _ rows: [(Int, Int)]
  ) throws {
    let series = try series(rows)
    #expect(series.observations.map(\.origin.row) == [1, 2, 3])
    for (year, row) in [(2023, 1), (2024, 2), (2025, 3)] {
      let end = try #require(CalendarDate(iso: "\(year)-03-31"))
      #expect(series[ending: end]?.origin.row == row)
    }
  }

  @Test func `has nothing for a day on which no period ends`() throws {
    let series = try series([(2023, 1), (2025, 3)])
    let end = try #require(CalendarDate(iso: "2024-03-31"))
    #expect(series[ending: end] == nil)
    #expect(try self.series([]).observations.isEmpty)
  }
}
