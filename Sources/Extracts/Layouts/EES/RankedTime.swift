internal import Figures
internal import Indicators

/// A time by its place among those of one file.
struct RankedTime {
  let rank: Int
  let label: String

  /// Nil for times that no indicator is kept by.
  init?(_ time: EESTime) {
    label = time.label
    switch time.time {
    case .year(let year), .financialYear(let year), .academicYear(let year), .taxYear(let year):
      rank = year * 100
    case .financialQuarter(let year, let number), .month(let year, let number),
      .half(let year, let number):
      rank = year * 100 + number
    // The first two terms together are out before the third.
    case .term(let year, let term):
      rank = year * 100 + (term == .summer ? 4 : term == .autumnAndSpring ? 3 : term.rawValue)
    case .week(let end): rank = end.dayNumber
    case .day, .average, .other: return nil
    }
  }
}
