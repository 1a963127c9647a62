import Figures

/// A part of a whole in words: "nearly half", "three in ten", "two thirds", "the majority".
struct FractionWords {
  /// The percentages that the words may stand for.
  let lowest: Rational
  let highest: Rational
  let tokens: Range<Int>
  /// What the words say without what softens them, as a percentage.
  let middle: Rational

  private static let parts: [String: Int] = [
    "half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5,
    "sixth": 6, "eighth": 8, "tenth": 10, "tenths": 10, "sixths": 6, "eighths": 8, "halves": 2,
  ]
  private static let counts: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "twelve": 12, "twenty": 20, "a": 1, "hundred": 100,
  ]
  /// "Every second referral".
  private static let ordinals: [String: Int] = [
    "second": 2, "other": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "tenth": 10,
  ]
  static let openings: Set<String> = Set(parts.keys).union(counts.keys).union([
    "most", "majority", "minority", "all", "bulk", "few", "any", "every",
  ])
  /// What is halved or quartered otherwise: times, and what a house calls so.
  private static let others: Set<String> = [
    "year", "term", "day", "hour", "time", "way", "years", "hours", "quarter", "party", "parties",
    "sector", "half", "placement", "child", "month",
  ]

  private static let whens: Set<String> = [
    "earlier", "before", "ago", "later", "on", "previously", "end",
  ]

  /// The part that begins at an index; nil where none does.
  init?(at index: Int, in sentence: ClaimSentence) {
    guard sentence.isAuthors(index) else { return nil }
    let word = sentence.word(index)
    func number(_ index: Int) -> Int? { Self.counts[sentence.word(index)] }
    var share: Rational?
    var end = index + 1
    if word == "every" {
      // "one in every five" is read at its first word, and "every second year" is a time.
      guard let part = Self.ordinals[sentence.word(index + 1)],
        !["in", "of"].contains(sentence.word(index - 1)),
        sentence.known.nameForms.contains(sentence.word(index + 2))
          || ["child", "post", "case", "family", "young"].contains(sentence.word(index + 2)),
        let share = Rational(1) / Rational(part)
      else { return nil }
      let (first, bounds) = Self.softened(before: index, sentence)
      self.init(share, bounds, first..<index + 2)
      return
    }
    // "all but a tenth" is nine tenths.
    if word == "all", sentence.word(index + 1) == "but",
      ["a", "one"].contains(sentence.word(index + 2)),
      let part = Self.parts[sentence.word(index + 3)],
      let share = Rational(part - 1) / Rational(part)
    {
      self.init(share, 94...106, index..<index + 4)
      return
    }
    if ["all", "few", "any"].contains(word) {
      let before = sentence.word(index - 1)
      switch (word, before) {
      case ("all", "nearly"), ("all", "almost"), ("all", "virtually"), ("all", "practically"):
        self = FractionWords(82, 100, index - 1..<index + 1)
      case ("few", "very"), ("any", "hardly"), ("any", "barely"):
        self = FractionWords(0, 20, index - 1..<index + 1)
      default: return nil
      }
      return
    }
    if ["most", "majority", "minority", "bulk"].contains(word) {
      guard let range = Self.majority(word, index, sentence) else { return nil }
      self = range
      return
    }
    if word == "half",
      ["one", "a"].contains(sentence.word(index - 1)) == false
        || sentence.word(index - 1) == "a"
    {
      share = Rational(1) / Rational(2)
    } else if word == "a", sentence.word(index + 1) == "good",
      let part = Self.parts[sentence.word(index + 2)], let share = Rational(1) / Rational(part)
    {
      self.init(share, 99...120, index..<index + 3)
      return
    } else if let count = number(index) {
      if let part = Self.parts[sentence.word(index + 1)],
        sentence.word(index + 1) != "half" || count == 1,
        count < part
      {
        // "a quarter" is a time as often as a part; a part is "of" something.
        share = Rational(count) / Rational(part)
        end = index + 2
      } else if sentence.word(index + 1) == "-", let part = Self.parts[sentence.word(index + 2)],
        count < part
      {
        share = Rational(count) / Rational(part)
        end = index + 3
      } else if word != "a", let into = Self.into(after: index, sentence) {
        var next = into + 1
        while ["of", "every", "each"].contains(sentence.word(next)) { next += 1 }
        guard let whole = number(next), whole > count, sentence.word(next) != "a",
          !["year", "years", "months", "weeks", "quarters"].contains(sentence.word(next + 1))
        else { return nil }
        // "Two teams in three localities" are no part.
        let isThings =
          into > index + 1 && next == into + 1 && sentence.word(into) == "in"
          && sentence.passage.isWord(next + 1) && !Self.verbs.contains(sentence.word(next + 1))
        guard !isThings else { return nil }
        share = Rational(count) / Rational(whole)
        end = next + 1
      }
    }
    guard let share, !Self.others.contains(sentence.word(end)) else { return nil }
    // "a quarter earlier" is a time.
    if sentence.word(end - 1) == "quarter", Self.whens.contains(sentence.word(end)) { return nil }
    if sentence.word(end) == "-" || sentence.word(end) == "as" { return nil }
    if sentence.word(end - 1) == "quarter" || sentence.word(end - 1) == "third" || word == "half" {
      guard
        ![
          "the", "this", "last", "second", "first", "each", "every", "per", "next", "previous",
          "in",
        ]
        .contains(sentence.word(index - 1)) || sentence.word(end) == "of"
      else { return nil }
    }
    if word == "half",
      ["second", "first", "latter", "last", "other"].contains(sentence.word(index - 1))
    {
      return nil
    }
    if sentence.word(end - 1) == "third", sentence.word(index - 1) == "the" { return nil }
    let (first, bounds) = Self.softened(before: index, sentence)
    self.init(share, bounds, first..<end)
  }

  private init(_ share: Rational, _ bounds: ClosedRange<Int>, _ tokens: Range<Int>) {
    middle = share * Rational(100)
    lowest = middle * ClaimRelation.part(bounds.lowerBound)
    highest = middle * ClaimRelation.part(bounds.upperBound)
    self.tokens = tokens
  }

  /// Where "in" or "out" stands after a count, with one or two words of what is counted between:
  /// "three in ten", "two children in every three".
  private static func into(after index: Int, _ sentence: ClaimSentence) -> Int? {
    (index + 1...index + 3).first { next in
      guard ["in", "out"].contains(sentence.word(next)) else { return false }
      return next == index + 1
        || (index + 1..<next).allSatisfy {
          sentence.passage.isWord($0) && sentence.figure(at: $0) == nil
        } && (sentence.word(next) == "in" || sentence.word(next + 1) == "of")
    }
  }

  private static let verbs: Set<String> = [
    "had", "were", "was", "have", "has", "are", "is", "do", "did", "does", "left", "stayed",
    "came", "got", "saw", "met", "remain", "remained", "live", "lived", "leave", "now", "who",
  ]

  private init(_ lowest: Int, _ highest: Int, _ tokens: Range<Int>, hundredth: Rational = .zero) {
    self.lowest = Rational(lowest) + hundredth
    self.highest = Rational(highest)
    middle = Rational(50)
    self.tokens = tokens
  }

  private static func majority(
    _ word: String, _ index: Int, _ sentence: ClaimSentence
  ) -> FractionWords? {
    if word == "most" {
      let next = sentence.word(index + 1)
      guard
        [
          "of", "children", "staff", "referrals", "posts", "visits", "reviews", "cases", "plans",
          "assessments", "families", "social", "interviews", "contacts",
        ].contains(next),
        !["at", "the"].contains(sentence.word(index - 1))
      else { return nil }
      return FractionWords(50, 100, index..<index + 1, hundredth: ClaimRelation.part(1))
    }
    let isLarge = ["vast", "overwhelming", "large", "great"].contains(sentence.word(index - 1))
    let isSmall = ["small", "tiny"].contains(sentence.word(index - 1))
    let first = isLarge || isSmall ? index - 1 : index
    if word == "minority" { return FractionWords(0, isSmall ? 30 : 50, first..<index + 1) }
    return FractionWords(
      isLarge ? 60 : 50, 100, first..<index + 1, hundredth: ClaimRelation.part(1))
  }

  /// How far from the part the words before it let the figure be, in hundredths of the part, and where
  /// they begin.
  private static func softened(
    before index: Int, _ sentence: ClaimSentence
  ) -> (Int, ClosedRange<Int>) {
    var index = index
    if ["a", "one"].contains(sentence.word(index - 1)), index > sentence.tokens.lowerBound {
      index -= 1
    }
    let word = sentence.word(index - 1)
    let second = sentence.word(index - 2)
    switch word {
    case "nearly", "almost", "approaching": return (index - 1, 83...100)
    case "for":
      return sentence.has(["getting", "on"], at: index - 3)
        ? (index - 3, 83...102) : (index, 92...109)
    case "quite": return second == "not" ? (index - 2, 83...100) : (index, 92...109)
    case "hardly", "barely", "scarcely": return (index - 1, 80...109)
    case "fully", "full": return (index - 1, 97...112)
    case "under", "below":
      return second == "just" || second == "slightly" || second == "little"
        ? (index - 2, 88...100) : (index - 1, 0...100)
    case "than":
      let isClose = ["slightly", "just", "little", "hardly", "barely", "scarcely", "no"].contains(
        sentence.word(index - 3))
      switch second {
      case "more", "greater", "higher":
        let isWell = ["well", "far", "much"].contains(sentence.word(index - 3))
        return (
          isClose ? index - 3 : index - 2, isClose ? 96...115 : isWell ? 108...900 : 100...900
        )
      case "less", "fewer", "lower": return (index - 2, isClose ? 85...100 : 0...100)
      default: return (index, 88...112)
      }
    case "over", "exceeding", "above":
      return second == "just" || second == "slightly" || second == "little"
        ? (index - 2, 100...115) : (index - 1, 100...900)
    case "to":
      return second == "close" ? (index - 2, 86...112) : (index, 92...109)
    case "least":
      return second == "at" ? (index - 2, 99...900) : (index, 92...109)
    case "about", "around", "roughly", "some", "approximately", "nearing":
      return (index - 1, 87...114)
    case "exactly", "precisely": return (index - 1, 99...101)
    default: return (index, 92...109)
    }
  }
}
