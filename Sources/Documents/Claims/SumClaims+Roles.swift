import Figures

/// What a number of a sentence is in its sum: the change, what there is now, or what there was before.
extension SumClaims {
  private static let comparing: Set<String> = [
    "higher", "lower", "more", "fewer", "less", "above", "below", "up", "down", "greater",
  ]

  private static let going: Set<String> = [
    "closed", "left", "went", "opened", "joined", "ceased", "ended", "removed", "lost", "were",
  ]

  /// What may stand between "by", "from" or "than" and a number.
  private static let passed: Set<String> = [
    "about", "around", "just", "over", "a", "some", "the", "only", "previous", "earlier",
    "original", "last", "year's", "year\u{2019}s", "quarter's", "quarter\u{2019}s",
  ]

  private static func leaving(in sentence: ClaimSentence) -> Bool {
    sentence.contains(["leaves", "leaving"], in: sentence.tokens)
  }

  static func role(of placed: ClaimSentence.Placed, _ sentence: ClaimSentence) -> Role? {
    let start = placed.tokens.lowerBound
    let end = placed.tokens.upperBound
    let isChange = placed.figure.id.measure.hasPrefix("change")
    // What the program writes around its figures, it has counted.
    var before = sentence.isAuthors(start - 1) ? sentence.word(start - 1) : ""
    var second = sentence.word(start - 2)
    var head = start - 1
    while head > start - 5, passed.contains(before) {
      head -= 1
      before = sentence.word(head)
      second = sentence.word(head - 1)
    }
    // "5.6 percentage points higher than", "36 fewer children than".
    let follows = end..<min(sentence.tokens.upperBound, end + 6)
    if let comparative = follows.first(where: {
      comparing.contains(sentence.word($0)) && sentence.isAuthors($0)
    }),
      (comparative..<min(sentence.tokens.upperBound, comparative + 4)).contains(where: {
        ["than", "on", "from"].contains(sentence.word($0))
      }) || ["above", "below"].contains(sentence.word(comparative))
        || [".", ",", ")"].contains(sentence.word(comparative + 1)),
      sentence.figures(in: end..<comparative + 1).isEmpty,
      (end..<comparative).allSatisfy({
        [
          "percentage", "point", "points", "per", "10", ",", "000", "children", "fte", "staff",
          "workers", "social",
        ].contains(sentence.word($0))
      }), before != "to"
    {
      return .change
    }
    // "3 extra", "3 fewer" at the end of a clause.
    if ["extra", "more", "fewer", "less", "additional"].contains(sentence.word(end)),
      [".", ",", ";", ")"].contains(sentence.word(end + 1))
    {
      return .change
    }
    // "Of the 91 homes, 3 closed, which leaves 88".
    if before == "of" || (before == "the" && second == "of"), leaving(in: sentence) {
      return .before
    }
    if going.contains(sentence.word(end)) || going.contains(sentence.word(end + 1)),
      leaving(in: sentence)
    {
      return .change
    }
    if sentence.has(["having", "been"], at: start - 2) { return .before }
    // "£0.8m over the £4.2m budgeted".
    if sentence.word(start - 1) == "the", ["over", "under"].contains(sentence.word(start - 2)) {
      return isChange ? nil : .before
    }
    if ["over", "under"].contains(sentence.word(end)), sentence.word(end + 1) == "the",
      sentence.figure(at: end + 2) != nil
    {
      return .change
    }
    // "there were 36 before, so 6 were added".
    let next = sentence.word(end)
    let following = sentence.word(end + 1)
    if ["before", "previously", "originally"].contains(next)
      || ["before", "previously", "originally"].contains(following)
    {
      return .before
    }
    if ["were", "was"].contains(next), ["added", "lost", "removed", "closed"].contains(following) {
      return .change
    }
    if (end..<end + 4).contains(where: { sentence.word($0) == "now" && sentence.isAuthors($0) }),
      sentence.figures(in: end..<end + 4).isEmpty,
      ["are", "is"].contains(next) || ["are", "is"].contains(following)
    {
      return .now
    }
    // "rose £0.8m to £5.0m from £4.2m".
    if CourseClaims.ways[before] != nil, ["to", "from"].contains(next), head == start - 1 {
      return .change
    }
    switch before {
    case "additional", "extra", "further", "another": return .change
    case "leaves", "leaving", "left": return .now
    case "by": return .change
    case "of":
      if ["original", "previous"].contains(sentence.word(start - 1)) { return .before }
      // "more than last year's budget of £4.2m".
      let head = max(sentence.tokens.lowerBound, start - 6)..<start - 1
      if sentence.contains(["than"], in: head), sentence.figures(in: head).isEmpty {
        return isChange ? nil : .before
      }
      let near = max(sentence.tokens.lowerBound, start - 4)..<start - 1
      return near.contains(where: {
        CourseClaims.ways[sentence.word($0)] != nil
          || ["loss", "gain", "addition", "saving", "cut"].contains(sentence.word($0))
      }) ? .change : nil
    case "up", "down", "lost", "gained", "added", "closed", "removed", "saved": return .change
    case "on", "against": return isChange ? nil : .before
    case "with": return isChange || second != "compared" ? nil : .before
    case "from", "than", "above", "below": return isChange ? nil : .before
    case "reach", "reaching", "totalling", "reached": return isChange ? nil : .now
    case "to":
      if ["compared", "relative"].contains(second) { return isChange ? nil : .before }
      return isChange ? nil : .now
    default:
      return placed.figure.printed.contains(ascii: " by ") && isChange ? .change : nil
    }
  }
}
