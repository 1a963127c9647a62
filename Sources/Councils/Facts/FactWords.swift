package import Diagnostics
package import Documents

/// A run of text as words and marks, each with its place, for comparing what stands beside what.
package struct FactWords {
  /// A word, a number with its marks, or a single mark of punctuation.
  package struct Word {
    /// In small letters, with number words as digits.
    package let text: String
    /// Its first character as it was written.
    let first: Unicode.Scalar
    package let isMark: Bool
    let hasSpaceBefore: Bool
    /// Indices of the run's characters.
    fileprivate let range: Range<Int>

    var startsWithCapital: Bool {
      first.isASCII ? ("A"..."Z").contains(first) : first.properties.isUppercase
    }
  }

  package private(set) var words: [Word] = []
  private var scalars: [Unicode.Scalar] = []
  private let pieces: [Piece]

  /// A stretch of the run that was read in one place.
  private struct Piece {
    let text: String
    let range: SourceRange?
    /// The index of its first character.
    let start: Int

    /// Whether the source holds the text as it is.
    var isExact: Bool {
      range.map { $0.source.bytes[$0.bytes].elementsEqual(text.utf8) } ?? false
    }
  }

  /// Pieces of text with their places, put end to end.
  init(_ pieces: [(text: String, range: SourceRange?)]) {
    var known: [Piece] = []
    for piece in pieces {
      known.append(Piece(text: piece.text, range: piece.range, start: scalars.count))
      scalars.append(contentsOf: piece.text.unicodeScalars)
    }
    self.pieces = known
    var buffer = WordBuffer()
    var index = 0
    while index < scalars.count {
      let start = index
      index += 1
      if scalars[start].isBlank { continue }
      let isMark = !Self.isWordLetter(scalars, start)
      if !isMark { while index < scalars.count, Self.continues(scalars, index) { index += 1 } }
      var small = buffer.lowercased(scalars[start..<index])
      if scalars[start..<index].contains("\u{2019}") {
        small = String(small.map { $0 == "\u{2019}" ? "'" : $0 })
      }
      words.append(
        Word(
          text: isMark ? small : Self.numbers[small] ?? small, first: scalars[start],
          isMark: isMark, hasSpaceBefore: start > 0 && scalars[start - 1].isBlank,
          range: start..<index))
    }
  }

  package init(_ inlines: [Inline]) { self.init(Self.pieces(of: inlines)) }

  private static func pieces(of inlines: [Inline]) -> [(text: String, range: SourceRange?)] {
    inlines.flatMap { inline -> [(text: String, range: SourceRange?)] in
      switch inline.content {
      case .emphasis(let inner), .strong(let inner), .changed(_, let inner), .link(_, _, let inner),
        .image(_, _, let inner):
        pieces(of: inner)
      default: [(inline.plainText, inline.range)]
      }
    }
  }

  /// The words as they were written, for reading an amount.
  package func text(_ range: Range<Int>) -> String {
    var buffer = WordBuffer()
    var text = ""
    for index in range {
      if index > range.lowerBound, words[index].hasSpaceBefore { text += " " }
      text += buffer.text(scalars[words[index].range])
    }
    return text
  }

  /// Where words of the run stand in their source: exactly where the source holds them as they are,
  /// otherwise the piece that they were read from; nil where that has no place or no word is meant.
  package func place(_ range: Range<Int>) -> SourceRange? {
    guard let first = range.first, let last = range.last, let start = place(of: words[first])
    else { return nil }
    guard let end = place(of: words[last]), end.source === start.source,
      end.bytes.upperBound >= start.bytes.lowerBound
    else { return start }
    return start.source.range(start.bytes.lowerBound, end.bytes.upperBound)
  }

  /// The place of a word where its piece was read as it stands, or else of the piece that holds its
  /// first character.
  private func place(of word: Word) -> SourceRange? {
    guard let owner = pieces.lastIndex(where: { $0.start <= word.range.lowerBound }),
      let range = pieces[owner].range
    else { return nil }
    let piece = pieces[owner]
    let end = owner + 1 < pieces.count ? pieces[owner + 1].start : scalars.count
    guard word.range.upperBound <= end, piece.isExact else { return range }
    func width(_ stretch: Range<Int>) -> Int {
      scalars[stretch].reduce(0) { $0 + UTF8.width($1) }
    }
    let lower = range.bytes.lowerBound + width(piece.start..<word.range.lowerBound)
    return range.source.range(lower, lower + width(word.range))
  }

  /// The sentences: a full stop, question or exclamation mark ends one where a capital, a number or
  /// nothing follows.
  package var sentences: [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for index in words.indices {
      guard [".", "?", "!"].contains(words[index].text) else { continue }
      let next = index + 1 < words.count ? words[index + 1] : nil
      guard next.map({ $0.hasSpaceBefore && ($0.startsWithCapital || !$0.isMark) }) ?? true,
        next.map({ $0.startsWithCapital || $0.text.first?.isNumber == true || $0.text.first == "£" }
        )
          ?? true,
        index == 0 || !Self.abbreviations.contains(words[index - 1].text)
      else { continue }
      sentences.append(start..<index + 1)
      start = index + 1
    }
    if start < words.count { sentences.append(start..<words.count) }
    return sentences
  }

  private static let abbreviations: Set<String> = ["no", "c", "g", "e", "st", "dr", "cllr", "para"]

  private static let numbers: [String: String] = [
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "ten": "10",
  ]

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isWordLetter(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let scalar = scalars[index]
    return scalar == "£" || isDigit(scalar) || scalar.isLetter
  }

  private static func continues(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let scalar = scalars[index]
    if scalar == "£" { return false }
    if isDigit(scalar) || scalar.isLetter || scalar == "%" { return true }
    guard index + 1 < scalars.count else { return false }
    let next = scalars[index + 1]
    switch scalar {
    case ",", ".": return isDigit(scalars[index - 1]) && isDigit(next)
    case "'", "\u{2019}": return next.isLetter
    default: return false
    }
  }
}
