package import Diagnostics

/// A digit that an author wrote is bound to nothing: nobody could say where it comes from, and it
/// would stay when the figure changes.
///
/// Allowed are dates, times, ages, references to paragraphs, tables and laws, the bases of rates,
/// codes and telephone numbers, and the phrases that the house declares.
package struct UnboundDigitRule: DocumentRule {
  private let phrases: AllowedPhrases
  private let finder: any FigureFinder

  package init(
    phrases: AllowedPhrases = AllowedPhrases(), finder: any FigureFinder = NoFigures()
  ) {
    self.phrases = phrases
    self.finder = finder
  }

  package func check(_ document: Document, in file: String, log: inout DiagnosticLog) {
    for passage in document.blocks.passages where passage.kind != .contents {
      let prose = Prose(passage.inlines)
      guard prose.scalars.contains(where: ProseToken.isDigit) else { continue }
      // A number typed before a heading or paragraph is told by the rule about those.
      let typed = passage.kind.isNumbered ? TypedNumber(prose)?.stretch : nil
      for (token, widened) in unbound(in: prose) {
        if let typed, typed.overlaps(token) { continue }
        guard let place = prose.place(of: token) else { continue }
        let text = prose.text(token)
        let wide = prose.text(widened)
        var printed = wide
        var names = finder.names(printing: wide)
        if names.isEmpty, wide != text {
          printed = text
          names = finder.names(printing: text)
        }
        log.report(
          .unboundDigit(text: text, printed: printed, names: names), at: place, in: file)
      }
    }
  }

  /// The numbers that are allowed by nothing, and each with its sign, money and unit.
  private func unbound(in prose: Prose) -> [(token: Range<Int>, widened: Range<Int>)] {
    let tokens = ProseToken.tokens(of: prose.scalars)
    let allowance = DigitAllowance(tokens)
    let small = prose.scalars.map(\.small)
    var covered = [Bool](repeating: false, count: small.count)
    for stretch in phrases.matches(in: small) { for index in stretch { covered[index] = true } }
    var found: [(token: Range<Int>, widened: Range<Int>)] = []
    for (index, token) in tokens.enumerated() where token.kind == .number {
      let named = allowance.postcodes[index] ?? index
      let isNamed =
        allowance.identifiers.contains(named)
        && prose.scalars[tokens[named - 1].range].allSatisfy(\.properties.isUppercase)
      if allowance.allowed.contains(index) || isNamed { continue }
      if token.range.allSatisfy({ covered[$0] }) || !prose.isWritten(token.range.lowerBound) {
        continue
      }
      found.append((token.range, Self.widened(token.range, prose.scalars)))
    }
    return found
  }

  private static func widened(_ token: Range<Int>, _ scalars: [Unicode.Scalar]) -> Range<Int> {
    var lower = token.lowerBound
    var upper = token.upperBound
    if lower > 0, scalars[lower - 1] == "£" { lower -= 1 }
    if lower > 0, scalars[lower - 1] == "-" || scalars[lower - 1] == "\u{2212}",
      lower == 1 || scalars[lower - 2].isBlank
    {
      lower -= 1
    }
    if upper < scalars.count, scalars[upper] == "%" {
      upper += 1
    } else {
      var end = upper
      while end < scalars.count, scalars[end].isLetter, end - upper < 4 { end += 1 }
      let unit = String(String.UnicodeScalarView(scalars[upper..<end]))
      if ["m", "k", "bn", "fte", "FTE"].contains(unit) { upper = end }
    }
    return lower..<upper
  }
}
