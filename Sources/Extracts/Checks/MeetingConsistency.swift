internal import Diagnostics
internal import Figures
package import Indicators

/// The check of totals, parts, stocks and flows among all that a meeting reads, from whatever sources.
package struct MeetingConsistency: Sendable {
  private let dictionary: IndicatorDictionary
  private let areas: AreaTable
  /// The indicators of which the dictionary says what they owe to others that are read.
  private let related: Set<String>
  private var observations: [Observation] = []
  private var improbable: [Contradiction] = []

  /// - Parameter needed: what the meeting reads.
  package init(
    _ dictionary: IndicatorDictionary, _ areas: AreaTable, reading needed: Set<String>
  ) {
    self.dictionary = dictionary
    self.areas = areas
    var related: Set<String> = []
    for indicator in dictionary.indicators where needed.contains(indicator.id) {
      let ids = indicator.relations.owedTo.filter(needed.contains)
      if !ids.isEmpty { related.formUnion(ids + [indicator.id]) }
    }
    self.related = related
  }

  /// Takes what one file gave.
  package mutating func add(_ result: ExtractResult) {
    let table = result.table
    improbable += comparators(in: table)
    guard !related.isEmpty else { return }
    observations += table.observations(where: table.indicators.names.map(related.contains))
  }

  /// What contradicts, in the order of the dictionary and then of the values.
  package var contradictions: [Contradiction] {
    let found =
      related.isEmpty
      ? [] : ConsistencyCheck(observations, dictionary, areas).contradictions(of: related)
    return found + improbable
  }

  // MARK: Comparators

  /// A meeting reads its council and the neighbours, of which a few may not be counted.
  private static let fewest = 8
  /// England may well lie outside so few councils, but not so far.
  private static let far = Rational(3)

  /// England and regions of one file that are older than its councils, or far from all of them.
  private func comparators(in table: ObservationTable) -> [Contradiction] {
    let levels = table.areas.names.map { areas.area($0)?.level }
    guard levels.contains(where: { $0 != nil && $0 != .localAuthority }) else { return [] }
    let wanted = table.indicators.names.map { id in
      dictionary[id].map { [.perCent, .perTenThousand, .ratio].contains($0.unit) } ?? false
    }
    var byIndicator: [Int32: Comparison] = [:]
    for row in table.rows where row.places >= 0 && wanted[Int(row.indicator)] {
      byIndicator[row.indicator, default: Comparison()].add(
        row, levels[Int(row.area)], table.periods[row.period].end)
    }
    return byIndicator.sorted { $0.key < $1.key }.flatMap { id, found -> [Contradiction] in
      guard found.councils.count >= Self.fewest, let indicator = dictionary[table.indicators[id]]
      else { return [] }
      return found.others.sorted { $0.key < $1.key }.flatMap { _, rows in
        contradictions(of: indicator, rows, found, table)
      }
    }
  }

  /// What a file has of one indicator.
  private struct Comparison {
    var councils: Set<Int32> = []
    /// The councils' last day.
    var newest: CalendarDate?
    /// Their lowest and highest number by the last day of a period.
    var ranges: [CalendarDate: (lowest: Rational, highest: Rational)] = [:]
    /// The rows of England and of each region.
    var others: [Int32: [ObservationTable.Row]] = [:]

    mutating func add(_ row: ObservationTable.Row, _ level: Area.Level?, _ end: CalendarDate) {
      guard let level, let number = row.decimal?.rational else { return }
      guard level == .localAuthority else {
        others[row.area, default: []].append(row)
        return
      }
      councils.insert(row.area)
      newest = newest.map { max($0, end) } ?? end
      let known = ranges[end] ?? (number, number)
      ranges[end] = (min(known.lowest, number), max(known.highest, number))
    }
  }

  private func contradictions(
    of indicator: Indicator, _ rows: [ObservationTable.Row], _ found: Comparison,
    _ table: ObservationTable
  ) -> [Contradiction] {
    let own = rows.map(table.observation)
    let name = own.first.map { areas.area($0.area)?.name ?? $0.area.gss } ?? ""
    var made: [(ConsistencyProblem, Observation)] = own.compactMap { observation in
      guard let number = observation.value.number, let range = found.ranges[observation.period.end],
        !range.lowest.isNegative, !number.isNegative, !range.highest.isZero,
        number * Self.far < range.lowest || range.highest * Self.far < number
      else { return nil }
      func text(_ number: Rational) -> String { ConsistencyCheck.text(number, indicator) }
      let problem = ConsistencyProblem.comparatorOutside(
        indicator: indicator.id, area: name, stated: text(number), lowest: text(range.lowest),
        highest: text(range.highest), isFar: true)
      return (problem, observation)
    }
    if let last = own.max(by: { $0.period < $1.period }), let newest = found.newest,
      last.period.end < newest,
      let others = table.periods.names.filter({ $0.end == newest }).max()
    {
      made.append(
        (
          .comparatorStale(
            indicator: indicator.id, area: name, last: last.period.long, others: others.long), last
        ))
    }
    return made.map {
      Contradiction(problem: $0.0, place: ConsistencyCheck.place($0.1), figures: [])
    }
  }
}
