package import Analysis
package import Diagnostics
package import Documents
package import Extracts
package import Indicators
import ProjectFiles

/// The rules about the papers of a council.
package enum PaperRules {
  /// All rules, in the order in which they are asked: those of `Documents`, and those that need what
  /// a council declares. They stand here because `Documents` knows no facts and no councils.
  ///
  /// - Parameters:
  ///   - contradictions: what was read for the meeting and cannot all be right.
  ///   - readings: the indicators of the paper.
  ///   - withheld: what the papers of the meeting withhold.
  ///   - councils: of a joint meeting, each with the code of its area.
  package static func all(
    knowing facts: [Fact] = [], contradictions: [Contradiction] = [],
    readings: [PublishableReading] = [], withheld: WithheldWords = WithheldWords([]),
    councils: [(area: String, name: String)] = []
  ) -> [any Rule] {
    Rules.all + [
      FactRule(facts), NoDateRule(), NoAuthorRule(), NoRecommendationRule(),
      ContradictionRule(contradictions), SameMeasureRule(facts, readings),
      CommentRule(readings),
      WithheldWordsRule(
        withheld, public: Set(facts.filter { $0.publishedIn != nil }.map(\.name))),
      UnnamedCouncilRule(councils),
    ]
  }

  /// What a paper's `silence:` is read against: a value of each finding, and of the one that
  /// `HouseChecker` makes of a field alone.
  package static let findings: [any Problem] =
    all().flatMap { $0.problem.samples } + [
      LengthProblem.tooLong(field: "Summary", words: 412, limit: 300, refuses: true)
    ]

  /// Holds a paper to every rule, with the threads that the run has to spare of its `jobs`.
  package static func check(
    _ paper: CheckedPaper, knowing facts: [Fact] = [], contradictions: [Contradiction] = [],
    readings: [PublishableReading] = [], withheld: WithheldWords = WithheldWords([]),
    councils: [(area: String, name: String)] = [],
    jobs: Int = 1, into log: inout DiagnosticLog
  ) {
    let rules = all(
      knowing: facts, contradictions: contradictions, readings: readings, withheld: withheld,
      councils: councils)
    let found = Workers.answers(rules.count, sparing: jobs) { number in
      var log = DiagnosticLog()
      rules[number].check(paper, into: &log)
      return log
    }
    for findings in found { log.merge(findings) }
  }
}
