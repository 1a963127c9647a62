import Diagnostics
import Figures

/// Looks for words that say a number which a paper withholds: the sentence, or what leads to it, names
/// the indicator and words a count.
///
/// That the number is the right one is not asked: a wrong one would be untrue, and whoever learns which
/// words are refused would learn the number. Nothing is said of words which tell no more than
/// that a number is withheld, such as "fewer than six", and of a time whose number is printed.
package struct WithheldWords: Sendable {
  /// Words that say a withheld number.
  struct Found {
    let tokens: Range<Int>
    let name: String
    let period: Period
  }

  /// The ids of all that were given, whether withheld or not.
  let indicators: Set<String>
  private let withheld: [WithheldName]
  private let printed: [WithheldName]
  private let range: ClosedRange<Int>
  private let known: KnownFigures

  /// - Parameters:
  ///   - histories: of the indicators, as they may be printed.
  ///   - range: the numbers that are withheld for their own size.
  package init(_ histories: [FigureHistory], range: ClosedRange<Int> = 1...5) {
    self.range = range
    indicators = Set(histories.map(\.indicator))
    let hasWithheld = histories.contains { $0.own.contains(where: \.isWithheld) }
    known = KnownFigures(hasWithheld ? histories : [])
    withheld = histories.filter { $0.own.contains(where: \.isWithheld) }
      .compactMap(WithheldName.init)
    printed =
      withheld.isEmpty
      ? []
      : histories.filter { !$0.own.contains(where: \.isWithheld) }.compactMap(WithheldName.init)
  }

  /// Whether nothing is withheld, so that nothing can be said.
  package var isEmpty: Bool { withheld.isEmpty }

  /// What words in a text from data say, as the words that were found and what they are of; nil where
  /// they say nothing.
  package func finding(
    in text: String, _ kind: WithheldWordsRule.Finding.Place = .elsewhere
  ) -> WithheldWordsRule.Finding? {
    guard !isEmpty, !text.isEmpty else { return nil }
    let passage = PrintedPassage(Passage(.paragraph, [.text(text)]))
    return find(in: passage) { _ in true }.first.map {
      WithheldWordsRule.Finding(
        said: passage.text($0.tokens), name: $0.name, period: $0.period.long, place: kind)
    }
  }

  /// - Parameters:
  ///   - heading: the words that stand above the passage.
  ///   - isOpen: which tokens are to be read.
  func find(
    in passage: PrintedPassage, under heading: Set<String> = [], _ isOpen: (Int) -> Bool
  ) -> [Found] {
    guard !isEmpty else { return [] }
    var found: [Found] = []
    var before: Set<String> = []
    for tokens in passage.sentences where tokens.count <= 250 {
      let words = WithheldName.stems(of: passage.contentWords(in: tokens))
      defer { before = words }
      let mayCount = tokens.contains {
        passage.tokens[$0].kind == .number || CountWords.openings.contains(passage.tokens[$0].text)
      }
      guard mayCount else { continue }
      found += find(passage, tokens, words, after: before.union(heading), isOpen)
    }
    return found
  }

  private func find(
    _ passage: PrintedPassage, _ tokens: Range<Int>, _ words: Set<String>,
    after context: Set<String>, _ isOpen: (Int) -> Bool
  ) -> [Found] {
    let own = withheld.filter { $0.isNamed(by: words) }
    let led = own.isEmpty ? withheld.filter { $0.isNamed(by: words.union(context)) } : []
    let named = own.isEmpty ? led : own
    guard let best = named.max(by: { $0.matches(words) < $1.matches(words) }) else { return [] }
    let most = best.matches(words)
    // What another name says better is not of this one.
    if !own.isEmpty,
      printed.contains(where: { $0.isNamed(by: words) && $0.matches(words) > most })
    {
      return []
    }
    let counts = CountWords.all(
      passage.tokens, in: tokens, range: range,
      names: { word in named.contains { $0.counts(word) } }, isOpen: isOpen)
    guard !counts.isEmpty else { return [] }
    let sentence = ClaimSentence(passage, tokens, [], known)
    let times = tokens.compactMap { NamedTime(in: sentence, at: $0) }
    return counts.compactMap { count -> Found? in
      // Without a name in its own sentence a count goes on about what stood before.
      guard !own.isEmpty || count.tie == .alone, !isOthers(count, sentence),
        !isIf(count, sentence), let period = period(of: best.history, times, count)
      else { return nil }
      return Found(tokens: count.tokens, name: best.history.name, period: period)
    }
  }

  /// The withheld period that is meant: one that the sentence names, or one of the two newest.
  private func period(
    of history: FigureHistory, _ times: [NamedTime], _ count: CountWords
  ) -> Period? {
    let own = history.own
    if !times.isEmpty {
      let meant = own.filter { value in times.contains { $0.fits(value.period) } }
      if !meant.isEmpty { return meant.last(where: \.isWithheld)?.period }
    }
    guard let found = own.suffix(2).last(where: \.isWithheld) else { return nil }
    if let number = count.number, own.last?.number == Rational(number) { return nil }
    return found.period
  }

  private static let elsewhere: Set<String> = [
    "england", "nationally", "national", "neighbour", "neighbours", "region", "regional",
    "regionally", "elsewhere",
  ]

  /// "Three children in England": it is not the council's own.
  private func isOthers(_ count: CountWords, _ sentence: ClaimSentence) -> Bool {
    let start = count.tokens.lowerBound
    let end = count.tokens.upperBound
    let left = (max(sentence.tokens.lowerBound, start - 4)..<start).reversed()
    let right = end..<min(sentence.tokens.upperBound, end + 5)
    for stretch in [Array(left), Array(right)] {
      for index in stretch {
        if [",", ";", ":", "against", "than", "with"].contains(sentence.word(index)) { break }
        if Self.elsewhere.contains(sentence.word(index)) { return true }
      }
    }
    return false
  }

  private static let ifs: Set<String> = [
    "if", "whether", "should", "would", "could", "unless", "aim", "aims", "target", "plan", "plans",
    "capacity", "suppose", "example", "imagine", "must",
  ]

  /// What would be or should be is no count.
  private func isIf(_ count: CountWords, _ sentence: ClaimSentence) -> Bool {
    let start = sentence.segment(of: count.tokens.lowerBound).lowerBound
    return (start..<max(start, count.tokens.lowerBound)).contains {
      Self.ifs.contains(sentence.word($0))
    }
  }
}
