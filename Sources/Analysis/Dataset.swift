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

  private let series: [Key: ObservationSeries]

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
    series = places.mapValues { own in ObservationSeries(own.map { all[$0] }) }
  }

  /// The observations of one indicator and area, oldest first.
  func observations(_ indicator: String, _ area: AreaCode) -> [Observation] {
    observed(indicator, area).observations
  }

  /// Those of one indicator and area.
  func observed(_ indicator: String, _ area: AreaCode) -> ObservationSeries {
    series[Key(indicator: indicator, area: area)] ?? ObservationSeries([])
  }

  func observation(_ indicator: String, _ area: AreaCode, ending end: CalendarDate) -> Observation?
  {
    series[Key(indicator: indicator, area: area)]?[ending: end]
  }
}
