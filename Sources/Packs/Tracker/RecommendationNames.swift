import Councils
import Diagnostics
import Houses
import Papers

/// The tracker knows a recommendation by the day of its meeting and its author's name for it, so the
/// reports of a meeting have no two of one name.
enum RecommendationNames {
  static func check(_ reports: [CompiledReport], into log: inout DiagnosticLog) {
    var first: [String: String] = [:]
    for report in reports where report.source.kind != .minutes {
      for (id, text) in report.source.recommendations {
        if let other = first[id] {
          log.report(RecommendationProblem.namedTwice(id, first: other), at: text.range)
        } else {
          first[id] = report.source.name.markdown
        }
      }
    }
  }
}
