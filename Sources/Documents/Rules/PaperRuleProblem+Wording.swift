package import Diagnostics

extension PaperRuleProblem: Problem {
  package var code: String {
    switch self {
    case .labelSwap: "D042"
    case .typedNumber: "D043"
    case .typedNumberSlip: "D044"
    case .captionAsParagraph: "D045"
    case .chartWithoutData: "D046"
    case .missingUnit: "D047"
    case .percentOfPercent: "D048"
    case .trendOnFewPoints: "D049"
    case .rateWithoutBase: "D050"
    case .inclusionDiffers: "D051"
    case .countDiffersFromTable: "D052"
    case .noTotal: "D053"
    case .noneWithMoney: "D054"
    case .emptySection: "D055"
    case .unreadMarkup: "D056"
    case .olderFigure: "D057"
    }
  }

  package var severity: Severity { .error }

  package var message: String {
    switch self {
    case .labelSwap(let amount, let first, let other):
      "\(amount) belongs to \(other) here and to \(first) elsewhere in the paper"
    case .typedNumber(let number): "'\(number)' is typed by hand; the house style numbers the paper"
    case .typedNumberSlip(let number, .repeated):
      "'\(number)' is typed by hand, and it is a second '\(number)'"
    case .typedNumberSlip(let number, .skipped(let expected)):
      "'\(number)' is typed by hand where '\(expected)' would follow"
    case .typedNumberSlip(let number, .underOther(let section)):
      "'\(number)' is typed by hand and stands under section \(section)"
    case .captionAsParagraph(let title):
      "the title '\(title)' stands as a paragraph and would be numbered as one"
    case .chartWithoutData(let words):
      "the chart '\(words)' stands without its data in a table"
    case .missingUnit(let text, let unit):
      "'\(text)' has no unit where those beside it are in \(unit)"
    case .percentOfPercent(let change):
      "'\(change)' is the change of a percentage: it could mean per cent or percentage points"
    case .trendOnFewPoints(let claim, let points):
      "'\(claim)' rests on \(counted(points, "value")); a trend needs at least 3"
    case .rateWithoutBase(let rate): "the rate '\(rate)' does not say of how many"
    case .inclusionDiffers(let count, let rate):
      "the count is '\(count)' and the rate beside it is '\(rate)'"
    case .olderFigure(let printed, let period, let beside):
      "'\(printed)' is of \(period) and stands beside a figure of \(beside)"
    case .countDiffersFromTable(let written, let noun, let cell, let heading):
      "'\(written) \(noun)' stands here, and a table has \(cell) under '\(heading)'"
    case .noTotal(.table, let count, _): "a table of \(count) asks has no total"
    case .noTotal(.list, let count, _): "a list of \(count) asks has no total"
    case .noTotal(.sentences, let count, _):
      "the paper makes \(count) asks in different places and gives no total"
    case .noneWithMoney(let field, let none, let amount):
      "'\(field)' says '\(none)', and the paper speaks of \(amount)"
    case .emptySection(let heading): "nothing stands under '\(heading)'"
    case .unreadMarkup(let text, .footnote):
      "'\(text)' marks a footnote, and papers have none: it would be printed as it stands"
    case .unreadMarkup(let text, .strike):
      "'\(text)' strikes nothing through: it would be printed as it stands"
    case .unreadMarkup(let text, .name):
      "'\(text)' stands between single brackets: it would be printed as it stands"
    }
  }

  package var hint: String? {
    switch self {
    case .labelSwap: "correct one of the two, or say why the amount is the same"
    case .typedNumber, .typedNumberSlip: "remove the number"
    case .captionAsParagraph:
      "write 'Table: …' before a table; a chart carries its own title"
    case .chartWithoutData: "put the figures of the chart in a table of the same section"
    case .missingUnit(let text, let unit): "write '\(Self.joined(text, unit))'"
    case .percentOfPercent: "write 'percentage points', or say that the change is relative"
    case .trendOnFewPoints:
      "show at least 3 periods in the paper, or say only what changed between the two"
    case .rateWithoutBase: "add 'per 10,000 children', or whatever it is a rate of"
    case .inclusionDiffers: "give both on the same basis, or both bases for each"
    case .olderFigure:
      "say of when it is, for example with {{ ….england_period }}"
    case .countDiffersFromTable: "correct one of the two"
    case .noTotal(_, _, let sum?): "the asks add to \(sum)"
    case .noTotal: nil
    case .noneWithMoney: "say what the proposal costs, or that it costs nothing and why"
    case .unreadMarkup(_, .footnote): "write the note into the text, or in brackets after it"
    case .unreadMarkup(let text, .name): "write '{\(text)}'"
    case .unreadMarkup(_, .strike): "remove the words, or the marks around them"
    case .emptySection: "write what belongs there, write 'None.', or remove the heading"
    }
  }

  private static func joined(_ text: String, _ unit: String) -> String {
    if unit == "£" { return "£\(text)" }
    if text.hasSuffix(")") { return "\(text.dropLast())\(unit))" }
    return "\(text)\(unit)"
  }
}
