/// How the figures of some indicators follow from those of others, found in the figures themselves.
package struct FigureRelation: Sendable, Hashable {
  /// The indicator that the others give.
  package let whole: String
  package let parts: [String]
  package let kind: Kind

  /// In which way it follows.
  package enum Kind: Sendable, Hashable {
    /// The parts add up to it.
    case sum
    /// Both are the same number.
    case same
    /// The part, added up from the start of a year or of the series.
    case soFar
    /// The part's last periods together.
    case lastPeriods(Int)
    /// The mean of the part's last periods.
    case meanOfLast(Int)
    /// The part, less what it was so many periods before.
    case change(Int)
    /// What it was a period before, with the first part more and the second less.
    case flow
    /// The first part over the second.
    case quotient
    /// What the first part leaves of the second, over the second.
    case restOfQuotient
    /// Shares that add up to 100 per cent.
    case shares
  }
}
