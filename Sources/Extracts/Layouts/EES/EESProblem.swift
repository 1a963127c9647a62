package import Diagnostics

/// What can keep a published file's rows from saying what the mapping means them to say.
package enum EESProblem: Problem, Hashable {
  /// The code of a row is of one area, and the number or name beside it of another.
  case twoAreas(code: String, area: String, column: String, text: String)
  /// A label that people would read as one that the mapping takes, written another way.
  case labelAlike(String, column: String, wanted: String)
  /// A take has rows, and none of the newest time that the file has.
  case newestNotTaken(newest: String, taken: String)

  package var severity: Severity {
    switch self {
    case .newestNotTaken: .warning
    case .twoAreas, .labelAlike: .error
    }
  }
}
