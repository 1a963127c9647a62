package import Diagnostics

/// Every heading has something under it: text, a table, or headings below its own level.
package struct EmptySectionRule: DocumentRule {
  package init() {}

  package func check(_ document: Document, in file: String, log: inout DiagnosticLog) {
    let sections = PaperSection.all(of: document)
    for (index, section) in sections.enumerated() {
      guard let heading = section.heading, heading.level > 1, section.isBlank else { continue }
      let next = index + 1 < sections.count ? sections[index + 1].heading?.level ?? 1 : 1
      guard next <= heading.level, !heading.inlines.plainText.allSatisfy(\.isWhitespace) else {
        continue
      }
      log.report(
        PaperRuleProblem.emptySection(heading: heading.inlines.plainText),
        at: heading.inlines.place ?? section.block?.range, in: file)
    }
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
