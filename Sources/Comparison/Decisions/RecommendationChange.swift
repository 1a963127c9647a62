import Publication

/// A recommendation as the tracker of `recommendations.csv` has it.
package struct TrackedRecommendation: Sendable, Hashable {
  package let id: String
  /// The day of the meeting that made it, as `2025-03-18`.
  package let meeting: String
  package let text: String
  /// Accepted, partly accepted or rejected, as written; empty without a response.
  package let response: String
  /// The day by which it is due; empty where none is set.
  package let due: String
  /// As written, such as open or done.
  package let status: String
  /// Whether nothing is left to do.
  let isClosed: Bool
  package let reason: String

  package init(
    id: String, meeting: String, text: String, response: String, due: String, status: String,
    isClosed: Bool, reason: String
  ) {
    self.id = id
    self.meeting = meeting
    self.text = text
    self.response = response
    self.due = due
    self.status = status
    self.isClosed = isClosed
    self.reason = reason
  }

  /// Due before a day, as `2026-03-17`, and not closed.
  func isOverdue(on day: String) -> Bool { !isClosed && !due.isEmpty && due < day }
}

/// What became of a recommendation.
package struct RecommendationChange: Sendable, Hashable {
  package let id: String
  /// The newest text of it.
  package let text: String
  package let what: What

  /// What happened between the two packs, as they and the tracker say.
  package enum What: Sendable, Hashable {
    case new
    case reworded(WordDifference)
    /// Made again in the same words.
    case repeated
    case agreed(response: String)
    case closed(status: String, reason: String)
    case overdue(due: String, isMadeAgain: Bool)
    /// Open, and due later or on no day.
    case open(due: String)
    /// Neither made again nor recorded anywhere.
    case dropped
  }
}

enum Recommendations {
  static func compare(
    _ old: Manifest, _ new: Manifest, tracker: [TrackedRecommendation],
    hides: (String) -> Bool = { _ in false }
  ) -> [RecommendationChange] {
    func shown(_ recommendation: Manifest.Recommendation) -> String {
      RecommendationWords.text(of: recommendation, in: old, hides: hides)
    }
    var changes: [RecommendationChange] = []
    let before = Dictionary(old.recommendations.map { ($0.id, $0) }) { first, _ in first }
    let now = Dictionary(new.recommendations.map { ($0.id, $0) }) { first, _ in first }
    let tracked = Dictionary(
      tracker.filter { $0.meeting < new.meeting.date || old.meeting.date > new.meeting.date }
        .map { ($0.id, $0) }
    ) { $1.meeting > $0.meeting ? $1 : $0 }
    for recommendation in new.recommendations {
      func report(_ what: RecommendationChange.What) {
        changes.append(
          RecommendationChange(id: recommendation.id, text: recommendation.text, what: what))
      }
      guard let earlier = before[recommendation.id] else {
        report(.new)
        continue
      }
      let isOverdue = tracked[recommendation.id]?.isOverdue(on: new.meeting.date) ?? false
      if earlier.text != recommendation.text {
        report(.reworded(.between(shown(earlier), recommendation.text)))
      } else if !isOverdue {
        report(.repeated)
      }
      if isOverdue, let row = tracked[recommendation.id] {
        report(.overdue(due: row.due, isMadeAgain: true))
      }
    }
    for recommendation in old.recommendations where now[recommendation.id] == nil {
      changes.append(
        RecommendationChange(
          id: recommendation.id, text: shown(recommendation),
          what: tracked[recommendation.id].map { state(of: $0, on: new.meeting.date) } ?? .dropped))
    }
    for row in tracker.sorted(by: { ($0.due, $0.id) < ($1.due, $1.id) })
    where before[row.id] == nil && row.meeting < new.meeting.date && row.meeting != ""
      && row.isOverdue(on: new.meeting.date)
    {
      changes.append(
        RecommendationChange(
          id: row.id, text: row.text, what: .overdue(due: row.due, isMadeAgain: false)))
    }
    return changes
  }

  private static func state(
    of row: TrackedRecommendation, on day: String
  ) -> RecommendationChange.What {
    if row.isClosed { return .closed(status: row.status, reason: row.reason) }
    if row.isOverdue(on: day) { return .overdue(due: row.due, isMadeAgain: false) }
    if !row.response.isEmpty { return .agreed(response: row.response) }
    return .open(due: row.due)
  }
}
