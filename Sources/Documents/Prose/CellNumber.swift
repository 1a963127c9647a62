import Figures

/// A cell that holds one number and nothing else but its unit.
struct CellNumber {
  let value: Rational
  let places: Int
  /// `£`, `%`, letters in lower case, or empty.
  let unit: String

  var isZero: Bool { value.isZero }

  /// Marks beside a number that are no part of it.
  private static let marks: Set<String> = ["+", "*", "†"]

  init?(_ inlines: [Inline]) {
    let prose = Prose(asPrinted: inlines)
    let tokens = ProseToken.tokens(of: prose.scalars).filter { !Self.marks.contains($0.text) }
    guard let index = tokens.firstIndex(where: { $0.kind == .number }),
      let number = PrintedNumber(tokens, index)
    else { return nil }
    let rest = tokens[number.tokens.upperBound...]
    let isNegative = ["-", "\u{2212}"].contains(tokens.first?.text ?? "")
    guard number.tokens.lowerBound == (isNegative ? 1 : 0), rest.count <= 1,
      rest.allSatisfy({ $0.kind == .word && !$0.hasSpaceBefore })
    else { return nil }
    value = isNegative ? -number.value : number.value
    places = number.places
    unit = number.unit.isEmpty ? rest.first?.text ?? "" : number.unit
  }
}
