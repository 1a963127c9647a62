import Diagnostics
package import Figures

/// A number of a plain text that says how much or how many, with its money and its unit: no date, time,
/// age, reference, code or base of a rate.
package struct TextFigure: Sendable, Hashable {
  /// As it is written: "£5.5m", "9.76%", "37fte", "1,278".
  package let text: String
  /// In whole units: £2.3m is 2,300,000.
  package let value: Rational
  /// `£`, `%`, `fte` or empty.
  package let unit: String
  /// Where it begins, counted in Unicode scalars.
  package let start: Int

  /// All of a text, in order.
  package static func all(in text: String) -> [TextFigure] {
    guard text.utf8.contains(where: \.isDigit) else { return [] }
    let prose = Prose([Inline(.text(text))])
    let tokens = ProseToken.tokens(of: prose.scalars)
    return PrintedNumber.all(in: tokens, prose).map { number in
      let stretch =
        tokens[number.tokens.lowerBound].range
        .lowerBound..<tokens[number.tokens.upperBound - 1]
        .range.upperBound
      return TextFigure(
        text: prose.text(stretch), value: number.value, unit: number.unit,
        start: stretch.lowerBound)
    }
  }
}
