import Figures
package import Indicators

/// Whether a process as it stands will meet its target, from the limits of its usual variation and
/// not from its last value.
package enum Assurance: Sendable, Hashable {
  /// The usual variation lies wholly on the right side of the target.
  case meets
  /// It holds the target: the figure will meet it in some periods and miss it in others.
  case hitAndMiss
  /// It lies wholly on the wrong side.
  case misses

  /// Nil where neither way is better.
  package init?(_ limits: ControlChart.Limits, target: Target.Level, polarity: Polarity) {
    switch (target, polarity) {
    case (_, .none): return nil
    case (.value(let target), .higherIsBetter):
      self = limits.lower > target ? .meets : limits.upper < target ? .misses : .hitAndMiss
    case (.value(let target), .lowerIsBetter):
      self = limits.upper < target ? .meets : limits.lower > target ? .misses : .hitAndMiss
    // A band is met within its ends and on its good side, as a value is rated.
    case (.band(let lowest, _), .higherIsBetter):
      self = limits.lower >= lowest ? .meets : limits.upper < lowest ? .misses : .hitAndMiss
    case (.band(_, let highest), .lowerIsBetter):
      self = limits.upper <= highest ? .meets : limits.lower > highest ? .misses : .hitAndMiss
    }
  }
}
