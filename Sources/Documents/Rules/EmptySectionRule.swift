package import Diagnostics

/// Every heading has something under it: text, a table, or headings below its own level.
package struct EmptySectionRule: Rule {
  package init() {}

  /// Reported at the heading. The title of the paper is no section.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    let sections = PaperSection.all(of: paper.document)
    for (index, section) in sections.enumerated() {
      guard let heading = section.heading, heading.level > 1, section.isBlank else { continue }
      let next = index + 1 < sections.count ? sections[index + 1].heading?.level ?? 1 : 1
      guard next <= heading.level, !heading.inlines.plainText.allSatisfy(\.isWhitespace) else {
        continue
      }
      report(
        Finding(heading: heading.inlines.plainText),
        at: heading.inlines.place ?? section.block?.range, of: paper, into: &log)
    }
  }
}

extension EmptySectionRule {
  /// A heading with nothing under it.
  package struct Finding: Problem, Equatable {
    let heading: String

    package var code: String { "D055" }
    package var severity: Severity { .error }
    package var message: String { "nothing stands under '\(heading)'" }

    package var hint: String? {
      "write what belongs there, write 'None.', or remove the heading"
    }

    package var silence: SilenceScope? { .place }

    package var example: CodeExample {
      CodeExample(
        in: "04-performance.md", "# Risks\n\n# Next steps\n\nA review follows in July.",
        cure: "# Risks\n\nNone.\n\n# Next steps\n\nA review follows in July.")
    }

    package static let samples: [Self] = [Self(heading: "Risks")]
  }
}

extension PaperSection {
  /// No words and nothing else that a reader can see.
  fileprivate var isBlank: Bool {
    blocks.allSatisfy { block in
      switch block.content {
      case .thematicBreak, .html: true
      case .code(let code): code.text.allSatisfy(\.isWhitespace)
      default:
        [block].passages.allSatisfy { passage in
          passage.inlines.allSatisfy { $0.isBlank }
        }
      }
    }
  }
}

extension Inline {
  fileprivate var isBlank: Bool {
    switch content {
    case .image, .figure: false
    default: plainText.allSatisfy(\.isWhitespace)
    }
  }
}
