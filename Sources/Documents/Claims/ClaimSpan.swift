import Figures

/// Over which periods a sentence claims something.
struct ClaimSpan {
  enum Mode {
    /// In every one of them.
    case every
    /// In the newest and in none before it.
    case first
    /// Over all of them, for what is the highest or lowest.
    case over
  }

  let mode: Mode
  let tokens: Range<Int>
  let extent: Extent

  enum Extent {
    case since(NamedTime)
    case count(Int, Step)
    case whole
  }

  enum Step: Equatable { case year, quarter, month, period }

  private static let counts: [String: Int] = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "twelve": 12,
  ]
  private static let ordinals: [String: Int] = [
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10,
  ]
  private static let steps: [String: Step] = [
    "year": .year, "years": .year, "quarter": .quarter, "quarters": .quarter, "month": .month,
    "months": .month, "period": .period, "periods": .period,
  ]
  private static let running: Set<String> = [
    "running", "row", "succession", "consecutively", "trot", "bounce",
  ]
  private static let successive: Set<String> = [
    "consecutive", "successive", "straight", "successively", "continuous",
  ]

  /// The span that a stretch names; nil where it names none. With `isOver` words such as "for five
  /// years" and "on record" count too.
  init?(in stretch: Range<Int>, of sentence: ClaimSentence, isOver: Bool = false) {
    for index in stretch where sentence.isAuthors(index) {
      if let (mode, extent, end) = Self.span(at: index, sentence, isOver: isOver) {
        self.mode = isOver && mode == .every ? .over : mode
        self.extent = extent
        tokens = index..<min(end, sentence.tokens.upperBound)
        return
      }
    }
    return nil
  }

  private static func span(at index: Int, _ sentence: ClaimSentence, isOver: Bool) -> (
    Mode, Extent, Int
  )? {
    let word = sentence.word(index)
    func at(_ offset: Int) -> String { sentence.word(index + offset) }
    // "the first rise since 2020".
    if word == "first", CourseClaims.ways[at(1)] != nil, !isOver {
      if at(2) == "since", let (time, end) = time(after: index + 3, sentence) {
        return (.first, .since(time), end)
      }
      if ["in", "for"].contains(at(2)), let (count, step, end) = count(at: index + 3, sentence) {
        return (.first, .count(count, step), end)
      }
    }
    if word == "first", at(1) == "time", !isOver {
      if at(2) == "since", let (time, end) = time(after: index + 3, sentence) {
        return (.first, .since(time), end)
      }
      if ["in", "for"].contains(at(2)), let (count, step, end) = count(at: index + 3, sentence) {
        return (.first, .count(count, step), end)
      }
      return at(2) == "in" || at(2) == "since" ? nil : (.first, .whole, index + 2)
    }
    let isEvery =
      ["every", "each"].contains(sentence.word(index - 1))
      || (sentence.word(index - 1) == "single" && sentence.word(index - 2) == "every")
    // "without interruption since 2020", "in an unbroken run since 2020".
    let isUnbroken = word == "interruption" && sentence.word(index - 1) == "without"
    if isUnbroken || ["uninterrupted", "unbroken", "uninterruptedly"].contains(word), !isOver,
      let since = (index..<min(index + 6, sentence.tokens.upperBound)).first(where: {
        sentence.word($0) == "since"
      }), let (time, end) = time(after: since + 1, sentence)
    {
      return (.every, .since(time), end)
    }
    // "Each September since 2020".
    let step = steps[word] ?? (isEvery && NamedTime.isMonth(word) ? .year : nil)
    if let step, isEvery || isYearOnYear(index, sentence), !isOver {
      let after = isYearOnYear(index, sentence) ? index + 3 : index + 1
      if sentence.word(after) == "since", let (time, end) = time(after: after + 1, sentence) {
        return (.every, .since(time), end)
      }
      if ["of", "in", "over", "for"].contains(sentence.word(after)),
        let (count, _, end) = count(at: after + 1, sentence)
      {
        return (.every, .count(count, step), end)
      }
      if isYearOnYear(index, sentence), let (time, end) = later(after, sentence) {
        return (.every, .since(time), end)
      }
      // "Since 2021 it has dropped each year".
      let segment = sentence.segment(of: index)
      if let since = segment.first(where: { sentence.word($0) == "since" }),
        let (time, end) = self.time(after: since + 1, sentence)
      {
        return (.every, .since(time), max(end, index + 1))
      }
      return nil
    }
    if let number = ordinals[word] {
      var next = index + 1
      let isSuccessive = successive.contains(sentence.word(next))
      if isSuccessive { next += 1 }
      if ["annual", "quarterly", "yearly", "monthly"].contains(sentence.word(next)) { next += 1 }
      let isNoun = CourseClaims.ways[sentence.word(next)] != nil
      let isRow =
        running.contains(sentence.word(next + 1)) || running.contains(sentence.word(next + 3))
      if isNoun, isSuccessive || isRow, !isOver {
        return (.every, .count(number, .period), next + 1)
      }
      // "is the third in three years", "the fourth in as many years".
      if sentence.word(next) == "in", sentence.word(index - 1) == "the", !isOver {
        let isMany = sentence.has(["as", "many"], at: next + 1)
        let end = isMany ? next + 3 : next + 2
        guard isMany || counts[sentence.word(next + 1)] == number,
          steps[sentence.word(end)] != nil
        else { return nil }
        return (.every, .count(number, .period), end + 1)
      }
      guard let step = steps[sentence.word(next)] else { return nil }
      let isRunning =
        running.contains(sentence.word(next + 1))
        || (["in", "on"].contains(sentence.word(next + 1))
          && (running.contains(sentence.word(next + 2))
            || running.contains(sentence.word(next + 3))))
      // "a third year of decline".
      let isOf =
        sentence.word(next + 1) == "of" && CourseClaims.ways[sentence.word(next + 2)] != nil
      guard isRunning || isSuccessive || isOf, !isOver else { return nil }
      return (.every, .count(number, step), next + 1)
    }
    if let number = counts[word], successive.contains(sentence.word(index + 1)), !isOver {
      // "four consecutive annual falls".
      let isAnnual = ["annual", "quarterly", "yearly", "monthly"].contains(sentence.word(index + 2))
      let noun = isAnnual ? index + 3 : index + 2
      if CourseClaims.ways[sentence.word(noun)] != nil {
        return (.every, .count(number, .period), noun)
      }
    }
    if counts[word] != nil || word == "decade", let (count, step, end) = count(at: index, sentence)
    {
      let before = sentence.word(index - 1)
      let isRunning =
        running.contains(sentence.word(end)) || sentence.has(["on", "end"], at: end)
        || (["in", "on"].contains(sentence.word(end))
          && (running.contains(sentence.word(end + 1)) || running.contains(sentence.word(end + 2))))
        || (index..<end).contains { successive.contains(sentence.word($0)) }
      // "three years of growth".
      let isOf =
        sentence.word(end) == "of"
        && (CourseClaims.ways[sentence.word(end + 1)] != nil
          || (successive.union(["continuous", "unbroken", "steady", "continued"]).contains(
            sentence.word(end + 1)) && CourseClaims.ways[sentence.word(end + 2)] != nil))
      // "has been above England for five years".
      let isFor =
        before == "for"
        || (["last", "past"].contains(before) && sentence.has(["for", "the"], at: index - 3))
      let isLasting =
        isFor
        && (max(0, index - 14)..<index).contains {
          ["has", "have", "remained", "stayed", "been"].contains(sentence.word($0))
        }
      if isOf || isLasting, !isOver { return (.every, .count(count, step), end) }
      let isAll =
        ["each", "all", "every"].contains(before)
        || (["last", "past", "latest", "previous"].contains(before)
          && (max(0, index - 5)..<index).contains {
            ["each", "every", "all", "throughout"].contains(sentence.word($0))
          })
      if isRunning || isAll, !isOver { return (.every, .count(count, step), end) }
      let dashed = sentence.word(end) == "high" || sentence.word(end) == "low"
      if isOver,
        dashed
          || [
            "for", "in", "over", "than", "nearly", "almost", "of", "last", "past", "the", "within",
            "a",
          ].contains(before)
      {
        return (.over, .count(count, step), end)
      }
      return nil
    }
    if word == "since", let (time, end) = time(after: index + 1, sentence) {
      if isOver { return (.over, .since(time), end) }
      let near = (max(0, index - 7)..<index)
      if sentence.contains(
        [
          "consistently", "continuously", "continually", "steadily", "always", "ever", "been",
          "constantly", "remained", "stayed", "annually", "each", "every",
        ],
        in: near), !sentence.contains(["highest", "lowest", "time"], in: near)
      {
        return (.every, .since(time), end)
      }
      return nil
    }
    guard isOver else { return nil }
    if sentence.has(["on", "record"], at: index) || ["ever", "recorded"].contains(word)
      || sentence.has(["to", "date"], at: index) || sentence.has(["all", "time"], at: index)
      || sentence.has(["since", "records"], at: index)
      || sentence.has(["in", "the", "series"], at: index)
      || sentence.has(["any", "point"], at: index) || sentence.has(["the", "period"], at: index)
      || sentence.has(["any", "year"], at: index) || sentence.has(["any", "quarter"], at: index)
      || sentence.has(["years", "shown"], at: index)
      || sentence.has(["whole", "period"], at: index)
    {
      return (.over, .whole, index + 2)
    }
    return nil
  }

  private static func isYearOnYear(_ index: Int, _ sentence: ClaimSentence) -> Bool {
    let word = sentence.word(index)
    guard steps[word] != nil else { return false }
    if ["on", "by", "after"].contains(sentence.word(index + 1)) {
      return sentence.word(index + 2) == word
    }
    return false
  }

  /// "year on year from 2020 to 2025" ends where the figures do.
  private static func later(_ index: Int, _ sentence: ClaimSentence) -> (NamedTime, Int)? {
    guard sentence.word(index) == "from" else { return nil }
    return time(after: index + 1, sentence)
  }

  private static func time(after index: Int, _ sentence: ClaimSentence) -> (NamedTime, Int)? {
    var index = index
    while ["the", "year", "at", "least", "end", "of", "ending", "to", "before", "in", "back"]
      .contains(sentence.word(index))
    { index += 1 }
    return NamedTime(in: sentence, at: index).map { ($0, $0.tokens.upperBound) }
  }

  /// "five years", "last three quarters", "five-year", "a decade".
  private static func count(at index: Int, _ sentence: ClaimSentence) -> (Int, Step, Int)? {
    var index = index
    for _ in 0..<5
    where [
      "the", "a", "last", "past", "previous", "more", "than", "over", "at", "least", "nearly",
      "almost", "these", "all", "latest",
    ].contains(sentence.word(index)) {
      index += 1
    }
    if sentence.word(index) == "decade" { return (10, .year, index + 1) }
    guard let number = counts[sentence.word(index)] else { return nil }
    var next = index + 1
    while successive.contains(sentence.word(next))
      || ["-", "financial", "full", "reporting", "latest", "\u{2011}"].contains(sentence.word(next))
    {
      next += 1
    }
    guard let step = steps[sentence.word(next)] else { return nil }
    return (number, step, next + 1)
  }

  /// "five years", "the last three years": how many, and where the words end.
  static func years(at index: Int, _ sentence: ClaimSentence) -> (Int, Int)? {
    guard let (count, step, end) = count(at: index, sentence), step == .year else { return nil }
    return (count, end)
  }
}
