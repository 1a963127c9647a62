package import Diagnostics
package import Documents
package import Extracts
import Figures
import Indicators

/// A paper does not print figures that cannot all be right: a total with parts that add up to something
/// else, or a stock with those who started and ceased since the one before.
///
/// What a paper prints in part only is a warning about the files and no matter of the paper.
package struct ContradictionRule: Rule {
  private let contradictions: [Contradiction]

  package init(_ contradictions: [Contradiction]) { self.contradictions = contradictions }

  /// Reported once for each measure, of the newest period, at the place where its figure is first
  /// printed, with a note of its cell.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    guard !contradictions.isEmpty else { return }
    let printed = PrintedFigures(paper)
    var found: [String: [Contradiction]] = [:]
    for contradiction in contradictions where contradiction.isTold(by: printed.holds) {
      found[contradiction.figures[0].indicator, default: []].append(contradiction)
    }
    for (_, all) in found.sorted(by: { $0.key < $1.key }) {
      guard let newest = all.max(by: { $0.figures[0].period < $1.figures[0].period }) else {
        continue
      }
      let key = newest.figures[0]
      let id = FigureID(
        indicator: key.indicator, area: key.area.gss, period: key.period.id, measure: "value")
      report(
        Finding(problem: newest.problem, more: all.count - 1), at: printed.place(of: id), of: paper,
        notes: [Diagnostic.Note("the figure was read here", at: newest.place)], into: &log)
    }
  }
}

extension ContradictionRule {
  /// Figures of one paper that contradict one another.
  package struct Finding: Problem, Equatable {
    let problem: ConsistencyProblem
    /// In how many more periods they do.
    let more: Int

    package var code: String { "P160" }
    package var severity: Severity { .error }

    package var message: String {
      "the paper prints figures that contradict one another: \(problem.message)"
        + (more == 0
          ? "" : ", and so \(more == 1 ? "for 1 more period" : "for \(more) more periods")")
    }

    package var hint: String? {
      "put the wrong figure right where it comes from, or leave one of them out; where each is as its "
        + "source has it, silence this with the reason and say so in the paper"
    }

    package var silence: SilenceScope? { .place }

    package var example: CodeExample {
      CodeExample(
        in: "04-performance.md",
        "In the quarter 54 children came into care and 46 left it. There are now 535, after 536 before.",
        cure:
          "In the quarter 54 children came into care and 46 left it. There are now 544, after 536 before."
      )
    }

    package static let samples: [Self] = [
      Self(
        problem: .stock(
          "q_cla_count", stated: "535", worked: "544", period: "Q2 2025/26", sum: "536 + 54 - 46"),
        more: 0)
    ]
  }
}
