package import Figures
import Indicators

/// The usual variation of an indicator of one council, over every period up to the newest.
///
/// It is worked out from values as published, so that a reader can check it with the same
/// publication, and only from those that may be printed: a withheld value is a gap.
package struct Variation: Sendable {
  /// Each period in turn, gaps too; the newest last.
  package let periods: [Period]
  /// A point for each of them.
  package let chart: ControlChart
  let reading: PublishableReading

  init(_ reading: PublishableReading, rules: ControlChart.Rules) {
    self.reading = reading
    var periods: [Period] = []
    if let first = reading.periods.first {
      var period = reading.latestPeriod
      // Nobody's series is longer; a mistaken first period must not run on.
      while period.end >= first.end, periods.count < Self.longest {
        periods.append(period)
        period = period.stepped(by: -1)
      }
    }
    periods.reverse()
    let values = periods.map { reading.plainValue(at: $0).number }
    let rebases = reading.rebases.compactMap { rebase in
      periods.firstIndex { $0.start >= rebase.from }
    }
    self.periods = periods
    var rules = rules
    rules.printing = ControlChart.Printing(
      places: reading.indicator.places, unit: reading.indicator.unit)
    chart = SmallNumbers.tested(
      ControlChart(values, rebases: Set(rebases), rules: rules), of: reading, periods)
  }

  private static let longest = 1_000

  /// The stretch that the newest period lies in, with its mean and limits.
  package var phase: ControlChart.Phase? { chart.lastPhase }

  /// The newest point's signal; nil within the usual variation, and where nothing says what that is.
  package var signal: ControlChart.Signal? {
    limits == nil ? nil : chart.points.last?.signal
  }

  /// The limits of the newest phase as they are drawn and printed; nil where there are none, where no
  /// value differs from another, and for counts since 1 April, which climb through each year and
  /// vary about no mean.
  package var limits: ControlChart.Limits? {
    guard let phase, !phase.isFlat, !reading.indicator.isYearToDate else { return nil }
    return phase.limits?.within(reading.indicator.unit, of: chart.values(in: phase))
  }

  /// Why there are no limits; nil where there are, and where nothing varies.
  package var unlimited: ControlChart.Unlimited? {
    phase.flatMap { $0.isFlat ? nil : $0.unlimited }
  }

  /// What can be said of the target from here on; nil without target, polarity or limits, and where
  /// the newest value as printed is on the other side of the target than its limits are.
  ///
  /// Limits say what comes next only of a process that goes on as it was. So there is no forecast
  /// where the newest number carries a signal, and none that is sure from limits that are on trial.
  package var outlook: Outlook? {
    guard let limits, let phase, let target = reading.target,
      let assurance = Assurance(limits, target: target.level, polarity: reading.indicator.polarity)
    else { return nil }
    let newest = phase.range.last { chart.points[$0].value != nil }
    switch newest.flatMap({ chart.points[$0].signal }) {
    case .aboveLimit, .belowLimit: return .movedOut
    case .some: return .unusual
    case nil: break
    }
    if phase.isTrial { return assurance == .hitAndMiss ? .mixedOnTrial : .onTrial }
    let isMet = newest.map { reading.rating(at: periods[$0]) == .met } ?? false
    switch assurance {
    case .meets where !isMet, .misses where isMet: return nil
    default: return .forecast(assurance)
    }
  }

  /// The limits as one figure, "10.9% to 33.3%".
  package var limitsFigure: FigureValue? {
    guard let limits, let phase else { return nil }
    return reading.range(
      from: limits.lower, to: limits.upper, "limits", of: measured,
      places: limits.places(
        beside: chart.values(in: phase), printedTo: reading.indicator.places))
  }

  /// The mean of the newest phase.
  package var meanFigure: FigureValue? {
    phase.map { reading.figure($0.mean, "usual", of: measured) }
  }

  /// How many values the limits rest on, "13".
  package var countFigure: FigureValue? {
    phase.map {
      reading.figure(
        Rational($0.count), "points", of: measured, as: FigureFormat(unit: .count, places: 0))
    }
  }

  /// The periods of the newest phase that have a number.
  private var measured: [Period] {
    guard let phase else { return [] }
    return phase.range.filter { chart.points[$0].value != nil }.map { periods[$0] }
  }
}

extension PublishableReading {
  /// With the rules of `ControlChart` unless others are given.
  package func variation(_ rules: ControlChart.Rules = .standard) -> Variation {
    Variation(self, rules: rules)
  }

  /// A figure worked out from the values of several periods, named by the newest of them.
  func figure(
    _ number: Rational, _ measure: String, of periods: [Period], as format: FigureFormat? = nil
  ) -> FigureValue {
    let origins = periods.flatMap { value(at: $0).origins }
    return FigureValue(
      id: FigureID(
        indicator: indicator.id, area: area.code.gss, period: (periods.max() ?? latestPeriod).id,
        measure: measure),
      value: .number(number), format: format ?? indicator.format,
      origins: origins.isEmpty ? value(at: latestPeriod).origins : origins)
  }

  /// Two ends as one figure: "10.9% to 33.3%".
  func range(
    from lower: Rational, to upper: Rational, _ measure: String, of periods: [Period],
    places: Int? = nil
  ) -> FigureValue {
    var format = indicator.format
    format.places = places ?? format.places
    format.lead = "\(format.text(of: lower)) to "
    return figure(upper, measure, of: periods, as: format)
  }
}
