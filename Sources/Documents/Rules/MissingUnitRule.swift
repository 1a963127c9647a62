package import Diagnostics
import Figures

/// A number stands with its unit where its neighbours stand with theirs.
///
/// In a table: a cell without a unit, where the other numbers of its row all carry one unit and the
/// other numbers of its column carry the same, two at least of each. In a sentence: a change in
/// parentheses such as (+10), where the others are (+12%) and (+86%). Zero and withheld values need
/// no unit.
package struct MissingUnitRule: Rule {
  package init() {}

  /// Reported at the cell, or at the change with its brackets.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    for block in paper.document.blocks.allBlocks {
      guard case .table(let table) = block.content else { continue }
      check(table, block.range, paper, &log)
    }
    for passage in paper.document.printedPassages where passage.passage.kind != .cell {
      checkChanges(passage, paper, &log)
    }
  }

  private func check(
    _ table: Table, _ range: SourceRange?, _ paper: CheckedPaper, _ log: inout DiagnosticLog
  ) {
    let cells = table.rows.map { $0.cells.map { CellNumber($0) } }
    // By column, how many numbers carry each unit.
    var columns: [[String: Int]] = Array(repeating: [:], count: table.columns.count)
    for row in cells {
      for (column, cell) in row.enumerated() where column < columns.count {
        if let cell, !cell.isZero { columns[column][cell.unit, default: 0] += 1 }
      }
    }
    for (row, numbers) in cells.enumerated() {
      let units = numbers.compactMap { $0 }.filter { !$0.isZero && !$0.unit.isEmpty }.map(\.unit)
      guard let unit = units.first, units.count >= 2, units.allSatisfy({ $0 == unit }) else {
        continue
      }
      let bare = numbers.indices.filter {
        numbers[$0].map { $0.unit.isEmpty && !$0.isZero } ?? false
      }
      guard bare.count == 1, let column = bare.first, column < columns.count,
        columns[column][unit, default: 0] >= 2, columns[column].count == 2,
        columns[column]["", default: 0] == 1
      else { continue }
      let cell = table.rows[row].cells[column]
      report(
        Finding(text: cell.plainText, unit: unit), at: cell.place ?? range,
        of: paper, into: &log)
    }
  }

  private func checkChanges(
    _ passage: PrintedPassage, _ paper: CheckedPaper, _ log: inout DiagnosticLog
  ) {
    for sentence in passage.sentences {
      let changes = passage.numbers(in: sentence).filter { number in
        let before = number.tokens.lowerBound
        return ["+", "-", "\u{2212}"].contains(passage.word(before - 1))
          && passage.word(before - 2) == "(" && passage.word(number.tokens.upperBound) == ")"
      }
      let isPerCent = changes.contains { $0.unit == PrintedNumber.percent }
      for change in changes where isPerCent && change.unit.isEmpty {
        let stretch = change.tokens.lowerBound - 2..<change.tokens.upperBound + 1
        report(
          Finding(text: passage.text(stretch), unit: PrintedNumber.percent),
          at: passage.place(stretch), of: paper, into: &log)
      }
    }
  }
}

extension MissingUnitRule {
  /// A number without the unit of those beside it.
  package struct Finding: Problem, Equatable {
    let text: String
    let unit: String

    package var code: String { "D047" }
    package var severity: Severity { .error }

    package var message: String {
      "'\(text)' has no unit where those beside it are in \(unit)"
    }

    package var hint: String? { "write '\(joined)'" }
    package var silence: SilenceScope? { .place }

    private var joined: String {
      if unit == PrintedNumber.pounds { return "£\(text)" }
      if text.hasSuffix(")") { return "\(text.dropLast())\(unit))" }
      return "\(text)\(unit)"
    }

    package var example: CodeExample {
      CodeExample(
        in: "04-performance.md",
        "Contacts rose from schools (+12%), from health (+86%) and from the police (+10).",
        cure: "Contacts from schools {{ schools.movement }}; those from the police "
          + "{{ police.movement }}.")
    }

    package static let samples: [Self] = [Self(text: "(+10)", unit: "%")]
  }
}
