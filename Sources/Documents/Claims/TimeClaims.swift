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
        isNow
          ? index < history.own.count - 1
          : index == history.own.count - 1 || !isOfLast(stretch, index, history, sentence)
      {
        found.append(
          (
            .init(
              kind: .time, said: sentence.passage.text(stretch),
              gives: "\(placed.figure.printed) is the figure for \(period.long), "
                + (isNow
                  ? "and the newest is of \(history.own[history.own.count - 1].period.long)"
                  : index == history.own.count - 1 ? "the newest" : "which is older"),
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
    let isAtHead = time.tokens.lowerBound - segment.lowerBound < 7
    guard sentence.figures(in: gap).isEmpty, !afters.contains(time.tokens),
      isAtHead || sentence.word(start - 1) == "("
        || !sentence.contains([",", "to", "now"], in: gap),
      !sentence.contains(["now", "currently"], in: gap),
      !["from", "than", "against", "previously"].contains(sentence.word(start - 1)),
      !["compared"].contains(sentence.word(start - 2)),
      !sentence.contains(
        [
          "and", ";", "since", "then", "forecast", "from", "later", "earlier", "before",
          "compared", "than", "against", "previous",
        ], in: gap),
      // "looked after" is no time.
      !gap.contains(where: { sentence.word($0) == "after" && sentence.word($0 - 1) != "looked" })
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
    if sentence.has(["as", "of"], at: time.tokens.lowerBound - 2) { return true }
    if ["in", "at", "on", "for", "during", "by"].contains(word) {
      // "lower than in 2024", "the plan for 2026".
      let head = sentence.word(before - 1)
      if CourseClaims.ways[head] != nil { return false }
      if head == "as", word == "at" { return true }
      return ![
        "than", "from", "since", "plan", "budget", "target", "as", "strategy", "act", "report",
        "published", "launched", "inspected", "inspection", "began", "started", "opened",
      ].contains(head)
    }
    // "the 2024 figure", "2024's rate".
    let next = sentence.word(time.tokens.upperBound)
    let isSince = ["since", "from", "than", "on", "until"].contains(
      sentence.word(time.tokens.lowerBound - 1))
    if (next == ":" && !isSince) || (next == ")" && sentence.word(before) == "(") { return true }
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
    // "31.5% of posts were vacant in September 2024": the one figure and the one time of a stretch.
    if !prepositions.contains(sentence.word(index)), times.count == 1, let time = times.first,
      time.tokens.lowerBound > index, time.tokens.lowerBound - index < 9,
      sentence.segment(of: index).contains(time.tokens.lowerBound),
      sentence.figures.count == 1, isSaidOf(time, sentence),
      !sentence.contains(ending, in: index..<time.tokens.lowerBound)
    {
      return time
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

  private static let ending: Set<String> = [
    ",", ";", ":", "which", "that", "since", "than", "from", "to", "and", "until", "by", "after",
    "before", "as", "with", "following", "compared", "first", "highest", "lowest", "who", "whom",
    "when", "not", "(",
  ]

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
}

extension NamedTime {
  /// Whether two years or more lie between.
  func isFar(from period: Period) -> Bool {
    switch span {
    case .year(let year), .twoYears(let year), .quarter(let year, _), .month(let year, _),
      .half(let year, _), .term(let year, _):
      abs(year - period.end.year) > 2
    }
  }
}
