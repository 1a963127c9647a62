package import Diagnostics
package import Documents
import Houses

/// A paper asks its committee for something: it has recommendations, a section headed so or headed
/// "focus for scrutiny", or a sentence by which the committee is asked, recommended or invited to do
/// something.
package struct NoRecommendationRule: Rule {
  package init() {}

  private static let headings = ["recommendation", "focus for scrutiny", "decision"]
  private static let bodies = ["committee", "board", "panel", "members", "cabinet", "council"]
  private static let requests = [
    " is asked to", " are asked to", " is recommended to", " are recommended to",
    " is invited to", " are invited to", " is requested to", " are requested to", " is to note",
  ]

  /// Reported of the paper as a whole; an appendix asks for nothing.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    guard case .report = paper.kind, !Self.asks(paper.document.blocks) else { return }
    log.report(Finding(), at: paper.place)
  }

  private static func asks(_ blocks: [Block]) -> Bool {
    var isUnderHeading = false
    for block in blocks {
      switch block.content {
      case .recommendations(let items):
        if items.contains(where: { !$0.inlines.plainText.trimmed.isEmpty }) { return true }
      case .heading(let heading):
        let words = heading.inlines.plainText.lowercased()
        isUnderHeading = headings.contains { words.contains($0) } && !words.contains("reason")
      case .panel(let panel):
        if panel.role != .note, asks(panel.blocks) { return true }
        if isUnderHeading, says(block) { return true }
      default:
        if isUnderHeading, says(block) { return true }
        if isRequest(block.plainText.lowercased()) { return true }
      }
    }
    return false
  }

  private static func says(_ block: Block) -> Bool {
    !["", "none", "na", "n a"].contains(HouseField.comparable(block.plainText))
  }

  private static func isRequest(_ text: String) -> Bool {
    let asked = requests.filter(text.contains(ascii:))
    return bodies.contains { body in asked.contains { text.contains(ascii: body + $0) } }
      || text.contains(ascii: "i recommend that") || text.contains(ascii: "it is recommended that")
  }
}

extension NoRecommendationRule {
  /// A paper that asks for nothing.
  package struct Finding: Problem, Equatable {
    package var code: String { "P102" }
    package var severity: Severity { .error }

    package var message: String {
      "the paper asks its committee for nothing: it has no recommendation"
    }

    package var hint: String? {
      "write 'recommendations:' in the front matter, each with a name"
    }

    package var silence: SilenceScope? { .paper }

    package var example: CodeExample {
      CodeExample(
        in: "04-performance.md", "# Recommendations\n\nNone.",
        cure: "# Recommendations\n\nThe committee is asked to note the report.")
    }

    package static let samples: [Self] = [Self()]
  }
}
