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

  private let series: [Key: [CalendarDate: Observation]]

  package init(_ observations: some Sequence<Observation>) {
    var series: [Key: [CalendarDate: Observation]] = [:]
    for observation in observations {
      let key = Key(indicator: observation.indicator, area: observation.area)
      series[key, default: [:]][observation.period.end] = observation
    }
    self.series = series
  }

  /// The observations of one indicator and area, oldest first.
  func observations(_ indicator: String, _ area: AreaCode) -> [Observation] {
    (series[Key(indicator: indicator, area: area)] ?? [:]).values
      .sorted { $0.period < $1.period }
  }

  func observation(_ indicator: String, _ area: AreaCode, ending end: CalendarDate) -> Observation?
  {
    series[Key(indicator: indicator, area: area)]?[end]
  }
}
