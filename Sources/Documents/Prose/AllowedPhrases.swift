/// Phrases with digits that a house allows in prose, such as `FD.#/#` or `within # working days`.
///
/// `#` stands for one or more digits (with commas and a decimal point between digits), a space for
/// any white space; letters match in either case. A phrase matches whole words only.
package struct AllowedPhrases: Sendable {
  private let patterns: [[Unicode.Scalar]]

  /// The phrases of a house beside those that every council prints: officers' references, names of
  /// documents and services that hold a number.
  package init(_ phrases: [String] = []) {
    patterns = (Self.standard + phrases).map { phrase in
      Array(
        phrase.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
          .unicodeScalars)
    }.filter { $0.contains("#") || $0.contains(where: Self.isDigit) }
  }

  package static let standard = [
    "FD.#/#", "LD.#/#", "FD #/#", "LD #/#", "covid-19", "covid 19", "24/7", "SI #/#", "#th century",
    "#st century",
  ]

  /// The stretches of text in lower case that a phrase matches.
  func matches(in text: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for start in text.indices
    where start == 0 || !Self.isWord(text[start - 1]) || !Self.isWord(text[start]) {
      for pattern in patterns {
        if let end = Self.end(of: pattern, in: text, from: start) { found.append(start..<end) }
      }
    }
    return found
  }

  private static func end(
    of pattern: [Unicode.Scalar], in text: [Unicode.Scalar], from start: Int
  ) -> Int? {
    var index = start
    for scalar in pattern {
      guard index < text.count else { return nil }
      switch scalar {
      case "#":
        guard isDigit(text[index]) else { return nil }
        while index < text.count, isDigit(text[index]) || isInnerMark(text, index) { index += 1 }
      case " ":
        guard text[index].isBlank else { return nil }
        while index < text.count, text[index].isBlank { index += 1 }
      default:
        guard text[index] == scalar else { return nil }
        index += 1
      }
    }
    guard index < text.count, let last = pattern.last else { return index }
    let lastIsWord = last == "#" || isWord(last)
    return lastIsWord && isWord(text[index]) ? nil : index
  }

  private static func isInnerMark(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    (text[index] == "," || text[index] == ".") && index > 0 && isDigit(text[index - 1])
      && index + 1 < text.count && isDigit(text[index + 1])
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLetter || isDigit(scalar)
  }
}
