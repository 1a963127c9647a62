import Diagnostics
import Figures

/// A passage as its reader meets it, figures as printed, cut into sentences. A class, since every rule
/// is handed every passage of a paper.
final class PrintedPassage: Sendable {
  let passage: Passage
  let prose: Prose
  let tokens: [ProseToken]
  /// Ranges of `tokens`.
  let sentences: [Range<Int>]
  /// The numbers that are amounts: no dates, times, ages, references or bases of rates.
  let numbers: [PrintedNumber]

  init(_ passage: Passage) {
    self.passage = passage
    prose = Prose(asPrinted: passage.inlines)
    tokens = ProseToken.tokens(of: prose.scalars)
    sentences = Self.sentences(of: tokens)
    numbers = PrintedNumber.all(in: tokens, prose)
  }

  /// A passage of the same words as another, none of which stands in a source.
  init(_ passage: Passage, as other: PrintedPassage) {
    self.passage = passage
    prose = other.prose
    tokens = other.tokens
    sentences = other.sentences
    numbers = other.numbers
  }

  /// A cell by itself.
  convenience init(cell inlines: [Inline], in block: Block) {
    self.init(Passage(.cell, inlines, range: block.range))
  }

  /// A full stop, question or exclamation mark before a space ends a sentence; a semicolon does not.
  private static func sentences(of tokens: [ProseToken]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    for (index, token) in tokens.enumerated() {
      let isLast = index == tokens.count - 1
      let ends =
        token.kind == .mark && [".", "?", "!"].contains(token.text) && !isLast
        && tokens[index + 1].hasSpaceBefore
      if ends || isLast {
        found.append(start..<index + 1)
        start = index + 1
      }
    }
    return found
  }

  func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }

  func isWord(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word
  }

  /// Found by halving, as the numbers stand in order: a long passage has many sentences.
  func numbers(in sentence: Range<Int>) -> ArraySlice<PrintedNumber> {
    let first = numbers.partition { $0.tokens.lowerBound >= sentence.lowerBound }
    let rest = numbers[first...]
    return rest[..<rest.partition { $0.tokens.lowerBound >= sentence.upperBound }]
  }

  /// The text of tokens as printed.
  func text(_ stretch: Range<Int>) -> String { scalars(stretch).map(prose.text) ?? "" }

  /// Where tokens were written, or else their passage.
  func place(_ stretch: Range<Int>) -> SourceRange? {
    scalars(stretch).flatMap(prose.place) ?? passage.place
  }

  private func scalars(_ stretch: Range<Int>) -> Range<Int>? {
    guard let first = stretch.first, let last = stretch.last, tokens.indices.contains(last) else {
      return nil
    }
    return tokens[first].range.lowerBound..<tokens[last].range.upperBound
  }

  /// The bound figures that stand in some tokens.
  func figures(in stretch: Range<Int>) -> [Figure] {
    guard let scalars = scalars(stretch) else { return [] }
    let first = prose.figures.partition { $0.range.upperBound > scalars.lowerBound }
    let rest = prose.figures[first...]
    return rest[..<rest.partition { $0.range.lowerBound >= scalars.upperBound }].map(\.figure)
  }

  /// The words that carry the sense, in the singular; see `ContentWords`.
  func contentWords(in stretch: Range<Int>) -> Set<String> {
    ContentWords.of(
      stretch.lazy.filter { self.tokens[$0].kind == .word }.map { self.tokens[$0].text })
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index from which on the condition holds; it holds for nothing before and all after.
  fileprivate func partition(_ isAfter: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
