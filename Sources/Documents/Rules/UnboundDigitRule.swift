package import Diagnostics

/// A digit that an author wrote is bound to nothing: nobody could say where it comes from, and it
/// would stay when the figure changes.
///
/// Allowed are dates, times, ages, ratios such as 1:1, the names of teams, checks and offers that hold a
/// length or an age (16+ team, 27-month check, 30 hours offer), references to paragraphs, tables and laws, the bases of rates,
/// codes and telephone numbers, and the phrases that the house declares.
package struct UnboundDigitRule: Rule {
  package init() {}

  /// Reported at the digits, with the names that would print them where `finder` knows any.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    for passage in paper.document.passages
    where passage.kind != .contents && passage.traits.contains(.writtenDigit) {
      let prose = Prose(passage.inlines)
      guard prose.scalars.contains(where: ProseToken.isDigit) else { continue }
      // A number typed before a heading or paragraph is reported by the rule about those.
      let typed = passage.kind.isNumbered ? TypedNumber(prose)?.stretch : nil
      for (token, widened) in unbound(in: prose, paper.phrases) {
        if let typed, typed.overlaps(token) { continue }
        guard let place = prose.place(of: token) else { continue }
        let text = prose.text(token)
        let wide = prose.text(widened)
        var printed = wide
        var names = paper.finder.names(printing: wide)
        if names.isEmpty, wide != text {
          printed = text
          names = paper.finder.names(printing: text)
        }
        // A name that prints a mark is meant only where the mark is said in another way.
        if names.isEmpty, passage.kind == .cell || Self.isPercentage(token, prose.scalars) {
          printed = text + "%"
          names = paper.finder.names(printing: printed)
        }
        report(
          Finding(text: text, printed: printed, names: names), at: place, of: paper, into: &log)
      }
    }
  }

  /// The numbers that are allowed by nothing, and each with its sign, money and unit.
  private func unbound(
    in prose: Prose, _ phrases: AllowedPhrases
  ) -> [(token: Range<Int>, widened: Range<Int>)] {
    let tokens = ProseToken.tokens(of: prose.scalars)
    let allowance = DigitAllowance(tokens)
    let lowercase = prose.scalars.map(\.lowercase)
    var covered = [Bool](repeating: false, count: lowercase.count)
    for stretch in phrases.matches(in: lowercase) { for index in stretch { covered[index] = true } }
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

  /// Whether "per cent" or a word like it follows.
  private static func isPercentage(_ token: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
    var index = token.upperBound
    while index < scalars.count, scalars[index].isBlank { index += 1 }
    let next = String(
      String.UnicodeScalarView(scalars[index..<min(index + 8, scalars.count)].map(\.lowercase)))
    // Percentage points are another unit.
    return next.hasPrefix("per cent") || next.hasPrefix("percent") && next != "percenta"
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

extension UnboundDigitRule {
  /// A number that was typed and is bound to no figure.
  package struct Finding: Problem, Equatable {
    let text: String
    /// The number with its sign, money and unit, where names print it so.
    let printed: String
    /// The names that print it, best first.
    let names: [String]

    package var code: String { "D040" }
    package var severity: Severity { .error }
    package var message: String { "'\(text)' is bound to no figure" }

    package var hint: String? {
      guard !names.isEmpty else {
        return
          "write the figure by its name, or declare it in facts.yaml; a number in a name, as in "
          + "27-month check, is allowed by standing_phrases of house.yaml: \"#-month check\""
      }
      let shown = names.prefix(3)
      let written = shown.map { "{{ \($0) }}" }.joined(separator: " or ")
      let verb = shown.count == 1 ? "prints" : "print"
      return "\(shown.joined(separator: ", ")) \(verb) \(printed); write \(written)"
    }

    package var example: CodeExample {
      CodeExample(
        in: "04-performance.md", "Re-referrals were 26.2% of referrals.",
        cure: "Re-referrals were {{ rereferral.latest }} of referrals.")
    }

    package static let samples: [Self] = [
      Self(text: "26.2", printed: "26.2%", names: ["rereferral.latest"])
    ]
  }
}
