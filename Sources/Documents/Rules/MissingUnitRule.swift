package import Diagnostics
import Figures

/// A number stands with its unit where its neighbours stand with theirs.
///
/// In a table: a cell without a unit, where the other numbers of its row all carry one unit and the
/// other numbers of its column carry the same, two at least of each. In a sentence: a change in
/// parentheses such as (+10), where the others are (+12%) and (+86%). Zero and withheld values need
/// no unit.
package struct MissingUnitRule: DocumentRule {
  package init() {}

  package func check(_ document: Document, in file: String, log: inout DiagnosticLog) {
    for block in document.blocks.allBlocks {
      guard case .table(let table) = block.content else { continue }
      check(table, block.range, file, &log)
    }
    for passage in document.printedPassages where passage.passage.kind != .cell {
      checkChanges(passage, file, &log)
    }
  }

  private func check(
    _ table: Table, _ range: SourceRange?, _ file: String, _ log: inout DiagnosticLog
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
      log.report(
        PaperRuleProblem.missingUnit(text: cell.plainText, unit: unit), at: cell.place ?? range,
        in: file)
    }
  }

  private func checkChanges(
    _ passage: PrintedPassage, _ file: String, _ log: inout DiagnosticLog
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
        log.report(
          PaperRuleProblem.missingUnit(text: passage.text(stretch), unit: PrintedNumber.percent),
          at: passage.place(stretch), in: file)
      }
    }
  }
}

/// A cell that holds one number and nothing else but its unit.
struct CellNumber {
  let value: Rational
  let places: Int
  /// `£`, `%`, letters in lower case, or empty.
  let unit: String

  var isZero: Bool { value.isZero }

  init?(_ inlines: [Inline]) {
    let prose = Prose(asPrinted: inlines)
    let tokens = ProseToken.tokens(of: prose.scalars).filter { !["+", "*", "†"].contains($0.text) }
    guard let index = tokens.firstIndex(where: { $0.kind == .number }),
      let number = PrintedNumber(tokens, index)
    else { return nil }
    let rest = tokens[number.tokens.upperBound...]
    let isNegative = ["-", "\u{2212}"].contains(tokens.first?.text ?? "")
    guard number.tokens.lowerBound == (isNegative ? 1 : 0), rest.count <= 1,
      rest.allSatisfy({ $0.kind == .word && !$0.hasSpaceBefore })
    else { return nil }
    value = isNegative ? -number.value : number.value
    places = number.places
    unit = number.unit.isEmpty ? rest.first?.text ?? "" : number.unit
  }
}
