package import Diagnostics
import Figures

/// A field about money does not say "None" or "N/A" in a paper that speaks of money.
///
/// Fields about money are headings and labels that speak of costs, financing or resources. "None" is
/// the whole of what stands there; "None beyond …" says something. An amount counts from £1 on and
/// where it belongs: under capital costs only one whose sentence says capital, under revenue costs
/// only one whose sentence does not. The field that a group of costs shares is held to both.
package struct NoneWithMoneyRule: Rule {
  package init() {}

  private static let fields: Set<String> = [
    "cost", "costs", "revenue", "capital", "financial", "finance", "financed", "resource",
    "resources",
  ]
  private static let none: Set<String> = [
    "", "none", "nil", "n/a", "na", "not applicable", "no", "-", "\u{2013}",
    "there are none", "there are no financial implications",
    "there are no resource implications", "no financial implications", "no resource implications",
  ]

  /// Reported at the words that say none.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    let found = Self.nones(in: paper.document)
    guard !found.isEmpty else { return }
    let amounts = Amounts(paper.document)
    for none in found {
      let words = Set(none.label.lowercased().split { !$0.isLetter }.map(String.init))
      let amount: String?
      if words.contains("capital"), !words.contains("revenue") {
        amount = amounts.capital
      } else if words.contains("revenue"), !words.contains("capital") {
        amount = amounts.other
      } else {
        amount = amounts.other ?? amounts.capital
      }
      guard let amount else { continue }
      report(
        Finding(field: none.label, none: none.text, amount: amount),
        at: none.place, of: paper, into: &log)
    }
  }

  private struct None {
    let label: String
    let text: String
    let place: SourceRange?
  }

  private static func isOfMoney(_ label: String) -> Bool {
    !Set(label.lowercased().split { !$0.isLetter }.map(String.init)).isDisjoint(with: fields)
  }

  private static func isNone(_ text: String) -> Bool {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return none.contains(words.hasSuffix(".") ? String(words.dropLast()) : words)
  }

  private static func nones(in document: Document) -> [None] {
    var found: [None] = []
    for section in PaperSection.all(of: document) {
      if let heading = section.heading, isOfMoney(heading.inlines.plainText),
        !section.blocks.isEmpty, isNone(section.text)
      {
        let text = section.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        found.append(
          None(
            label: heading.inlines.plainText, text: text,
            place: section.blocks.passages.first?.place ?? section.block?.range))
      }
      for block in section.blocks.allBlocks {
        switch block.content {
        case .fields(let grid):
          for field in grid.rows.joined()
          where isOfMoney(field.label) && isNone(field.value.plainText)
            && !field.value.plainText.isEmpty
          {
            found.append(
              None(
                label: field.label, text: field.value.plainText,
                place: field.value.place ?? block.range))
          }
        case .table(let table) where table.columns.count == 2:
          for row in table.rows where row.cells.count == 2 {
            let label = row.cells[0].plainText
            let text = row.cells[1].plainText
            guard isOfMoney(label), isNone(text), !text.isEmpty else { continue }
            found.append(None(label: label, text: text, place: row.cells[1].place ?? block.range))
          }
        default: continue
        }
      }
    }
    return found
  }

  /// The first amounts of money that the paper speaks of.
  private struct Amounts {
    /// In a sentence that says capital.
    var capital: String?
    var other: String?

    init(_ document: Document) {
      for passage in document.printedPassages {
        for sentence in passage.sentences {
          let money = passage.numbers(in: sentence).first {
            $0.unit == PrintedNumber.pounds && $0.value >= Rational(1)
          }
          guard let money else { continue }
          let isCapital = sentence.contains { passage.word($0) == "capital" }
          if isCapital {
            capital = capital ?? passage.text(money.tokens)
          } else {
            other = other ?? passage.text(money.tokens)
          }
        }
      }
    }
  }
}

extension NoneWithMoneyRule {
  /// A field about money that says "None" in a paper that speaks of money.
  package struct Finding: Problem, Equatable {
    let field: String
    let none: String
    let amount: String

    package var code: String { "D054" }
    package var severity: Severity { .error }

    package var message: String {
      "'\(field)' says '\(none)', and the paper speaks of \(amount)"
    }

    package var hint: String? { "say what the proposal costs, or that it costs nothing and why" }
    package var silence: SilenceScope? { .place }

    package var example: CodeExample {
      let proposal = "# Proposal\n\nThe new home costs {{ home_cost }} a year.\n\n"
      return CodeExample(
        in: "04-performance.md", proposal + "# Financial implications\n\nNone.",
        cure: proposal + "# Financial implications\n\nThe cost of {{ home_cost }} is in the budget."
      )
    }

    package static let samples: [Self] = [
      Self(field: "Financial implications", none: "None.", amount: "£640,000")
    ]
  }
}
