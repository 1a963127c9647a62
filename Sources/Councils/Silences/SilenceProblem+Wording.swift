package import Diagnostics

extension SilenceProblem {
  package var code: String {
    switch self {
    case .notSilenceable: "P110"
    case .withoutPlace: "P111"
    case .unused: "P112"
    case .notAboutFigures: "P113"
    }
  }

  package var severity: Severity {
    switch self {
    case .unused: .warning
    case .notSilenceable, .withoutPlace, .notAboutFigures: .error
    }
  }

  package var message: String {
    switch self {
    case .notSilenceable(let rule, _): "'\(rule)' is no finding that can be silenced here"
    case .withoutPlace(let rule): "a silence is for one place, and \(rule) can be found in many"
    case .notAboutFigures(let rule):
      "council.yaml silences warnings about files of figures, and '\(rule)' is none"
    case .unused(let rule, let near?): "no finding \(rule) stands near '\(near)'"
    case .unused(let rule, nil): "there is no finding \(rule) to silence"
    }
  }

  package var hint: String? {
    switch self {
    case .notSilenceable(let rule, let known):
      NearestName.hint(for: rule, in: known)
        ?? "figures without an origin, broken data and broken templates are always told"
    case .withoutPlace: "add 'near: …' with words of the line where it stands"
    case .notAboutFigures:
      "their codes are E and three digits; what is said of a paper or a meeting is silenced there"
    case .unused: "remove the silence"
    }
  }
}
