internal import Figures

/// Values that are worked out from others and not read.
package enum Derivation {
  /// One observation for each area and period in which every part of a derived indicator was
  /// observed. A part without a number makes the value absent, with that part's reason; a
  /// denominator of 0 makes it not applicable. Parts are matched by the last day of their periods,
  /// so that leavers in a year go with those in post at its end.
  package static func observations(
    of indicator: Indicator, from observations: [Observation]
  ) -> [Observation] {
    guard indicator.isDerived, let numerator = indicator.numerator,
      let denominator = indicator.denominator
    else { return [] }
    let parts = indicator.parts
    var found: [Place: [String: Observation]] = [:]
    for observation in observations where parts.contains(observation.indicator) {
      let place = Place(area: observation.area, end: observation.period.end)
      if found[place]?[observation.indicator] == nil {
        found[place, default: [:]][observation.indicator] = observation
      }
    }
    let places = found.keys.sorted { ($0.area, $0.end) < ($1.area, $1.end) }
    return places.compactMap { place in
      let values = found[place] ?? [:]
      let origins = parts.compactMap { values[$0]?.origin }
      guard values.count == parts.count, let first = values[numerator.parts[0]] else { return nil }
      return Observation(
        indicator: indicator.id, area: place.area,
        period: period(indicator.period, first.period),
        value: quotient(sum(numerator, values), sum(denominator, values), indicator.unit),
        status: .ofAll(parts.map { values[$0]?.status }), origin: first.origin,
        otherOrigins: Array(origins.dropFirst()))
    }
  }

  /// The rule of the derived indicator says whether a day or the time up to it is meant.
  private static func period(_ rule: PeriodRule, _ part: Period) -> Period {
    rule.period(endingWith: part) ?? part
  }

  private struct Place: Hashable {
    let area: AreaCode
    let end: CalendarDate
  }

  private static func sum(_ quantity: Quantity, _ values: [String: Observation]) -> Value {
    var total = Rational.zero
    for part in quantity.parts {
      switch values[part]?.value {
      case .number(let number): total = total + number
      case .absent(let absence): return .absent(absence)
      case nil: return .absent(.notReported)
      }
    }
    return .number(total)
  }

  private static func quotient(_ above: Value, _ below: Value, _ unit: Unit) -> Value {
    guard let numerator = above.number else { return above }
    guard let denominator = below.number else { return below }
    return (numerator * Rational(unit.scale) / denominator).map { .number($0) }
      ?? .absent(.notApplicable)
  }
}
