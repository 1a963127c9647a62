package import Diagnostics
import Figures

/// In the papers of several councils each figure is named by its council: in its sentence, or in the words before
/// it that last named one council alone; in a table in its row, its column or the caption.
package struct UnnamedCouncilRule: Rule {
  private let councils: [(area: String, name: String)]

  /// - Parameter councils: those of the meeting, by the codes of their areas; none where it is of one.
  package init(_ councils: [(area: String, name: String)] = []) {
    // A name that holds another is looked for first.
    self.councils = councils.sorted { $0.name.count > $1.name.count }
  }

  /// Reported at the sentence or the table, once for each council that is not named there.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    guard !councils.isEmpty else { return }
    checkSentences(paper, into: &log)
    for block in paper.document.blocks.allBlocks {
      guard case .table(let table) = block.content else { continue }
      for name in unnamed(in: table) {
        report(Finding(council: name), at: block.range, of: paper, into: &log)
      }
    }
  }

  private func checkSentences(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    var heading: Set<String> = []
    for passage in paper.document.printedPassages {
      switch passage.passage.kind {
      case .cell, .columnHeading, .caption, .contents, .note: continue
      case .heading:
        heading = named(in: passage.text(passage.tokens.indices))
        continue
      case .paragraph, .fieldValue, .recommendation: break
      }
      var last = heading
      for sentence in passage.sentences {
        let own = named(in: passage.text(sentence))
        if !own.isEmpty { last = own }
        for area in areas(of: passage.figures(in: sentence)) where !own.contains(area) {
          guard own.isEmpty, last == [area] else {
            let name = councils.first { $0.area == area }?.name ?? area
            report(
              Finding(council: name), at: passage.place(sentence), of: paper, into: &log)
            continue
          }
        }
      }
    }
  }

  private func unnamed(in table: Table) -> [String] {
    let caption = named(in: table.caption.plainText)
    let columns = table.columns.map { named(in: $0.heading.plainText) }
    var missing: Set<String> = []
    for row in table.rows {
      let words = named(in: row.cells.map(\.plainText).joined(separator: " "))
      for (place, cell) in row.cells.enumerated() {
        let heading = columns.indices.contains(place) ? columns[place] : []
        // The nearest words decide: the row or the column, and else the caption.
        let near = words.union(heading)
        let names = near.isEmpty ? caption : near
        missing.formUnion(areas(of: cell.figures).subtracting(names))
      }
    }
    return councils.filter { missing.contains($0.area) }.map(\.name)
  }

  private func areas(of figures: [Figure]) -> Set<String> {
    Set(figures.map(\.id.area)).intersection(councils.map(\.area))
  }

  /// The councils that a text names, by the codes of their areas.
  private func named(in text: String) -> Set<String> {
    var rest = " " + text.lowercased().map { $0.isLetter ? String($0) : " " }.joined() + " "
    var found: Set<String> = []
    for council in councils {
      let words = council.name.lowercased().map { $0.isLetter ? String($0) : " " }.joined()
      // "Sefton's" has its letter apart here.
      let wanted = " \(words) "
      guard rest.contains(wanted) else { continue }
      found.insert(council.area)
      rest = rest.replacing(wanted, with: "  ")
    }
    return found
  }
}

extension [Inline] {
  /// The figures, those within emphasis and links too.
  fileprivate var figures: [Figure] {
    flatMap { inline -> [Figure] in
      switch inline.content {
      case .figure(let figure): [figure]
      case .emphasis(let inner), .strong(let inner), .changed(_, let inner), .link(_, _, let inner),
        .image(_, _, let inner):
        inner.figures
      case .text, .softBreak, .hardBreak, .code, .html, .value: []
      }
    }
  }
}

extension UnnamedCouncilRule {
  /// A figure of one of several councils stands in words that do not say whose it is.
  package struct Finding: Problem, Equatable {
    let council: String

    package var code: String { "P458" }
    package var severity: Severity { .error }

    package var message: String {
      "a figure of \(council) stands here, and nothing says that it is \(council)'s"
    }

    package var hint: String? {
      "name the council in the sentence, or in the row, the column or the caption of the table"
    }

    package var silence: SilenceScope? { .place }

    package var example: CodeExample {
      CodeExample(
        in: "04-performance.md",
        "The rate was {{ sefton.cla_rate.latest }} per 10,000, and {{ knowsley.cla_rate.latest }} "
          + "in the other.",
        cure: "In Sefton the rate was {{ sefton.cla_rate.latest }} per 10,000, and in Knowsley "
          + "{{ knowsley.cla_rate.latest }}.")
    }

    package static let samples: [Self] = [Self(council: "Knowsley")]
  }
}
