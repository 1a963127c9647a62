package import Diagnostics

/// The title of a chart or table, such as "Chart 1: Contacts a month", stands with what it names and
/// not as a paragraph, which the house would number.
///
/// A sentence that speaks of a table ("Table 1 shows …") has no mark after the number and is none.
package struct CaptionAsParagraphRule: Rule {
  package init() {}

  private static let kinds: Set<String> = ["chart", "figure", "graph", "table", "diagram"]
  private static let marks: Set<String> = [":", ".", "-", "\u{2013}", "\u{2014}"]

  /// Reported at the title, from its word to the end of the paragraph.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    for passage in paper.document.printedPassages where passage.passage.kind == .paragraph {
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
      report(
        Finding(title: passage.text(whole)), at: passage.place(whole),
        of: paper, into: &log)
    }
  }
}

extension CaptionAsParagraphRule {
  /// The title of a chart or table that stands as a paragraph.
  package struct Finding: Problem, Equatable {
    let title: String

    package var code: String { "D045" }
    package var severity: Severity { .error }

    package var message: String {
      "the title '\(title)' stands as a paragraph and would be numbered as one"
    }

    package var hint: String? {
      "write 'Table: …' before a table; a chart carries its own title"
    }

    package var silence: SilenceScope? { .place }

    package var example: CodeExample {
      let table = "| Month | Contacts |\n| --- | ---: |\n| April | {{ contacts.latest }} |"
      return CodeExample(
        in: "04-performance.md", "Table 1: Contacts a month\n\n" + table,
        cure: "Table: Contacts a month\n\n" + table)
    }

    package static let samples: [Self] = [Self(title: "Table 1: Contacts a month")]
  }
}
