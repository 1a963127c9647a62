import Diagnostics
package import Figures

/// What a paper as a whole lacks, and what is wrong with the answers to findings, as facts.
package enum CheckProblem: Problem, Equatable {
  // The paper as a whole
  case noDate(meeting: CalendarDate)
  case noAuthor
  case noRecommendation

  // Silences
  case notSilenceable(String, known: [String])
  case silenceWithoutPlace(String)
  case silenceUnused(String, near: String?)
}
