import Diagnostics

/// What is wrong with a meeting that says which published papers it corrects.
package enum CorrectionProblem: Problem, Equatable {
  /// P270
  case notPublished(String)
  /// P271
  case ofItself
  /// P272
  case otherCommittee(String, of: String)
}
