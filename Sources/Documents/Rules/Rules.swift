package import Diagnostics

/// The rules that read nothing but a paper and what `CheckedPaper` says of its figures.
package enum Rules {
  /// In the order in which they are asked. Rules that need what a council declares stand in the list
  /// of the module that makes papers, because this module knows no councils.
  package static let all: [any Rule] = [
    HeadingRule(), ImageRule(), TableRule(), TableWidthRule(), LinkRule(), GuidanceRule(),
    CutOffRule(), UnsettledRule(), YesNoRule(),
    SameFigureRule(), TypedNumberRule(), CaptionAsParagraphRule(), ChartDataRule(),
    EmptySectionRule(), LabelSwapRule(), MissingUnitRule(), PercentagePointRule(), TrendRule(),
    RateBaseRule(), InclusionRule(), TableCountRule(), NoTotalRule(), NoneWithMoneyRule(),
    UnreadMarkupRule(), OlderFigureRule(), UnboundDigitRule(), ClaimRule(),
    StatementRule(),
  ]

  /// Holds a paper to every rule of `all`.
  package static func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    for rule in all { rule.check(paper, into: &log) }
  }
}
