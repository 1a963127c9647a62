import Diagnostics

/// Why two things cannot be compared.
package enum ComparisonProblem: Problem, Error, Equatable {
  /// The name fits no meeting, quarter, release or file.
  case unknown(String, known: [String])
  case several(String, found: [String])
  /// One is a pack and the other a release, or the like.
  case differentKinds(String, String)
  case noRowsInCommon
  /// Of several councils, one that has no meeting that fits one name or either of two.
  case leftOut(council: String, names: [String])
  /// No council has a meeting for each of two names.
  case noneHasBoth(String, String)
}
