package import Analysis
import Diagnostics

/// What can be wrong with a table that is to be published, as facts. No value stands in them.
package enum DisclosureInputProblem: Problem, Equatable {
  case unknownKind(String, known: [String])
  case cellTwice(String)
  case unknownCell(String, known: [String])
  case notWhole(kind: String)
  case notAMark(column: String, known: [String])
  case sumDiffers
  case rateDiffers
  case rateIncomplete
  case noCells
  case unprotected([String], protection: DisclosurePolicy.Protection)
  case undecided
}
