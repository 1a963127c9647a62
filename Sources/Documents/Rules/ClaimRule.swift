package import Diagnostics
import Figures

/// What an author says that a figure did is what it did: rose, fell, improved, narrowed, doubled,
/// "downward trend".
///
/// A claim is held to the figures that are bound in its own clause. Where they are of several things,
/// or of none, where the claim is denied, asked or hoped for, or where it speaks of a longer time than
/// the figures do, nothing is said.
package struct ClaimRule: DocumentRule {
  private let courses: any FigureCourses

  package init(_ courses: any FigureCourses) { self.courses = courses }

  package func check(_ document: Document, in file: String, log: inout DiagnosticLog) {
    for passage in document.printedPassages
    where passage.passage.kind != .cell && !passage.prose.figures.isEmpty {
      for sentence in passage.sentences where !passage.figures(in: sentence).isEmpty {
        for clause in FigureClaim.clauses(of: sentence, in: passage) {
          check(clause, of: sentence, passage, file, &log)
        }
      }
    }
  }

  private func check(
    _ clause: Range<Int>, of sentence: Range<Int>, _ passage: PrintedPassage, _ file: String,
    _ log: inout DiagnosticLog
  ) {
    let claims = FigureClaim.claims(in: clause, of: sentence, passage)
    // Two claims in one clause may be about two things.
    guard claims.count == 1, let claim = claims.first else { return }
    let figures = passage.figures(in: clause).filter { $0.absence == nil }
    guard let problem = problem(with: claim, passage, figures, isLonger: claim.isLonger) else {
      return
    }
    log.report(
      problem, at: passage.place(claim.tokens).map { Location($0) } ?? Location(file: file))
  }

  private func problem(
    with claim: FigureClaim, _ passage: PrintedPassage, _ figures: [Figure], isLonger: Bool
  ) -> ClaimProblem? {
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
    guard let course = course(values, own, isLonger: isLonger) else { return nil }
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
  private func course(_ values: [Figure], _ own: [Figure], isLonger: Bool) -> FigureCourse? {
    var periods: [FigureID] = []
    for value in values where !periods.contains(where: { $0.period == value.id.period }) {
      periods.append(value.id)
    }
    if periods.count == 2 { return courses.course(between: periods[0], and: periods[1]) }
    guard periods.count < 2, !isLonger else { return nil }
    let moved = own.first { $0.id.measure == "change" || $0.id.measure == "change_percent" }
    guard let id = periods.first ?? moved?.id else { return nil }
    if let moved, moved.id.period != id.period { return nil }
    return courses.course(of: id)
  }
}
