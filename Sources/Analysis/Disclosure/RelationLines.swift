import Figures
import Indicators

/// The figures of a pack as lines over time, for the search of what follows from what.
struct RelationLines {
  /// Counts, in the order of the table.
  private(set) var counts: [Line] = []
  /// Figures that are no whole counts.
  private(set) var rates: [Line] = []

  /// The figures of one indicator by the last day of their periods.
  struct Line {
    let id: String
    let unit: Unit
    let places: Int
    let isYearToDate: Bool
    /// Whether the dictionary says what it is worked out from.
    let isDeclared: Bool
    fileprivate(set) var points: [Point] = []
    private var byEnd: [Int: Int] = [:]

    /// One period of a line.
    struct Point {
      let figure: FigureID
      let period: Period
      /// The place of the count in the table; nil for a rate.
      let cell: Int?
      let count: Int?
      let number: Rational?
      /// For comparisons that need not be exact.
      let double: Double
    }

    fileprivate init(_ indicator: Indicator) {
      id = indicator.id
      unit = indicator.unit
      places = indicator.places
      isYearToDate = indicator.isYearToDate
      isDeclared = indicator.numerator != nil
    }

    fileprivate mutating func add(_ point: Point) {
      let end = point.period.end.dayNumber
      guard byEnd[end] == nil else { return }
      byEnd[end] = points.count
      points.append(point)
    }

    fileprivate mutating func sort() {
      points.sort { $0.period < $1.period }
      byEnd = [:]
      for (index, point) in points.enumerated() { byEnd[point.period.end.dayNumber] = index }
    }

    /// The point that ends on the same day.
    func at(_ period: Period) -> Point? { byEnd[period.end.dayNumber].map { points[$0] } }

    /// The point so many of its own periods before the one that ends with a period.
    func before(_ period: Period, by count: Int) -> Point? {
      guard let own = at(period) else { return nil }
      return count == 0 ? own : at(own.period.stepped(by: -count))
    }

    /// Whether any number of it is not 0.
    var isTelling: Bool { points.contains { $0.double != 0 } }

    /// How many periods a year has.
    var periodsInYear: Int {
      points.first?.period.step.perYear ?? 1
    }
  }

  init(_ figures: PackFigures, _ view: PackFigures.View) {
    var places: [String: Int] = [:]
    for cell in view.order {
      let draft = figures.drafts[cell]
      guard draft.id.measure == "value", let indicator = figures.indicators[draft.id.indicator]
      else { continue }
      if places[indicator.id] == nil {
        places[indicator.id] = counts.count
        counts.append(Line(indicator))
      }
      guard let place = places[indicator.id] else { continue }
      counts[place].add(
        Line.Point(
          figure: draft.id, period: draft.period, cell: cell, count: draft.value, number: nil,
          double: Double(draft.value ?? 0)))
    }
    places = [:]
    // The newest release of a figure is the one that counts.
    for rate in figures.rates.reversed() {
      guard let number = rate.value, let indicator = figures.indicators[rate.id.indicator]
      else { continue }
      if places[indicator.id] == nil {
        places[indicator.id] = rates.count
        rates.append(Line(indicator))
      }
      guard let place = places[indicator.id] else { continue }
      rates[place].add(
        Line.Point(
          figure: rate.id, period: rate.period, cell: nil, count: nil, number: number,
          double: number.double))
    }
    for index in counts.indices { counts[index].sort() }
    for index in rates.indices { rates[index].sort() }
    rates.sort { $0.id < $1.id }
  }
}
