package import Diagnostics

/// A picture of a chart stands in a section that holds its figures as a table.
///
/// A picture is taken for a chart where its words, its file name or the paragraph before it say
/// "chart", "graph" or the like; a photograph or a map is none.
package struct ChartDataRule: Rule {
  package init() {}

  private static let words: Set<String> = [
    "chart", "graph", "histogram", "plot", "sparkline", "barchart", "linechart",
  ]

  /// Reported at the picture.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    for section in PaperSection.all(of: paper.document) where section.tables.isEmpty {
      var before: Passage?
      for passage in section.blocks.passages {
        // The words before are read once, however many pictures follow.
        var isAnnounced: Bool?
        for inline in passage.traits.contains(.image) ? passage.inlines.flattened : [] {
          guard case .image(let destination, let title, let inner) = inline.content else {
            continue
          }
          let name = destination.split(separator: "/").last ?? ""
          let said = [inner.plainText, title ?? "", String(name)].joined(separator: " ")
          if !Self.saysChart(said) {
            let known = isAnnounced ?? before.map { Self.saysChart($0.inlines.plainText) } ?? false
            isAnnounced = known
            guard known else { continue }
          }
          let words = inner.plainText.isEmpty ? String(name) : inner.plainText
          report(
            Finding(words: words), at: inline.range ?? passage.place,
            of: paper, into: &log)
        }
        before = passage
      }
    }
  }

  private static func saysChart(_ text: String) -> Bool {
    !ContentWords.of(text).isDisjoint(with: words)
  }
}

extension ChartDataRule {
  /// A chart whose figures stand nowhere in its section.
  package struct Finding: Problem, Equatable {
    let words: String

    package var code: String { "D046" }
    package var severity: Severity { .error }
    package var message: String { "the chart '\(words)' stands without its data in a table" }
    package var hint: String? { "put the figures of the chart in a table of the same section" }
    package var silence: SilenceScope? { .place }

    package var example: CodeExample {
      let picture = "![Graph of contacts a month](contacts.svg)"
      return CodeExample(
        in: "04-performance.md", picture,
        cure: picture + """


          Table: Contacts a month

          | Month | Contacts |
          | --- | ---: |
          | April | {{ contacts.latest }} |
          """)
    }

    package static let samples: [Self] = [Self(words: "Graph of contacts a month")]
  }
}
