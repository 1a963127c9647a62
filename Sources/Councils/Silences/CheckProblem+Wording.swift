package import Diagnostics
import Figures

extension CheckProblem {
  package var code: String {
    switch self {
    case .noDate: "P100"
    case .noAuthor: "P101"
    case .noRecommendation: "P102"
    case .notSilenceable: "P110"
    case .silenceWithoutPlace: "P111"
    case .silenceUnused: "P112"
    }
  }

  package var severity: Severity {
    switch self {
    case .silenceUnused: .warning
    default: .error
    }
  }

  package var message: String {
    switch self {
    case .noDate: "the paper prints no date"
    case .noAuthor: "the paper says nowhere whose report it is, nor whom to ask"
    case .noRecommendation: "the paper asks its committee for nothing: it has no recommendation"
    case .notSilenceable(let rule, _): "'\(rule)' is no finding that can be silenced here"
    case .silenceWithoutPlace(let rule):
      "a silence is for one place, and \(rule) can be found in many"
    case .silenceUnused(let rule, let near?): "no finding \(rule) stands near '\(near)'"
    case .silenceUnused(let rule, nil): "there is no finding \(rule) to silence"
    }
  }

  package var hint: String? {
    switch self {
    case .noDate(let meeting):
      "print the date of the meeting, \(meeting.long), in the header of the house style"
    case .noAuthor: "give 'report_of', 'report_by' or 'contact' in the front matter"
    case .noRecommendation: "write 'recommendations:' in the front matter, each with a name"
    case .notSilenceable(let rule, let known):
      NearestName.hint(for: rule, in: known)
        ?? "figures without an origin, broken data and broken templates are always told"
    case .silenceWithoutPlace: "add 'near: …' with words of the line where it stands"
    case .silenceUnused: "remove the silence"
    }
  }
}
