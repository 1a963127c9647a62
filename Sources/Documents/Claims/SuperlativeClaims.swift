import Figures

/// Claims that a figure is the highest or lowest over some time.
enum SuperlativeClaims {
  private enum Way {
    case highest, lowest, best, worst
    /// "A record": the highest or the lowest.
    case either
  }

  private static let ways: [String: Way] = [
    "highest": .highest, "largest": .highest, "greatest": .highest, "biggest": .highest,
    "lowest": .lowest, "smallest": .lowest, "fewest": .lowest, "best": .best, "worst": .worst,
    "peak": .highest, "peaked": .highest, "poorest": .worst, "strongest": .best, "trough": .lowest,
    "most": .highest, "bottomed": .lowest, "weakest": .worst, "heaviest": .highest,
    "lightest": .lowest, "fastest": .best, "quickest": .best, "slowest": .worst,
    "height": .highest, "nadir": .lowest, "zenith": .highest, "healthiest": .best,
  ]
  static let openings: Set<String> = Set(ways.keys).union(comparatives.keys)
    .union(["record", "never", "not", "no"])
  private static let places: Set<String> = [
    "authorities", "councils", "neighbours", "region", "country", "england", "group", "quarter",
    "quartile", "boroughs", "peers", "family", "areas", "team", "teams", "nationally", "regionally",
    "wards", "schools",
  ]
  private static let partial: Set<String> = [
    "second", "third", "fourth", "fifth", "joint", "equal", "next", "of", "among", "amongst",
    "one",
  ]

  static func find(in sentence: ClaimSentence) -> [RelationClaims.Found] {
    var found: [RelationClaims.Found] = []
    for index in sentence.tokens {
      guard openings.contains(sentence.word(index)), sentence.isAuthors(index),
        !sentence.isOpen(before: index)
      else { continue }
      if let (way, tokens) = denied(at: index, sentence) {
        if let finding = check(way, tokens, sentence, isWhole: true) { found.append(finding) }
      } else if let (way, tokens) = claim(at: index, sentence), !sentence.isDenied(before: index),
        let finding = check(way, tokens, sentence)
      {
        found.append(finding)
      }
    }
    return found
  }

  private static let comparatives: [String: Way] = [
    "higher": .highest, "larger": .highest, "greater": .highest, "bigger": .highest,
    "lower": .lowest, "smaller": .lowest, "fewer": .lowest, "better": .best, "worse": .worst,
    "high": .highest, "low": .lowest, "large": .highest, "small": .lowest, "many": .highest,
    "few": .lowest, "good": .best, "poor": .worst, "bad": .worst, "great": .highest,
    "more": .highest, "less": .lowest, "timely": .best, "strong": .best, "stable": .best,
    "prompt": .best, "weak": .worst, "quick": .best, "slow": .worst,
  ]

  /// "has never been higher", "not since 2017 has it been as low", "no year since 2018 has seen a larger
  /// share".
  private static func denied(at index: Int, _ sentence: ClaimSentence) -> (Way, Range<Int>)? {
    let word = sentence.word(index)
    if let way = comparatives[word] {
      let segment = sentence.segment(of: index)
      let than = (index + 1..<max(index + 1, min(index + 15, segment.upperBound))).first {
        sentence.word($0) == "than"
      }
      // "More complex than ever" is no number.
      guard let than, !["more", "less"].contains(word) || !sentence.figures(in: segment).isEmpty
      else { return nil }
      let isAny =
        sentence.word(than + 1) == "ever" || sentence.word(than + 1) == "any"
        || (["at", "in"].contains(sentence.word(than + 1)) && sentence.word(than + 2) == "any")
        || sentence.has(["it", "has", "been"], at: than + 1)
        || (sentence.word(than + 1) == "for" && ClaimSpan.years(at: than + 2, sentence) != nil)
      guard isAny else { return nil }
      let near = than + 1..<min(segment.upperBound, than + 8)
      return sentence.contains(places, in: near) ? nil : (way, index..<than + 2)
    }
    let isDenial =
      word == "never"
      || (word == "not"
        && (["in", "for", "over", "during"].contains(sentence.word(index + 1))
          || sentence.contains(["since"], in: index..<min(sentence.tokens.upperBound, index + 8))
          || (["been", "seen", "had", "reached"].contains(sentence.word(index + 1))
            && ClaimSpan(
              in: index..<sentence.segment(of: index).upperBound, of: sentence, isOver: true) != nil)))
      || (word == "no"
        && ["year", "quarter", "other", "point", "time"].contains(sentence.word(index + 1)))
    guard isDenial else { return nil }
    let end = min(sentence.segment(of: index).upperBound, index + 20)
    for next in index + 1..<max(end, index + 1) {
      guard let way = comparatives[sentence.word(next)] else { continue }
      let isComparative =
        sentence.word(next).hasSuffix("er")
        || ["better", "worse", "more"].contains(sentence.word(next))
      guard isComparative || ["as", "so", "this"].contains(sentence.word(next - 1)) else {
        continue
      }
      // "has not been higher than England for five years" is no superlative.
      if sentence.word(next + 1) == "than" || sentence.word(next + 1) == "as",
        sentence.objects.contains(where: {
          ($0.isSide || $0.isTarget) && (next + 2..<next + 6).contains($0.tokens.lowerBound)
        })
      {
        return nil
      }
      return (way, index..<next + 1)
    }
    return nil
  }

  private static func claim(at index: Int, _ sentence: ClaimSentence) -> (Way, Range<Int>)? {
    let word = sentence.word(index)
    func isNear(_ words: Set<String>) -> Bool {
      sentence.contains(words, in: index + 1..<min(sentence.tokens.upperBound, index + 8))
    }
    if word == "record" {
      switch sentence.word(index + 1) {
      case "high", "highs", "level", "number", "total", "figure", "rate":
        return (.highest, index..<index + 2)
      case "low", "lows": return (.lowest, index..<index + 2)
      case ".", ",", ";":
        let isSaid =
          sentence.word(index - 1) == "a"
          && ["is", "was", "are", "were", "set", "represents", "being"].contains(
            sentence.word(index - 2))
        return isSaid ? (.either, index - 1..<index + 1) : nil
      default: return nil
      }
    }
    if word == "high" || word == "low" {
      // "a five-year high", "an all-time low".
      let before = sentence.word(index - 1)
      guard ["year", "quarter", "time", "decade", "month"].contains(before) else { return nil }
      return (word == "high" ? .highest : .lowest, index - 3..<index + 1)
    }
    guard let way = ways[word] else { return nil }
    // "most children" is a part of a whole, and "most recent" neither.
    if word == "most" {
      let isAmount =
        sentence.word(index - 1) == "the"
        && ["in", "for", "since", "on", "ever"].contains(sentence.word(index + 1))
      return isAmount ? (way, index..<index + 1) : nil
    }
    let before = sentence.word(index - 1)
    if before != "its", before != "the", before != "their", partial.contains(before) { return nil }
    let second = sentence.word(index - 2)
    // "Down from its peak" says nothing of the figure that stands there.
    if ["its", "the", "their"].contains(before),
      ["from", "since", "below", "off", "near", "above", "after", "under"].contains(second)
    {
      return nil
    }
    if before == "the", ["of", "among", "amongst"].contains(second),
      ["one", "some", "is", "was"].contains(sentence.word(index - 3))
    {
      return nil
    }
    if ["joint", "equal"].contains(before) { return nil }
    if isNear(places) { return nil }
    // "the height of the summer" is no number.
    if word == "height", !["its", "their"].contains(before) { return nil }
    return (way, index..<index + 1)
  }

  private static func check(
    _ way: Way, _ tokens: Range<Int>, _ sentence: ClaimSentence, isWhole isNever: Bool = false
  ) -> RelationClaims.Found? {
    let segment = sentence.segment(of: tokens.lowerBound)
    guard let subject = subject(of: tokens, segment, sentence) else { return nil }
    let history = subject.history
    let isHighest: Bool
    switch way {
    case .highest: isHighest = true
    case .lowest: isHighest = false
    case .best, .worst:
      guard let isHigherBetter = history.isHigherBetter else { return nil }
      isHighest = (way == .best) == isHigherBetter
    case .either: return either(tokens, subject, sentence)
    }
    let start = max(segment.lowerBound, tokens.lowerBound - 4)
    let than = tokens.upperBound - 1
    let isAnyOther =
      sentence.contains(
        ["other"], in: than..<min(segment.upperBound, than + 4))
      && sentence.contains(["any"], in: than..<min(segment.upperBound, than + 3))
    let places: [Int]
    var end = tokens.upperBound
    let named =
      ClaimSpan(in: tokens.lowerBound..<segment.upperBound, of: sentence, isOver: true)
      ?? ClaimSpan(in: start..<segment.upperBound, of: sentence, isOver: true)
    if let span = named {
      guard let found = span.places(of: subject) else { return nil }
      places = found
      end = max(end, span.tokens.upperBound)
    } else if isNever {
      places =
        isAnyOther
        ? history.own.indices.filter { $0 != subject.index } : Array(0..<subject.index)
    } else if isWhole(tokens, sentence) {
      places = history.own.indices.filter { $0 != subject.index }
    } else {
      return nil
    }
    guard let value = subject.value.number,
      let better = places.first(where: { place in
        history.own[place].number.map { isHighest ? $0 > value : $0 < value } ?? false
      })
    else { return nil }
    let gives = "\(subject.value.words), and \(history.own[better].words)"
    let stretch = tokens.lowerBound..<end
    return (
      .init(
        kind: .course, said: sentence.passage.text(stretch), of: history.name, gives: gives,
        instead: nil),
      stretch
    )
  }

  private static func either(
    _ tokens: Range<Int>, _ subject: ClaimSubject, _ sentence: ClaimSentence
  ) -> RelationClaims.Found? {
    let own = subject.history.own
    guard let value = subject.value.number,
      let more = own.first(where: { $0.number.map { $0 > value } ?? false }),
      let less = own.first(where: { $0.number.map { $0 < value } ?? false })
    else { return nil }
    return (
      .init(
        kind: .course, said: sentence.passage.text(tokens), of: subject.history.name,
        gives: "\(subject.value.words), and \(more.words) and \(less.words)", instead: nil),
      tokens
    )
  }

  /// The figure that follows with "at" or "of", and otherwise as of any claim.
  private static func subject(
    of tokens: Range<Int>, _ segment: Range<Int>, _ sentence: ClaimSentence
  ) -> ClaimSubject? {
    let right = sentence.figures(in: segment).first { $0.tokens.lowerBound >= tokens.upperBound }
    if let right, right.isOwnValue, let history = right.history, let index = right.index,
      [
        "at", "of", ":", "(", "was", "is", "to", "with", "as", "than", "present", "the", "current",
        "latest", "now",
      ].contains(sentence.word(right.tokens.lowerBound - 1)),
      right.tokens.lowerBound - tokens.upperBound < 12
    {
      return ClaimSubject(history, at: index)
    }
    return ClaimSubject(at: tokens.lowerBound, in: sentence)
  }

  /// "at its highest", "peaked", "a record high", "the highest level".
  private static func isWhole(_ tokens: Range<Int>, _ sentence: ClaimSentence) -> Bool {
    let word = sentence.word(tokens.lowerBound)
    if tokens.count > 1 || ["peak", "peaked", "trough", "bottomed"].contains(word) { return true }
    let before = sentence.word(tokens.lowerBound - 1)
    if ["its", "their"].contains(before) { return true }
    let next = sentence.word(tokens.upperBound)
    if ["point", "level"].contains(next) { return true }
    // "was highest in 2023, at 26.2%".
    return ["in", "at", "on"].contains(next)
      && NamedTime(in: sentence, at: tokens.upperBound + 1) != nil
  }
}
