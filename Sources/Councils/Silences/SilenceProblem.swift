import Diagnostics

/// What is wrong with the answers to findings, as facts.
package enum SilenceProblem: Problem, Equatable {
  case notSilenceable(String, known: [String])
  case withoutPlace(String)
  /// A rule in `council.yaml` that is about something else than figures.
  case notAboutFigures(String)
  case unused(String, near: String?)
}
