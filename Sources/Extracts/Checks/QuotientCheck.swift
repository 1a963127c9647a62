internal import Diagnostics
internal import Figures
internal import Indicators

/// Checks each printed rate and percentage against its count and population where all stand in
/// the file.
///
/// A count of a local authority is exact, so the quotient rounded half-up must be what is printed.
/// Other numbers are themselves rounded: the printed one must be possible. Regions and England are
/// rounded to 10, which leaves the quotient open: those are counted and never called wrong.
struct QuotientCheck {
  private let observations: [Observation]
  private let dictionary: IndicatorDictionary
  private let areas: AreaTable
  private var values: [Key: Int] = [:]

  init(_ table: ObservationTable, _ dictionary: IndicatorDictionary, _ areas: AreaTable) {
    self.dictionary = dictionary
    self.areas = areas
    // Only quotients and what they rest on are looked at.
    var parts: Set<String> = []
    var isWanted = table.hasIndicator
    for (place, id) in table.indicators.names.enumerated() where isWanted[place] {
      guard let indicator = dictionary[id], !indicator.isDerived, indicator.numerator != nil else {
        isWanted[place] = false
        continue
      }
      parts.formUnion(indicator.parts)
    }
    for (place, id) in table.indicators.names.enumerated() where parts.contains(id) {
      isWanted[place] = true
    }
    observations = table.observations(where: isWanted)
    for (index, observation) in observations.enumerated()
    where parts.contains(observation.indicator) {
      values[Key(observation.indicator, observation)] = index
    }
  }

  func run(file: String, summary: inout ExtractSummary, into log: inout DiagnosticLog) {
    guard !values.isEmpty else { return }
    for observation in observations {
      guard let indicator = dictionary[observation.indicator], !indicator.isDerived,
        let numerator = indicator.numerator, let denominator = indicator.denominator,
        let printed = observation.value.number
      else { continue }
      guard let above = interval(of: numerator, observation),
        let below = interval(of: denominator, observation), below.low > .zero
      else { continue }
      let scale = Rational(indicator.unit.scale)
      let places = max(indicator.places, observation.places ?? 0)
      guard let low = above.low * scale / below.high, let high = above.high * scale / below.low,
        let middle = above.middle * scale / below.middle
      else { continue }
      guard areas.area(observation.area)?.level == .localAuthority else {
        summary.quotientsOpen += 1
        continue
      }
      let half = Self.half(places)
      let agrees =
        low == high
        ? middle.rounded(places: places) == printed
        : printed + half >= low && printed - half <= high
      if agrees {
        summary.quotientsVerified += 1
        continue
      }
      log.report(
        ExtractProblem.quotientDisagrees(
          indicator: indicator.id, printed: printed.digits(places: places),
          worked: middle.digits(places: places),
          of: "\(Self.text(above.middle)) of \(Self.text(below.middle))"),
        at: Location(
          file: file, start: SourcePosition(line: max(observation.origin.row, 1), column: 1)))
    }
  }

  /// What a quantity may have been before it was printed.
  private struct Interval {
    var low: Rational
    var middle: Rational
    var high: Rational
  }

  private struct Key: Hashable {
    let indicator: String
    let area: AreaCode
    let end: CalendarDate

    init(_ indicator: String, _ observation: Observation) {
      self.indicator = indicator
      area = observation.area
      end = observation.period.end
    }
  }

  private func interval(of quantity: Quantity, _ observation: Observation) -> Interval? {
    var sum = Interval(low: .zero, middle: .zero, high: .zero)
    for part in quantity.parts {
      guard let found = values[Key(part, observation)].map({ observations[$0] }),
        let number = found.value.number, let indicator = dictionary[part]
      else { return nil }
      // A count is exact; other units are printed to the places of their indicator.
      let isExact = indicator.unit == .count || indicator.unit == .cases && indicator.places == 0
      let half = isExact ? .zero : Self.half(max(indicator.places, found.places ?? 0))
      sum.low = sum.low + number - half
      sum.middle = sum.middle + number
      sum.high = sum.high + number + half
    }
    return sum
  }

  /// Half a unit of the last place that is printed.
  private static func half(_ places: Int) -> Rational {
    Rational(ExactDecimal(units: 5, places: min(places + 1, 18)))
  }

  private static func text(_ number: Rational) -> String {
    number.whole.map(String.init) ?? number.digits(places: 1)
  }
}
