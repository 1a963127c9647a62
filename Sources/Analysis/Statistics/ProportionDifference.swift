/// How far two proportions are apart, and how sure that is.
package struct ProportionDifference: Sendable, Hashable {
  /// The first less the second, from −1 to 1.
  package let difference: Double
  /// Newcombe's method 10: the Wilson intervals of the two, combined.
  package let interval: Interval
  /// The pooled test statistic, and the probability of one at least as far from 0.
  package let z: Double
  package let p: Double

  /// Nil where one of the two is no proportion.
  package init?(
    _ first: Double, of firstWhole: Double, _ second: Double, of secondWhole: Double,
    _ level: Confidence = .ninetyFive
  ) {
    guard let one = Interval.wilson(first, of: firstWhole, level), let lower1 = one.lower,
      let two = Interval.wilson(second, of: secondWhole, level), let lower2 = two.lower
    else { return nil }
    let (p1, p2) = (first / firstWhole, second / secondWhole)
    difference = p1 - p2
    interval = Interval(
      lower: difference - Self.length(p1 - lower1, two.upper - p2),
      upper: difference + Self.length(one.upper - p1, p2 - lower2))
    let pooled = (first + second) / (firstWhole + secondWhole)
    let variance = pooled * (1 - pooled) * (1 / firstWhole + 1 / secondWhole)
    z = variance > 0 ? difference / variance.squareRoot() : 0
    p = Distribution.twoSided(z)
  }

  private static func length(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }

  /// Fisher's exact test, for numbers too small for the pooled one: the probability, given the
  /// margins, of a table at most as likely as this. Nil where one of the two is no proportion of
  /// whole numbers.
  package static func exactP(
    _ first: Double, of firstWhole: Double, _ second: Double, of secondWhole: Double
  ) -> Double? {
    guard [first, firstWhole, second, secondWhole].allSatisfy({ $0 == $0.rounded() && $0 >= 0 }),
      firstWhole > 0, secondWhole > 0, first <= firstWhole, second <= secondWhole
    else { return nil }
    let both = first + second
    let all = Distribution.logChoose(firstWhole + secondWhole, both)
    return TableProbability.atMostAsLikely(
      as: first, from: max(0, both - secondWhole), to: min(firstWhole, both)
    ) {
      Distribution.logChoose(firstWhole, $0) + Distribution.logChoose(secondWhole, both - $0) - all
    }
  }
}
