import Figures

/// Times that are told from today: "last year", "two years ago", "now".
extension TimeClaims {
  private static let now: Set<String> = [
    "now", "currently", "today", "latest", "newest", "presently", "recent",
    "current",
  ]

  /// Whether a figure may be of "last year" or "two years ago", as the newest of its series has it.
  static func isOfLast(
    _ stretch: Range<Int>, _ index: Int, _ history: FigureHistory, _ sentence: ClaimSentence
  ) -> Bool {
    guard let object = sentence.objects.first(where: { $0.tokens == stretch }),
      case .earlier(let years, let quarters) = object.kind,
      ["last", "ago"].contains(sentence.word(stretch.lowerBound))
        || sentence.word(stretch.upperBound - 1) == "ago",
      let newest = history.own.last
    else { return true }
    guard newest.period.step == .year || newest.period.step == .quarter else { return true }
    let step = newest.period.steps(years: years, quarters: quarters)
    // "Last year" is also said of the last quarter of a year, and a series may end before the paper.
    return step == 0 || quarters == 0 && step != years
      || (history.own.count - 1 - step - index).magnitude < (years > 1 ? 2 : 1)
  }

  /// "last year's rate", "a year ago the rate was": not "in the last year" or "up on last year".
  static func isThen(_ object: ClaimObject, _ sentence: ClaimSentence) -> Bool {
    let last = sentence.word(object.tokens.upperBound - 1)
    let first = object.tokens.lowerBound
    let isBefore = (max(sentence.tokens.lowerBound, first - 3)..<first).contains {
      ["than", "on", "from", "with", "against", "since", "to", "over", "during", "of"].contains(
        sentence.word($0))
    }
    if isBefore { return false }
    if last.hasSuffix("s") { return true }
    return ["before", "earlier", "ago", "previously"].contains(last)
      && first - sentence.segment(of: first).lowerBound < 3
  }

  /// "a year earlier" right after a figure, or "now" right before it.
  static func relative(
    _ placed: ClaimSentence.Placed, _ sentence: ClaimSentence
  ) -> (Range<Int>, isNow: Bool)? {
    let end = placed.tokens.upperBound
    for object in sentence.objects {
      guard case .earlier = object.kind, object.tokens.lowerBound >= end,
        object.tokens.lowerBound - end < 4,
        !sentence.contains(
          [",", ";", "than", "from", "and", "on", "as", "to", "since", "(", "compared"],
          in: end..<object.tokens.lowerBound)
      else { continue }
      return (object.tokens, false)
    }
    let start = placed.tokens.lowerBound
    for object in sentence.objects {
      guard case .earlier = object.kind, object.tokens.upperBound <= start,
        start - object.tokens.upperBound < 12, isThen(object, sentence),
        sentence.figures(in: object.tokens.upperBound..<start).isEmpty,
        !sentence.contains(
          ["than", "from", "now", "against", "compared", "since", "and", "to", ";", "but"],
          in: object.tokens.upperBound..<start)
      else { continue }
      return (object.tokens, false)
    }
    guard !["from", "than", "against", "with"].contains(sentence.word(start - 1)) else {
      return nil
    }
    let near = max(sentence.segment(of: start).lowerBound, start - 10)..<start
    guard let at = near.last(where: { now.contains(sentence.word($0)) }),
      sentence.isAuthors(at), sentence.figures(in: at..<start).isEmpty,
      !sentence.contains([",", "from", "than", "against", "since", "was"], in: at..<start)
    else { return nil }
    return (at..<at + 1, true)
  }
}
