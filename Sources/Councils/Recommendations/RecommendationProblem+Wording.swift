import Diagnostics
import Figures

extension RecommendationProblem {
  var severity: Severity {
    switch self {
    case .lost, .namedTwice: .warning
    default: .error
    }
  }

  var code: String {
    switch self {
    case .empty: "P230"
    case .notADate: "P231"
    case .notOneOf: "P232"
    case .twice: "P233"
    case .noOwner: "P234"
    case .noReason: "P235"
    case .responseWithoutDay: "P236"
    case .beforeMeeting: "P237"
    case .rejectedButOpen: "P238"
    case .otherWords: "P239"
    case .lost: "P240"
    case .namedTwice: "P241"
    }
  }

  var message: String {
    switch self {
    case .empty(let column): "each recommendation has a value under '\(column)'"
    case .notADate(let text):
      "'\(text)' is not a date such as 2026-03-12 or 12/03/2026, the day first"
    case .notOneOf(let column, let text, _): "'\(text)' is no \(column) of a recommendation"
    case .twice(let id, let meeting):
      "the recommendation '\(id)' of the meeting on \(meeting.long) stands here twice"
    case .noOwner(let id): "'\(id)' is open, and nobody is named who does it"
    case .noReason(let id): "'\(id)' is not taken up as it was made, and no reason is given"
    case .responseWithoutDay(let id):
      "a response has its day and a day its response; '\(id)' has one of the two"
    case .beforeMeeting(let column, let meeting):
      "'\(column)' lies before the meeting of \(meeting.long) that made the recommendation"
    case .rejectedButOpen(let id): "'\(id)' is rejected, and its status says that it is still open"
    case .otherWords(let id, _): "'\(id)' does not say here what was published"
    case .lost(let id, let meeting, _):
      "the recommendation '\(id)', published for the meeting on \(meeting.long), is not followed up"
    case .namedTwice(let id, let first):
      "the recommendation '\(id)' has the name of one in \(first), and recommendations.csv can "
        + "follow only one of that name"
    }
  }

  var hint: String? {
    switch self {
    case .notOneOf(_, _, let choices): "write \(choices.joined(separator: ", "))"
    case .twice, .namedTwice: "give the later one a name of its own"
    case .noOwner: "write a job title under 'owner'"
    case .noReason: "write it under 'reason'"
    case .rejectedButOpen: "write done or withdrawn"
    case .otherWords(_, let published): "it was published as: \(published)"
    case .lost(_, _, let text): "add it to recommendations.csv: \(text)"
    default: nil
    }
  }
}
