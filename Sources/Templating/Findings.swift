import Diagnostics

/// The problems of one compilation. At most `limit` are reported of one source, so that a file of
/// nothing but mistakes costs no more than a long one.
struct Findings {
  static let limit = DiagnosticLog.limitPerFile - 1

  private(set) var log = DiagnosticLog()
  private(set) var hasErrors = false
  private var counts: [ObjectIdentifier: Int] = [:]
  private var reported: Set<Key> = []

  /// A template that is inserted twice is checked twice; its mistakes are reported once.
  private struct Key: Hashable {
    let range: SourceRange
    let message: String
  }

  mutating func report(
    _ problem: TemplateProblem, at range: SourceRange, notes: [Diagnostic.Note] = []
  ) {
    if problem.severity == .error { hasErrors = true }
    let count = counts[ObjectIdentifier(range.source), default: 0]
    // Beyond the limit no message is made: there may be thousands.
    if count <= Self.limit {
      let key = Key(range: range, message: problem.message)
      guard reported.insert(key).inserted else { return }
    }
    counts[ObjectIdentifier(range.source)] = count + 1
    if count < Self.limit {
      log.report(problem, at: range, notes: notes)
    } else if count == Self.limit {
      log.report(
        TemplateProblem.moreProblems(limit: Self.limit), at: Location(file: range.source.name))
    }
  }

  /// A problem of the template as a whole.
  mutating func report(_ problem: TemplateProblem, about source: SourceText) {
    if problem.severity == .error { hasErrors = true }
    log.report(problem, at: Location(file: source.name))
  }

  /// Whether a further problem in this source would still be reported.
  func isFull(_ source: SourceText) -> Bool {
    counts[ObjectIdentifier(source), default: 0] > Self.limit
  }
}
