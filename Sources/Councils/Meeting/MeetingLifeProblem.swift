import Diagnostics
package import Figures

/// What is wrong with what is said of a meeting or an item after it was called.
package enum MeetingLifeProblem: Problem, Equatable {
  /// P330
  case notLater(CalendarDate, than: CalendarDate)
  /// P331
  case decidedTooLate(CalendarDate, of: CalendarDate)
  /// P332
  case cancelledAndPostponed
  /// P333
  case severalStates
  /// P334
  case movedNowhere(String)
  /// P335
  case numberNotRising(Int, after: Int)
  /// P336
  case endsBeforeItBegins(String)
  /// P337
  case publishedUnderAnotherDay(String, date: CalendarDate)
  /// P338
  case madeAtNoMeeting(String, on: CalendarDate)
}
