package import Diagnostics

/// Every picture has words for readers who cannot see it.
package struct ImageRule: DocumentRule {
  package init() {}

  package func check(_ document: Document, in file: String, log: inout DiagnosticLog) {
    for passage in document.blocks.passages {
      for inline in passage.inlines.flattened {
        guard case .image(let destination, _, let words) = inline.content,
          words.plainText.allSatisfy(\.isWhitespace)
        else { continue }
        log.report(
          .imageWithoutAlternative(destination: destination), at: inline.range ?? passage.range,
          in: file)
      }
    }
  }
}
