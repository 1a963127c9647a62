import Analysis
import Documents
import Extracts

/// All figures of a meeting that decide what stands in one of its papers: where they are the same, and
/// everything but figures is, the paper is.
package struct PaperFigures: Sendable, Equatable {
  /// Those that it may print, in its order.
  let readings: [PublishableReading]
  let sources: FigureSources
  let contradictions: [Contradiction]
  /// The ids of all that is known, whose numbers words are held against.
  let indicators: Set<String>
  /// Where anything is withheld, all that may be printed, since words may say what is not.
  let heldAgainst: [PublishableReading]
}

extension ReportBuilder {
  /// What decides about the document of a report.
  package func figures(of report: CompiledReport) -> PaperFigures {
    let all = joint.isEmpty ? readings : joint.reduce(into: [:]) { $0.merge($1.unnamed) { $1 } }
    return PaperFigures(
      readings: readings(of: report), sources: sources(of: report), contradictions: contradictions,
      indicators: Set(all.keys),
      heldAgainst: withheldWords.isEmpty
        ? [] : all.keys.sorted().compactMap { all[$0] })
  }
}
