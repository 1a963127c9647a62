import Diagnostics

/// What is wrong with the house that another is based on, as facts.
package enum HouseBaseProblem: Problem, Equatable {
  case unknown(String, known: [String])
  /// The base is itself based on a house, or is the house that names it.
  case notABase(String, basedOn: String)
}
