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
  private struct Series: Sendable {
    let observations: [Observation]
    /// The numbers of the last days, by which an observation is found without a look at the others.
    let ends: [Int]

    /// Of two observations with one last day the later one given counts.
    init(_ observations: [Observation]) {
      let ends = observations.map(\.period.end.dayNumber)
      if zip(ends, ends.dropFirst()).allSatisfy(<) {
        self.observations = observations
        self.ends = ends
        return
      }
      let byEnd = Dictionary(zip(ends, observations), uniquingKeysWith: { $1 })
      self.observations = byEnd.values.sorted { $0.period < $1.period }
      self.ends = self.observations.map(\.period.end.dayNumber)
    }
  }

  private let series: [Key: Series]

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
    series = places.mapValues { own in Series(own.map { all[$0] }) }
  }

  /// The observations of one indicator and area, oldest first.
  func observations(_ indicator: String, _ area: AreaCode) -> [Observation] {
    series[Key(indicator: indicator, area: area)]?.observations ?? []
  }

  func observation(_ indicator: String, _ area: AreaCode, ending end: CalendarDate) -> Observation?
  {
    guard let series = series[Key(indicator: indicator, area: area)],
      let place = series.ends.firstIndex(of: end.dayNumber)
    else { return nil }
    return series.observations[place]
  }
}
