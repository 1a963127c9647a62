import Figures
package import Indicators

/// What was read for a meeting: the observations of each indicator and area, by the last day of
/// their period.
///
/// A rate for the year ending 31 March rests on a population counted on 31 March; the two belong
/// together because they end on one day.
package struct Dataset: Sendable {
  private struct Key: Hashable, Sendable {
    let indicator: String
    let area: AreaCode
  }

  /// Oldest first, one for each last day of a period.
  private let series: [Key: [Observation]]

  /// - Parameter derived: indicators that are worked out from others here.
  package init(_ read: [Observation], deriving derived: [Indicator] = []) {
    let derived = derived.filter(\.isDerived)
    let parts = Set(derived.flatMap(\.parts))
    let ofParts = Dictionary(
      grouping: read.filter { parts.contains($0.indicator) }, by: \.indicator)
    let workedOut = derived.flatMap { indicator in
      Derivation.observations(of: indicator, from: indicator.parts.flatMap { ofParts[$0] ?? [] })
    }
    let all = workedOut.isEmpty ? read : read + workedOut
    var places: [Key: [Int]] = [:]
    for place in all.indices {
      let key = Key(indicator: all[place].indicator, area: all[place].area)
      places[key, default: []].append(place)
    }
    series = places.mapValues { own in Self.inOrder(own.map { all[$0] }) }
  }

  /// Of two observations with one last day the later one given counts.
  private static func inOrder(_ observations: [Observation]) -> [Observation] {
    let isInOrder = zip(observations, observations.dropFirst()).allSatisfy {
      $0.period.end < $1.period.end
    }
    if isInOrder { return observations }
    let byEnd = Dictionary(
      observations.map { ($0.period.end, $0) }, uniquingKeysWith: { $1 })
    return byEnd.values.sorted { $0.period < $1.period }
  }

  /// The observations of one indicator and area, oldest first.
  func observations(_ indicator: String, _ area: AreaCode) -> [Observation] {
    series[Key(indicator: indicator, area: area)] ?? []
  }

  func observation(_ indicator: String, _ area: AreaCode, ending end: CalendarDate) -> Observation?
  {
    series[Key(indicator: indicator, area: area)]?.first { $0.period.end == end }
  }
}
