import Figures

/// Parts of a whole in words beside a percentage.
enum FractionClaims {
  static func find(in sentence: ClaimSentence) -> [RelationClaims.Found] {
    var found: [RelationClaims.Found] = []
    var index = sentence.tokens.lowerBound
    while index < sentence.tokens.upperBound {
      guard FractionWords.openings.contains(sentence.word(index)),
        let fraction = FractionWords(at: index, in: sentence)
      else {
        index += 1
        continue
      }
      if let finding = check(fraction, sentence) { found.append(finding) }
      index = fraction.tokens.upperBound
    }
    return found
  }

  private static let remaining: Set<String> = [
    "permanent", "permanently", "filled", "remaining", "rest", "remainder", "others", "not",
    "other",
  ]

  private static func check(
    _ fraction: FractionWords, _ sentence: ClaimSentence
  ) -> RelationClaims.Found? {
    let start = fraction.tokens.lowerBound
    guard !sentence.isOpen(before: start), !sentence.isDenied(before: start) else { return nil }
    // "Two in three managers say" is of what they say.
    let next = fraction.tokens.upperBound..<min(sentence.tokens.upperBound, start + 7)
    if sentence.contains(
      ["say", "said", "told", "think", "thought", "report", "reported", "felt", "agree", "agreed"],
      in: next)
    {
      return nil
    }
    if let way = move(before: start, sentence) { return changed(by: fraction, way, sentence) }
    // "Half of the increase", and "three in ten" of what no figure counts.
    let after =
      fraction.tokens.upperBound..<min(sentence.tokens.upperBound, fraction.tokens.upperBound + 4)
    if sentence.contains(
      [
        "increase", "rise", "fall", "decrease", "reduction", "growth", "change", "gap",
        "difference", "target", "average", "level", "rate", "england", "national", "regional",
      ], in: after)
    {
      return nil
    }
    guard let (percentage, printed) = percentage(of: fraction, sentence),
      percentage < fraction.lowest || percentage > fraction.highest
    else { return nil }
    // A part that rounds to what is said is what is said.
    if (percentage - fraction.middle).magnitude < ClaimRelation.part(60),
      fraction.lowest > .zero, fraction.highest < Rational(100),
      fraction.lowest != fraction.middle, fraction.highest != fraction.middle
    {
      return nil
    }
    // "Three quarters of staff are permanent, as 24.6% come from agencies".
    let rest = Rational(100) - percentage
    if rest >= fraction.lowest, rest <= fraction.highest,
      sentence.contains(remaining, in: sentence.tokens)
    {
      return nil
    }
    return (
      .init(
        kind: .fraction, said: sentence.passage.text(fraction.tokens),
        gives: "the figure is \(printed)", instead: words(for: percentage)),
      fraction.tokens
    )
  }

  /// The percentage that a part is of: the nearest of its segment, on the right first.
  private static func percentage(
    of fraction: FractionWords, _ sentence: ClaimSentence
  ) -> (Rational, String)? {
    let segment = sentence.segment(of: fraction.tokens.lowerBound)
    let percentages = sentence.figures(in: segment).filter { placed in
      ["value", "mean", "fact", "numerator", "denominator"].contains(placed.figure.id.measure)
        && placed.figure.printed.hasSuffix("%") && placed.number != nil
    }
    if percentages.isEmpty {
      // Typed in words alone: the one percentage that the sentence names.
      guard sentence.figures.isEmpty else { return nil }
      let words = sentence.passage.contentWords(in: sentence.tokens)
      let suits = sentence.known.all.filter { history in
        history.unit == .perCent
          && !(sentence.known.ownWords[history.indicator] ?? []).intersection(words).isEmpty
      }
      guard let history = suits.first, suits.count == 1, let value = history.own.last,
        let number = value.number
      else { return nil }
      return (number, "\(value.printed) for \(history.name)")
    }
    let own = percentages.filter { $0.side == nil }
    let right = percentages.first { $0.tokens.lowerBound >= fraction.tokens.upperBound }
    let left = percentages.last { $0.tokens.upperBound <= fraction.tokens.lowerBound }
    let pick: ClaimSentence.Placed?
    if percentages.count == 1 {
      pick = percentages.first
    } else if let right,
      ["(", ",", "at", ":", "\u{2013}", "-"].contains(sentence.word(right.tokens.lowerBound - 1))
    {
      pick = right
    } else if let left, fraction.tokens.lowerBound - left.tokens.upperBound < 4 {
      pick = left
    } else if own.count == 1 {
      pick = own.first
    } else {
      pick = nil
    }
    guard let pick, let number = pick.number else { return nil }
    return (number, pick.figure.printed)
  }

  // MARK: Changes by a part

  private static func move(before index: Int, _ sentence: ClaimSentence) -> Bool? {
    // "fell by a third", "a rise of almost half", "a third lower than".
    let near = max(sentence.tokens.lowerBound, index - 4)..<index
    let by = near.last { ["by", "of"].contains(sentence.word($0)) }
    guard let by else { return nil }
    let way = (max(sentence.tokens.lowerBound, by - 3)..<by).reversed().lazy.compactMap {
      sentence.word($0) == "cut" ? .down : CourseClaims.ways[sentence.word($0)]
    }.first
    switch way {
    case .up: return true
    case .down: return false
    default: return nil
    }
  }

  private static func changed(
    by fraction: FractionWords, _ isUp: Bool, _ sentence: ClaimSentence
  ) -> RelationClaims.Found? {
    guard let subject = ClaimSubject(at: fraction.tokens.lowerBound, in: sentence) else {
      return nil
    }
    let segment = sentence.segment(of: fraction.tokens.lowerBound)
    let history = subject.history
    let others = sentence.figures(in: segment).filter {
      $0.isOwnValue && $0.figure.id.indicator == history.indicator && $0.index != subject.index
    }
    var from = subject.index - 1
    if let index = others.first?.index, others.count == 1 {
      from = index
    } else if !others.isEmpty {
      return nil
    } else if sentence.contains(
      ["since", "years", "decade", "quarters", "between", "over"], in: segment)
    {
      guard let since = segment.first(where: { sentence.word($0) == "since" }),
        let time = NamedTime(in: sentence, at: since + 1),
        let index = history.own.lastIndex(where: { time.fits($0.period) })
      else { return nil }
      from = index
    }
    guard from >= 0, from < subject.index, let now = subject.value.number,
      let before = history.own[from].number, !before.isZero,
      let share = ((now - before) * Rational(100)) / before
    else { return nil }
    let moved = isUp ? share : -share
    guard moved < fraction.lowest || moved > fraction.highest,
      (moved - fraction.middle).magnitude > Rational(2)
    else { return nil }
    return (
      .init(
        kind: .fraction, said: sentence.passage.text(fraction.tokens), of: history.name,
        gives:
          "\(subject.value.words), after \(history.own[from].words), which is \(moved.isNegative ? "" : isUp ? "+" : "\u{2212}")\(moved.magnitude.digits(places: 0))%",
        instead: nil),
      fraction.tokens
    )
  }

  /// Words for a percentage.
  private static func words(for percentage: Rational) -> String? {
    let names: [(Int, String)] = [
      (10, "one in ten"), (20, "one in five"), (25, "a quarter"), (33, "a third"),
      (40, "two in five"),
      (50, "half"), (60, "three in five"), (67, "two thirds"), (75, "three quarters"),
      (80, "four in five"), (90, "nine in ten"),
    ]
    let near = names.first { (percentage - Rational($0.0)).magnitude <= Rational(3) }
    return near.map { "'about \($0.1)'" }
  }
}
