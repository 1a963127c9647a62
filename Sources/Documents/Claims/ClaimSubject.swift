import Figures

/// The council's own figure that a claim is about.
struct ClaimSubject {
  let history: FigureHistory
  /// Where its period stands in the history.
  let index: Int

  var value: FigureHistory.Value { history.own[index] }

  /// Words before a figure that set it beside another.
  static let asides: Set<String> = [
    "from", "than", "against", "with", "compared", "previously", "versus", "v", "vs", "on", "to",
    "relative",
  ]

  /// The subject of words at an index: the figure of its segment that is nearest on the left, or the
  /// first on the right; else the last one before the segment; else what comparators' figures or names
  /// are of. Nil where that is not clear.
  init?(at index: Int, in sentence: ClaimSentence) {
    let segment = sentence.segment(of: index)
    let here = sentence.figures(in: segment).filter(\.isOwnValue)
    let left = here.filter { $0.tokens.upperBound <= index }
    let right = here.filter { $0.tokens.lowerBound > index }
    var found =
      left.last { !Self.isAside($0, sentence) } ?? right.first { !Self.isAside($0, sentence) }
    if found == nil, left.isEmpty || right.isEmpty {
      // "Turnover fell from 19.8% and is below England": the newest of the two is not printed.
      let earlier = sentence.figures.filter {
        $0.isOwnValue && $0.tokens.upperBound <= segment.lowerBound
      }
      found = here.isEmpty ? earlier.last { !Self.isAside($0, sentence) } : nil
      if found == nil, let aside = here.first, let history = aside.history {
        self.init(newestOf: history)
        return
      }
    }
    if let found, let history = found.history, let index = found.index {
      let isOfSeveral = Set(here.map(\.figure.id.indicator)).count > 1
      if isOfSeveral, sentence.contains(["both", "all", "each", "respectively"], in: segment) {
        return nil
      }
      self.init(history, at: index)
      return
    }
    if sentence.figures.isEmpty, !sentence.before.isEmpty {
      let own = sentence.before.filter(\.isOwnValue)
      guard Set(own.map(\.figure.id.indicator)).count == 1,
        let last = own.last(where: { !Self.isAside($0, sentence) }), let history = last.history,
        let index = last.index
      else { return nil }
      // "The England vacancy rate is higher": of another indicator.
      let named = sentence.known.meant(by: sentence.passage.contentWords(in: sentence.tokens))
      guard named == nil || named?.indicator == history.indicator else { return nil }
      self.init(history, at: index)
      return
    }
    let bound = sentence.figures(in: segment).first { $0.history != nil }
    let any = bound ?? sentence.figures.first { $0.history != nil }
    if let history = any?.history {
      self.init(newestOf: history)
    } else if sentence.figures.isEmpty,
      let history = sentence.known.meant(
        by: sentence.passage.contentWords(in: sentence.tokens.lowerBound..<index))
        ?? Self.counted(after: index, sentence)
    {
      self.init(newestOf: history)
    } else {
      return nil
    }
    guard sentence.leavesTimeOpen(segment, for: value.period) else { return nil }
  }

  /// "Fewer conferences were held in time than in England": what the sentence is of, where the words
  /// that follow name it.
  private static func counted(after index: Int, _ sentence: ClaimSentence) -> FigureHistory? {
    guard index - sentence.tokens.lowerBound < 3,
      let history = sentence.known.meant(
        by: sentence.passage.contentWords(in: sentence.tokens)),
      let next = (index + 1..<index + 4).first(where: {
        !ClaimRelation.passed.contains(sentence.word($0))
      }), history.words.contains(ContentWords.singular(sentence.word(next)))
    else { return nil }
    return history
  }

  private init?(newestOf history: FigureHistory) {
    guard !history.own.isEmpty else { return nil }
    self.init(history, at: history.own.count - 1)
  }

  init(_ history: FigureHistory, at index: Int) {
    self.history = history
    self.index = index
  }

  private static func isAside(
    _ placed: ClaimSentence.Placed, _ sentence: ClaimSentence
  ) -> Bool {
    let start = placed.tokens.lowerBound
    func word(_ index: Int) -> String {
      sentence.passage.tokens.indices.contains(index) ? sentence.passage.word(index) : ""
    }
    let before = word(start - 1)
    if before == "to" {
      return ["compared", "relative"].contains(word(start - 2))
    }
    if before == "with" {
      return word(start - 2) == "compared"
    }
    if before == "on" { return ["up", "down"].contains(word(start - 2)) }
    return asides.contains(before)
      || (["the", "a"].contains(before)
        && ["from", "than", "against"].contains(word(start - 2)))
  }
}

extension ClaimSentence {
  /// Whether no time that a stretch names is another than a period.
  func leavesTimeOpen(_ stretch: Range<Int>, for period: Period) -> Bool {
    stretch.allSatisfy { index in
      guard
        ["in", "at", "on", "during", "for"].contains(word(index - 1))
          || index == stretch.lowerBound,
        let time = NamedTime(in: self, at: index)
      else { return true }
      return time.fits(period)
    }
  }
}
