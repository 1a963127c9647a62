package import Diagnostics
import Figures

extension MeetingLifeProblem {
  package var severity: Severity { .error }

  package var code: String {
    switch self {
    case .notLater: "P330"
    case .decidedTooLate: "P331"
    case .cancelledAndPostponed: "P332"
    case .severalStates: "P333"
    case .movedNowhere: "P334"
    case .numberNotRising: "P335"
    case .endsBeforeItBegins: "P336"
    case .publishedUnderAnotherDay: "P337"
    case .madeAtNoMeeting: "P338"
    }
  }

  package var message: String {
    switch self {
    case .notLater(let day, let date):
      "what is put off comes later, and \(day.long) is not later than the meeting on \(date.long)"
    case .decidedTooLate(let day, let date):
      "nothing about the meeting on \(date.long) can be decided on \(day.long), after it"
    case .cancelledAndPostponed: "a meeting is cancelled or postponed, and not both"
    case .severalStates: "an item is withdrawn, deferred or urgent, and not two of them"
    case .movedNowhere(let place): "the meeting is moved to '\(place)', where it was to be held"
    case .numberNotRising(let number, let previous):
      "the items of an agenda are numbered upwards, and \(number) comes after \(previous)"
    case .endsBeforeItBegins(let time): "a meeting ends after it begins, which is at \(time)"
    case .publishedUnderAnotherDay(let folder, let date):
      "the papers of '\(folder)', which are published for \(date.long), lie in this folder now, and that "
        + "folder is gone"
    case .madeAtNoMeeting(let id, let date):
      "'\(id)' cannot have been recommended on \(date.long): the meeting of that day was not held"
    }
  }

  package var hint: String? {
    switch self {
    case .notLater: "an earlier day is a meeting of its own: cancel this one with its reason"
    case .decidedTooLate: "'on' is the day of the decision, before the meeting or on its day"
    case .cancelledAndPostponed: "leave 'postponed' where there is a new day, 'cancelled' otherwise"
    case .severalStates: nil
    case .movedNowhere:
      "'place' of the meeting stays as it was called, 'place' of 'moved' is the new one"
    case .numberNotRising: "give the number of the published agenda, and the items in its order"
    case .endsBeforeItBegins: nil
    case .publishedUnderAnotherDay(let folder, _):
      "put the folder '\(folder)' back as it was published and say in its meeting.yaml what became of the "
        + "meeting: 'postponed: {to: …, on: …, reason: …}' or 'cancelled: {on: …, reason: …}'; the papers go "
        + "on in this folder"
    case .madeAtNoMeeting:
      "give the day of the meeting that made it, or take the row out until there is one"
    }
  }
}
