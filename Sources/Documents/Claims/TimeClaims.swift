import Figures

/// Times that stand beside a figure of another time.
enum TimeClaims {
  private static let prepositions: Set<String> = [
    "in", "at", "on", "for", "during", "by", "(", "as",
  ]
  private static let passedAfter: Set<String> = [
    "per", "10", ",", "000", "children", "cases", "fte", "staff", "%", "of", "referrals", "people",
    "england", "nationally", "social", "workers", "each", "places", "posts", "equivalents",
    "full", "-", "time", "equivalent", "care", "post", "need", "region", "locally", "days", "young",
    "visits",
  ]
  private static let between: Set<String> = [
    "the", "end", "of", "year", "ending", "to", "financial", "quarter", "start", "at", "day",
    "last",
    "reporting", "as", "period", "academic", "on", "in",
  ]
  private static let now: Set<String> = [
    "now", "currently", "today", "latest", "newest", "presently", "recent",
  ]

  static func find(in sentence: ClaimSentence) -> [RelationClaims.Found] {
    let timed = sentence.figures.filter {
      $0.history != nil && $0.figure.absence == nil
        && ["value", "mean", "numerator", "denominator"].contains($0.figure.id.measure)
    }
    guard !timed.isEmpty else { return [] }
    var found: [RelationClaims.Found] = []
    let times = self.times(in: sentence)
    let afters = timed.map { after($0, times, sentence)?.tokens }
    for (place, placed) in timed.enumerated() {
      guard let history = placed.history, let period = Period(id: placed.figure.id.period) else {
        continue
      }
      if let time = time(of: placed, place, timed, times, afters, sentence) {
        guard !time.fits(period), isClear(time, period, history) else { continue }
        let said = sentence.passage.text(time.tokens)
        found.append(
          (
            .init(
              kind: .time, said: said,
              gives: "\(placed.figure.printed) is the figure for \(period.long)",
              instead: "'\(period.short)'"), time.tokens
          ))
      } else if placed.isOwnValue, let index = placed.index,
        let (stretch, isNow) = relative(placed, sentence),
        isNow ? index < history.own.count - 1 : index == history.own.count - 1
      {
        found.append(
          (
            .init(
              kind: .time, said: sentence.passage.text(stretch),
              gives: "\(placed.figure.printed) is the figure for \(period.long), "
                + (isNow
                  ? "and the newest is of \(history.own[history.own.count - 1].period.long)"
                  : "the newest"),
              instead: nil), stretch
          ))
      }
    }
    return found
  }

  /// The times of a sentence in order.
  private static func times(in sentence: ClaimSentence) -> [NamedTime] {
    var times: [NamedTime] = []
    var index = sentence.tokens.lowerBound
    while index < sentence.tokens.upperBound {
      if let time = NamedTime(in: sentence, at: index) {
        times.append(time)
        index = time.tokens.upperBound
      } else {
        index += 1
      }
    }
    return times
  }

  /// A time that is none of the figure's is a slip where the series has a period of that time, or where
  /// it is years away.
  private static func isClear(
    _ time: NamedTime, _ period: Period, _ history: FigureHistory
  ) -> Bool {
    if history.own.contains(where: { time.fits($0.period) }) { return true }
    return !time.isWithin(period) && time.isFar(from: period)
  }

  /// The time that is said of a figure: right after it, or before it with nothing else between.
  private static func time(
    of placed: ClaimSentence.Placed, _ place: Int, _ timed: [ClaimSentence.Placed],
    _ times: [NamedTime], _ afters: [Range<Int>?], _ sentence: ClaimSentence
  ) -> NamedTime? {
    if let after = after(placed, times, sentence) { return after }
    let start = placed.tokens.lowerBound
    let segment = sentence.segment(of: start)
    guard let time = times.last(where: { $0.tokens.upperBound <= start }),
      segment.contains(time.tokens.lowerBound), start - time.tokens.upperBound < 16
    else { return pair(placed, times, timed, sentence) }
    // Nothing else of that kind may stand between, and the figure is not what it is set beside.
    let gap = time.tokens.upperBound..<start
    let isAtHead = time.tokens.lowerBound - segment.lowerBound < 5
    guard sentence.figures(in: gap).isEmpty, !afters.contains(time.tokens),
      isAtHead || sentence.word(start - 1) == "("
        || !sentence.contains([",", "to", "now"], in: gap),
      !sentence.contains(["now", "currently"], in: gap),
      !["from", "than", "against", "previously"].contains(sentence.word(start - 1)),
      !["compared"].contains(sentence.word(start - 2)),
      !sentence.contains(
        [
          "and", ";", "since", "then", "forecast", "from", "later", "earlier", "before", "after",
          "compared", "than", "against", "previous",
        ], in: gap)
    else { return pair(placed, times, timed, sentence) }
    return isSaidOf(time, sentence) ? time : nil
  }

  private static func isSaidOf(_ time: NamedTime, _ sentence: ClaimSentence) -> Bool {
    var before = time.tokens.lowerBound - 1
    var passed = 0
    while between.contains(sentence.word(before)), passed < 5,
      !["in", "at", "on"].contains(sentence.word(before))
    {
      before -= 1
      passed += 1
    }
    let word = sentence.word(before)
    if ["in", "at", "on", "for", "during", "by"].contains(word) {
      // "lower than in 2024", "the plan for 2026".
      let head = sentence.word(before - 1)
      if CourseClaims.ways[head] != nil { return false }
      return ![
        "than", "from", "since", "plan", "budget", "target", "as", "strategy", "act", "report",
        "published", "launched", "inspected", "inspection", "began", "started", "opened",
      ].contains(head)
    }
    // "the 2024 figure", "2024's rate".
    let next = sentence.word(time.tokens.upperBound)
    if next == ":" || (next == ")" && sentence.word(before) == "(") { return true }
    if ["saw", "brought", "ended", "finished"].contains(next) { return true }
    let names: Set<String> = [
      "rate", "figure", "value", "level", "total", "number", "result", "s", "'",
    ]
    return
      (names.contains(next)
      || (sentence.word(time.tokens.lowerBound - 1) == "the"
        && (1...3).contains { names.contains(sentence.word(time.tokens.upperBound + $0)) }))
      && !["since", "from", "than", "on"].contains(sentence.word(time.tokens.lowerBound - 1))
      && !["from", "than", "on"].contains(sentence.word(time.tokens.lowerBound - 2))
  }

  private static func after(
    _ placed: ClaimSentence.Placed, _ times: [NamedTime], _ sentence: ClaimSentence
  ) -> NamedTime? {
    var index = placed.tokens.upperBound
    var passed = 0
    while passed < 6, passedAfter.contains(sentence.word(index)) || isPlace(index, sentence),
      sentence.figure(at: index) == nil
    {
      // A comma ends what belongs to the figure, unless it stands in "10,000".
      if sentence.word(index) == "," { return nil }
      index += 1
      passed += 1
    }
    guard prepositions.contains(sentence.word(index)) else { return nil }
    index += 1
    passed = 0
    while passed < 5, between.contains(sentence.word(index)) {
      index += 1
      passed += 1
    }
    return times.first { $0.tokens.lowerBound == index }
  }

  /// "in England", "among statistical neighbours" between a figure and its time.
  private static func isPlace(_ index: Int, _ sentence: ClaimSentence) -> Bool {
    let word = sentence.word(index)
    if [
      "statistical", "neighbours", "similar", "authorities", "councils", "the", "north", "west",
      "east", "south",
    ].contains(word) {
      return true
    }
    return ["in", "among", "across", "for"].contains(word)
      && ["england", "the", "statistical", "similar", "our", "care", "post", "need"].contains(
        sentence.word(index + 1))
      && NamedTime(in: sentence, at: index + 2) == nil
      && !["end", "year", "quarter", "first", "second", "third", "fourth", "financial"].contains(
        sentence.word(index + 2))
  }

  /// "between 2020 and 2025 from 25% to 30%": the first time is the first figure's.
  private static func pair(
    _ placed: ClaimSentence.Placed, _ times: [NamedTime], _ timed: [ClaimSentence.Placed],
    _ sentence: ClaimSentence
  ) -> NamedTime? {
    guard times.count == 2, timed.count == 2,
      ["between", "from"].contains(sentence.word(times[0].tokens.lowerBound - 1)),
      ["and", "to"].contains(sentence.word(times[1].tokens.lowerBound - 1)),
      times[1].tokens.lowerBound - times[0].tokens.upperBound == 1,
      sentence.word(timed[0].tokens.lowerBound - 1) == "from",
      sentence.word(timed[1].tokens.lowerBound - 1) == "to"
    else { return nil }
    return timed[0].tokens == placed.tokens ? times[0] : times[1]
  }

  /// "last year's rate", "a year ago the rate was": not "in the last year" or "up on last year".
  private static func isThen(_ object: ClaimObject, _ sentence: ClaimSentence) -> Bool {
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
  private static func relative(
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

extension NamedTime {
  /// Whether two years or more lie between.
  func isFar(from period: Period) -> Bool {
    switch span {
    case .year(let year), .twoYears(let year), .quarter(let year, _), .month(let year, _):
      abs(year - period.end.year) > 2
    }
  }
}
