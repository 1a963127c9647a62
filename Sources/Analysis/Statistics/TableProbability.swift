#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Two-sided probabilities of exact tests.
enum TableProbability {
  /// The sum over all outcomes that are at most as likely as the one observed; equal ones count
  /// although their last digits differ.
  static func atMostAsLikely(
    as observed: Double, from lowest: Double, to highest: Double,
    logProbability: (Double) -> Double
  ) -> Double {
    let limit = logProbability(observed) + 1e-7
    var sum = 0.0
    var outcome = lowest
    while outcome <= highest {
      let probability = logProbability(outcome)
      if probability <= limit { sum += exp(probability) }
      outcome += 1
    }
    return min(1, sum)
  }
}
