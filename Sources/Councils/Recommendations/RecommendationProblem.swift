import Diagnostics
package import Figures

/// What is wrong with `recommendations.csv`, and with the names by which it follows what papers recommend.
package enum RecommendationProblem: Problem, Equatable {
  /// P230
  case empty(String)
  /// P231
  case notADate(String)
  /// P232
  case notOneOf(String, String, choices: [String])
  /// P233
  case twice(String, meeting: CalendarDate)
  /// P234
  case noOwner(String)
  /// P235
  case noReason(String)
  /// P236
  case responseWithoutDay(String)
  /// P237
  case beforeMeeting(String, CalendarDate)
  /// P238
  case rejectedButOpen(String)
  /// P239
  case otherWords(String, published: String)
  /// P240
  case lost(String, meeting: CalendarDate, text: String)
  /// P241
  case namedTwice(String, first: String)
}
