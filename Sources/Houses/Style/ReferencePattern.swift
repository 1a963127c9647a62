/// A reference such as `FD.#/##`: one `#` stands for a run of digits, two and more for as many
/// digits as there are marks; everything else stands for itself.
package struct ReferencePattern: Sendable, Equatable {
  package let text: String
  private let pieces: [Piece]

  private enum Piece: Equatable {
    case digits(exactly: Int?)
    case mark(Unicode.Scalar)
  }

  /// Nil unless the pattern holds a `#` and no space.
  package init?(_ text: String) {
    guard text.contains("#"), !text.contains(where: \.isWhitespace) else { return nil }
    self.text = text
    var pieces: [Piece] = []
    var run = 0
    func close() {
      if run > 0 { pieces.append(.digits(exactly: run == 1 ? nil : run)) }
      run = 0
    }
    for scalar in text.unicodeScalars {
      if scalar == "#" {
        run += 1
      } else {
        close()
        pieces.append(.mark(scalar))
      }
    }
    close()
    self.pieces = pieces
  }

  /// The pattern as a phrase that may stand in prose, in which each `#` is a run of digits.
  package var phrase: String {
    pieces.map { piece in
      switch piece {
      case .digits: "#"
      case .mark(let scalar): String(Character(scalar))
      }
    }.joined()
  }

  /// Whether a word of the text is such a reference, without the marks around it.
  package func isIn(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).contains { matches($0) }
  }

  private func matches(_ word: Substring) -> Bool {
    let marks: Set<Character> = ["(", ")", "[", "]", ",", ".", ";", ":", "“", "”", "\""]
    var word = word
    while let first = word.first, marks.contains(first) { word.removeFirst() }
    while let last = word.last, marks.contains(last) { word.removeLast() }
    let scalars = Array(word.unicodeScalars)
    var index = 0
    for piece in pieces {
      switch piece {
      case .mark(let scalar):
        guard index < scalars.count, scalars[index] == scalar else { return false }
        index += 1
      case .digits(let exactly):
        let start = index
        while index < scalars.count, ("0"..."9").contains(scalars[index]),
          exactly.map({ index - start < $0 }) ?? true
        { index += 1 }
        guard index > start, exactly.map({ $0 == index - start }) ?? true else { return false }
      }
    }
    return index == scalars.count
  }
}
