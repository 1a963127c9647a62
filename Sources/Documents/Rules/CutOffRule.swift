package import Diagnostics

/// No item of a list and no recommendation stops in the middle of its sentence.
///
/// An item may end in "; and" or a comma where another follows it, and in anything where a list of
/// its own goes on with the sentence.
package struct CutOffRule: Rule {
  package init() {}

  private static let joining: Set<String> = ["and", "or", "&"]
  private static let open: Set<String> = [
    "the", "a", "an", "of", "but", "with", "from", "to", "which", "their", "its", "our", "is",
    "are", "was", "were", "has", "have", "will", "that", "by", "than", "as", "because", "while",
    "who", "whose", "when", "if", "be", "this", "these", "for", "at", "into", "between",
  ]

  /// A verb ends a sentence behind these: "as it is", "what they were".
  private static let verbs: Set<String> = ["is", "are", "was", "were", "has", "have", "will", "be"]
  private static let subjects: Set<String> = ["it", "they", "he", "she", "we", "things"]
  private static let leads: Set<String> = ["as", "what", "how", "where", "than", "who", "when"]

  /// Reported at the last word of the item.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    for block in paper.document.blocks.allBlocks {
      switch block.content {
      case .list(let list):
        for (index, item) in list.items.enumerated() {
          guard let last = item.blocks.last, case .paragraph(let inlines) = last.content else {
            continue
          }
          let isLast = index == list.items.count - 1
          check(inlines, isLast: isLast, last.range ?? block.range, paper, &log)
        }
      case .recommendations(let items):
        for (index, item) in items.enumerated() {
          check(item.inlines, isLast: index == items.count - 1, block.range, paper, &log)
        }
      default: continue
      }
    }
  }

  private func check(
    _ inlines: [Inline], isLast: Bool, _ range: SourceRange?, _ paper: CheckedPaper,
    _ log: inout DiagnosticLog
  ) {
    let prose = Prose(inlines)
    let scalars = prose.scalars
    guard let end = scalars.lastIndex(where: { !$0.isBlank }) else { return }
    let wordStart =
      scalars[...end].lastIndex(where: { $0.isBlank }).map { $0 + 1 } ?? 0
    let word = prose.text(wordStart..<end + 1)
    guard isCutOff(word, before: scalars[..<wordStart], isLast: isLast) else { return }
    let place = prose.place(of: wordStart..<end + 1) ?? inlines.place ?? range
    report(Finding(ending: word), at: place, of: paper, into: &log)
  }

  private func isCutOff(
    _ word: String, before: ArraySlice<Unicode.Scalar>, isLast: Bool
  ) -> Bool {
    let previous = before.last { !$0.isBlank }
    let folded = word.lowercased()
    if Self.verbs.contains(folded) {
      let words = before.split(whereSeparator: \.isBlank).suffix(2).map {
        String(String.UnicodeScalarView($0)).lowercased()
      }
      if let lead = words.first, words.count == 2, Self.leads.contains(lead),
        Self.subjects.contains(words[1])
      {
        return false
      }
    }
    if Self.joining.contains(folded) {
      guard let previous else { return true }
      return isLast || !(previous == ";" || previous == ",")
    }
    if Self.open.contains(folded) { return previous != nil }
    if word.hasSuffix(",") { return isLast }
    return [" -", " \u{2013}"].contains { (" " + word).hasSuffix($0) } || word.hasSuffix("(")
  }
}

extension CutOffRule {
  /// An item that stops in the middle of its sentence.
  package struct Finding: Problem, Equatable {
    let ending: String

    package var code: String { "D037" }
    package var severity: Severity { .error }
    package var message: String { "the sentence stops at '\(ending.excerpt)'" }
    package var hint: String? { "finish it, or end it with a full stop or a semicolon" }
    package var silence: SilenceScope? { .place }

    package var example: CodeExample {
      CodeExample(
        in: "04-performance.md",
        "- Supervision forms are reviewed and\n- Managers sign them each month.",
        cure: "- Supervision forms are reviewed.\n- Managers sign them each month.")
    }

    package static let samples: [Self] = [Self(ending: "and")]
  }
}
