extension Interval {
  /// Of a count that varies as Poisson: exact below 10, Byar's approximation from 10 on, which is
  /// the rule of the Office for Health Improvement and Disparities. Nil where `count` is negative
  /// or no number.
  package static func ofCount(_ count: Double, _ level: Confidence = .ninetyFive) -> Interval? {
    count < 10 ? exact(count, level) : byar(count, level)
  }

  /// Of a rate: the interval of the count over the population. Nil without a population.
  package static func ofRate(
    count: Double, population: Double, per: Double, _ level: Confidence = .ninetyFive
  ) -> Interval? {
    guard population > 0, population.isFinite, per > 0 else { return nil }
    return ofCount(count, level)?.scaled(by: per / population)
  }

  /// Byar's approximation. The lower end is nil where the formula goes below 0.
  package static func byar(_ count: Double, _ level: Confidence) -> Interval? {
    guard count > 0, count.isFinite else { return nil }
    let low = 1 - 1 / (9 * count) - level.z / (3 * count.squareRoot())
    let next = count + 1
    let high = 1 - 1 / (9 * next) + level.z / (3 * next.squareRoot())
    return Interval(
      lower: low < 0 ? nil : count * low * low * low, upper: next * high * high * high)
  }

  /// The exact Poisson interval: each end leaves half of alpha outside. Nil where `count` is
  /// negative or no number.
  package static func exact(_ count: Double, _ level: Confidence) -> Interval? {
    guard count >= 0, count.isFinite else { return nil }
    let half = level.alpha / 2
    return Interval(
      lower: count == 0 ? 0 : Distribution.gammaQuantile(half, shape: count),
      upper: Distribution.gammaQuantile(1 - half, shape: count + 1))
  }
}
