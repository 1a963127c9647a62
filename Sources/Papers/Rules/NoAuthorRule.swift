package import Diagnostics
package import Documents
import Houses

/// A paper says whose report it is or whom to ask: a field of its header, a section or a line that is
/// labelled so and is not empty. Job titles are enough.
package struct NoAuthorRule: Rule {
  package init() {}

  private static let labels = [
    "report of", "report by", "report from", "report author", "author", "contact",
    "contact officer", "contact details", "lead officer", "responsible officer", "signed",
    "report authors", "prepared by", "originating officer", "head of service",
  ]

  /// Reported of the paper as a whole; an appendix needs no author.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    guard case .report = paper.kind, !Self.hasAuthor(paper.document) else { return }
    log.report(Finding(), at: paper.place)
  }

  private static func hasAuthor(_ document: Document) -> Bool {
    var isUnderLabel = false
    for block in document.blocks {
      switch block.content {
      case .heading(let heading): isUnderLabel = isLabel(heading.inlines.plainText)
      case .fields(let grid):
        let named = grid.rows.joined().contains {
          isLabel($0.label) && isName($0.value.plainText)
        }
        if named || (isUnderLabel && isName([block].plainText)) { return true }
      default:
        if isUnderLabel, isName([block].plainText) { return true }
        if isNamedLine(block) { return true }
      }
    }
    return false
  }

  /// A label with words around it, as in "Contact Officer:" and "Contact for more information".
  private static func isLabel(_ text: String) -> Bool {
    let words = HouseField.comparable(text)
    return labels.contains { words == $0 || words.hasPrefix($0 + " ") || words.hasSuffix(" " + $0) }
  }

  private static func isName(_ text: String) -> Bool {
    let words = HouseField.comparable(text)
    return !["", "none", "na", "n a", "tbc"].contains(words)
  }

  /// "Report by the Director of Children's Services" as a paragraph or in a box.
  private static func isNamedLine(_ block: Block) -> Bool {
    switch block.content {
    case .paragraph(let inlines):
      let words = HouseField.comparable(inlines.plainText)
      return labels.contains { words.hasPrefix($0 + " ") && words.count > $0.count + 1 }
    case .panel(let panel): return panel.role != .note && panel.blocks.contains(where: isNamedLine)
    case .table(let table):
      return table.rows.contains { row in
        row.cells.count > 1 && isLabel(row.cells[0].plainText) && isName(row.cells[1].plainText)
      }
    default: return false
    }
  }
}

extension NoAuthorRule {
  /// A paper of nobody.
  package struct Finding: Problem, Equatable {
    package var code: String { "P101" }
    package var severity: Severity { .error }

    package var message: String {
      "the paper says nowhere whose report it is, nor whom to ask"
    }

    package var hint: String? { "give 'report_of', 'report_by' or 'contact' in the front matter" }
    package var silence: SilenceScope? { .paper }

    package var example: CodeExample {
      CodeExample(
        in: "04-performance.md", "# Contact\n\nNone.",
        cure: "# Contact\n\nHead of Children's Social Care")
    }

    package static let samples: [Self] = [Self()]
  }
}
