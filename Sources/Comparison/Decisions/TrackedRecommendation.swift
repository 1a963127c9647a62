/// A recommendation as the tracker of `recommendations.csv` has it. With the day of its meeting its id
/// is one of a kind; another meeting's recommendation of the same id is another.
package struct TrackedRecommendation: Sendable, Hashable {
  package let id: String
  /// The day of the meeting that made it, as `2025-03-18`.
  package let meeting: String
  package let text: String
  /// Accepted, partly accepted or rejected, as written; empty without a response.
  package let response: String
  /// The last day for a response; empty where none is waited for.
  package let respondBy: String
  /// The day by which it is due; empty where none is set.
  package let due: String
  /// As written, such as open or done.
  package let status: String
  /// Whether nothing is left to do.
  package let isClosed: Bool
  package let reason: String

  package init(
    id: String, meeting: String, text: String, response: String, respondBy: String = "",
    due: String, status: String, isClosed: Bool, reason: String
  ) {
    self.id = id
    self.meeting = meeting
    self.text = text
    self.response = response
    self.respondBy = respondBy
    self.due = due
    self.status = status
    self.isClosed = isClosed
    self.reason = reason
  }

  /// What is late on a day, as `2026-03-17`; nil where nothing is. The page that follows recommendations
  /// up counts the same.
  func overdue(on day: String) -> RecommendationChange.Overdue? {
    guard !isClosed else { return nil }
    let action = !due.isEmpty && due < day ? due : ""
    let answer = response.isEmpty && !respondBy.isEmpty && respondBy < day ? respondBy : ""
    return action.isEmpty && answer.isEmpty ? nil : .init(action: action, response: answer)
  }
}
