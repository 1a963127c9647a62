import Figures

/// A figure beside the name of another indicator: "The vacancy rate was" before the agency rate.
enum IndicatorClaims {
  private static let causes: Set<String> = [
    "despite", "because", "due", "following", "where", "when", "driven", "caused", "although",
    "since", "reflects", "reflecting", "through", "given", "besides", "excluding", "including",
    "if", "unlike", "included", "excluded",
  ]

  static func find(in sentence: ClaimSentence) -> [RelationClaims.Found] {
    guard sentence.known.all.count > 1 else { return [] }
    var found: [RelationClaims.Found] = []
    for placed in sentence.figures where placed.figure.id.measure == "value" {
      guard let history = placed.history, !isAside(placed, sentence) else { continue }
      let start = placed.tokens.lowerBound
      let segment = sentence.segment(of: start)
      let first = sentence.figures.last { $0.tokens.upperBound <= start }?.tokens.upperBound
      let from = max(segment.lowerBound, first ?? segment.lowerBound, start - 16)
      var stretch = from..<start
      // "15.0% of posts were vacant": what is counted stands after the figure.
      let isCount = [.count, .fte, .cases].contains(history.unit)
      let next = sentence.word(placed.tokens.upperBound)
      if next == "of" || isCount ? start - segment.lowerBound < 6 : doing.contains(next) {
        let next = sentence.figures.first { $0.tokens.lowerBound > start }?.tokens.lowerBound
        let end = min(segment.upperBound, next ?? segment.upperBound, start + 14)
        // A comma begins what is said of something else.
        let comma = (placed.tokens.upperBound..<max(end, placed.tokens.upperBound)).first {
          [",", ";", "("].contains(sentence.word($0))
        }
        stretch = from..<(comma ?? end)
      }
      // "At 24.6%, the vacancy rate is": the name stands after the comma.
      if next == ",", start - segment.lowerBound < 3,
        ["at", "with"].contains(sentence.word(start - 1))
      {
        let other = sentence.figures.first { $0.tokens.lowerBound > start }?.tokens.lowerBound
        let from = placed.tokens.upperBound + 1
        let end = min(segment.upperBound, other ?? segment.upperBound, from + 10)
        let mark = (from..<max(from, end)).first {
          [",", ";", "(", "and"].contains(sentence.word($0))
        }
        stretch = from..<max(from, mark ?? end)
      }
      guard !sentence.contains(causes, in: stretch), !stretch.isEmpty else { continue }
      // The whole of what stands before the figure may name its indicator.
      let before = sentence.passage.contentWords(in: sentence.tokens.lowerBound..<start)
      let after = sentence.passage.contentWords(
        in: placed.tokens
          .upperBound..<max(
            placed.tokens.upperBound,
            min(sentence.tokens.upperBound, placed.tokens.upperBound + (next == "," ? 12 : 6)))
      )
      let own = sentence.known.ownWords[history.indicator] ?? []
      let sense = history.words.subtracting(KnownFigures.vague)
      let telling = sense.subtracting(KnownFigures.common)
      let named = !own.isEmpty ? own : telling.isEmpty ? sense : telling
      guard !isNamed(named, in: before), !isNamed(named, in: after) else { continue }
      let others = sentence.known.all.filter { other in
        guard other.indicator != history.indicator,
          let words = sentence.known.ownWords[other.indicator], !words.isEmpty
        else { return false }
        // Half of what tells it from the rest must stand there.
        let hits = words.filter { word in
          !isNamed(named, in: [word])
            && stretch.contains {
              sentence.isAuthors($0) && isName($0, sentence)
                && isSaid(sentence.word($0), of: word, stretch, sentence)
            }
        }
        return hits.count * 2 >= words.count
      }
      if others.isEmpty,
        let name = whole(placed, named, history, sentence)
          ?? family(stretch, named, history, sentence)
      {
        found.append(finding(placed, history, name, sentence))
        continue
      }
      guard let other = others.first, let words = sentence.known.ownWords[other.indicator],
        let index = stretch.filter({ index in
          let word = sentence.word(index)
          return sentence.isAuthors(index)
            && words.contains { isSaid(word, of: $0, stretch, sentence) }
        }).max(by: { sentence.word($0).count < sentence.word($1).count })
      else { continue }
      found.append(finding(placed, history, index..<index + 1, sentence))
    }
    return found
  }

  /// Verbs after a share, which make what follows what it is of: "68% had three or more placements".
  private static let doing: Set<String> = [
    "had", "have", "were", "live", "lived", "left", "are", "stood", "stand", "remain", "remained",
  ]

  /// Whether a word says what a word of a name says: "left" of staff is their leaving.
  private static func isSaid(
    _ found: String, of word: String, _ stretch: Range<Int>, _ sentence: ClaimSentence
  ) -> Bool {
    if let means = synonyms[found] {
      return means.contains(word)
        && (found != "left" || sentence.contains(["workers", "staff"], in: stretch))
    }
    return isForm(ContentWords.singular(found), of: word)
  }

  private static let synonyms: [String: Set<String>] = [
    "left": ["turnover", "leaver", "leaving"], "unfilled": ["vacancy", "vacant"],
    "empty": ["vacancy", "vacant"],
  ]

  private static func finding(
    _ placed: ClaimSentence.Placed, _ history: FigureHistory, _ name: Range<Int>,
    _ sentence: ClaimSentence
  ) -> RelationClaims.Found {
    (
      .init(
        kind: .indicator, said: sentence.passage.text(name),
        gives: "\(placed.figure.printed) is of \(history.name)", instead: nil), name
    )
  }

  /// Whether a word names an indicator: "in the case of" and "92% of cases" name none, and "placement
  /// stability" is what several measures are of.
  private static func isName(_ index: Int, _ sentence: ClaimSentence) -> Bool {
    switch sentence.word(index) {
    case "case": return false
    case "cases":
      let before = sentence.word(index - 1)
      if before == "of" {
        return ["number", "total", "count"].contains(sentence.word(index - 2))
      }
      return !["in", "all", "most", "some", "these", "such", "both", "many", "other"].contains(
        before)
    case "placement", "placements": return sentence.word(index + 1) != "stability"
    default: return true
    }
  }

  /// A word that several names share and this one does not, such as "conferences" beside re-referrals.
  private static func family(
    _ stretch: Range<Int>, _ own: Set<String>, _ history: FigureHistory, _ sentence: ClaimSentence
  ) -> Range<Int>? {
    guard !own.isEmpty else { return nil }
    let index = stretch.first { index in
      let word = ContentWords.singular(sentence.word(index))
      return sentence.known.familyWords.contains(word) && sentence.isAuthors(index)
        && !history.words.contains(word) && isName(index, sentence)
    }
    return index.map { $0..<$0 + 1 } ?? care(stretch, history, sentence)
  }

  /// "The rate of children in care" beside a figure that is of none of them.
  private static func care(
    _ stretch: Range<Int>, _ history: FigureHistory, _ sentence: ClaimSentence
  ) -> Range<Int>? {
    guard history.words.isDisjoint(with: ["care", "looked", "carer"]) else { return nil }
    for index in stretch where amounts.contains(sentence.word(index)) {
      for name in [
        ["of", "children", "in", "care"], ["of", "children", "looked", "after"],
        ["of", "looked", "after", "children"],
      ] where sentence.has(name, at: index + 1) && sentence.isAuthors(index + 1) {
        return index + 2..<index + 1 + name.count
      }
    }
    return nil
  }

  private static let amounts: Set<String> = ["rate", "number", "total"]

  /// The words right after a count that are the whole name of another: "1,652 initial child protection
  /// conferences were held".
  private static func whole(
    _ placed: ClaimSentence.Placed, _ own: Set<String>, _ history: FigureHistory,
    _ sentence: ClaimSentence
  ) -> Range<Int>? {
    guard !own.isEmpty, [.count, .fte, .cases].contains(history.unit) else { return nil }
    let start = placed.tokens.upperBound
    let end = min(sentence.segment(of: placed.tokens.lowerBound).upperBound, start + 8)
    let stretch =
      start..<max(
        start, (start..<max(start, end)).first { !sentence.passage.isWord($0) } ?? end)
    let words = sentence.passage.contentWords(in: stretch)
    guard
      let other = sentence.known.all.first(where: { other in
        other.indicator != history.indicator && other.unit == history.unit && other.words.count > 2
          && other.words.allSatisfy { word in words.contains { isForm($0, of: word) } }
      }), stretch.allSatisfy({ sentence.isAuthors($0) }),
      let last = stretch.last(where: {
        other.words.contains(ContentWords.singular(sentence.word($0)))
      })
    else { return nil }
    return start..<last + 1
  }

  /// Whether a figure is set beside one before it, which says what both are of, or is the whole of
  /// which that is a part: "61 boys of 140".
  private static func isAside(
    _ placed: ClaimSentence.Placed, _ sentence: ClaimSentence
  ) -> Bool {
    let start = placed.tokens.lowerBound
    let before = sentence.word(start - 1)
    if ["against", "from", "than", "with"].contains(before) { return true }
    return before == "of"
      && sentence.figures.contains { (start - 5...start - 1).contains($0.tokens.upperBound) }
  }

  /// Whether one of the words stands there, in any form or by another word: "vacant" for "vacancy", "cases" for "caseload".
  private static func isNamed(_ words: Set<String>, in found: Set<String>) -> Bool {
    words.contains { word in
      found.contains {
        isForm($0, of: word) || synonyms[$0]?.contains(word) == true
          || ($0.count > 3 && $0 != "care" && word != "care" && $0.prefix(4) == word.prefix(4))
      }
    }
  }

  private static func isForm(_ found: String, of word: String) -> Bool {
    found == word || (word.count > 5 && found.count > 5 && found.prefix(5) == word.prefix(5))
  }
}
