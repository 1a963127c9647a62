import Diagnostics

/// What can be wrong with a council's settings, as facts. The words stand in
/// `CouncilProblem+Wording.swift`.
package enum CouncilProblem: Problem, Equatable {
  case unknownArea(String)
  case areaCodesDiffer(gss: String, dfe: String)
  case regionDiffers(written: String, area: String)
  case unknownHouse(String, known: [String])
  case notADate(String)
}
