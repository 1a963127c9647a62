/// A word, a number or a mark of a passage, for rules that read digits in their surroundings.
struct ProseToken {
  enum Kind: Equatable {
    case word
    /// Digits with commas and points between digits.
    case number
    case mark
  }

  /// In small letters.
  let text: String
  // A paper keeps each of its words while its rules are asked, so that room matters.
  private let first: Int32
  private let count: Int32
  let kind: Kind
  let hasSpaceBefore: Bool

  init(kind: Kind, text: String, range: Range<Int>, hasSpaceBefore: Bool) {
    self.text = text
    first = Int32(range.lowerBound)
    count = Int32(range.count)
    self.kind = kind
    self.hasSpaceBefore = hasSpaceBefore
  }

  /// Where it stands in the scalars that were read.
  var range: Range<Int> { Int(first)..<Int(first) + Int(count) }

  /// The value of a whole number of at most six digits without commas or points.
  var whole: Int? {
    guard kind == .number, text.utf8.count <= 6 else { return nil }
    return Int(text)
  }

  var isYear: Bool { text.utf8.count == 4 && (1900...2099).contains(whole ?? 0) }

  static func tokens(of scalars: [Unicode.Scalar]) -> [ProseToken] {
    var tokens: [ProseToken] = []
    var buffer = WordBuffer()
    var index = 0
    while index < scalars.count {
      let start = index
      let scalar = scalars[index]
      index += 1
      if scalar.isBlank { continue }
      let kind: Kind
      if isDigit(scalar) {
        kind = .number
        while index < scalars.count, isDigit(scalars[index]) || isInnerMark(scalars, index) {
          index += 1
        }
      } else if scalar.isLetter {
        kind = .word
        while index < scalars.count, isLetter(scalars, index) { index += 1 }
      } else {
        kind = .mark
      }
      tokens.append(
        ProseToken(
          kind: kind, text: buffer.lowercased(scalars[start..<index]), range: start..<index,
          hasSpaceBefore: start > 0 && scalars[start - 1].isBlank))
    }
    // The list grew by doubling; of a paragraph that goes on for pages the rest would be kept.
    return tokens.count > 64 ? tokens.map { $0 } : tokens
  }

  /// Digits of any script and fractions such as ½; a raised figure such as ² is none.
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return ("0"..."9").contains(scalar) }
    switch scalar.properties.numericType {
    case .decimal: return true
    case .numeric: return scalar.properties.generalCategory == .otherNumber
    default: return false
    }
  }

  private static func isLetter(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    if isDigit(scalars[index]) { return false }
    if scalars[index].isLetter { return true }
    return (scalars[index] == "'" || scalars[index] == "\u{2019}") && index + 1 < scalars.count
      && scalars[index + 1].isLetter
  }

  private static func isInnerMark(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    (scalars[index] == "," || scalars[index] == ".") && index + 1 < scalars.count
      && isDigit(scalars[index + 1])
  }
}
