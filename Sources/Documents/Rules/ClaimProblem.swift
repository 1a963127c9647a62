package import Diagnostics

/// What an author says of a figure and the figure does not, as facts.
package enum ClaimProblem: Sendable {
  case movement(String, FigureCourse)
  case neither(String, name: String)
  case gap(String, FigureCourse)
  case times(String, FigureCourse)
  case trend(String, name: String)
}

extension ClaimProblem: Problem {
  package var code: String {
    switch self {
    case .movement: "P150"
    case .neither: "P151"
    case .gap: "P152"
    case .times: "P153"
    case .trend: "P154"
    }
  }

  package var severity: Severity { .error }
}
