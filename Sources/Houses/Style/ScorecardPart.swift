/// What a house may leave out of its scorecards. The name of a measure, what it counts and its newest
/// value always stand there.
package enum ScorecardPart: String, Sendable, CaseIterable {
  /// The sentence above that counts the measures.
  case count
  case change
  /// The target, and how the newest value stands beside it.
  case target
  /// Whether the newest value is usual, with the line of the last periods.
  case usual
  /// The line alone.
  case lines
}
