import Figures
import Indicators

/// What a statistical neighbour has of one indicator, as it was read. Nothing is withheld yet.
struct Neighbour: Sendable {
  let area: Area
  let values: ObservationSeries
  /// Of each part above the line and below it; empty for what has no parts.
  let above: [ObservationSeries]
  let below: [ObservationSeries]

  /// The number above the line for a period that ends on a day; nil where a part has none.
  func above(ending end: CalendarDate) -> Rational? { Self.sum(above, ending: end) }

  /// The number below the line.
  func below(ending end: CalendarDate) -> Rational? { Self.sum(below, ending: end) }

  func value(ending end: CalendarDate) -> Observation? { values[ending: end] }

  private static func sum(_ parts: [ObservationSeries], ending end: CalendarDate) -> Rational? {
    guard !parts.isEmpty else { return nil }
    var sum = Rational.zero
    for part in parts {
      guard let number = part[ending: end]?.value.number else {
        return nil
      }
      sum = sum + number
    }
    return sum
  }
}
