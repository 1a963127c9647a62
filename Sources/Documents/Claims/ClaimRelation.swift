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

  /// The relation that begins at an index; nil where none does.
  init?(at index: Int, in sentence: ClaimSentence) {
    guard sentence.isAuthors(index) else { return nil }
    let word = sentence.word(index)
    func after(_ count: Int) -> Range<Int> {
      index..<min(sentence.tokens.upperBound, index + count)
    }
    var found: (way: Way, tokens: Range<Int>, hasObjectAfter: Bool)?
    if let (words, way) = Self.phrasesByHead[word]?.first(where: {
      sentence.has($0.0, at: index)
    }) {
      found = (way, after(words.count), true)
      if case .times = way, !Self.isOfOthers(index + words.count, sentence, orOwn: true) {
        found = nil
      }
    }
    if found == nil, let way = Self.comparatives[word] {
      let segment = sentence.segment(of: index)
      let than = (index + 1..<min(index + 18, segment.upperBound)).first {
        sentence.word($0) == "than"
      }
      if let than {
        // "more than" a number or a half is a matter of fractions.
        guard let way = Self.way(way, at: index, than: than, sentence),
          !Self.isPartOfTarget(index, than: than, sentence)
        else { return nil }
        found = (way, index..<than + 1, true)
      } else if let isGood = Self.qualities[sentence.word(index + 1)],
        ["more", "less"].contains(word)
      {
        found = (isGood == (word == "more") ? .better : .worse, after(2), false)
      } else if !["more", "less", "fewer"].contains(word)
        || (sentence.known.nameForms.contains(sentence.word(index + 1))
          && !["or", "and"].contains(sentence.word(index - 1)))
      {
        found = (way, index..<index + 1, false)
      }
    }
    if found == nil, ["favourable", "unfavourable"].contains(word),
      ["is", "are", "was", "were"].contains(sentence.word(index - 1))
    {
      found = (word == "favourable" ? .better : .worse, index..<index + 1, false)
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
      let isLoose = [
        "under", "over", "behind", "beat", "above", "below", "around", "near",
      ].contains(word)
      let isOfAverage = sentence.has(["the", "average"], at: index + 1)
      if !isLoose || isOfAverage || Self.isOfOthers(index + 1, sentence)
        || ["above", "below"].contains(word)
      {
        found = (way, index..<index + 1, true)
      }
    }
    let isOutOfReach =
      word == "reach"
      && ["of", "within", "beyond", "in", "easy"].contains(sentence.word(index - 1))
    if found == nil, Self.met.contains(word), !isOutOfReach {
      var way = Way.met
      if sentence.word(index - 1) == "to" {
        let before = sentence.word(index - 2)
        if ["failed", "fails", "failing", "unable", "yet", "fail", "failure", "inability"]
          .contains(before)
        {
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
      ["target", "the", "its", "it", "our"].contains(sentence.word(index + 1))
    {
      let next = sentence.word(index + 1)
      guard
        next == "target"
          || (word != "on" && (next == "it" || Self.isTargetNear(index + 2, sentence)))
      else { return nil }
      guard sentence.word(index - 1) != "performance" else { return nil }
      found = (.met, index..<index + 1, true)
    } else if found == nil, ["outside", "off", "outwith"].contains(word),
      ["target", "the", "its", "our"].contains(sentence.word(index + 1)),
      sentence.word(index + 1) == "target" || Self.isTargetNear(index + 2, sentence)
    {
      found = (.missed, index..<index + 1, true)
    }
    if word == "as", let isGood = Self.merits[sentence.word(index + 1)],
      let second = (index + 2..<index + 5).first(where: { sentence.word($0) == "as" })
    {
      let isNot = (max(sentence.tokens.lowerBound, index - 3)..<index).contains {
        Self.denials.contains(sentence.word($0))
      }
      let isLeast = sentence.has(["at", "least"], at: index - 2)
      // "not as good as" is worse; "at least as good as" is not worse.
      way = isNot || isLeast ? isGood == isNot || isLeast && isGood ? .worse : .better : .near
      isNegated = isLeast && !isNot
      tokens = index..<second + 1
      hasObjectAfter = true
      return
    }
    if ["as", "so"].contains(word), let high = Self.sizes[sentence.word(index + 1)],
      let second = (index + 2..<index + 9).first(where: { sentence.word($0) == "as" }),
      second == index + 2 || Self.isOfOthers(second + 1, sentence),
      // "half as high again as" says by how much.
      !sentence.contains(["again"], in: index..<second)
    {
      let isNot = (max(sentence.tokens.lowerBound, index - 3)..<index).contains {
        Self.denials.contains(sentence.word($0))
      }
      // "not as high as" is lower; "as high as" is much the same.
      way = isNot ? high ? .below : .above : .near
      tokens = index..<second + 1
      hasObjectAfter = true
      isNegated = false
      return
    }
    guard let found else { return nil }
    way = found.way
    tokens = found.tokens
    hasObjectAfter = found.hasObjectAfter
    let before = max(sentence.segment(of: index).lowerBound, index - 4)..<index
    isNegated =
      before.contains { Self.denials.contains(sentence.word($0)) }
      || sentence.word(found.tokens.upperBound) == "neither"
  }

  /// Whether it is so; nil where that cannot be said.
  func holds(_ ours: Rational, _ theirs: Rational, isHigherBetter: Bool?) -> Bool? {
    let difference = ours - theirs
    let answer: Bool?
    switch way {
    case .above: answer = difference > .zero
    case .below: answer = difference < .zero
    case .exceeded: answer = difference > .zero
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
