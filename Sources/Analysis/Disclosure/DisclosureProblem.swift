import Diagnostics

/// What disclosure control finds about the figures of a meeting, as facts. No value stands in them.
package enum DisclosureProblem: Problem, Equatable {
  case undecided
  /// What is printed gives figures away, named by indicator and period.
  /// The packs are named that print what tells it together.
  case givenAway([String], papers: [String])
  case givenAwayBefore([String], papers: [String])
  case narrowed([String])
  case notSecondary([String])
  /// Figures that follow from others, which the dictionary does not say.
  case relation(FigureRelation)
  /// Percentages and rates of a file of the council's own of which nobody knows what they rest on.
  case partsUndeclared([String])
}
