import Figures

/// A claim about what a figure did, in an author's words.
struct FigureClaim {
  let kind: Kind
  let tokens: Range<Int>
  /// Whether the clause speaks of another time than from one period to the next.
  let isLonger: Bool

  enum Kind {
    case way(FigureCourse.Way)
    case better(Bool)
    /// A gap to others that grew (up) or shrank (down).
    case gap(FigureCourse.Way)
    /// The later value is so many times the earlier.
    case times(ClosedRange<Rational>)
    case trend(FigureCourse.Way)
  }

  // MARK: Clauses

  private static let breaks: Set<String> = [
    "but", "while", "whereas", "although", "though", "when", "as", "because", "since", "which",
  ]

  /// A semicolon, a word such as "but", and "and" after a comma or before a claim part a sentence.
  /// Parentheses stay with what they stand in.
  static func clauses(of sentence: Range<Int>, in passage: PrintedPassage) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = sentence.lowerBound
    var depth = 0
    for index in sentence {
      let word = passage.word(index)
      if word == "(" { depth += 1 }
      if word == ")" { depth = max(0, depth - 1) }
      guard depth == 0, index > start else { continue }
      let isBreak =
        word == ";"
        || (passage.isAuthors(index) && breaks.contains(word)
          && !goesOn(at: index, from: start, passage))
        || (word == "and"
          && (passage.word(index - 1) == "," || verb(at: index + 1, passage) != nil))
      if isBreak {
        clauses.append(start..<index)
        start = index + (word == "since" ? 0 : 1)
      }
    }
    clauses.append(start..<sentence.upperBound)
    return clauses.filter { !$0.isEmpty }
  }

  /// "An increase in the agency rate, which stands at 24.6%": the figure belongs to what went before.
  private static func goesOn(
    at index: Int, from start: Int, _ passage: PrintedPassage
  ) -> Bool {
    passage.word(index) == "which"
      && ["stands", "stood", "is", "now", "was", "reached"].contains(passage.word(index + 1))
      && passage.figures(in: start..<index).isEmpty
  }

  // MARK: Claims

  /// Nouns that claim as verbs do after "a" and before what moved: "a fall in".
  private static let nouns: [String: FigureCourse.Way] = [
    "rise": .up, "increase": .up, "fall": .down, "decrease": .down, "reduction": .down,
    "drop": .down, "decline": .down, "growth": .up, "dip": .down, "upturn": .up, "uplift": .up,
    "jump": .up, "spike": .up, "surge": .up, "downturn": .down, "slump": .down, "upswing": .up,
  ]
  private static let better: Set<String> = ["improved"]
  private static let worse: Set<String> = ["worsened", "deteriorated"]
  /// Words that are also said of a thing itself, as in "increased demand".
  private static let alsoAdjectives: Set<String> = [
    "increased", "decreased", "declined", "dropped", "reduced", "improved", "worsened",
    "deteriorated", "grown", "fallen", "narrowed", "widened", "doubled", "trebled", "tripled",
    "halved", "risen", "expanded", "diminished", "swollen",
  ]
  private static let followers: Set<String> = [
    "by", "to", "from", "in", "since", "over", "again", "further", "slightly", "sharply",
    "steadily",
    "markedly", "on", "during", "between", ":", ",", ".", ";", "and", "for", "this", "last", "a",
    "(",
  ]
  private static let places: Set<String> = [
    "below", "short", "within", "behind", "outside", "under", "beneath", "into", "beyond",
  ]
  private static let auxiliaries: Set<String> = ["has", "have", "had", "also", "then", "again"]
  private static let denials: Set<String> = [
    "no", "not", "never", "cannot", "without", "nor", "neither", "hardly", "yet",
  ]
  private static let hopes: Set<String> = [
    "whether", "if", "would", "should", "could", "may", "might", "will", "must", "can", "expected",
    "expect", "forecast", "planned", "plan", "aim", "unless", "until", "ask", "asked", "target",
    "projected", "estimated", "had",
  ]
  private static let longer: Set<String> = [
    "since", "between", "decade", "years", "quarter", "quarters", "month", "months", "week",
    "weeks",
    "five", "ten", "earlier", "ago", "previously", "initially", "then",
  ]
  private static let trendWays: [String: FigureCourse.Way] = [
    "downward": .down, "downwards": .down, "falling": .down, "decreasing": .down,
    "declining": .down, "reducing": .down, "upward": .up, "upwards": .up, "rising": .up,
    "increasing": .up, "growing": .up,
  ]
  private static let courses: Set<String> = ["trend", "trends", "trajectory", "trajectories"]
  /// Every word with which a claim begins.
  private static let openings = MoveWords.up.union(MoveWords.down).union(MoveWords.verbs)
    .union(better).union(worse).union(trendWays.keys)
    .union(nouns.keys)
    .union([
      "up", "down", "narrowed", "widened", "doubled", "trebled",
      "tripled", "halved",
    ])

  static func claims(in clause: Range<Int>, of sentence: Range<Int>, _ passage: PrintedPassage)
    -> [FigureClaim]
  {
    guard let last = sentence.last, passage.word(last) != "?" else { return [] }
    lazy var isLonger =
      clause.contains { passage.isAuthors($0) && longer.contains(passage.word($0)) }
      || isSetBesideYear(clause, passage)
      || isSetBesideYear(
        sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 6), passage)
    var claims: [FigureClaim] = []
    for index in clause where openings.contains(passage.word(index)) && passage.isAuthors(index) {
      guard let (kind, tokens) = claim(at: index, clause, passage),
        tokens.upperBound <= clause.upperBound
      else { continue }
      let before = max(sentence.lowerBound, index - 6)..<index
      if before.contains(where: { denials.contains(passage.word($0)) }) { return [] }
      if (sentence.lowerBound..<index).contains(where: { hopes.contains(passage.word($0)) }) {
        return []
      }
      claims.append(FigureClaim(kind: kind, tokens: tokens, isLonger: isLonger))
    }
    return claims
  }

  /// "Compared with 2021": the claim is of another time than from one period to the next.
  private static func isSetBesideYear(_ stretch: Range<Int>, _ passage: PrintedPassage) -> Bool {
    stretch.contains { index in
      passage.tokens[index].isYear && passage.isAuthors(index)
        && (1...5).contains {
          ["compared", "relative", "against", "than", "versus"].contains(passage.word(index - $0))
            || (passage.word(index - $0) == "on"
              && ["up", "down"].contains(passage.word(index - $0 - 1)))
        }
    }
  }

  private static func claim(at index: Int, _ clause: Range<Int>, _ passage: PrintedPassage) -> (
    Kind, Range<Int>
  )? {
    let word = passage.word(index)
    if let way = trendWays[word], courses.contains(passage.word(index + 1)) {
      return (.trend(way), index..<index + 2)
    }
    guard let kind = verb(at: index, passage) else { return nil }
    if case .way(let way) = kind,
      clause.contains(where: { ["gap", "difference"].contains(passage.word($0)) && $0 < index })
    {
      return (.gap(way), index..<index + 1)
    }
    return (kind, index..<index + 1)
  }

  /// The claim that a word makes where it is used as a verb.
  private static func verb(at index: Int, _ passage: PrintedPassage) -> Kind? {
    guard passage.isAuthors(index) else { return nil }
    let word = passage.word(index)
    if MoveWords.verbs.contains(word) {
      return MoveWords.isUp(word, passage.word(index + 1)).map { .way($0 ? .up : .down) }
    }
    if word == "up" || word == "down" {
      let isSaid =
        ["is", "was", "are", "were", "stands", "stood"].contains(passage.word(index - 1))
        && ["from", "to", "by", "on", "at"].contains(passage.word(index + 1))
      // "24.6%, up from 32.6%".
      let isAside =
        [",", "("].contains(passage.word(index - 1)) && passage.word(index + 1) == "from"
      return isSaid || isAside ? .way(word == "up" ? .up : .down) : nil
    }
    if let way = nouns[word] {
      let isSaid =
        [
          "a", "an", "slight", "small", "sharp", "marked", "further", "large", "significant",
          "modest", "steep",
        ].contains(passage.word(index - 1))
        && ["in", "to", "from"].contains(passage.word(index + 1))
      return isSaid ? .way(way) : nil
    }
    // "fell below expectations", "fell short", "fell within": where it stands, not where it went.
    if ["fell", "fallen"].contains(word), places.contains(passage.word(index + 1)) { return nil }
    // "Reduced from its peak".
    if passage.word(index + 1) == "from",
      ["its", "the", "their", "a"].contains(passage.word(index + 2)),
      ["peak", "high", "highest", "low", "lowest", "height"].contains(passage.word(index + 3))
    {
      return nil
    }
    let kind: Kind
    if MoveWords.up.contains(word) {
      kind = .way(.up)
    } else if MoveWords.down.contains(word) {
      kind = .way(.down)
    } else if better.contains(word) {
      kind = .better(true)
    } else if worse.contains(word) {
      kind = .better(false)
    } else if word == "narrowed" {
      kind = .gap(.down)
    } else if word == "widened" {
      kind = .gap(.up)
    } else if let times = times(word, before: passage.word(index - 1), passage.word(index - 2)) {
      kind = .times(times)
    } else {
      return nil
    }
    guard alsoAdjectives.contains(word) else { return kind }
    let isVerb =
      auxiliaries.contains(passage.word(index - 1)) || followers.contains(passage.word(index + 1))
      || !passage.isAuthors(index + 1)
    let isAdjective = ["the", "an", "of", "with", "for"].contains(passage.word(index - 1))
    return isVerb && !isAdjective ? kind : nil
  }

  /// "doubled" is within a twentieth of twice; "more than doubled" and "nearly doubled" lie on either
  /// side of it.
  private static func times(_ word: String, before: String, _ second: String) -> ClosedRange<
    Rational
  >? {
    let factor: Rational?
    switch word {
    case "doubled": factor = Rational(2)
    case "trebled", "tripled": factor = Rational(3)
    case "halved": factor = Rational(1) / Rational(2)
    default: return nil
    }
    guard let factor, let twentieth = factor / Rational(20), let quarter = factor / Rational(4)
    else { return nil }
    let isHalf = word == "halved"
    let most = isHalf ? Rational(0) : factor * Rational(100)
    if before == "than", second == "more" {
      return isHalf ? most...factor : factor...most
    }
    if ["nearly", "almost"].contains(before) {
      return isHalf ? factor...(factor + quarter) : (factor - quarter)...factor
    }
    return (factor - twentieth)...(factor + twentieth)
  }
}

extension PrintedPassage {
  /// Whether a token is an author's own word, and neither a figure nor a value from data.
  func isAuthors(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    return !prose.isBound(tokens[index].range.lowerBound)
  }
}
