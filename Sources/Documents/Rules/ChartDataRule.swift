package import Diagnostics

/// A picture of a chart stands in a section that holds its figures as a table.
///
/// A picture is taken for a chart where its words, its file name or the paragraph before it say
/// "chart", "graph" or the like; a photograph or a map is none.
package struct ChartDataRule: DocumentRule {
  package init() {}

  private static let words: Set<String> = [
    "chart", "graph", "histogram", "plot", "sparkline", "barchart", "linechart",
  ]

  package func check(_ document: Document, in file: String, log: inout DiagnosticLog) {
    for section in PaperSection.all(of: document) where section.tables.isEmpty {
      var before = ""
      for passage in section.blocks.passages {
        for inline in passage.inlines.flattened {
          guard case .image(let destination, let title, let inner) = inline.content else {
            continue
          }
          let name = destination.split(separator: "/").last ?? ""
          let said = [inner.plainText, title ?? "", String(name), before].joined(separator: " ")
          guard !ContentWords.of(said).isDisjoint(with: Self.words) else { continue }
          let words = inner.plainText.isEmpty ? String(name) : inner.plainText
          log.report(
            PaperRuleProblem.chartWithoutData(words: words), at: inline.range ?? passage.place,
            in: file)
        }
        before = passage.inlines.plainText
      }
    }
  }
}
