package import Diagnostics
import Documents
package import Figures

/// The recommendations of a council's committees across meetings, as `recommendations.csv` has them.
package struct RecommendationTracker: Sendable {
  /// What the page that shows it is called.
  package static let title = "Recommendations and responses"

  /// In the order of the file.
  package let entries: [Entry]

  /// One row: a recommendation with what became of it. Texts are empty where the file says nothing.
  package struct Entry: Sendable {
    /// The author's name for it in the report that made it. With the day of the meeting it is one of
    /// a kind, and stays the same from meeting to meeting.
    package let id: String
    /// The day of the meeting that made it.
    package let meeting: CalendarDate
    /// The committee that made it; empty where the file does not say.
    package let committee: String
    package let text: String
    /// Nil where there is none yet.
    package let response: Response?
    package let responded: CalendarDate?
    /// Who does it, by job title.
    package let owner: String
    package let due: CalendarDate?
    package let status: Status
    package let reason: String
    package let location: Location
  }

  /// What the executive answered. The raw value is the word of the file.
  package enum Response: String, Sendable, CaseIterable {
    case accepted, partly, rejected

    package var words: String {
      switch self {
      case .accepted: "Accepted"
      case .partly: "Partly accepted"
      case .rejected: "Rejected"
      }
    }
  }

  /// Where the matter stands. The raw value is the word of the file; paused counts as open.
  package enum Status: String, Sendable, CaseIterable {
    case open, done, paused, withdrawn

    package var words: String {
      switch self {
      case .open: "Open"
      case .done: "Done"
      case .paused: "Paused"
      case .withdrawn: "Withdrawn"
      }
    }
  }

  /// What a committee looks at on a day: what was recommended before, by itself or by a committee
  /// that the file does not name. The oldest first.
  package func entries(of committee: String, before date: CalendarDate) -> [Entry] {
    entries.filter { $0.meeting < date && ($0.committee.isEmpty || $0.committee == committee) }
      .sorted { ($0.meeting, $0.id) < ($1.meeting, $1.id) }
  }
}

extension RecommendationTracker.Entry {
  /// The last day of the two months that the executive has for its response.
  package var respondBy: CalendarDate { Deadlines.respondBy(received: meeting) }

  /// Whether anything is still to be done.
  package var isOpen: Bool { status == .open || status == .paused }

  /// Whether the executive owes a response. To note is for the committee alone.
  package var awaitsResponse: Bool {
    isOpen && response == nil && !NotingRecommendation.isOnly(text)
  }

  /// Whether it is open without a response after the two months; the last day itself is in time.
  package func isResponseOverdue(on date: CalendarDate) -> Bool {
    awaitsResponse && date > respondBy
  }

  /// Whether it is open after its due day; never where it has none.
  package func isActionOverdue(on date: CalendarDate) -> Bool {
    guard isOpen, let due else { return false }
    return date > due
  }

  /// Whether a response or the action is overdue on a day, as a rule that of the meeting.
  package func isOverdue(on date: CalendarDate) -> Bool {
    isResponseOverdue(on: date) || isActionOverdue(on: date)
  }
}
