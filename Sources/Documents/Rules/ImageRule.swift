package import Diagnostics

/// Every picture has words for readers who cannot see it.
package struct ImageRule: Rule {
  package init() {}

  /// Reported at the picture.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    for passage in paper.document.passages where passage.traits.contains(.image) {
      for inline in passage.inlines.flattened {
        guard case .image(let destination, _, let words) = inline.content,
          words.plainText.allSatisfy(\.isWhitespace)
        else { continue }
        report(
          Finding(destination: destination), at: inline.range ?? passage.range,
          of: paper, into: &log)
      }
    }
  }
}

extension ImageRule {
  /// A picture without words.
  package struct Finding: Problem, Equatable {
    let destination: String

    package var code: String { "D027" }
    package var severity: Severity { .error }

    package var message: String {
      "the picture '\(destination.excerpt)' has no words for readers who cannot see it"
    }

    package var hint: String? { "say between the square brackets what the picture shows" }

    package var example: CodeExample {
      CodeExample(
        in: "04-performance.md", "![](homes.svg)",
        cure: "![A map of the county with its children's homes](homes.svg)")
    }

    package static let samples: [Self] = [Self(destination: "homes.svg")]
  }
}
