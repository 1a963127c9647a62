package import Diagnostics

/// A rate says of how many: "a rate of 81 per 10,000", "the rate was 81 for every 10,000 children".
///
/// Reported is "rate of 81" or "the rate was 81" in a sentence that nowhere says "per", "for every", "in
/// every" or "out of". A rate in per cent or in money says what it is.
package struct RateBaseRule: Rule {
  package init() {}

  private static let verbs: Set<String> = [
    "was", "is", "of", "at", "to", "stood", "stands", "were",
  ]

  /// Reported from the word "rate" to its number.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    for passage in paper.document.printedPassages where passage.passage.kind != .cell {
      for sentence in passage.sentences {
        guard !hasBase(sentence, passage) else { continue }
        for number in passage.numbers(in: sentence) where number.unit.isEmpty {
          guard let rate = rate(before: number, passage, sentence) else { continue }
          let stretch = rate..<number.tokens.upperBound
          report(
            Finding(rate: passage.text(stretch)),
            at: passage.place(stretch), of: paper, into: &log)
        }
      }
    }
  }

  /// "rate of 81", "rate was 81", "rate now stands at 81": at most two words between.
  private func rate(
    before number: PrintedNumber, _ passage: PrintedPassage, _ sentence: Range<Int>
  ) -> Int? {
    let joint = number.tokens.lowerBound - 1
    guard joint > sentence.lowerBound, Self.verbs.contains(passage.word(joint)) else { return nil }
    // "rate of 1 in 5", "at the rate of 3 to 1", "rate of 5 days"
    let after = number.tokens.upperBound
    if passage.word(after) == "in", passage.tokens.indices.contains(after + 1),
      passage.tokens[after + 1].kind == .number, !passage.tokens[after + 1].isYear
    {
      return nil
    }
    if ["to", "days", "weeks", "points", "percentage", ":", "/"].contains(passage.word(after)) {
      return nil
    }
    for index in stride(from: joint - 1, through: max(sentence.lowerBound, joint - 3), by: -1) {
      if passage.word(index) == "rate" { return index }
      guard Self.verbs.contains(passage.word(index)) || passage.word(index) == "now" else {
        return nil
      }
    }
    return nil
  }

  private func hasBase(_ sentence: Range<Int>, _ passage: PrintedPassage) -> Bool {
    sentence.contains { index in
      switch passage.word(index) {
      case "per": true
      case "every", "each": ["for", "in", "of"].contains(passage.word(index - 1))
      case "of": passage.word(index - 1) == "out"
      case "/": passage.tokens[index].text == "/" && passage.word(index - 1) == "rate"
      default: false
      }
    }
  }
}

extension RateBaseRule {
  /// A rate that does not say of how many.
  package struct Finding: Problem, Equatable {
    let rate: String

    package var code: String { "D050" }
    package var severity: Severity { .error }
    package var message: String { "the rate '\(rate)' does not say of how many" }
    package var hint: String? { "add 'per 10,000 children', or whatever it is a rate of" }
    package var silence: SilenceScope? { .place }

    package var example: CodeExample {
      CodeExample(
        in: "04-performance.md",
        "The rate was {{ cla_rate.latest }} at the end of March.",
        cure: "The rate was {{ cla_rate.latest }} per 10,000 children at the end of March.")
    }

    package static let samples: [Self] = [Self(rate: "rate was 92")]
  }
}
