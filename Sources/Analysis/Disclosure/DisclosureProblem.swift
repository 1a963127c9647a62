import Diagnostics

/// What disclosure control finds about the figures of a meeting, as facts. No value stands in them.
package enum DisclosureProblem: Problem, Equatable {
  case undecided
  /// What is printed gives figures away, named by indicator and period.
  case givenAway([String])
  case givenAwayBefore([String])
  case narrowed([String])
  case notSecondary([String])
}
