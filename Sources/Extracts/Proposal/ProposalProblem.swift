package import Diagnostics

/// Why no mapping can be proposed.
package enum ProposalProblem: Problem, Equatable {
  case noLayout

  package var code: String { "E092" }
  package var severity: Severity { .error }
  package var message: String {
    "neither a published layout nor a row of periods nor a column of periods is found in this file"
  }
  package var hint: String? { "a mapping can be written by hand all the same" }

  package var example: CodeExample {
    CodeExample(
      in: "teams.csv", "team,head count\nNorth,24\nSouth,31",
      cure: "quarter,team,head count\n2024/25 Q1,North,24\n2024/25 Q1,South,31")
  }

  package static let samples: [Self] = [.noLayout]
}
