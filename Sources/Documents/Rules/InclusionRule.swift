package import Diagnostics

/// A count and a rate that stand in one paragraph are of the same children.
///
/// Reported where both say whom they count and say it differently: a count "excluding UASC" beside a rate
/// per 10,000 "including UASC", or the other way round. Where one of the two says nothing, nothing
/// is reported.
package struct InclusionRule: Rule {
  package init() {}

  private static let inside: Set<String> = [
    "including", "includes", "include", "incl", "inclusive",
  ]
  private static let outside: Set<String> = [
    "excluding", "excludes", "exclude", "excl", "exclusive", "without",
  ]

  /// Reported at the words beside the rate, once in a paragraph.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    for passage in paper.document.printedPassages where passage.passage.kind != .cell {
      var count: (words: Range<Int>, isIn: Bool)?
      var rate: (words: Range<Int>, isIn: Bool)?
      for sentence in passage.sentences {
        for index in sentence {
          // The nearest amount before the words, in their sentence.
          guard let said = declaration(at: index, passage),
            let number = passage.numbers(in: sentence.lowerBound..<index).last
          else { continue }
          if isRate(number, before: index, passage) {
            rate = rate ?? said
          } else {
            count = count ?? said
          }
        }
      }
      guard let count, let rate, count.isIn != rate.isIn else { continue }
      report(
        Finding(
          count: passage.text(count.words), rate: passage.text(rate.words)),
        at: passage.place(rate.words), of: paper, into: &log)
    }
  }

  /// Whether a word begins as one of those looked for: "in", "ex" or "wi". Few words do.
  private static func mayDeclare(_ word: String) -> Bool {
    let bytes = word.utf8Span.span
    guard bytes.count > 3 else { return false }
    switch (bytes[0], bytes[1]) {
    case (UInt8(ascii: "i"), UInt8(ascii: "n")), (UInt8(ascii: "e"), UInt8(ascii: "x")),
      (UInt8(ascii: "w"), UInt8(ascii: "i")):
      return true
    default: return false
    }
  }

  /// "excluding UASC", "including unaccompanied children".
  private func declaration(at index: Int, _ passage: PrintedPassage) -> (
    words: Range<Int>, isIn: Bool
  )? {
    let token = passage.tokens[index]
    let word = token.text
    guard token.kind == .word, Self.mayDeclare(word),
      Self.inside.contains(word) || Self.outside.contains(word)
    else { return nil }
    let group = (index + 1...index + 3).first {
      ["uasc", "unaccompanied"].contains(passage.word($0))
    }
    return group.map { (index..<$0 + 1, Self.inside.contains(word)) }
  }

  private func isRate(_ number: PrintedNumber, before index: Int, _ passage: PrintedPassage) -> Bool
  {
    let start = number.tokens.upperBound
    let after = start..<max(start, min(index, start + 12))
    if after.contains(where: { ["per", "every"].contains(passage.word($0)) }) { return true }
    let before = max(0, number.tokens.lowerBound - 4)
    return (before..<number.tokens.lowerBound).contains { passage.word($0) == "rate" }
  }
}

extension InclusionRule {
  /// A count and a rate that are of different children.
  package struct Finding: Problem, Equatable {
    let count: String
    let rate: String

    package var code: String { "D051" }
    package var severity: Severity { .error }

    package var message: String {
      "the count is '\(count)' and the rate beside it is '\(rate)'"
    }

    package var hint: String? { "give both on the same basis, or both bases for each" }
    package var silence: SilenceScope? { .place }

    package var example: CodeExample {
      let start = "In care were {{ cla.latest }} children, including UASC, "
      return CodeExample(
        in: "04-performance.md", start + "or {{ cla_rate.latest }} per 10,000 excluding UASC.",
        cure: start + "or {{ cla_rate.latest }} per 10,000 including UASC.")
    }

    package static let samples: [Self] = [Self(count: "including UASC", rate: "excluding UASC")]
  }
}
