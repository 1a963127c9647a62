package import Diagnostics
import Figures

/// What an author says that a figure did is what it did: rose, fell, improved, narrowed, doubled,
/// "downward trend".
///
/// A claim is held to the figures that are bound in its own clause. Where they are of several things,
/// or of none, where the claim is denied, asked or hoped for, or where it speaks of a longer time than
/// the figures do, nothing is said.
package struct ClaimRule: Rule {
  package init() {}

  /// Reported at the words of the claim. Where `courses` knows nothing of a figure, nothing is
  /// reported.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    for passage in paper.document.printedPassages
    where passage.passage.kind != .cell && !passage.prose.figures.isEmpty {
      for sentence in passage.sentences where !passage.figures(in: sentence).isEmpty {
        for clause in FigureClaim.clauses(of: sentence, in: passage) {
          check(clause, of: sentence, passage, paper, &log)
        }
      }
    }
  }

  private func check(
    _ clause: Range<Int>, of sentence: Range<Int>, _ passage: PrintedPassage, _ paper: CheckedPaper,
    _ log: inout DiagnosticLog
  ) {
    let claims = FigureClaim.claims(in: clause, of: sentence, passage)
    // Two claims in one clause may be about two things.
    guard claims.count == 1, let claim = claims.first else { return }
    let figures = passage.figures(in: clause).filter { $0.absence == nil }
    guard let finding = finding(of: claim, passage, figures, paper.courses) else { return }
    report(finding, at: passage.place(claim.tokens), of: paper, into: &log)
  }

  private func finding(
    of claim: FigureClaim, _ passage: PrintedPassage, _ figures: [Figure],
    _ courses: any FigureCourses
  ) -> Finding? {
    let words = passage.text(claim.tokens)
    let own = figures.filter { courses.isOwn($0.id) && $0.id.measure != "target" }
    if case .gap(let way) = claim.kind {
      guard let ours = own.first(where: { $0.id.measure == "value" }),
        let theirs = figures.first(where: {
          !courses.isOwn($0.id) && $0.id.indicator == ours.id.indicator
        }), let course = courses.gap(of: ours.id, to: theirs.id), course.way != way
      else { return nil }
      return .gap(words, course)
    }
    guard let first = own.first, own.allSatisfy({ $0.id.indicator == first.id.indicator }) else {
      return nil
    }
    let values = own.filter { $0.id.measure == "value" }
    if case .trend(let way) = claim.kind {
      guard let newest = values.first ?? own.first, courses.isTrend(newest.id, way) == false else {
        return nil
      }
      return .trend(words, name: courses.course(of: newest.id)?.name ?? newest.id.indicator)
    }
    guard let course = course(of: claim, values, own, courses) else { return nil }
    switch claim.kind {
    case .way(let way): return course.way == way ? nil : .movement(words, course)
    case .better(let isBetter):
      guard let found = course.isBetter else {
        return course.way == .none ? .movement(words, course) : .neither(words, name: course.name)
      }
      return course.way != .none && found == isBetter ? nil : .movement(words, course)
    case .times(let range):
      guard let ratio = course.ratio else { return nil }
      return range.contains(ratio) ? nil : .times(words, course)
    case .gap, .trend: return nil
    }
  }

  /// Between the two periods that the clause prints, or on the period before the one.
  private func course(
    of claim: FigureClaim, _ values: [Figure], _ own: [Figure], _ courses: any FigureCourses
  ) -> FigureCourse? {
    var periods: [FigureID] = []
    for value in values where !periods.contains(where: { $0.period == value.id.period }) {
      periods.append(value.id)
    }
    if periods.count == 2 { return courses.course(between: periods[0], and: periods[1]) }
    guard periods.count < 2, !claim.isLonger else { return nil }
    let moved = own.first { $0.id.measure == "change" || $0.id.measure == "change_percent" }
    guard let id = periods.first ?? moved?.id else { return nil }
    if let moved, moved.id.period != id.period { return nil }
    return courses.course(of: id)
  }
}

extension ClaimRule {
  /// What an author says of a figure and the figure does not.
  package enum Finding: Problem {
    case movement(String, FigureCourse)
    case neither(String, name: String)
    case gap(String, FigureCourse)
    case times(String, FigureCourse)
    case trend(String, name: String)

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

    package var silence: SilenceScope? { .place }

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

    package var example: CodeExample {
      switch self {
      case .movement:
        CodeExample(
          in: "04-performance.md", "The rate rose to {{ rereferral.latest }}.",
          cure: "The rate fell to {{ rereferral.latest }}.")
      case .neither:
        CodeExample(
          in: "04-performance.md", "The rate improved to {{ cla_rate.latest }}.",
          cure: "The rate fell to {{ cla_rate.latest }}.")
      case .gap:
        CodeExample(
          in: "04-performance.md",
          "The gap widened: {{ rereferral.latest }} here, {{ rereferral.england }} in England.",
          cure:
            "The gap narrowed: {{ rereferral.latest }} here, {{ rereferral.england }} in England."
        )
      case .times:
        CodeExample(
          in: "04-performance.md", "The rate halved to {{ rereferral.latest }}.",
          cure: "The rate fell to {{ rereferral.latest }}.")
      case .trend:
        CodeExample(
          in: "04-performance.md", "The rate is {{ rereferral.latest }}, a rising trend.",
          cure: "The rate {{ rereferral.trend }}.")
      }
    }

    package static let samples: [Self] = {
      let fell = FigureCourse(
        name: "re-referrals", way: .down, from: "2023/24", to: "2024/25",
        ratio: Rational(8) / Rational(9), isBetter: true)
      return [
        .movement("rose", fell), .neither("improved", name: "children in care"),
        .gap("widened", fell), .times("halved", fell), .trend("rising trend", name: "re-referrals"),
      ]
    }()
  }
}
