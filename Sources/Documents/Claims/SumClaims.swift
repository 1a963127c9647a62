import Figures

/// Sums that a sentence makes of its numbers: "increased by 6 to 535, from 536".
enum SumClaims {
  private enum Role { case change, now, before }

  fileprivate struct Term {
    let placed: ClaimSentence.Placed
    let value: Rational
    /// One of the last place that is printed.
    let last: Rational
    let isPercentage: Bool
    let isPoints: Bool
  }

  static func find(in sentence: ClaimSentence) -> [RelationClaims.Found] {
    guard sentence.figures.count > 1 else { return [] }
    var terms: [(Role, Term)] = []
    for placed in sentence.figures {
      guard let role = role(of: placed, sentence), let term = Term(placed, sentence) else {
        continue
      }
      terms.append((role, term))
    }
    guard let last = terms.first,
      !sentence.isOpen(before: last.1.placed.tokens.lowerBound)
    else { return [] }
    func only(_ role: Role) -> Term? {
      let found = terms.filter { $0.0 == role }
      return found.count == 1 ? found.first?.1 : nil
    }
    let change = only(.change)
    var now = only(.now)
    if now == nil, let change, !terms.contains(where: { $0.0 == .now }) {
      // "26.2% is 3.3 points higher than 22.9%".
      let left = sentence.figures.last {
        $0.tokens.upperBound <= change.placed.tokens.lowerBound && role(of: $0, sentence) == nil
      }
      now = left.flatMap { Term($0, sentence) }
    }
    var before = only(.before)
    if before == nil, let change {
      // "It was £4.2m and is now £5.0m, up by £0.8m".
      let others = sentence.figures.filter {
        $0.tokens != change.placed.tokens && role(of: $0, sentence) == nil
      }
      if others.count == 2,
        sentence.contains(["now"], in: others[0].tokens.upperBound..<others[1].tokens.lowerBound)
      {
        before = Term(others[0], sentence)
        now = Term(others[1], sentence)
      }
    }
    guard let now, let before else { return [] }
    let ids = [now, before].map(\.placed.figure.id.indicator)
    let areFacts = [now, before].allSatisfy { $0.placed.history == nil }
    guard ids[0] == ids[1] || areFacts || change != nil else { return [] }
    return finding(change, now, before, sentence).map { [$0] } ?? []
  }

  private static func finding(
    _ change: Term?, _ now: Term, _ before: Term, _ sentence: ClaimSentence
  ) -> RelationClaims.Found? {
    let difference = now.value - before.value
    let stretch =
      [change, now, before].compactMap { $0?.placed.tokens.lowerBound }.min()
      ?? now.placed.tokens.lowerBound
    let end =
      [change, now, before].compactMap { $0?.placed.tokens.upperBound }.max()
      ?? now.placed.tokens.upperBound
    let way = (sentence.tokens.lowerBound..<end).reversed().lazy.compactMap {
      index -> (Int, Bool)? in
      guard sentence.isAuthors(index) || change?.placed.tokens.contains(index) == true else {
        return nil
      }
      switch sums[sentence.word(index)] ?? .flat {
      case .up: return (index, true)
      case .down: return (index, false)
      default: return nil
      }
    }.first { $0.0 < end }
    var isWrong = false
    if let change {
      isWrong = !agrees(change, difference, now, before)
    }
    if let way, !difference.isZero, (difference > .zero) != way.1,
      change != nil || (now.placed.history == nil && before.placed.history == nil)
    {
      isWrong = true
    }
    guard isWrong, now.isPercentage == before.isPercentage else { return nil }
    let start = min(stretch, way.map { $0.0 } ?? stretch)
    let places = now.last < Rational(1) || before.last < Rational(1) ? 1 : 0
    let size = difference.magnitude.digits(places: places)
    let words =
      difference.isZero
      ? "the same as" : difference > .zero ? "\(size) more than" : "\(size) less than"
    return (
      .init(
        kind: .sum, said: sentence.passage.text(start..<end),
        gives: "\(now.placed.figure.printed) is \(words) \(before.placed.figure.printed)",
        instead: nil),
      start..<end
    )
  }

  private static func agrees(
    _ change: Term, _ difference: Rational, _ now: Term, _ before: Term
  ) -> Bool {
    func isNear(_ value: Rational, _ slack: Rational) -> Bool {
      (value.magnitude - change.value.magnitude).magnitude <= slack
    }
    let areCounts = [change, now, before].allSatisfy {
      $0.last == Rational(1) && [Unit.count, nil].contains($0.placed.history?.unit)
    }
    let slack =
      areCounts
      ? Rational.zero : max(change.last, max(now.last, before.last))
    let isRelative = change.isPercentage && !change.isPoints
    if isRelative, !before.value.isZero, let share = (difference * Rational(100)) / before.value,
      isNear(share, max(change.last, ClaimRelation.part(60)))
    {
      return true
    }
    if isRelative, !now.isPercentage { return false }
    return isNear(difference, slack)
  }

  private static let sums: [String: CourseClaims.Way] = CourseClaims.ways.merging([
    "higher": .up, "more": .up, "lower": .down, "fewer": .down, "less": .down, "extra": .up,
    "additional": .up, "added": .up, "addition": .up, "cut": .down, "saving": .down, "lost": .down,
    "gained": .up, "closed": .down, "removed": .down,
    "saved": .down,
  ]) { first, _ in first }
  private static let comparing: Set<String> = [
    "higher", "lower", "more", "fewer", "less", "above", "below", "up", "down", "greater",
  ]

  private static func role(of placed: ClaimSentence.Placed, _ sentence: ClaimSentence) -> Role? {
    let start = placed.tokens.lowerBound
    let end = placed.tokens.upperBound
    let isChange = placed.figure.id.measure.hasPrefix("change")
    // What the program writes around its figures, it has counted.
    var before = sentence.isAuthors(start - 1) ? sentence.word(start - 1) : ""
    var second = sentence.word(start - 2)
    if [
      "about", "around", "just", "over", "a", "some", "the", "only", "previous", "earlier",
      "original", "last",
    ].contains(before) {
      before = second
      second = sentence.word(start - 3)
      if before == "the" {
        before = second
        second = sentence.word(start - 4)
      }
    }
    // "5.6 percentage points higher than", "36 fewer children than".
    let follows = end..<min(sentence.tokens.upperBound, end + 6)
    if let comparative = follows.first(where: {
      comparing.contains(sentence.word($0)) && sentence.isAuthors($0)
    }),
      (comparative..<min(sentence.tokens.upperBound, comparative + 4)).contains(where: {
        ["than", "on", "from"].contains(sentence.word($0))
      }) || ["above", "below"].contains(sentence.word(comparative)),
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
    switch before {
    case "by": return .change
    case "of":
      let near = max(sentence.tokens.lowerBound, start - 4)..<start - 1
      return near.contains(where: { CourseClaims.ways[sentence.word($0)] != nil }) ? .change : nil
    case "up", "down", "lost", "gained", "added", "closed", "removed", "saved": return .change
    case "on": return isChange ? nil : .before
    case "from", "than", "above", "below": return isChange ? nil : .before
    case "reach", "reaching", "totalling", "reached": return isChange ? nil : .now
    case "to":
      return isChange || ["compared", "relative", "up"].contains(second) && second != "up"
        ? nil : .now
    default:
      return placed.figure.printed.contains(" by ") && isChange ? .change : nil
    }
  }
}

extension SumClaims.Term {
  fileprivate init?(_ placed: ClaimSentence.Placed, _ sentence: ClaimSentence) {
    let printed = placed.figure.printed
    let tokens = ProseToken.tokens(of: Array(printed.unicodeScalars))
    guard let index = tokens.firstIndex(where: { $0.kind == .number }),
      let number = PrintedNumber(tokens, index), placed.number != nil
    else { return nil }
    self.placed = placed
    value = number.value
    var last = Rational(1)
    for _ in 0..<number.places { last = last / Rational(10) ?? last }
    if number.unit == PrintedNumber.pounds {
      let scale = tokens.dropFirst(index + 1).first?.text ?? ""
      switch scale {
      case "m", "million": last = last * Rational(1_000_000)
      case "k", "thousand": last = last * Rational(1_000)
      case "bn", "billion": last = last * Rational(1_000_000_000)
      default: break
      }
    }
    self.last = last
    isPercentage = number.unit == PrintedNumber.percent
    let after = placed.tokens.upperBound
    isPoints =
      printed.contains("point")
      || ["percentage", "points", "point"].contains(sentence.word(after))
  }
}
