import Diagnostics

/// Where a paper contradicts a declared fact, as facts. The words stand in
/// `FactRuleProblem+Wording.swift`.
package enum FactRuleProblem: Problem, Equatable {
  case factContradicted(found: String, called: String, value: String, name: String)
  case labelSwapped(found: String, beside: String, belongsTo: String)
}
