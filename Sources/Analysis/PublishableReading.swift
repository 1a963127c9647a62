package import Figures
package import Indicators

/// One indicator as a paper may print it. Only `DisclosureControl` makes one.
package struct PublishableReading: Sendable, Equatable {
  package private(set) var indicator: Indicator
  package let area: Area
  package let target: Target?
  /// Days from which limits of usual variation begin anew.
  package let rebases: [Rebase]
  package let neighbourCount: Int
  let points: [Reading.Point]
  /// The last days of their periods, by which a period is found without a look at the points.
  private let ends: [Int32]
  private let comparators: [Comparator: [Reading.Point]]
  /// The last days of the comparators' periods, as `ends`.
  private let comparatorEnds: [Comparator: [Int32]]
  private let neighbours: NeighbourFigures
  /// Whether a source says of any value how firm it is; most say it of none.
  package let knowsStatus: Bool

  /// - Parameters:
  ///   - points: the council's own, as they may be printed.
  ///   - others: the region's and England's.
  ///   - neighbours: what may be said of the neighbours together.
  init(
    _ reading: Reading, points: [Reading.Point], others: [Comparator: [Reading.Point]],
    neighbours: NeighbourFigures
  ) {
    var comparators = others
    comparators[.neighbours] = neighbours.means
    indicator = reading.indicator
    area = reading.area
    target = reading.target
    rebases = reading.rebases
    neighbourCount = reading.neighbours.count
    self.neighbours = neighbours
    self.points = points
    ends = Self.ends(of: points)
    comparatorEnds = comparators.mapValues(Self.ends)
    self.comparators = comparators
    knowsStatus = ([points] + comparators.values).contains { $0.contains(where: \.knowsStatus) }
  }

  private static func ends(of points: [Reading.Point]) -> [Int32] {
    points.map { Int32(clamping: $0.period.end.dayNumber) }
  }

  /// The same figures under another name and id of the indicator, where a paper has it of several councils.
  package func called(_ name: String, id: String) -> PublishableReading {
    var reading = self
    reading.indicator = indicator.called(name, id: id)
    return reading
  }

  /// The council's own and those of its comparators.
  var allPoints: [Reading.Point] {
    points + Comparator.allCases.flatMap { comparators[$0] ?? [] }
  }

  /// The cells behind what this council withholds, its own and others', in any order.
  package var withheldOrigins: [Origin] {
    allPoints.flatMap { point in
      [point.numerator, point.denominator].compactMap { $0 }
        .filter { $0.value == .absent(.withheldByUs) }.flatMap(\.origins)
        + (point.value == .absent(.withheldByUs) ? point.origins : [])
    } + neighbours.withheldOrigins
  }

  /// The periods that the council has, oldest first.
  package var periods: [Period] { points.map(\.period) }

  /// The newest period; a paper never falls back to an older one where the newest has no number.
  package var latestPeriod: Period { points[points.count - 1].period }

  /// The period one step before the newest: a year for annual figures, else the quarter or month.
  package var previousPeriod: Period { latestPeriod.stepped(by: -1) }

  /// The newest period before one that has a number; nil where there is none, and for a count since
  /// 1 April, which no earlier quarter but the one before can stand beside.
  package func lastNumber(before period: Period) -> Period? {
    guard !indicator.isYearToDate else { return nil }
    return points.last { $0.period.end < period.end && $0.value.number != nil }?.period
  }

  /// The value of a period as it may be printed: a number, or the reason why there is none.
  package func value(at period: Period) -> FigureValue { figure(point(at: period), at: period) }

  /// The value alone, for whoever prints nothing of it.
  package func plainValue(at period: Period) -> Value {
    point(at: period)?.value ?? .absent(.notReported)
  }

  /// The comparator's value alone.
  package func plainValue(of comparator: Comparator, at period: Period) -> Value {
    point(of: comparator, at: period)?.value ?? .absent(.notReported)
  }

  /// The areas that figures of a comparator have in their ids.
  package func areas(of comparator: Comparator) -> Set<String> {
    Set((comparators[comparator] ?? []).map(\.figureArea))
  }

  /// What stands above the line for a period; nil where the indicator has none or the period is not
  /// in the series.
  package func numerator(at period: Period) -> FigureValue? { point(at: period)?.numerator }

  /// What stands below the line for a period; nil as for the numerator.
  package func denominator(at period: Period) -> FigureValue? { point(at: period)?.denominator }

  /// The comparator's own value for the same period; "not reported" where it has none.
  package func value(of comparator: Comparator, at period: Period) -> FigureValue {
    let points = comparators[comparator] ?? []
    return figure(
      point(of: comparator, at: period), at: period,
      area: points.first?.figureArea ?? "\(comparator.rawValue)-\(area.code.gss)",
      measure: points.first?.measure ?? "value")
  }

  /// The comparator's newest period up to the council's own newest: the same one, or an older one
  /// where the comparator has no number for that.
  package func period(of comparator: Comparator) -> Period {
    let last = latestPeriod.end
    let points = (comparators[comparator] ?? []).filter { $0.period.end <= last }
    if let same = points.last(where: { $0.period.end == last }),
      same.value.number != nil || !points.contains(where: { $0.value.number != nil })
    {
      return latestPeriod
    }
    return points.last { $0.value.number != nil }?.period ?? latestPeriod
  }

  /// How many neighbours' numbers stand behind the mean.
  package func usableNeighbours(at period: Period) -> Int {
    neighbours.values[period.end]?.count ?? 0
  }

  /// Whether a neighbour has a number for a period that may not be printed.
  package func leavesNeighboursOut(at period: Period) -> Bool {
    neighbours.leftOut.contains(period.end)
  }

  /// The neighbours' own numbers that may be printed, in no order.
  func neighbourValues(at period: Period) -> [Rational] { neighbours.values[period.end] ?? [] }

  /// What the shares of the neighbours rest on that may be printed, for the newest period.
  var neighbourParts: [Reading.Parts] { neighbours.parts }

  /// Whether a count since 1 April begins anew in a period, so that it says nothing beside the whole
  /// year before it.
  package func beginsAnew(at period: Period) -> Bool {
    indicator.isYearToDate && period.start.month == 4
  }

  /// What a year, quarter or month means for the indicator: "on 31 March", "quarter", and of a count
  /// that runs through the year "from 1 April to the end of the quarter".
  package var periodRule: String { indicator.sinceApril ?? latestPeriod.rule }

  func point(at period: Period) -> Reading.Point? {
    let end = Int32(clamping: period.end.dayNumber)
    for index in ends.indices.reversed()
    where ends[index] == end && points[index].period.isOfKind(period) {
      return points[index]
    }
    return nil
  }

  /// The comparator's first point that ends with a period.
  private func point(of comparator: Comparator, at period: Period) -> Reading.Point? {
    let end = Int32(clamping: period.end.dayNumber)
    guard let place = comparatorEnds[comparator]?.firstIndex(of: end) else { return nil }
    return comparators[comparator]?[place]
  }

  private func figure(
    _ point: Reading.Point?, at period: Period, area code: String? = nil, measure: String = "value"
  ) -> FigureValue {
    FigureValue(
      id: FigureID(
        indicator: indicator.id, area: point?.figureArea ?? code ?? area.code.gss,
        period: period.id,
        measure: point?.measure ?? measure),
      value: point?.value ?? .absent(.notReported),
      format: FigureFormat(unit: indicator.unit, places: indicator.places),
      origins: point?.origins ?? points[points.count - 1].origins)
  }
}
