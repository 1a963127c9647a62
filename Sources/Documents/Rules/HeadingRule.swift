package import Diagnostics

/// One heading of level 1, no level left out on the way down, no heading without words.
package struct HeadingRule: Rule {
  package init() {}

  /// Reported at the heading; a paper without a title is reported of the file.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    var last: Int?
    var title: SourceRange??
    for block in paper.document.blocks.allBlocks {
      guard case .heading(let heading) = block.content else { continue }
      if heading.inlines.plainText.allSatisfy(\.isWhitespace) {
        report(.emptyHeading, at: block.range, of: paper, into: &log)
      }
      if heading.level == 1 {
        if let first = title {
          let notes = (first ?? nil).map { [Diagnostic.Note("the first", at: Location($0))] } ?? []
          report(.secondTitle, at: block.range, of: paper, notes: notes, into: &log)
        } else {
          title = .some(block.range)
        }
      }
      if let last, heading.level > last + 1 {
        report(.skippedLevel(from: last, to: heading.level), at: block.range, of: paper, into: &log)
      } else if last == nil, heading.level > 2 {
        report(.skippedLevel(from: 1, to: heading.level), at: block.range, of: paper, into: &log)
      }
      last = heading.level
    }
    if title == nil { report(.noTitle, at: nil, of: paper, into: &log) }
  }
}

extension HeadingRule {
  /// What is wrong with the headings of a paper.
  package enum Finding: Problem, Equatable {
    case noTitle
    case secondTitle
    case skippedLevel(from: Int, to: Int)
    case emptyHeading

    package var code: String {
      switch self {
      case .noTitle: "D023"
      case .secondTitle: "D024"
      case .skippedLevel: "D025"
      case .emptyHeading: "D026"
      }
    }

    package var severity: Severity { .error }

    package var message: String {
      switch self {
      case .noTitle: "a paper has one heading of level 1, its title; this one has none"
      case .secondTitle: "a paper has one heading of level 1; this is another"
      case .skippedLevel(let from, let to):
        "a heading of level \(to) follows one of level \(from): level \(from + 1) is left out"
      case .emptyHeading: "a heading has no words"
      }
    }

    package var hint: String? {
      switch self {
      case .noTitle: nil
      case .secondTitle: "make it a heading of level 2"
      case .skippedLevel(let from, _): "write it with \(from + 1) number signs"
      case .emptyHeading: "give it words or remove it"
      }
    }

    package var example: CodeExample {
      switch self {
      case .noTitle:
        CodeExample(
          in: "Templates/county/report.md", "{{ report.title }}",
          cure: "# {{ report.title }}")
      case .secondTitle:
        CodeExample(
          in: "Templates/county/report.md",
          "# {{ report.title }}\n\n# Decision\n\nFor the {{ meeting.committee }}.",
          cure: "# {{ report.title }}\n\n## Decision\n\nFor the {{ meeting.committee }}.")
      case .skippedLevel:
        CodeExample(
          in: "04-performance.md", "# Placements\n\n### Homes\n\nAll homes are open.",
          cure: "# Placements\n\n## Homes\n\nAll homes are open.")
      case .emptyHeading:
        CodeExample(
          in: "04-performance.md", "# Placements\n\n##\n\nAll homes are open.",
          cure: "# Placements\n\n## Homes\n\nAll homes are open.")
      }
    }

    package static let samples: [Self] = [
      .noTitle, .secondTitle, .skippedLevel(from: 2, to: 4), .emptyHeading,
    ]
  }
}
