package import Diagnostics

/// Something that every paper must keep to, over the finished tree of one paper.
package protocol DocumentRule: Sendable {
  /// Reports each place that breaks the rule. `file` is the paper's path, for what the program
  /// wrote itself and which so has no place in it.
  func check(_ document: Document, in file: String, log: inout DiagnosticLog)
}

/// The rules that need to know nothing but the paper.
package enum DocumentRules {
  package static let standard: [any DocumentRule] = [
    HeadingRule(), ImageRule(), TableRule(), LinkRule(), GuidanceRule(), CutOffRule(), YesNoRule(),
    SameFigureRule(), TypedNumberRule(), CaptionAsParagraphRule(), ChartDataRule(),
    EmptySectionRule(), LabelSwapRule(), MissingUnitRule(), PercentagePointRule(), TrendRule(),
    RateBaseRule(), InclusionRule(), TableCountRule(), NoTotalRule(), NoneWithMoneyRule(),
    UnreadMarkupRule(), OlderFigureRule(),
  ]

  /// Every rule of `standard`, and digits that are bound to no figure.
  package static func check(
    _ document: Document, in file: String, allowing phrases: AllowedPhrases = AllowedPhrases(),
    finder: any FigureFinder = NoFigures(), log: inout DiagnosticLog
  ) {
    let document = document.readForRules
    for rule in standard { rule.check(document, in: file, log: &log) }
    UnboundDigitRule(phrases: phrases, finder: finder).check(document, in: file, log: &log)
  }
}

extension DiagnosticLog {
  /// Reports at a range of a source, or at the file where there is none.
  mutating func report(
    _ problem: DocumentRuleProblem, at range: SourceRange?, in file: String,
    notes: [Diagnostic.Note] = []
  ) {
    report(problem, at: range.map { Location($0) } ?? Location(file: file), notes: notes)
  }

  mutating func report(
    _ problem: PaperRuleProblem, at range: SourceRange?, in file: String,
    notes: [Diagnostic.Note] = []
  ) {
    report(problem, at: range.map { Location($0) } ?? Location(file: file), notes: notes)
  }
}
