package import Diagnostics
package import Documents
package import Indicators

/// The rules about the papers of a council.
package enum PaperRules {
  /// All rules, in the order in which they are asked: those of `Documents`, and those that need what
  /// a council declares. They stand here because `Documents` knows no facts and no councils.
  package static func all(knowing facts: [Fact] = []) -> [any Rule] {
    Rules.all + [FactRule(facts), NoDateRule(), NoAuthorRule(), NoRecommendationRule()]
  }

  /// What a paper's `silence:` is read against: a value of each finding, and of the one that
  /// `HouseChecker` makes of a field alone.
  package static let findings: [any Problem] =
    all().flatMap { $0.problem.samples } + [
      LengthProblem.tooLong(field: "Summary", words: 412, limit: 300, refuses: true)
    ]

  /// Holds a paper to every rule.
  package static func check(
    _ paper: CheckedPaper, knowing facts: [Fact] = [], into log: inout DiagnosticLog
  ) {
    for rule in all(knowing: facts) { rule.check(paper, into: &log) }
  }
}
