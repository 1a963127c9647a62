package import Diagnostics
import Figures

/// One amount carries one label of a series: £2.3m is the cost of phase 1 or of phase 2, not of both.
///
/// A label is a word of a series with a number, such as "phase 1", "option two" or "Tier B". An
/// amount of money or of posts belongs to the label of its sentence or table row where that names
/// just one. The same amount under two labels is reported where the two places share two words more, so
/// that "£50k for training in phase 1" and "£50k for equipment in phase 2" are let be.
package struct LabelSwapRule: Rule {
  package init() {}

  static let series: Set<String> = [
    "phase", "stage", "tranche", "option", "tier", "lot", "workstream", "pillar", "package",
    "scenario",
  ]

  private struct Use {
    let label: String
    let words: Set<String>
    let place: SourceRange?
    let printed: String
  }

  private struct Key: Hashable {
    let value: Rational
    let unit: String
    let series: String
  }

  /// Reported at the later amount, with a note of the earlier. Takes time in proportion to the
  /// paper.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    var uses: [Key: [Use]] = [:]
    func take(_ key: Key, _ use: Use) {
      let other = uses[key, default: []].first {
        $0.label != use.label && $0.words.intersection(use.words).count >= 2
      }
      if let other {
        let notes =
          other.place.map {
            [Diagnostic.Note("\(other.printed), \(other.label)", at: Location($0))]
          }
          ?? []
        report(
          Finding(amount: use.printed, first: other.label, other: use.label),
          at: use.place, of: paper, notes: notes, into: &log)
      }
      // Two uses of a label are as good as many: the walk stays linear.
      if uses[key, default: []].count(where: { $0.label == use.label }) < 8 {
        uses[key, default: []].append(use)
      }
    }
    for passage in paper.document.printedPassages where passage.passage.kind != .cell {
      for sentence in passage.sentences {
        let numbers = passage.numbers(in: sentence).filter(Self.isAmount)
        // Nobody can say which of many amounts a label belongs to.
        guard (1...20).contains(numbers.count) else { continue }
        let words = passage.contentWords(in: sentence)
        for (series, label) in Self.labels(in: passage, sentence) {
          for number in numbers {
            take(
              Key(value: number.value, unit: number.unit, series: series),
              Use(
                label: label, words: words.subtracting([series]),
                place: passage.place(number.tokens), printed: passage.text(number.tokens)))
          }
        }
      }
    }
    for block in paper.document.blocks.allBlocks {
      guard case .table(let table) = block.content else { continue }
      for row in table.rows { self.row(row, table, block, take) }
    }
  }

  private func row(
    _ row: Table.Row, _ table: Table, _ block: Block, _ take: (Key, Use) -> Void
  ) {
    guard let first = row.cells.first, Self.mayName(first.plainText) else { return }
    let head = PrintedPassage(cell: first, in: block)
    let whole = 0..<min(head.tokens.count, 60)
    for (series, label) in Self.labels(in: head, whole) {
      for (column, cell) in zip(table.columns, row.cells).dropFirst() {
        let passage = PrintedPassage(cell: cell, in: block)
        let words = head.contentWords(in: whole).union(ContentWords.of(column.heading.plainText))
        for number in passage.numbers where Self.isAmount(number) {
          take(
            Key(value: number.value, unit: number.unit, series: series),
            Use(
              label: label, words: words.subtracting([series]),
              place: passage.place(number.tokens), printed: passage.text(number.tokens)))
        }
      }
    }
  }

  /// Whether the word of a series may stand in a text: most rows need not be read for their labels.
  private static func mayName(_ text: String) -> Bool {
    let text = text.lowercased()
    return series.contains { text.contains(ascii: $0) }
  }

  private static func isAmount(_ number: PrintedNumber) -> Bool {
    number.unit == PrintedNumber.pounds || number.unit == "fte"
  }

  /// For each series of which a stretch names exactly one label, the label as "phase 1".
  static func labels(in passage: PrintedPassage, _ stretch: Range<Int>) -> [(
    series: String, label: String
  )] {
    var found: [String: Set<String>] = [:]
    for index in stretch {
      let word = ContentWords.singular(passage.word(index))
      guard series.contains(word), index + 1 < stretch.upperBound,
        let number = labelNumber(passage, index + 1)
      else { continue }
      // "Phases 1 and 2" names two.
      if word != passage.word(index) { found[word, default: []].insert("several") }
      found[word, default: []].insert(number)
    }
    return found.filter { $0.value.count == 1 }.sorted { $0.key < $1.key }.map { series, labels in
      (series, "\(series) \(labels.first ?? "")")
    }
  }

  private static func labelNumber(_ passage: PrintedPassage, _ index: Int) -> String? {
    let token = passage.tokens[index]
    if let whole = token.whole, whole < 100 { return String(whole) }
    if let number = PrintedNumber.number(inWords: token.text) { return String(number) }
    guard token.kind == .word, token.range.count == 1,
      passage.prose.scalars[token.range.lowerBound].properties.isUppercase
    else { return nil }
    return token.text.uppercased()
  }
}

extension LabelSwapRule {
  /// An amount that stands under two labels of a series.
  package struct Finding: Problem, Equatable {
    let amount: String
    let first: String
    let other: String

    package var code: String { "D042" }
    package var severity: Severity { .error }

    package var message: String {
      "\(amount) belongs to \(other) here and to \(first) elsewhere in the paper"
    }

    package var hint: String? { "correct one of the two, or say why the amount is the same" }
    package var silence: SilenceScope? { .place }

    package var example: CodeExample {
      let first = "In a full year phase 1 will cost {{ phase_1_cost }}.\n\n"
      return CodeExample(
        in: "04-performance.md",
        first + "In a full year phase 2 will cost {{ phase_1_cost }}.",
        cure: first + "In a full year phase 2 will cost {{ phase_2_cost }}.")
    }

    package static let samples: [Self] = [
      Self(amount: "£2.3m", first: "phase 1", other: "phase 2")
    ]
  }
}
