import Figures

/// Claims about which way figures went for how long: "has fallen every year since 2020", "rose for the
/// third quarter running", "for the first time since 2019".
enum CourseClaims {
  enum Way { case up, down, better, worse, flat }

  static let ways: [String: Way] = {
    var ways: [String: Way] = [:]
    let up = [
      "rose", "risen", "rise", "rises", "rising", "grew", "grown", "grow", "growing", "grows",
      "climbed", "climbing", "climb", "climbs", "increased", "increase", "increases", "increasing",
      "growth", "upward", "upwards", "up",
    ]
    let down = [
      "fell", "fallen", "fall", "falls", "falling", "decreased", "decrease", "decreases",
      "decreasing", "declined", "decline", "declines", "declining", "dropped", "drop", "drops",
      "dropping", "reduced", "reduction", "reducing", "reduces", "shrank", "shrunk", "shrinking",
      "downward", "downwards", "down", "reductions", "reduce", "lessened",
    ]
    let better = ["improved", "improvement", "improving", "improves", "improve", "improvements"]
    let worse = [
      "worsened", "worsening", "deteriorated", "deterioration", "deteriorating", "worsens",
    ]
    for word in MoveWords.up.union(up) { ways[word] = .up }
    for word in MoveWords.down.union(down) { ways[word] = .down }
    for word in better { ways[word] = .better }
    for word in worse { ways[word] = .worse }
    return ways
  }()

  /// What is said of each year where it went one way: "fewer", "more".
  static let amounts: [String: Way] = [
    "fewer": .down, "lower": .down, "smaller": .down, "less": .down, "more": .up, "higher": .up,
    "larger": .up, "greater": .up, "better": .better, "worse": .worse,
  ]

  private static let times: [String: Int] = [
    "doubled": 2, "trebled": 3, "tripled": 3, "quadrupled": 4, "twofold": 2, "threefold": 3,
    "fourfold": 4, "fivefold": 5, "tenfold": 10, "doubling": 2, "trebling": 3, "tripling": 3,
  ]

  /// Words that say how many times as much.
  static let folds: Set<String> = Set(times.keys).union(["halved"])

  static func find(in sentence: ClaimSentence) -> [RelationClaims.Found] {
    var found: [RelationClaims.Found] = []
    for segment in sentence.segments {
      if let longer = longer(segment, sentence) {
        found.append(longer)
        continue
      }
      var stated = segment.filter { ways[sentence.word($0)] != nil && sentence.isAuthors($0) }
      // "Each year has seen fewer re-referrals".
      let isThanOther = segment.contains { index in
        sentence.word(index) == "than"
          && !["last", "one", "previous"].contains(sentence.word(index + 2))
      }
      if stated.isEmpty, !isThanOther {
        stated = segment.filter { amounts[sentence.word($0)] != nil && sentence.isAuthors($0) }
      }
      guard !stated.isEmpty, let span = ClaimSpan(in: segment, of: sentence), span.mode != .over
      else { continue }
      // The way that is nearest to the span's words.
      let index = stated.min {
        abs($0 - span.tokens.lowerBound) < abs($1 - span.tokens.lowerBound)
      }
      guard let index, let way = ways[sentence.word(index)] ?? amounts[sentence.word(index)],
        !sentence.isOpen(before: index),
        !sentence.isDenied(before: index),
        !sentence.contains(["gap", "difference", "above", "below", "met", "missed"], in: segment),
        !isOfSuperlative(index, span.tokens.lowerBound, sentence),
        let subject = ClaimSubject(at: index, in: sentence), let places = span.places(of: subject),
        let finding = finding(way, subject, span, places)
      else { continue }
      let start = min(index, span.tokens.lowerBound)
      let end = max(index + 1, span.tokens.upperBound)
      let said = sentence.passage.text(start..<end)
      found.append((finding(said), start..<end))
    }
    return found
  }

  /// "has fallen since 2020", "has doubled in five years": from one time to another, whatever lay between.
  private static func longer(
    _ segment: Range<Int>, _ sentence: ClaimSentence
  ) -> RelationClaims.Found? {
    let claims = segment.filter {
      let word = sentence.word($0)
      return sentence.isAuthors($0)
        && (ways[word] != nil || times[word] != nil || word == "halved"
          || isBecome($0, sentence))
        && !isOther($0, sentence)
    }
    let fold = claims.last.flatMap { sentence.word($0).hasSuffix("fold") ? $0 : nil }
    guard let index = fold ?? claims.first, claims.count == 1 || fold != nil,
      ClaimSpan(in: segment, of: sentence) == nil,
      !sentence.isOpen(before: index),
      !sentence.isDenied(before: index),
      !sentence.contains(
        ["gap", "difference", "above", "below", "target", "by"], in: segment),
      // "more than doubled".
      !segment.contains(where: {
        sentence.word($0) == "than" && times[sentence.word($0 + 1)] == nil
          && sentence.word($0 + 1) != "halved"
      }),
      let (end, from) = since(segment, sentence)
        ?? (fold == nil ? nil : printed(segment, sentence)),
      let near = ClaimSubject(at: index, in: sentence), let place = from(near), place >= 0,
      case let subject = newer(than: place, near, segment, sentence), place < subject.index,
      let now = subject.value.number, let before = subject.history.own[place].number
    else { return nil }
    if isOfSuperlative(index, end, sentence) { return nil }
    let word = sentence.word(index)
    let isSo: Bool
    if word == "halved" || times[word] != nil {
      guard !before.isZero, let ratio = now / before else { return nil }
      let isMore = sentence.word(index - 1) == "than"
      let isNearly = ["nearly", "almost"].contains(sentence.word(index - 1))
      if let count = times[word] {
        let low = isMore ? 100 : isNearly ? 80 : 95
        let high = isMore ? 900 : isNearly ? 100 : 110
        isSo =
          ratio >= Rational(count) * ClaimRelation.part(low)
          && ratio <= Rational(count) * ClaimRelation.part(high)
      } else {
        isSo =
          ratio >= ClaimRelation.part(isMore ? 0 : isNearly ? 50 : 46)
          && ratio <= ClaimRelation.part(isMore ? 50 : isNearly ? 60 : 54)
      }
    } else {
      let goesUp: Bool
      let way = ways[word] ?? amounts[word]
      switch way {
      case .up: goesUp = true
      case .down: goesUp = false
      case .better, .worse:
        guard let isHigherBetter = subject.history.isHigherBetter else { return nil }
        goesUp = (way == .better) == isHigherBetter
      default: return nil
      }
      isSo = goesUp ? now > before : now < before
    }
    guard !isSo else { return nil }
    let stretch = min(index, end - 1)..<max(end, index + 1)
    return (
      .init(
        kind: .course, said: sentence.passage.text(stretch), of: subject.history.name,
        gives: "\(subject.value.words), after \(subject.history.own[place].words)", instead: nil),
      stretch
    )
  }

  /// "Fell to 15.0%, the lowest rate for two years": the time is the superlative's.
  private static func isOfSuperlative(
    _ index: Int, _ span: Int, _ sentence: ClaimSentence
  ) -> Bool {
    index < span
      && sentence.contains(
        ["highest", "lowest", "best", "worst", "fewest", "most", "largest", "smallest"],
        in: index..<span)
  }

  /// The subject, or where that is the figure of the time itself, the newest one of the stretch.
  private static func newer(
    than place: Int, _ subject: ClaimSubject, _ segment: Range<Int>, _ sentence: ClaimSentence
  ) -> ClaimSubject {
    guard subject.index <= place else { return subject }
    let newest = sentence.figures(in: segment).filter {
      $0.isOwnValue && $0.figure.id.indicator == subject.history.indicator
    }.compactMap(\.index).max()
    return ClaimSubject(subject.history, at: newest ?? subject.index)
  }

  /// The figure that a stretch sets after "from".
  private static func printed(
    _ segment: Range<Int>, _ sentence: ClaimSentence
  ) -> (end: Int, from: (ClaimSubject) -> Int?)? {
    let before = sentence.figures(in: segment).first {
      $0.isOwnValue && sentence.word($0.tokens.lowerBound - 1) == "from"
    }
    return before.map { placed in
      (
        placed.tokens.upperBound,
        { $0.history.indicator == placed.figure.id.indicator ? placed.index : nil }
      )
    }
  }

  /// "has got worse", "became better".
  private static func isBecome(_ index: Int, _ sentence: ClaimSentence) -> Bool {
    ["better", "worse", "higher", "lower"].contains(sentence.word(index))
      && ["got", "become", "became", "getting", "becoming"].contains(sentence.word(index - 1))
  }

  /// "up" and "down" are claims where they say more than "made up of".
  private static func isOther(_ index: Int, _ sentence: ClaimSentence) -> Bool {
    let word = sentence.word(index)
    guard ["up", "down"].contains(word) else { return false }
    let before = sentence.word(index - 1)
    return !MoveWords.verbs.contains(before)
      && !["is", "was", "are", "were", "go", "been", ",", "stands", "comes"].contains(before)
  }

  private static func finding(
    _ way: Way, _ subject: ClaimSubject, _ span: ClaimSpan, _ places: [Int]
  ) -> ((String) -> StatementRule.Finding)? {
    let history = subject.history
    let goesUp: Bool
    switch way {
    case .up: goesUp = true
    case .down: goesUp = false
    case .better, .worse:
      guard let isHigherBetter = history.isHigherBetter else { return nil }
      goesUp = (way == .better) == isHigherBetter
    case .flat: return nil
    }
    func went(_ index: Int) -> Bool? {
      guard index > 0, let now = history.own[index].number,
        let before = history.own[index - 1].number
      else { return nil }
      return goesUp ? now > before : now < before
    }
    let wrong: Int?
    switch span.mode {
    case .every: wrong = ([subject.index] + places).first { went($0) == false }
    case .first:
      wrong =
        went(subject.index) == false ? subject.index : places.first { went($0) == true }
    case .over: wrong = nil
    }
    guard let wrong, wrong > 0 else { return nil }
    let gives =
      "\(history.own[wrong].words), after \(history.own[wrong - 1].words)"
    return { .init(kind: .course, said: $0, of: history.name, gives: gives, instead: nil) }
  }
}

extension ClaimSentence {
  private static let denials: Set<String> = [
    "no", "not", "never", "without", "hardly", "didn't", "hasn't", "nor", "neither",
    "didn\u{2019}t",
  ]

  /// Whether one of the four words before an index denies it.
  func isDenied(before index: Int) -> Bool {
    contains(Self.denials, in: max(segment(of: index).lowerBound, index - 4)..<index)
  }
}
