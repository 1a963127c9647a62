import Diagnostics
import Documents

/// A run of text as words and marks, each with its place, for comparing what stands beside what.
struct FactWords {
  struct Word {
    /// In small letters, with number words as digits.
    let text: String
    /// As it was written.
    let written: String
    let isMark: Bool
    let hasSpaceBefore: Bool
    let startsWithCapital: Bool
    /// The piece of the run that holds its first and its last letter.
    let place: SourceRange?
  }

  private(set) var words: [Word] = []

  /// Pieces of text with their places, put end to end.
  init(_ pieces: [(text: String, range: SourceRange?)]) {
    var scalars: [Unicode.Scalar] = []
    var owners: [Int] = []
    var offsets: [Int] = []
    for (index, piece) in pieces.enumerated() {
      var offset = 0
      for scalar in piece.text.unicodeScalars {
        scalars.append(scalar)
        owners.append(index)
        offsets.append(offset)
        offset += String(Character(scalar)).utf8.count
      }
    }
    let isExact = pieces.map { piece in
      piece.range.map { $0.source.bytes[$0.bytes].elementsEqual(piece.text.utf8) } ?? false
    }
    var index = 0
    while index < scalars.count {
      let start = index
      index += 1
      if scalars[start].isBlank { continue }
      let isMark = !Self.isWordLetter(scalars, start)
      if !isMark { while index < scalars.count, Self.continues(scalars, index) { index += 1 } }
      let written = String(String.UnicodeScalarView(scalars[start..<index]))
      let owner = owners[start]
      var place = pieces[owner].range
      if let range = place, isExact[owner], owners[index - 1] == owner {
        let lower = range.bytes.lowerBound + offsets[start]
        place = range.source.range(lower, lower + written.utf8.count)
      }
      let small = written.lowercased().replacing("\u{2019}", with: "'")
      words.append(
        Word(
          text: Self.numbers[small] ?? small, written: written, isMark: isMark,
          hasSpaceBefore: start > 0 && scalars[start - 1].isBlank,
          startsWithCapital: scalars[start].properties.isUppercase, place: place))
    }
  }

  init(_ inlines: [Inline]) { self.init(Self.pieces(of: inlines)) }

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
  func text(_ range: Range<Int>) -> String {
    var text = ""
    for index in range {
      if index > range.lowerBound, words[index].hasSpaceBefore { text += " " }
      text += words[index].written
    }
    return text
  }

  func place(_ range: Range<Int>) -> SourceRange? {
    guard let first = range.first, let last = range.last, let start = words[first].place else {
      return nil
    }
    guard let end = words[last].place, end.source === start.source,
      end.bytes.upperBound >= start.bytes.lowerBound
    else { return start }
    return start.source.range(start.bytes.lowerBound, end.bytes.upperBound)
  }

  /// The sentences: a full stop, question or exclamation mark ends one where a capital, a number or
  /// nothing follows.
  var sentences: [Range<Int>] {
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
