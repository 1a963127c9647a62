package import Diagnostics
import Figures

/// A paper that withholds a number says it nowhere in words or digits: in its text, headings, notes,
/// recommendations, tables, in the alternative text of a picture, or by the name of a fact.
///
/// What the program wrote itself has been through disclosure control and is not read, and neither are
/// the figures of indicators.
package struct WithheldWordsRule: Rule {
  private let words: WithheldWords
  /// The names of facts that can be read elsewhere.
  private let isPublic: Set<String>

  /// - Parameters:
  ///   - words: what the papers of the meeting withhold.
  ///   - facts: the names of facts whose numbers are public already.
  package init(_ words: WithheldWords, public facts: Set<String> = []) {
    self.words = words
    isPublic = facts
  }

  /// Reported at the words. Where nothing is withheld, nothing is reported.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    guard !words.isEmpty else { return }
    var heading: Set<String> = []
    for passage in paper.document.printedPassages {
      switch passage.passage.kind {
      case .contents, .cell, .columnHeading: continue
      case .heading: heading = context(passage)
      case .paragraph, .caption, .fieldValue, .note, .recommendation: break
      }
      check(passage, under: passage.passage.kind == .heading ? [] : heading, words, paper, &log)
    }
    for block in paper.document.blocks.allBlocks {
      guard case .table(let table) = block.content else { continue }
      check(table, block.range, words, paper, &log)
    }
    for (title, range) in paper.document.blocks.passages.flatMap(\.titles) {
      if let finding = words.finding(in: title, .paper) {
        report(finding, at: range, of: paper, into: &log)
      }
    }
  }

  /// A row is read as one text, with what stands above it.
  private func check(
    _ table: Table, _ range: SourceRange?, _ words: WithheldWords, _ paper: CheckedPaper,
    _ log: inout DiagnosticLog
  ) {
    let above = (table.caption + table.columns.flatMap { [.text(" ")] + $0.heading })
    let context = WithheldName.stems(of: ContentWords.of(above.plainText))
    for row in table.rows {
      var inlines: [Inline] = []
      for (place, cell) in row.cells.enumerated() {
        if place > 0 { inlines.append(.text(" : ")) }
        inlines += cell
      }
      check(
        PrintedPassage(Passage(.cell, inlines, range: range)), under: context, words, paper, &log)
    }
  }

  private func context(_ passage: PrintedPassage) -> Set<String> {
    WithheldName.stems(of: passage.contentWords(in: passage.tokens.indices))
  }

  private func check(
    _ passage: PrintedPassage, under heading: Set<String>, _ words: WithheldWords,
    _ paper: CheckedPaper, _ log: inout DiagnosticLog
  ) {
    for found in words.find(in: passage, under: heading, { isRead($0, passage) }) {
      report(
        Finding(said: passage.text(found.tokens), name: found.name, period: found.period.long),
        at: passage.place(found.tokens), of: paper, into: &log)
    }
  }

  /// Whether an author wrote the token, or declared it as a fact that is not public.
  private func isRead(_ index: Int, _ passage: PrintedPassage) -> Bool {
    let place = passage.tokens[index].range.lowerBound
    guard passage.prose.isWritten(place) else { return false }
    guard passage.prose.isBound(place) else { return true }
    guard let figure = passage.figures(in: index..<index + 1).first else {
      return !isOfAnIndicator(index, passage)
    }
    let isDeclared = ["fact", "derived"].contains(figure.id.measure)
    return isDeclared && !isPublic.contains(figure.id.indicator)
  }
}

extension WithheldWordsRule {
  /// Whether the program made the words from an indicator: a sentence of its own, or a number that it
  /// counted, as the age of a figure is and "8 of 10" neighbours are.
  private func isOfAnIndicator(_ index: Int, _ passage: PrintedPassage) -> Bool {
    let path = passage.place(index..<index + 1)?.text ?? ""
    let parts = path.split(separator: ".")
    // Of a joint meeting the council stands before the indicator.
    if (1...2).contains(where: {
      words.indicators.contains(parts.prefix($0).joined(separator: "."))
    }) {
      return true
    }
    let number = passage.tokens[index].text
    return passage.passage.inlines.flattened.contains { inline in
      guard case .value(let value) = inline.content else { return false }
      let words = value.split(separator: " ").filter { $0 != "of" }
      return words.contains(number[...]) && words.allSatisfy { $0.utf8.allSatisfy(\.isDigit) }
    }
  }
}

extension Passage {
  /// The titles of links and pictures, which a reader meets without their being text.
  fileprivate var titles: [(String, SourceRange?)] {
    inlines.flattened.compactMap { inline in
      switch inline.content {
      case .link(_, let title?, _), .image(_, let title?, _): (title, inline.range ?? place)
      default: nil
      }
    }
  }
}

extension WithheldWordsRule {
  /// Words that say a number which is withheld.
  package struct Finding: Problem, Equatable {
    let said: String
    let name: String
    let period: String
    var place = Place.paper

    /// What the words stand in, which says what can be done.
    package enum Place: Sendable, Hashable {
      case paper
      /// A fact or a table.
      case declared
      /// The agenda, a title, a name or the list of recommendations.
      case elsewhere
    }

    package var code: String { "D065" }
    package var severity: Severity { .error }

    package var message: String {
      "'\(said)' says a number of \(name) for \(period), which the papers withhold"
    }

    package var hint: String? {
      let way = "write no number of them, nor words that it follows from"
      return switch place {
      case .paper:
        "\(way); where it counts something else, say what, or silence this with the reason"
      case .declared: "\(way); where the number is public already, write 'published_in:' and where"
      case .elsewhere: way
      }
    }

    package var silence: SilenceScope? { .place }

    package var example: CodeExample {
      CodeExample(
        in: "04-performance.md", "Three children in care went missing.",
        cure: "A few children in care went missing.")
    }

    package static let samples: [Self] = [
      Self(
        said: "Three children", name: "children in care who went missing",
        period: "Q3 2025/26")
    ]
  }
}
