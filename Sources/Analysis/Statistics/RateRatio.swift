#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Two rates compared by the exact conditional test: given both counts together, the first is
/// binomial with the first population's share.
package struct RateRatio: Sendable, Hashable {
  /// The first rate over the second; nil where the second count is 0.
  package let ratio: Double?
  /// Of the ratio; nil where the second count is 0, since then it has no upper end.
  package let interval: Interval?
  /// The probability, if the rates were the same, of counts at most as likely as these.
  package let p: Double

  /// Nil where a population is not above 0 or a count is no whole number from 0.
  package init?(
    _ first: Double, in firstPopulation: Double, _ second: Double, in secondPopulation: Double,
    _ level: Confidence = .ninetyFive
  ) {
    guard [first, second].allSatisfy({ $0 >= 0 && $0.isFinite && $0 == $0.rounded() }),
      [firstPopulation, secondPopulation].allSatisfy({ $0 > 0 && $0.isFinite })
    else { return nil }
    let both = first + second
    let share = firstPopulation / (firstPopulation + secondPopulation)
    p = TableProbability.atMostAsLikely(as: first, from: 0, to: both) {
      Distribution.logChoose(both, $0) + $0 * log(share) + (both - $0) * log1p(-share)
    }
    guard second > 0 else {
      ratio = nil
      interval = nil
      return
    }
    ratio = (first / firstPopulation) / (second / secondPopulation)
    let half = level.alpha / 2
    let low = first == 0 ? 0 : Distribution.betaQuantile(half, first, second + 1)
    let high = Distribution.betaQuantile(1 - half, first + 1, second)
    let scale = secondPopulation / firstPopulation
    interval = Interval(lower: low / (1 - low) * scale, upper: high / (1 - high) * scale)
  }
}
