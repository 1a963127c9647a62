package import Diagnostics

/// What is wrong between the time of a figure and the days by which it can have been known, as facts.
package enum PeriodProblem: Problem, Equatable {
  /// The period was not over when the release came out.
  case notOver(String, period: String, ends: String, out: String, more: Int)
  /// The period had not begun when the meeting's figures were closed.
  case notBegun(String, period: String, begins: String, cutOff: String, more: Int)
  /// A release lies there and is not read for a meeting.
  case notRead(source: String, release: String, out: String, cutOff: String, isDay: Bool)

  package var severity: Severity {
    switch self {
    case .notOver, .notRead: .warning
    case .notBegun: .error
    }
  }
}
