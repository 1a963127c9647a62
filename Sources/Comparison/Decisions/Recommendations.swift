import Documents
import Publication

/// What became of the recommendations of one pack by the time of another.
enum Recommendations {
  /// Those of the newer pack, then those of the older one that it does not make again, then whatever
  /// else of the tracker is overdue, by the day it was due.
  ///
  /// - Parameters:
  ///   - tracker: the recommendations of all meetings. A row is of the older pack where the day of its
  ///     meeting is that pack's.
  ///   - hides: whether the id of a figure in an older text is of one that may not be shown again.
  static func compare(
    _ old: Manifest, _ new: Manifest, tracker: [TrackedRecommendation],
    hides: (String) -> Bool = { _ in false }
  ) -> [RecommendationChange] {
    func shown(_ recommendation: Manifest.Recommendation) -> String {
      RecommendationWords.text(of: recommendation, in: old, hides: hides)
    }
    let day = new.meeting.date
    var changes: [RecommendationChange] = []
    let before = Dictionary(old.recommendations.map { ($0.id, $0) }) { first, _ in first }
    let now = Dictionary(new.recommendations.map { ($0.id, $0) }) { first, _ in first }
    let earlier = tracker.filter { $0.meeting < day || old.meeting.date > day }
    let ofOld = Dictionary(
      earlier.filter { $0.meeting == old.meeting.date }.map { ($0.id, $0) }
    ) { first, _ in first }
    for recommendation in new.recommendations {
      func report(_ what: RecommendationChange.What) {
        changes.append(
          RecommendationChange(id: recommendation.id, text: recommendation.text, what: what))
      }
      guard let earlier = before[recommendation.id] else {
        report(.new)
        continue
      }
      let tracked = ofOld[recommendation.id].flatMap { standing(of: $0, on: day) }
      if TypedText.plain(earlier.text) != TypedText.plain(recommendation.text) {
        report(.reworded(.between(shown(earlier), recommendation.text)))
      } else if tracked == nil {
        report(.repeated)
      }
      if let tracked { report(tracked) }
    }
    for recommendation in old.recommendations where now[recommendation.id] == nil {
      let unrecorded: RecommendationChange.What =
        NotingRecommendation.isOnly(recommendation.text) ? .noted : .dropped
      changes.append(
        RecommendationChange(
          id: recommendation.id, text: shown(recommendation),
          what: ofOld[recommendation.id].map { state(of: $0, on: day) } ?? unrecorded))
    }
    return changes + others(earlier, old: before, now: now, oldDay: old.meeting.date, on: day)
  }

  /// Rows that are overdue and are of no recommendation of the older pack.
  private static func others(
    _ tracker: [TrackedRecommendation], old: [String: Manifest.Recommendation],
    now: [String: Manifest.Recommendation], oldDay: String, on day: String
  ) -> [RecommendationChange] {
    tracker.filter { $0.meeting < day && !$0.meeting.isEmpty }
      .filter { $0.meeting != oldDay || old[$0.id] == nil }
      .compactMap { row in row.overdue(on: day).map { (row, $0) } }
      .sorted { left, right in
        (first(left.1), left.0.meeting, left.0.id) < (first(right.1), right.0.meeting, right.0.id)
      }
      .map { row, overdue in
        let isMadeAgain =
          now[row.id].map { words(TypedText.plain($0.text)) == words(TypedText.plain(row.text)) }
          ?? false
        return RecommendationChange(
          id: row.id, text: row.text, meeting: row.meeting == oldDay ? "" : row.meeting,
          what: .overdue(overdue, isMadeAgain: isMadeAgain))
      }
  }

  private static func first(_ overdue: RecommendationChange.Overdue) -> String {
    [overdue.action, overdue.response].filter { !$0.isEmpty }.min() ?? ""
  }

  private static func words(_ text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace)
  }

  /// What the tracker says of a recommendation that is made again; nil where that is no more than that
  /// it is open. To note a thing once more is no news.
  private static func standing(
    of row: TrackedRecommendation, on day: String
  ) -> RecommendationChange.What? {
    if let overdue = row.overdue(on: day) { return .overdue(overdue, isMadeAgain: true) }
    guard row.isClosed, !NotingRecommendation.isOnly(row.text) else { return nil }
    return .closed(status: row.status, reason: row.reason, isMadeAgain: true)
  }

  private static func state(
    of row: TrackedRecommendation, on day: String
  ) -> RecommendationChange.What {
    if row.isClosed { return .closed(status: row.status, reason: row.reason) }
    if let overdue = row.overdue(on: day) { return .overdue(overdue, isMadeAgain: false) }
    if !row.response.isEmpty { return .agreed(response: row.response) }
    return .open(due: row.due)
  }
}
