package import Diagnostics

/// The title of a chart or table, such as "Chart 1: Contacts a month", stands with what it names and
/// not as a paragraph, which the house would number.
///
/// A sentence that speaks of a table ("Table 1 shows …") has no mark after the number and is none.
package struct CaptionAsParagraphRule: DocumentRule {
  package init() {}

  private static let kinds: Set<String> = ["chart", "figure", "graph", "table", "diagram"]
  private static let marks: Set<String> = [":", ".", "-", "\u{2013}", "\u{2014}"]

  package func check(_ document: Document, in file: String, log: inout DiagnosticLog) {
    for passage in document.printedPassages where passage.passage.kind == .paragraph {
      let start = passage.tokens.firstIndex { $0.kind == .word } ?? passage.tokens.count
      guard start <= 4, Self.kinds.contains(passage.word(start)),
        passage.tokens[..<start].allSatisfy({ $0.kind != .word }),
        start + 3 < passage.tokens.count, passage.tokens[start + 1].kind == .number,
        Self.marks.contains(passage.word(start + 2)),
        !passage.tokens[start + 2].hasSpaceBefore
          || passage.word(start + 2) != "."
      else { continue }
      let isTitle = passage.sentences.count <= 2
      guard isTitle else { continue }
      let whole = start..<passage.tokens.count
      log.report(
        PaperRuleProblem.captionAsParagraph(passage.text(whole)), at: passage.place(whole),
        in: file)
    }
  }
}
