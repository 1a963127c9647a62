import Publication

/// What became of a recommendation.
package struct RecommendationChange: Sendable, Hashable {
  package let id: String
  /// The newest text of it.
  package let text: String
  /// The day of the meeting that made it, where that is neither of the two.
  package var meeting = ""
  package let what: What

  /// What happened between the two packs, as they and the tracker say.
  package enum What: Sendable, Hashable {
    case new
    case reworded(WordDifference)
    /// Made again in the same words.
    case repeated
    case agreed(response: String)
    case closed(status: String, reason: String, isMadeAgain: Bool = false)
    case overdue(Overdue, isMadeAgain: Bool)
    /// Open, and due later or on no day.
    case open(due: String)
    /// It asked that something be noted, and the meeting was held.
    case noted
    /// Neither made again nor recorded anywhere.
    case dropped
  }

  /// What is late: the action, the response, or both; the days by which they were due, empty for what is
  /// not late.
  package struct Overdue: Sendable, Hashable {
    package let action: String
    package let response: String

    package init(action: String = "", response: String = "") {
      self.action = action
      self.response = response
    }
  }
}
