/// What a paper says that its reader cannot rely on, as facts: labels, numbers, units, trends.
package enum PaperRuleProblem: Sendable, Equatable {
  // Numbers of headings and paragraphs
  case typedNumber(String)
  case typedNumberSlip(String, Slip)
  case captionAsParagraph(String)
  case unreadMarkup(String, Markup)

  // What is missing
  case chartWithoutData(words: String)
  case emptySection(heading: String)
  case missingUnit(text: String, unit: String)
  case noTotal(of: Asks, count: Int, sum: String?)
  case noneWithMoney(field: String, none: String, amount: String)

  // What contradicts itself or cannot be checked
  case labelSwap(amount: String, first: String, other: String)
  case countDiffersFromTable(written: String, noun: String, cell: String, heading: String)
  case percentOfPercent(change: String)
  case trendOnFewPoints(claim: String, points: Int)
  case rateWithoutBase(rate: String)
  case inclusionDiffers(count: String, rate: String)
  /// A figure of one area beside a newer one of another; the periods as prose has them.
  case olderFigure(printed: String, period: String, beside: String)

  package enum Slip: Sendable, Equatable {
    case repeated
    case skipped(expected: String)
    case underOther(section: String)
  }

  package enum Markup: Sendable { case footnote, strike, name }

  package enum Asks: String, Sendable { case table, list, sentences }
}
