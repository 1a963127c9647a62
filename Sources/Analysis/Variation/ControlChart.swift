package import Figures

/// A series with the limits of its usual variation: individual values and their moving ranges (XmR).
///
/// Limits stand 2.66 mean moving ranges from the mean, and the signals are those that Making Data
/// Count uses, so that a council can check a chart in the workbook it has. A gap in the series is
/// no 0 and is not bridged: no moving range and no run reaches over it, nor over a rebase.
package struct ControlChart: Sendable {
  package internal(set) var points: [Point]
  /// Stretches with limits of their own, in order; never empty where a point has a value.
  package internal(set) var phases: [Phase]
  package let rules: Rules

  /// The settings of a chart; `standard` are those of the workbook.
  package struct Rules: Sendable, Hashable {
    /// How many points make a trend or a run on one side of the mean.
    package var runLength = 7
    /// Leaves out moving ranges of more than 3.267 times their mean. The workbook does not.
    package var screensRanges = false
    /// The limits rest on so many first points of a phase; nil: on all.
    package var baseline: Int?
    /// Limits in mean moving ranges. 2.66 as in the workbook, rounded from 3/1.128.
    package var factor = Rational(266) / Rational(100) ?? .zero
    /// How values are printed, so that nothing is said of them that print does not show; nil: values
    /// are judged as they are.
    package var printing: Printing?

    package init() {}

    package static let standard = Rules()

    /// Fewer values than this have limits only on trial.
    package static let trialUnder = 12
    /// Fewer values than this have none.
    package static let fewest = 5
  }

  /// One period of the series.
  package struct Point: Sendable, Hashable {
    /// Nil for a period without a number.
    package let value: Rational?
    /// The distance from the period before; nil after a gap, a rebase and at the start.
    package let movingRange: Rational?
    /// The index of its phase.
    package let phase: Int
    package var signal: Signal?
  }

  /// A stretch of the series with a mean and limits of its own.
  package struct Phase: Sendable, Hashable {
    /// The points of the phase, gaps too.
    package let range: Range<Int>
    /// How many of them have a number.
    package let count: Int
    package let mean: Rational
    /// Nil where no two neighbouring periods have a number.
    package let meanRange: Rational?
    /// Nil where `unlimited` says why there are none.
    package internal(set) var limits: Limits?
    /// Why there are no limits; nil where there are.
    package internal(set) var unlimited: Unlimited?

    /// Whether the limits rest on fewer values than a chart should have.
    package var isTrial: Bool { limits != nil && count < Rules.trialUnder }

    /// The limit of the moving ranges.
    package var rangeLimit: Rational? { meanRange.map { $0 * ControlChart.rangeFactor } }

    /// Whether a value lies within the limits but in the outer third.
    package func isNear(_ value: Rational) -> Bool {
      guard let limits, limits.lower <= value, value <= limits.upper else { return false }
      return (value - mean).magnitude * Rational(3) > (limits.upper - mean) * Rational(2)
    }

    /// Whether no value differs from another, so that there is no variation to speak of.
    package let isFlat: Bool
  }

  /// Why a phase has no limits.
  package enum Unlimited: Sendable, Hashable {
    /// Too few values, or values that differ where no two neighbouring ones do, so that nothing says
    /// how much they vary from one period to the next.
    case tooFew
    /// Both limits would print as one number: the values vary less than they are printed to.
    case tooAlike
    /// The values rest on so few cases that the exact test denies what the limits would say of one.
    case smallNumbers
  }

  /// The limits of usual variation, in the unit of the values; the limits themselves lie within.
  package struct Limits: Sendable, Hashable {
    package let lower: Rational
    package let upper: Rational

    package init(lower: Rational, upper: Rational) {
      self.lower = lower
      self.upper = upper
    }

    /// As many places as it takes for the printed limits to say of each printed value what the signals
    /// say of it: a 7 below limits of 7.2 to 9.6 is not printed beside "7 to 10".
    package func places(beside values: [Rational], printedTo places: Int) -> Int {
      let printed = values.map { $0.rounded(places: places) }
      let fine = printable(places)
      return (places...places + Self.morePlaces).first { places in
        let (low, high) = (lower.rounded(places: places), upper.rounded(places: places))
        return printed.allSatisfy { printed in
          (printed < low) == (printed < fine.lower) && (printed > high) == (printed > fine.upper)
        }
      } ?? places
    }

    /// With no more places than can be printed, for comparisons with printed values.
    func printable(_ places: Int) -> Limits {
      Limits(
        lower: lower.rounded(places: places + Self.morePlaces),
        upper: upper.rounded(places: places + Self.morePlaces))
    }

    private static let morePlaces = 3

    /// Whether both ends would print as one number.
    func printAsOne(_ printing: Printing, of values: [Rational]) -> Bool {
      let drawn = within(printing.unit, of: values)
      return drawn.lower.rounded(places: printing.places)
        == drawn.upper.rounded(places: printing.places)
    }

    /// The limits as they are drawn and printed: nothing counted is below 0, and no share of a
    /// whole is above 100 per cent. A measure of which any value lies there is cut off on neither
    /// side for that reason.
    package func within(_ unit: Unit, of values: [Rational]) -> Limits {
      guard unit != .pounds else { return self }
      let hundred = Rational(100)
      let isSigned = values.contains(where: \.isNegative)
      let isShare = unit == .perCent && !values.contains { $0 > hundred }
      return Limits(
        lower: isSigned ? lower : max(lower, .zero), upper: isShare ? min(upper, hundred) : upper)
    }
  }

  /// What a point says beyond the usual variation. A point has the first that applies.
  package enum Signal: Sendable, Hashable {
    case aboveLimit, belowLimit
    case rising, falling
    /// Two of three neighbouring points lie in the outer third, all three on one side of the mean.
    case nearUpperLimit, nearLowerLimit
    case runAbove, runBelow

    /// Whether the signal is one of high or growing values.
    package var isUpward: Bool {
      switch self {
      case .aboveLimit, .rising, .nearUpperLimit, .runAbove: true
      case .belowLimit, .falling, .nearLowerLimit, .runBelow: false
      }
    }
  }

  /// - Parameters:
  ///   - values: one for each period in turn, nil where there is no number.
  ///   - rebases: indices at which limits begin anew.
  package init(_ values: [Rational?], rebases: Set<Int> = [], rules: Rules = .standard) {
    self.rules = rules
    let cuts = [0] + rebases.filter { values.indices.contains($0) && $0 > 0 }.sorted()
    let ranges = zip(cuts, cuts.dropFirst() + [values.count]).map { $0..<$1 }
    var points: [Point] = []
    var phases: [Phase] = []
    for range in ranges where values[range].contains(where: { $0 != nil }) {
      let start = points.count
      // A stretch without any number joins the phase after it, as gaps.
      let first = start < range.lowerBound ? start : range.lowerBound
      for index in first..<range.upperBound {
        points.append(
          Point(
            value: values[index],
            movingRange: index > range.lowerBound
              ? Self.distance(values[index - 1], values[index]) : nil, phase: phases.count))
      }
      phases.append(Self.phase(first..<range.upperBound, points, rules))
    }
    while points.count < values.count {
      points.append(Point(value: nil, movingRange: nil, phase: max(0, phases.count - 1)))
    }
    self.phases = phases
    self.points = points
    for phase in phases { mark(phase) }
  }

  /// The mean and limits that a point is held against; nil for a series without any number.
  package func phase(of point: Int) -> Phase? {
    guard points.indices.contains(point), phases.indices.contains(points[point].phase) else {
      return nil
    }
    return phases[points[point].phase]
  }

  /// The numbers of a phase, oldest first.
  package func values(in phase: Phase) -> [Rational] { points[phase.range].compactMap(\.value) }

  /// The phase that runs to the end of the series.
  package var lastPhase: Phase? { phases.last }

  private static func distance(_ before: Rational?, _ now: Rational?) -> Rational? {
    guard let before, let now else { return nil }
    return (now - before).magnitude
  }

  private static func phase(_ range: Range<Int>, _ points: [Point], _ rules: Rules) -> Phase {
    let values = points[range].compactMap(\.value)
    var base = Array(points[range].filter { $0.value != nil })
    if let baseline = rules.baseline { base = Array(base.prefix(max(baseline, 1))) }
    let mean = Rational.mean(base.compactMap(\.value)) ?? .zero
    var ranges = base.compactMap(\.movingRange)
    if rules.screensRanges, let all = Rational.mean(ranges) {
      let limit = all * rangeFactor
      ranges = ranges.filter { $0 <= limit }
    }
    let meanRange = Rational.mean(ranges)
    var limits: Limits?
    var unlimited: Unlimited? = .tooFew
    let isFlat = values.min() == values.max()
    if let meanRange, base.count >= Rules.fewest, isFlat || !meanRange.isZero {
      let width = meanRange * rules.factor
      let found = Limits(lower: mean - width, upper: mean + width)
      let isTooFine = !isFlat && rules.printing.map { found.printAsOne($0, of: values) } ?? false
      limits = isTooFine ? nil : found
      unlimited = isTooFine ? .tooAlike : nil
    }
    return Phase(
      range: range, count: values.count, mean: mean, meanRange: meanRange, limits: limits,
      unlimited: unlimited, isFlat: isFlat)
  }

  /// The limit of moving ranges, in mean moving ranges.
  package static let rangeFactor = Rational(3267) / Rational(1000) ?? .zero
}
