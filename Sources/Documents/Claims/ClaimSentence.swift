import Figures

/// A sentence with the figures that are bound in it, from which claims are read. A class, since every
/// kind of claim is handed it at every word.
final class ClaimSentence {
  /// A figure with its tokens and what is known of it.
  struct Placed {
    let tokens: Range<Int>
    let figure: Figure
    let history: FigureHistory?
    /// Whose figure it is where it is not the council's own.
    let side: FigureHistory.Side?
    /// Where its period stands in the history.
    let index: Int?
    /// As printed, in whole units.
    let number: Rational?

    /// Whether it is the council's own value of a period that is known.
    var isOwnValue: Bool {
      history != nil && side == nil && index != nil && figure.id.measure == "value"
        && figure.absence == nil
    }

    var isTarget: Bool { figure.id.measure == "target" }
  }

  let passage: PrintedPassage
  let tokens: Range<Int>
  let figures: [Placed]
  let known: KnownFigures
  /// The figures of the sentence before, where this one has none and goes on about them.
  let before: [Placed]
  /// Stretches that speak of one thing.
  let segments: [Range<Int>]
  /// What figures may be set beside, in order.
  private(set) lazy var objects = ClaimObject.all(in: self)

  init(
    _ passage: PrintedPassage, _ tokens: Range<Int>, _ figures: [Placed], _ known: KnownFigures,
    before: [Placed] = []
  ) {
    self.before = before
    self.passage = passage
    self.tokens = tokens
    self.figures = figures
    self.known = known
    segments = Self.segments(passage, tokens, figures)
  }

  func word(_ index: Int) -> String { tokens.contains(index) ? passage.word(index) : "" }

  func isAuthors(_ index: Int) -> Bool {
    tokens.contains(index) && passage.isAuthors(index)
  }

  /// Whether the words from an index on are these.
  func has(_ words: [String], at index: Int) -> Bool {
    words.enumerated().allSatisfy { word(index + $0.offset) == $0.element }
  }

  func contains(_ words: Set<String>, in stretch: Range<Int>) -> Bool {
    stretch.contains { words.contains(word($0)) }
  }

  func segment(of index: Int) -> Range<Int> {
    segments.first { $0.contains(index) } ?? tokens
  }

  func figures(in stretch: Range<Int>) -> [Placed] {
    figures.filter { stretch.overlaps($0.tokens) }
  }

  /// The figure whose tokens hold an index.
  func figure(at index: Int) -> Placed? { figures.first { $0.tokens.contains(index) } }

  private static let breaks: Set<String> = [
    ";", "but", "while", "whereas", "although", "though", "however", "whilst", "despite",
  ]

  /// Words such as "but" part a sentence, and "and" where figures of two indicators stand on either
  /// side.
  private static func segments(
    _ passage: PrintedPassage, _ tokens: Range<Int>, _ figures: [Placed]
  ) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var start = tokens.lowerBound
    for index in tokens {
      let word = passage.word(index)
      let isBreak = breaks.contains(word) || (word == "yet" && passage.word(index - 1) == ",")
      guard isBreak || word == "and", passage.isAuthors(index), index > start else {
        continue
      }
      if word == "and" {
        let left = figures.last { $0.isOwnValue && $0.tokens.lowerBound < index }
        let right = figures.first { $0.isOwnValue && $0.tokens.lowerBound > index }
        guard let left, let right, left.tokens.lowerBound >= start,
          left.figure.id.indicator != right.figure.id.indicator
        else { continue }
      }
      segments.append(start..<index)
      start = index + 1
    }
    if start < tokens.upperBound { segments.append(start..<tokens.upperBound) }
    return segments
  }

  // MARK: What is not claimed

  private static let hopes: Set<String> = [
    "whether", "if", "would", "should", "could", "may", "might", "will", "must", "can", "expected",
    "expect", "forecast", "aim", "aims", "unless", "until", "ask",
    "asked", "asks", "projected", "predicted", "likely", "hope", "hopes", "hoped", "intends",
    "seeks", "wants", "cannot", "neither", "nor", "assume", "assumes", "intend", "intended",
    "intention", "aspires", "aspire", "seek", "seeking", "want", "wish", "wishes", "proposes",
    "ought", "suppose", "supposing", "claims", "imagine", "nothing", "nobody",
  ]

  /// Whether the words before an index make a question or a hope of what follows.
  func isOpen(before index: Int) -> Bool {
    if let last = tokens.last, word(last) == "?" { return true }
    let start = segment(of: index).lowerBound
    // "That fewer leave here is not yet so".
    if (index..<segment(of: index).upperBound).contains(where: {
      word($0) == "not"
        && (has(["yet", "so"], at: $0 + 1) || ["so", "true"].contains(word($0 + 1)))
    }) {
      return true
    }
    // "Had it been lower": were and had before their subject.
    if ["had", "were", "should"].contains(word(tokens.lowerBound)) { return true }
    return (start..<max(start, index)).contains {
      // "Neither good nor bad in itself, the rate": the comma ends it.
      if ["neither", "nor"].contains(word($0)), contains([","], in: $0..<index) { return false }
      return isAuthors($0)
        && ((Self.hopes.contains(word($0)) && !isNoting($0, before: index))
          || (["plan", "plans", "planned"].contains(word($0)) && word($0 + 1) == "to")
          // "There is no evidence that", "is to be lower".
          || (["evidence", "sign", "suggestion", "reason", "indication"].contains(word($0))
            && ["no", "little", "without"].contains(word($0 - 1)))
          || (Self.aims.contains(word($0)) && ["is", "was", "are"].contains(word($0 + 1))
            && ["for", "to", "that"].contains(word($0 + 2)))
          || isPurpose($0, before: index)
          || (word($0) == "yet" && word($0 + 1) == "to" && Self.becoming.contains(word($0 + 2)))
          || (word($0) == "to" && Self.obliging.contains(word($0 - 1)))
          || (word($0) == "to" && word($0 + 1) == "be"
            && ["is", "are", "was", "were"].contains(word($0 - 1))))
    }
  }
}

extension ClaimSentence {
  private static let obliging: Set<String> = [
    "need", "needs", "needed", "has", "have", "due", "going", "required", "set", "likely",
    "unlikely", "working", "trying",
  ]

  /// "Work to bring re-referrals below": what a verb is to do is no claim yet.
  private func isPurpose(_ place: Int, before index: Int) -> Bool {
    word(place) == "to" && place + 1 < index && Self.doing.contains(word(place + 1))
      && ![
        "continues", "continued", "managed", "helped", "able", "began", "begun", "succeeded",
        "continue",
      ].contains(word(place - 1)) && !contains([",", "which", "and", ":", ";"], in: place..<index)
  }

  private static let aims: Set<String> = ["target", "goal", "ambition", "objective", "priority"]
  private static let becoming: Set<String> = [
    "fall", "be", "become", "get", "come", "drop", "move", "go", "rise", "overtake",
  ]
  private static let doing: Set<String> = [
    "reduce", "bring", "cut", "get", "keep", "raise", "lift", "move", "lower", "drive", "push",
    "improve", "increase", "ensure", "make",
  ]

  private static let noting: Set<String> = [
    "pleased", "see", "note", "assurance", "notice", "recall", "aware", "welcome", "concerned",
    "seen", "reassured", "disappointed",
  ]

  /// "Members will be pleased to see that": the hope is the members' and the claim stands.
  private func isNoting(_ hope: Int, before index: Int) -> Bool {
    ["will", "can", "may", "wish", "want", "should", "might", "ask", "asked"].contains(word(hope))
      && contains(Self.noting, in: hope..<min(index, hope + 7))
  }
}

extension PrintedPassage {
  /// The figures of the passage with their tokens, in order.
  func placedFigures(_ known: KnownFigures) -> [ClaimSentence.Placed] {
    var placed: [ClaimSentence.Placed] = []
    var token = 0
    for (range, figure) in prose.figures {
      while token < tokens.count, tokens[token].range.upperBound <= range.lowerBound { token += 1 }
      let first = token
      while token < tokens.count, tokens[token].range.lowerBound < range.upperBound { token += 1 }
      guard first < token else { continue }
      let history = known[figure.id.indicator]
      placed.append(
        ClaimSentence.Placed(
          tokens: first..<token, figure: figure, history: history,
          side: history?.sides[figure.id.area], index: history?.index(of: figure.id.period),
          number: figure.absence == nil ? Self.number(figure.printed) : nil))
    }
    return placed
  }

  /// The number in what a figure prints; nil where there is none or more than one.
  private static func number(_ printed: String) -> Rational? {
    let tokens = ProseToken.tokens(of: Array(printed.unicodeScalars))
    let numbers = tokens.indices.filter { tokens[$0].kind == .number }
    guard let first = numbers.first, numbers.count == 1 || printed.contains(ascii: "10,000") else {
      return nil
    }
    return PrintedNumber(tokens, first)?.value
  }
}
