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
    for found in contradictions() { log.report(found.problem, at: found.place) }
    checkComparators(into: &log)
  }

  /// The totals and stocks that do not agree with what they are made of.
  ///
  /// - Parameter ids: of these alone; nil for all.
  func contradictions(of ids: Set<String>? = nil) -> [Contradiction] {
    var found: [Contradiction] = []
    for indicator in dictionary.indicators
    where !indicator.relations.isEmpty && ids.map({ $0.contains(indicator.id) }) ?? true {
      for observation in observations where observation.indicator == indicator.id {
        // England and the regions are rounded, so that their parts need not add up.
        guard areas.area(observation.area)?.level == .localAuthority,
          let stated = observation.value.number
        else { continue }
        found += [
          parts(of: indicator, observation, stated), flow(of: indicator, observation, stated),
        ].compactMap { $0 }
      }
    }
    return found
  }

  private func parts(
    of indicator: Indicator, _ observation: Observation, _ stated: Rational
  ) -> Contradiction? {
    let parts = indicator.relations.totalOf
    guard !parts.isEmpty else { return nil }
    let found = parts.compactMap { part(observation, $0) }
    guard !found.isEmpty else { return nil }
    let sum = found.flatMap { $0 }.compactMap(\.value.number).reduce(.zero, +)
    let (given, added) = (Self.text(stated, indicator), Self.text(sum, indicator))
    let problem: ConsistencyProblem
    if found.count == parts.count, sum != stated {
      problem = .partsAndTotal(
        total: indicator.id, stated: given, sum: added, period: observation.period.long)
    } else if found.count < parts.count, sum > stated {
      problem = .partsAboveTotal(
        total: indicator.id, stated: given, sum: added, period: observation.period.long)
    } else {
      return nil
    }
    return Contradiction(
      problem: problem, place: Self.place(observation),
      figures: [observation.key] + found.flatMap { $0 }.map(\.key))
  }

  /// The numbers of a part in the time of its total: one, or where the part is kept by shorter times
  /// each of those. Nil where a number is missing.
  private func part(_ total: Observation, _ part: String) -> [Observation]? {
    guard let last = values[Self.key(total, part)], last.value.number != nil else { return nil }
    // Nothing is shorter than a day, and years are what the longest totals are kept by.
    switch last.period {
    case .day, .yearEnding, .quarterEnd, .average, .week, .term: return [last]
    case .quarter, .month, .half: break
    }
    let start = start(of: total)
    // A part that counts from April is no part of a quarter.
    if dictionary[part]?.isYearToDate ?? false, self.start(of: last) < start { return nil }
    var found = [last]
    while let first = found.last, self.start(of: first) > start {
      let before = Key(
        indicator: part, area: total.area, end: first.period.stepped(by: -1).end)
      guard let observation = values[before], observation.value.number != nil else { return nil }
      found.append(observation)
    }
    return found
  }

  /// The first day that a value counts from.
  private func start(of observation: Observation) -> CalendarDate {
    let start = observation.period.start
    guard dictionary[observation.indicator]?.isYearToDate ?? false else { return start }
    return CalendarDate(year: start.month < 4 ? start.year - 1 : start.year, month: 4, day: 1)
      ?? start
  }

  private func flow(
    of indicator: Indicator, _ observation: Observation, _ stated: Rational
  ) -> Contradiction? {
    guard let flow = indicator.relations.flow,
      ![flow.started, flow.ceased].contains(where: { dictionary[$0]?.isYearToDate ?? false })
    else { return nil }
    let earlier = observation.period.stepped(by: -1)
    let before = values[Key(indicator: indicator.id, area: observation.area, end: earlier.end)]
    let started = values[Self.key(observation, flow.started)]
    let ceased = values[Self.key(observation, flow.ceased)]
    guard let before, let started, let ceased, let old = before.value.number,
      let new = started.value.number, let gone = ceased.value.number
    else { return nil }
    let worked = old + new - gone
    // Of seven children a share of one is no more than what revisions leave of a hundred.
    if !flow.withinPercent.isZero, (worked - stated).magnitude <= Rational(1) { return nil }
    let share = (worked - stated).magnitude / (stated.isZero ? Rational(1) : stated.magnitude)
    guard let share, share * Rational(100) > flow.withinPercent else { return nil }
    return Contradiction(
      problem: .stock(
        indicator.id, stated: Self.text(stated, indicator), worked: Self.text(worked, indicator),
        period: observation.period.long,
        sum:
          "\(Self.text(old, indicator)) + \(Self.text(new, indicator)) - \(Self.text(gone, indicator))"
      ),
      place: Self.place(observation),
      figures: [observation, before, started, ceased].map(\.key))
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
            stated: Self.text(number, indicator), lowest: Self.text(lowest, indicator),
            highest: Self.text(highest, indicator), isFar: false), at: Self.place(observation))
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

  static func text(_ number: Rational, _ indicator: Indicator) -> String {
    number.digits(places: indicator.unit == .count ? 0 : max(indicator.places, 1))
  }

  private static func key(_ observation: Observation, _ indicator: String? = nil) -> Key {
    Key(
      indicator: indicator ?? observation.indicator, area: observation.area,
      end: observation.period.end)
  }

  static func place(_ observation: Observation) -> Location {
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
