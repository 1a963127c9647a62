/// How the items of a list are counted, by the marks that they have.
struct ItemLabels {
  private enum Numerals { case digits, letters, roman }

  private let before: Substring
  private let after: Substring
  private let numerals: Numerals
  private let first: Int
  private let isUpper: Bool

  /// Nil for bullets, for lists that give every item one number, and for marks in no order.
  init?(_ marks: [String]) {
    guard let mark = marks.first, Set(marks).count == marks.count || marks.count == 1,
      let match = mark.wholeMatch(of: /(\(?)([0-9]+|[A-Za-z]+)([.)]\s*)/)
    else { return nil }
    (before, after) = (match.output.1, match.output.3)
    let word = String(match.output.2)
    isUpper = word.first?.isUppercase == true
    if let number = Int(word) {
      (numerals, first) = (.digits, number)
    } else if word.lowercased() == "i" {
      (numerals, first) = (.roman, 1)
    } else if word.count == 1, let scalar = word.lowercased().unicodeScalars.first {
      (numerals, first) = (.letters, Int(scalar.value) - 96)
    } else {
      return nil
    }
    for (index, mark) in marks.enumerated()
    where label(index).filter({ !$0.isWhitespace }) != mark.filter({ !$0.isWhitespace }) {
      return nil
    }
  }

  /// The mark of an item, counted from 0.
  func label(_ index: Int) -> String {
    let number = first + index
    var word: String
    switch numerals {
    case .digits: word = String(number)
    case .letters:
      word = Unicode.Scalar(UInt32(96 + min(number, 26))).map { String($0) } ?? ""
    case .roman:
      let tens = String(repeating: "x", count: number / 10)
      let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
      word = tens + ones[number % 10]
    }
    if isUpper { word = word.uppercased() }
    return before + word + after
  }
}
