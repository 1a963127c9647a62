import Figures
import Indicators

/// Holds what limits of usual variation say of small numbers against exact tests.
///
/// Limits from moving ranges suppose values that vary evenly about their mean. Counts of a few cases
/// are mostly 0 or 1 with some 3 among them, and of such limits say "unusual" where chance does as much.
/// So where a phase has fewer than ten cases a period on average, of what is counted or of the rest of
/// a share, what a signal says is tested: two counts or rates by the exact conditional test, which is
/// binomial, and two shares by Fisher's. Where numerator and denominator are not known, nothing can be tested.
struct SmallNumbers {
  /// Fewer cases than this a period, on average, are small numbers.
  static let under = 10
  /// What lies beyond three standard deviations of a normal distribution.
  static let alphaOfLimits = 0.0027
  static let alphaOfRuns = 0.05

  private let unit: Unit
  /// By period; nil where what the value rests on is not known.
  private let cases: [(part: Rational, whole: Rational)?]

  private init(_ reading: PublishableReading, _ periods: [Period]) {
    unit = reading.indicator.unit
    cases = periods.map { period in
      func number(_ figure: FigureValue?) -> Rational? {
        figure?.value.number.flatMap { !$0.isNegative && $0 == $0.rounded(places: 0) ? $0 : nil }
      }
      switch reading.indicator.unit {
      case .count: return number(reading.value(at: period)).map { ($0, Rational(1)) }
      case .perCent, .perTenThousand:
        guard let part = number(reading.numerator(at: period)),
          let whole = number(reading.denominator(at: period)), part <= whole, !whole.isZero
        else { return nil }
        return (part, whole)
      default: return nil
      }
    }
  }

  /// The chart without what the exact tests deny: a phase of which a value beyond the limits is denied
  /// has no limits, since they are too narrow, and a run that is denied is none.
  static func tested(_ chart: ControlChart, of reading: PublishableReading, _ periods: [Period])
    -> ControlChart
  {
    guard chart.points.contains(where: { $0.signal != nil }) else { return chart }
    return SmallNumbers(reading, periods).tested(chart)
  }

  private func tested(_ chart: ControlChart) -> ControlChart {
    var chart = chart
    for (number, phase) in chart.phases.enumerated()
    where phase.limits != nil && isSmall(phase, chart) {
      for stretch in Self.stretches(of: phase.range, chart) {
        guard let signal = chart.points[stretch.lowerBound].signal else { continue }
        switch signal {
        case .aboveLimit, .belowLimit:
          let isDenied = stretch.contains { !differs($0...$0, phase, chart, Self.alphaOfLimits) }
          if isDenied { chart = chart.withoutLimits(number, because: .smallNumbers) }
        case .runAbove, .runBelow, .nearUpperLimit, .nearLowerLimit:
          if !differs(stretch, phase, chart, Self.alphaOfRuns) { chart.unmark(stretch) }
        // Seven values that rise in turn are as unlikely of small numbers as of large ones.
        case .rising, .falling: break
        }
      }
    }
    return chart
  }

  private func isSmall(_ phase: ControlChart.Phase, _ chart: ControlChart) -> Bool {
    let known = phase.range.filter { chart.points[$0].value != nil }
    let found = known.compactMap { cases[$0] }
    guard found.count == known.count, !found.isEmpty else { return false }
    let (part, whole) = found.reduce((.zero, .zero)) { ($0.0 + $1.part, $0.1 + $1.whole) }
    let fewer = unit == .perCent ? min(part, whole - part) : part
    return fewer < Rational(Self.under * found.count)
  }

  /// Neighbouring points with one signal.
  private static func stretches(of range: Range<Int>, _ chart: ControlChart) -> [ClosedRange<Int>] {
    var found: [ClosedRange<Int>] = []
    for index in range where chart.points[index].signal != nil {
      if let last = found.last, last.upperBound == index - 1,
        chart.points[last.lowerBound].signal == chart.points[index].signal
      {
        found[found.count - 1] = last.lowerBound...index
      } else {
        found.append(index...index)
      }
    }
    return found
  }

  /// Whether the exact test tells the periods of a stretch from the others of the phase.
  private func differs(
    _ stretch: ClosedRange<Int>, _ phase: ControlChart.Phase, _ chart: ControlChart, _ alpha: Double
  ) -> Bool {
    var own = (part: Rational.zero, whole: Rational.zero)
    var others = own
    for index in phase.range where chart.points[index].value != nil {
      guard let found = cases[index] else { return false }
      if stretch.contains(index) {
        own = (own.part + found.part, own.whole + found.whole)
      } else {
        others = (others.part + found.part, others.whole + found.whole)
      }
    }
    let numbers = [own.part, own.whole, others.part, others.whole].map(\.double)
    let p =
      unit == .perCent
      ? ProportionDifference.exactP(numbers[0], of: numbers[1], numbers[2], of: numbers[3])
      : RateRatio(numbers[0], in: numbers[1], numbers[2], in: numbers[3])?.p
    return p.map { $0 < alpha } ?? false
  }
}
