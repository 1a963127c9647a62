import Figures
import Indicators

/// What may be said of the statistical neighbours together: means, and the numbers that ranks, quarters
/// and limits are made from. A number that may not be printed is in none of them.
struct NeighbourFigures: Sendable, Equatable {
  /// The mean of each period that any of them has.
  let means: [Reading.Point]
  /// The numbers behind it, by the period's end, in no order.
  let values: [CalendarDate: [Rational]]
  /// For a share: what the newest values rest on, where both parts are known and may be printed.
  let parts: [Reading.Parts]
  /// The ends of periods for which some number may not be printed.
  let leftOut: Set<CalendarDate>
  /// The cells of those numbers, in any order.
  let withheldOrigins: [Origin]

  /// A value that a neighbour has.
  typealias Usable = (Neighbour, Observation) -> Bool

  /// The mean over the neighbours that have a number which may be printed. An absent value is left out,
  /// never counted as 0, and the table says how many were used. It stands for every period that any
  /// of them has, as England's figure does, whether or not the council has one.
  ///
  /// - Parameters:
  ///   - reading: of the council.
  ///   - isUsable: whether the number of a neighbour may be printed.
  init(of reading: Reading, _ isUsable: Usable) {
    var values: [CalendarDate: [Rational]] = [:]
    var leftOut: Set<CalendarDate> = []
    var withheld: [Origin] = []
    let all = reading.neighbours
    let periods = Set(all.flatMap { $0.values.observations.map(\.period) }).sorted()
    means = periods.compactMap { period -> Reading.Point? in
      var numbers: [Rational] = []
      var statuses: [Observation.Status?] = []
      var used: [Origin] = []
      var unused: [Origin] = []
      var rest: [Origin] = []
      for neighbour in all {
        guard let observation = neighbour.value(ending: period.end) else { continue }
        if let number = observation.value.number {
          if isUsable(neighbour, observation) {
            numbers.append(number)
            statuses.append(observation.status)
            used += observation.origins
            continue
          }
          unused += observation.origins
        }
        rest += observation.origins
      }
      if !unused.isEmpty {
        leftOut.insert(period.end)
        withheld += unused
      }
      values[period.end] = numbers
      let origins = numbers.isEmpty ? rest : used
      guard !origins.isEmpty else { return nil }
      let mean = Rational.mean(numbers)
      return Reading.Point(
        period: period,
        value: mean.map(Value.number)
          ?? .absent(unused.isEmpty ? .notAvailable : .withheldByUs), exact: mean,
        numerator: nil, denominator: nil,
        figureArea: "neighbours-\(reading.area.code.gss)", measure: "mean", origins: origins,
        status: .ofAll(statuses))
    }
    self.values = values
    self.leftOut = leftOut
    withheldOrigins = withheld
    parts = Self.parts(of: reading, isUsable)
  }

  private static func parts(of reading: Reading, _ isUsable: Usable) -> [Reading.Parts] {
    guard reading.indicator.unit == .perCent, let end = reading.points.last?.period.end else {
      return []
    }
    return reading.neighbours.compactMap { neighbour in
      guard let above = neighbour.above(ending: end), let below = neighbour.below(ending: end),
        neighbour.value(ending: end).map({ isUsable(neighbour, $0) }) ?? true
      else { return nil }
      return Reading.Parts(above: above, below: below)
    }
  }
}
