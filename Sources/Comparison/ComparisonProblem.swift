import Diagnostics

/// Why two things cannot be compared.
package enum ComparisonProblem: Problem, Error, Equatable {
  /// The name fits no meeting, quarter, release or file.
  case unknown(String, known: [String])
  case several(String, found: [String])
  /// One is a pack and the other a release, or the like.
  case differentKinds(String, String)
  case noRowsInCommon
}
