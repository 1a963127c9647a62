/// Limits around an average for councils of different size.
///
/// Published rates of children's services vary between councils far more than counting alone would
/// have it: unadjusted limits call two councils in three an outlier. So a funnel is drawn only where
/// a report asks for it, and then with limits that hold the variation between councils.
package struct Funnel: Sendable, Hashable {
  /// Where a council lies; the raw value is the word of the reference tables, with the chance of
  /// lying beyond that limit on one side.
  package enum Placement: String, Sendable, Hashable {
    case highest = "High (0.001)"
    case high = "High (0.025)"
    case within = "Not significant"
    case low = "Low (0.025)"
    case lowest = "Low (0.001)"
  }

  /// The average of all, from 0 to 1.
  package let baseline: Double
  /// The variation between councils beyond counting, as a variance; 0 where there is none.
  package let between: Double
  /// The mean of the squared distances in standard deviations, the farthest tenth on either side
  /// drawn in; 1 is what counting alone gives.
  package let dispersion: Double

  /// Spiegelhalter's additive adjustment over the proportions of all councils. Nil where fewer than
  /// two are proportions, or where all are 0 or all are 1.
  package init?(_ councils: [(part: Double, whole: Double)]) {
    let usable = councils.filter { $0.whole > 0 && $0.part >= 0 && $0.part <= $0.whole }
    let whole = usable.reduce(0) { $0 + $1.whole }
    let part = usable.reduce(0) { $0 + $1.part }
    guard usable.count >= 2, part > 0, part < whole else { return nil }
    let baseline = part / whole
    let variances = usable.map { baseline * (1 - baseline) / $0.whole }
    let distances = zip(usable, variances).map { council, variance in
      (council.part / council.whole - baseline) / variance.squareRoot()
    }
    let drawn = Self.winsorised(distances)
    let dispersion = drawn.reduce(0) { $0 + $1 * $1 } / Double(drawn.count)
    let weights = variances.map { 1 / $0 }
    let total = weights.reduce(0, +)
    let count = Double(usable.count)
    let below = total - weights.reduce(0) { $0 + $1 * $1 } / total
    self.baseline = baseline
    self.dispersion = dispersion
    between = below > 0 ? max(0, (count * dispersion - (count - 1)) / below) : 0
  }

  /// The limits for a council of this size, from 0 to 1.
  package func limits(_ whole: Double, z: Double) -> Interval? {
    Self.limits(baseline: baseline, whole: whole, z: z, between: between)
  }

  /// Around a baseline from 0 to 1: those proportions whose Wilson interval just touches it. Nil
  /// where `whole` is not above 0.
  package static func limits(baseline: Double, whole: Double, z: Double, between: Double = 0)
    -> Interval?
  {
    guard whole > 0, (0...1).contains(baseline) else { return nil }
    let width = z * (baseline * (1 - baseline) / whole + between).squareRoot()
    return Interval(lower: max(0, baseline - width), upper: min(1, baseline + width))
  }

  /// Where a proportion stands among limits without adjustment.
  package static func placement(of part: Double, in whole: Double, baseline: Double) -> Placement? {
    guard let wide = limits(baseline: baseline, whole: whole, z: Confidence.ninetyNineEight.z),
      let narrow = limits(baseline: baseline, whole: whole, z: Confidence.ninetyFive.z)
    else { return nil }
    return placement(of: part / whole, wide: wide, narrow: narrow)
  }

  /// Where a count stands beside the count that the average rate would give: high where the whole
  /// interval of the count lies above it. The intervals are those of `Interval.ofCount`.
  package static func placement(ofCount count: Double, expected: Double) -> Placement? {
    guard let wide = Interval.ofCount(count, .ninetyNineEight),
      let narrow = Interval.ofCount(count, .ninetyFive)
    else { return nil }
    if wide.lower ?? 0 > expected { return .highest }
    if wide.upper < expected { return .lowest }
    if narrow.lower ?? 0 > expected { return .high }
    return narrow.upper < expected ? .low : .within
  }

  private static func placement(of value: Double, wide: Interval, narrow: Interval) -> Placement {
    if value > wide.upper { return .highest }
    if value < wide.lower ?? 0 { return .lowest }
    if value > narrow.upper { return .high }
    return value < narrow.lower ?? 0 ? .low : .within
  }

  /// The farthest tenth on either side is moved to where the rest ends.
  private static func winsorised(_ values: [Double]) -> [Double] {
    let sorted = values.sorted()
    let cut = sorted.count / 10
    guard let lowest = sorted.dropFirst(cut).first, let highest = sorted.dropLast(cut).last else {
      return values
    }
    return values.map { min(max($0, lowest), highest) }
  }
}
