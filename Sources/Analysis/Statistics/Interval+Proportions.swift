extension Interval {
  /// Wilson's score interval of a proportion, from 0 to 1. Nil where there is no proportion: nothing
  /// below the line, or more above it than below.
  package static func wilson(
    _ part: Double, of whole: Double, _ level: Confidence = .ninetyFive
  ) -> Interval? {
    guard whole > 0, whole.isFinite, part >= 0, part <= whole else { return nil }
    let square = level.z * level.z
    let root = (square + 4 * part * (1 - part / whole)).squareRoot() * level.z
    let below = 2 * (whole + square)
    return Interval(
      lower: max(0, (2 * part + square - root) / below),
      upper: min(1, (2 * part + square + root) / below))
  }
}
