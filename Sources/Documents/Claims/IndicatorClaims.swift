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
      if sentence.word(placed.tokens.upperBound) == "of" || isCount, start - segment.lowerBound < 6
      {
        let next = sentence.figures.first { $0.tokens.lowerBound > start }?.tokens.lowerBound
        let end = min(segment.upperBound, next ?? segment.upperBound, start + 14)
        // A comma begins what is said of something else.
        let comma = (placed.tokens.upperBound..<max(end, placed.tokens.upperBound)).first {
          [",", ";", "("].contains(sentence.word($0))
        }
        stretch = from..<(comma ?? end)
      }
      guard !sentence.contains(causes, in: stretch), !stretch.isEmpty else { continue }
      // The whole of what stands before the figure may name its indicator.
      let before = sentence.passage.contentWords(in: sentence.tokens.lowerBound..<start)
      let after = sentence.passage.contentWords(
        in: placed.tokens
          .upperBound..<max(
            placed.tokens.upperBound, min(sentence.tokens.upperBound, placed.tokens.upperBound + 6))
      )
      let own = sentence.known.ownWords[history.indicator] ?? []
      let named = own.isEmpty ? history.words.subtracting(KnownFigures.vague) : own
      guard !isNamed(named, in: before), !isNamed(named, in: after) else { continue }
      let others = sentence.known.all.filter { other in
        guard other.indicator != history.indicator,
          let words = sentence.known.ownWords[other.indicator], !words.isEmpty
        else { return false }
        // Half of what tells it from the rest must stand there.
        let hits = words.filter { word in
          !isNamed(named, in: [word])
            && stretch.contains {
              sentence.isAuthors($0)
                && Self.isForm(ContentWords.singular(sentence.word($0)), of: word)
            }
        }
        return hits.count * 2 >= words.count
      }
      guard let other = others.first, let words = sentence.known.ownWords[other.indicator],
        let index = stretch.filter({ index in
          let word = ContentWords.singular(sentence.word(index))
          return sentence.isAuthors(index) && words.contains { Self.isForm(word, of: $0) }
        }).max(by: { sentence.word($0).count < sentence.word($1).count })
      else { continue }
      found.append(
        (
          .init(
            kind: .indicator, said: sentence.passage.text(index..<index + 1),
            gives: "\(placed.figure.printed) is of \(history.name)", instead: nil),
          index..<index + 1
        ))
    }
    return found
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

  /// Whether one of the words stands there, in any form: "vacant" for "vacancy", "cases" for "caseload".
  private static func isNamed(_ words: Set<String>, in found: Set<String>) -> Bool {
    words.contains { word in
      found.contains {
        isForm($0, of: word)
          || ($0.count > 3 && $0 != "care" && word != "care" && $0.prefix(4) == word.prefix(4))
      }
    }
  }

  private static func isForm(_ found: String, of word: String) -> Bool {
    found == word || (word.count > 5 && found.count > 5 && found.prefix(5) == word.prefix(5))
  }
}
