package import Diagnostics
internal import Figures
package import Indicators

/// Holds the figures of a release against one another: totals and their parts, stocks and flows,
/// comparators and what they are compared with. What differs is reported and never put right.
package struct ConsistencyCheck {
  private let dictionary: IndicatorDictionary
  private let areas: AreaTable
  private var values: [Key: Observation] = [:]
  private let observations: [Observation]

  private struct Key: Hashable {
    let indicator: String
    let area: AreaCode
    let end: CalendarDate
  }

  package init(
    _ observations: [Observation], _ dictionary: IndicatorDictionary, _ areas: AreaTable
  ) {
    self.observations = observations
    self.dictionary = dictionary
    self.areas = areas
    for observation in observations { values[Self.key(observation)] = observation }
  }

  /// Of the values of several files only those are looked at that something is said of.
  init(_ tables: [ObservationTable], _ dictionary: IndicatorDictionary, _ areas: AreaTable) {
    var related: Set<String> = []
    for indicator in dictionary.indicators where !indicator.relations.isEmpty {
      related.formUnion([indicator.id] + indicator.relations.totalOf)
      if let flow = indicator.relations.flow { related.formUnion([flow.started, flow.ceased]) }
    }
    let compared = tables.reduce(into: related) { ids, table in
      ids.formUnion(table.indicatorsBeyondCouncils(areas))
    }
    self.init(
      tables.flatMap { table in
        table.observations(where: table.indicators.names.map(compared.contains))
      }, dictionary, areas)
  }

  /// Reports what differs, in the order of the dictionary and then of the values.
  package func run(into log: inout DiagnosticLog) {
    for indicator in dictionary.indicators where !indicator.relations.isEmpty {
      let own = observations.filter { $0.indicator == indicator.id }
      for observation in own {
        // England and the regions are rounded, so that their parts need not add up.
        guard areas.area(observation.area)?.level == .localAuthority,
          let stated = observation.value.number
        else { continue }
        checkParts(of: indicator, observation, stated, into: &log)
        checkFlow(of: indicator, observation, stated, into: &log)
      }
    }
    checkComparators(into: &log)
  }

  private func checkParts(
    of indicator: Indicator, _ observation: Observation, _ stated: Rational,
    into log: inout DiagnosticLog
  ) {
    let parts = indicator.relations.totalOf
    guard !parts.isEmpty else { return }
    let found = parts.compactMap { values[Self.key(observation, $0)]?.value.number }
    guard !found.isEmpty else { return }
    let sum = found.reduce(.zero, +)
    let (given, added) = (text(stated, indicator), text(sum, indicator))
    if found.count == parts.count, sum != stated {
      log.report(
        ConsistencyProblem.partsAndTotal(
          total: indicator.id, stated: given, sum: added, period: observation.period.long),
        at: Self.place(observation))
    } else if found.count < parts.count, sum > stated {
      log.report(
        ConsistencyProblem.partsAboveTotal(
          total: indicator.id, stated: given, sum: added, period: observation.period.long),
        at: Self.place(observation))
    }
  }

  private func checkFlow(
    of indicator: Indicator, _ observation: Observation, _ stated: Rational,
    into log: inout DiagnosticLog
  ) {
    guard let flow = indicator.relations.flow else { return }
    let earlier = observation.period.stepped(by: -1)
    let before = values[
      Key(indicator: indicator.id, area: observation.area, end: earlier.end)]?.value.number
    let started = values[Self.key(observation, flow.started)]?.value.number
    let ceased = values[Self.key(observation, flow.ceased)]?.value.number
    guard let before, let started, let ceased else { return }
    let worked = before + started - ceased
    let share = (worked - stated).magnitude / (stated.isZero ? Rational(1) : stated.magnitude)
    guard let share, share * Rational(100) > flow.withinPercent else { return }
    log.report(
      ConsistencyProblem.stock(
        indicator.id, stated: text(stated, indicator), worked: text(worked, indicator),
        period: observation.period.long,
        sum: "\(text(before, indicator)) + \(text(started, indicator)) - \(text(ceased, indicator))"
      ), at: Self.place(observation))
  }

  /// England and a region lie within what their councils have, and are as new.
  private func checkComparators(into log: inout DiagnosticLog) {
    let ids = Set(observations.map(\.indicator)).sorted()
    for id in ids {
      guard let indicator = dictionary[id],
        [.perCent, .perTenThousand, .ratio].contains(indicator.unit)
      else { continue }
      let own = observations.filter { $0.indicator == id && $0.value.number != nil }
      let councils = own.filter { areas.area($0.area)?.level == .localAuthority }
      // Of a handful of councils a national figure may well lie outside.
      guard let newest = councils.map(\.period).max(), Set(councils.map(\.area)).count >= 100 else {
        continue
      }
      let ranges = Dictionary(grouping: councils, by: \.period.end)
        .mapValues { group in
          let numbers = group.compactMap(\.value.number)
          return (numbers.min() ?? .zero, numbers.max() ?? .zero)
        }
      let others = own.filter {
        areas.area($0.area).map { $0.level != .localAuthority } ?? false
      }
      for observation in others {
        guard let number = observation.value.number,
          let (lowest, highest) = ranges[observation.period.end],
          number < lowest || number > highest
        else { continue }
        log.report(
          ConsistencyProblem.comparatorOutside(
            indicator: id, area: areas.area(observation.area)?.name ?? observation.area.gss,
            stated: text(number, indicator), lowest: text(lowest, indicator),
            highest: text(highest, indicator)), at: Self.place(observation))
      }
      for (area, group) in Dictionary(grouping: others, by: \.area).sorted(by: { $0.key < $1.key })
      {
        guard let last = group.max(by: { $0.period < $1.period }), last.period < newest,
          last.period.end < newest.end
        else { continue }
        log.report(
          ConsistencyProblem.comparatorStale(
            indicator: id, area: areas.area(area)?.name ?? area.gss, last: last.period.long,
            others: newest.long), at: Self.place(last))
      }
    }
  }

  private func text(_ number: Rational, _ indicator: Indicator) -> String {
    number.digits(places: indicator.unit == .count ? 0 : max(indicator.places, 1))
  }

  private static func key(_ observation: Observation, _ indicator: String? = nil) -> Key {
    Key(
      indicator: indicator ?? observation.indicator, area: observation.area,
      end: observation.period.end)
  }

  private static func place(_ observation: Observation) -> Location {
    Location(
      file: observation.origin.file,
      start: SourcePosition(line: max(observation.origin.row, 1), column: 1))
  }
}

extension ObservationTable {
  /// The indicators that have a number for England or a region.
  fileprivate func indicatorsBeyondCouncils(_ known: AreaTable) -> Set<String> {
    let isBeyond = areas.names.map { known.area($0).map { $0.level != .localAuthority } ?? false }
    guard isBeyond.contains(true) else { return [] }
    var ids: Set<Int32> = []
    for row in rows where row.places >= 0 && isBeyond[Int(row.area)] { ids.insert(row.indicator) }
    return Set(ids.map { indicators[$0] })
  }
}
