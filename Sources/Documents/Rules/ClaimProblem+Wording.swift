import Figures

extension ClaimProblem {
  package var message: String {
    switch self {
    case .movement(let words, let course):
      "'\(words)' is said of \(course.name), which \(Self.verb(course.way)) from \(course.from) to "
        + "\(course.to)"
    case .neither(let words, let name):
      "'\(words)' is said of \(name), of which neither way is better"
    case .gap(let words, let course):
      "'\(words)' is said of a gap for \(course.name) that \(Self.gap(course.way)) from "
        + "\(course.from) to \(course.to)"
    case .times(let words, let course):
      "'\(words)' is said of \(course.name), which was multiplied by "
        + "\(course.ratio?.digits(places: 2) ?? "") from \(course.from) to \(course.to)"
    case .trend(let words, let name):
      "'\(words)' is said of \(name), which has not gone that way for three periods"
    }
  }

  package var hint: String? {
    switch self {
    case .movement:
      "write {{ ….movement }} or {{ ….trend }}, which say what the figures say, or name the periods "
        + "that are meant"
    case .neither: "write 'rose' or 'fell', and let the reader judge"
    case .gap, .times: "say what the figures say, or name the periods that are meant"
    case .trend: "write {{ ….trend }}, which says whether there is one"
    }
  }

  private static func verb(_ way: FigureCourse.Way) -> String {
    switch way {
    case .up: "rose"
    case .down: "fell"
    case .none: "did not change"
    }
  }

  private static func gap(_ way: FigureCourse.Way) -> String {
    switch way {
    case .up: "widened"
    case .down: "narrowed"
    case .none: "did not change"
    }
  }
}
