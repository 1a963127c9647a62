import Diagnostics

/// What is wrong with a meeting that says which published papers it corrects.
enum CorrectionProblem: Problem, Equatable {
  /// P260
  case notPublished(String)
  /// P261
  case ofItself
  /// P262
  case otherCommittee(String, of: String)
}
