import Figures

/// How an author says that a figure stands to what it is set beside.
struct ClaimRelation {
  enum Way: Hashable {
    case above, below, better, worse
    /// Much the same: within a tenth.
    case near
    case same
    case met, missed
    /// Said of a target: above it, or beyond it in the good way.
    case exceeded
    /// So many times the other.
    case times(Rational)
  }

  private(set) var way: Way
  let tokens: Range<Int>
  let isNegated: Bool
  /// Whether what follows "than", "above" and the like is the other side.
  let hasObjectAfter: Bool

  /// As said of what is no target: "exceeds" is above.
  var plain: ClaimRelation {
    guard way == .exceeded else { return self }
    var other = self
    other.way = .above
    return other
  }

  /// Whether it may be said of what is beaten or passed: "the target was beaten".
  var isPassive: Bool { way == .better || way == .exceeded }

  private static let comparatives: [String: Way] = [
    "higher": .above, "greater": .above, "more": .above, "larger": .above, "bigger": .above,
    "lower": .below, "less": .below, "fewer": .below, "smaller": .below, "better": .better,
    "stronger": .better, "healthier": .better, "worse": .worse, "weaker": .worse,
    "poorer": .worse,
  ]
  private static let prepositions: [String: Way] = [
    "above": .above, "below": .below, "beneath": .below, "exceeds": .exceeded,
    "exceeded": .exceeded, "exceeding": .exceeded, "surpasses": .exceeded,
    "surpassed": .exceeded, "surpassing": .exceeded, "outperforms": .better,
    "outperformed": .better, "outperforming": .better, "outperform": .better, "beats": .better,
    "beat": .better, "betters": .better, "beating": .better, "bettering": .better,
    "beaten": .better,
    "bettered": .better, "eclipses": .above, "eclipsed": .above, "trail": .worse,
    "trailing": .worse,
    "underperforms": .worse, "lags": .worse,
    "lagged": .worse, "lagging": .worse, "trails": .worse, "behind": .worse, "matches": .same,
    "matched": .same, "mirrors": .near, "mirrored": .near, "equals": .same, "equalled": .same,
    "outstrips": .above, "outstripped": .above, "exceed": .exceeded, "under": .below,
    "over": .above, "tops": .above, "topped": .above, "undershoots": .below,
    "overshoots": .above, "overshot": .above, "undershot": .below,
  ]
  private static let phrases: [([String], Way)] = [
    (["in", "excess", "of"], .above), (["ahead", "of"], .better), (["in", "line", "with"], .near),
    (["on", "a", "par", "with"], .near), (["on", "par", "with"], .near),
    (["level", "with"], .near), (["close", "to"], .near), (["similar", "to"], .near),
    (["comparable", "to"], .near), (["comparable", "with"], .near), (["the", "same", "as"], .same),
    (["equal", "to"], .same), (["identical", "to"], .same), (["consistent", "with"], .near),
    (["much", "the", "same", "as"], .near), (["broadly", "the", "same", "as"], .near),
    (["favourably", "with"], .better), (["favourably", "to"], .better),
    (["unfavourably", "with"], .worse), (["unfavourably", "to"], .worse),
    (["favourably", "against"], .better), (["unfavourably", "against"], .worse),
    (["up", "on"], .above), (["down", "on"], .below),
    (["more", "favourable", "than"], .better), (["less", "favourable", "than"], .worse),
    (["twice", "as", "high", "as"], .times(Rational(2))),
    (["twice", "as", "many", "as"], .times(Rational(2))),
    (["twice", "what", "it", "was"], .times(Rational(2))), (["double"], .times(Rational(2))),
    (["twice"], .times(Rational(2))), (["half"], .times(Rational(1) / Rational(2) ?? .zero)),
    (["three", "times"], .times(Rational(3))), (["treble"], .times(Rational(3))),
    (["four", "times"], .times(Rational(4))),
  ]
  /// What is more or less so where there is more or less of it.
  private static let kinds: Set<String> = [
    "common", "frequent", "likely", "usual", "widespread", "prevalent", "numerous", "often",
  ]
  private static let met: Set<String> = [
    "meets", "met", "meeting", "meet", "achieves", "achieved", "achieving", "achieve", "attains",
    "attained", "hits", "hit", "hitting", "reaches", "reached", "reaching", "satisfies",
    "satisfied", "delivers", "delivered", "met.", "reach",
  ]
  private static let missed: Set<String> = [
    "misses", "missed", "missing", "miss", "breaches", "breached", "breach", "failing", "fails",
    "failed",
  ]
  private static let denials: Set<String> = [
    "not", "no", "never", "nowhere", "didn't", "isn't", "wasn't", "doesn't", "hasn't", "haven't",
    "aren't", "weren't", "didn\u{2019}t", "isn\u{2019}t", "wasn\u{2019}t", "doesn\u{2019}t",
    "hasn\u{2019}t",
  ]
  /// Every word with which a relation begins.
  static let openings: Set<String> = Set(comparatives.keys).union(prepositions.keys)
    .union(phrases.compactMap(\.0.first)).union(met).union(missed)
    .union(["short", "as", "so", "within", "inside", "outside", "off", "on", "shy", "wide"])

  /// The relation that begins at an index; nil where none does.
  init?(at index: Int, in sentence: ClaimSentence) {
    guard sentence.isAuthors(index) else { return nil }
    let word = sentence.word(index)
    func after(_ count: Int) -> Range<Int> {
      index..<min(sentence.tokens.upperBound, index + count)
    }
    var found: (way: Way, tokens: Range<Int>, hasObjectAfter: Bool)?
    if let (words, way) = Self.phrases.first(where: { sentence.has($0.0, at: index) }) {
      found = (way, after(words.count), true)
      if case .times = way, !Self.isOfOthers(index + words.count, sentence, orOwn: true) {
        found = nil
      }
    }
    if found == nil, let way = Self.comparatives[word] {
      let segment = sentence.segment(of: index)
      let than = (index + 1..<min(index + 14, segment.upperBound)).first {
        sentence.word($0) == "than"
      }
      if let than {
        guard
          than == index + 1 || !["more", "less"].contains(word)
            || (than == index + 2 && Self.kinds.contains(sentence.word(index + 1)))
        else { return nil }
        // "more than" a number or a half is a matter of fractions.
        found = (way, index..<than + 1, true)
      } else if !["more", "less", "fewer"].contains(word) {
        found = (way, index..<index + 1, false)
      }
    }
    let isPassive = sentence.word(index + 1) == "by" && sentence.word(index).hasSuffix("ed")
    if found == nil, isPassive, let way = Self.prepositions[word] {
      // "was outperformed by England".
      switch way {
      case .better: found = (.worse, index..<index + 2, true)
      case .above, .exceeded: found = (.below, index..<index + 2, true)
      default: break
      }
      // "exceeded by 2 points" says by how much.
      if !Self.isOfOthers(index + 2, sentence) { found = nil }
    } else if found == nil, let way = Self.prepositions[word] {
      let isLoose = ["under", "over", "behind", "beat", "above", "below"].contains(word)
      if !isLoose || Self.isOfOthers(index + 1, sentence) || ["above", "below"].contains(word) {
        found = (way, index..<index + 1, true)
      }
    }
    if found == nil, Self.met.contains(word) {
      var way = Way.met
      if sentence.word(index - 1) == "to" {
        let before = sentence.word(index - 2)
        if ["failed", "fails", "failing", "unable", "yet", "fail"].contains(before) {
          way = .missed
        } else if !["continues", "continued", "continue", "managed", "able"].contains(before) {
          return nil
        }
      }
      found = (way, index..<index + 1, true)
    } else if found == nil, Self.missed.contains(word) {
      // "failed to meet" is read at its second verb, and "failed children" is none.
      guard !["failing", "fails", "failed"].contains(word) else { return nil }
      found = (.missed, index..<index + 1, true)
    } else if found == nil, ["short", "shy", "wide"].contains(word),
      sentence.word(index + 1) == "of"
    {
      found = (.missed, after(2), true)
    } else if found == nil, ["within", "inside", "on"].contains(word),
      ["target", "the", "its"].contains(sentence.word(index + 1))
    {
      let next = sentence.word(index + 1)
      guard next == "target" || (word != "on" && sentence.word(index + 2) == "target") else {
        return nil
      }
      guard sentence.word(index - 1) != "performance" else { return nil }
      found = (.met, index..<index + 1, true)
    } else if found == nil, ["outside", "off"].contains(word),
      ["target", "the", "its"].contains(sentence.word(index + 1))
    {
      found = (.missed, index..<index + 1, true)
    }
    if ["as", "so"].contains(word), sentence.word(index + 2) == "as",
      let high = Self.sizes[sentence.word(index + 1)]
    {
      let isNot = (max(sentence.tokens.lowerBound, index - 3)..<index).contains {
        Self.denials.contains(sentence.word($0))
      }
      // "not as high as" is lower; "as high as" is much the same.
      way = isNot ? high ? .below : .above : .near
      tokens = index..<index + 3
      hasObjectAfter = true
      isNegated = false
      return
    }
    guard let found else { return nil }
    way = found.way
    tokens = found.tokens
    hasObjectAfter = found.hasObjectAfter
    let before = max(sentence.segment(of: index).lowerBound, index - 4)..<index
    isNegated = before.contains { Self.denials.contains(sentence.word($0)) }
  }

  /// Whether words such as "the England average" or a comparator's figure begin at an index.
  private static func isOfOthers(
    _ index: Int, _ sentence: ClaimSentence, orOwn: Bool = false
  ) -> Bool {
    var index = index
    for _ in 0..<3 where passed.contains(sentence.word(index)) { index += 1 }
    return sentence.objects.contains {
      guard $0.tokens.contains(index) else { return false }
      return orOwn || !$0.isOwn
    }
  }

  /// Whether much of it is meant.
  static let sizes: [String: Bool] = [
    "high": true, "low": false, "large": true, "small": false, "great": true, "many": true,
    "few": false, "much": true, "little": false,
  ]

  /// Words that may stand between a relation and what it is to.
  static let passed: Set<String> = [
    "the", "that", "those", "of", "for", "in", "at", "its", "our", "their", "all", "both",
    "average", "rate", "figure", "level", "mean", "rates", "levels", "across", "seen", "found",
    "reported", "statistical", "council's", "agreed", "local", "an", "a", "either", "any", "set",
    "current", "annual", "figures", "averages", "percentage", "proportion", "recorded", "it",
    "was", "is", "comparable", "corresponding", "published", "latest", "own", "value", "share",
    "number", "s", "among", "amongst", "were", "position", "has", "had", "been", "to", "against",
    "corporate", "quarterly", "typical", "overall", "wider", "whole", "stretching", "locally",
    "council", "council\u{2019}s", "ours", "us", "we", "authority", "they", "here", "borough",
    "similar",
  ]

  /// Whether it is so; nil where that cannot be said.
  func holds(_ ours: Rational, _ theirs: Rational, isHigherBetter: Bool?) -> Bool? {
    let difference = ours - theirs
    let answer: Bool?
    switch way {
    case .above: answer = difference > .zero
    case .below: answer = difference < .zero
    case .exceeded:
      if isHigherBetter == false, difference < .zero { return nil }
      answer = difference > .zero
    case .better, .worse:
      guard let isHigherBetter else { return nil }
      answer = (way == .better) == isHigherBetter ? difference > .zero : difference < .zero
    case .near:
      guard !theirs.isZero, let tenth = theirs.magnitude / Rational(10),
        let fifth = theirs.magnitude / Rational(7)
      else { return nil }
      if isNegated { return difference.magnitude <= tenth ? false : nil }
      return difference.magnitude <= tenth ? true : difference.magnitude > fifth ? false : nil
    case .same: answer = difference.isZero
    case .met, .missed:
      guard let isHigherBetter else { return nil }
      let isMet = isHigherBetter ? difference >= .zero : difference <= .zero
      answer = (way == .met) == isMet
    case .times(let factor):
      guard !theirs.isZero, let ratio = ours / theirs else { return nil }
      return (ratio / factor).map { $0 > Self.part(88) && $0 < Self.part(115) }
    }
    return answer.map { $0 != isNegated }
  }

  static func part(_ hundredths: Int) -> Rational { Rational(hundredths) / Rational(100) ?? .zero }
}
