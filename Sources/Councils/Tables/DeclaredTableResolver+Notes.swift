import Diagnostics
import Indicators

/// What a row must say of itself: that its source printed the same, and where it was cut off at 0.
extension DeclaredTableResolver {
  /// Holds the cells of a row in some columns to what the source printed.
  mutating func comparePrinted(
    _ row: DeclaredTableDraft.Row, _ table: DeclaredTableDraft, _ cells: [DeclaredTable.Cell],
    in columns: [Int]
  ) {
    let figures = table.columns.indices.filter { table.columns[$0].unit != nil }
    for (index, printed) in zip(figures, row.printed) where columns.contains(index) {
      let cell = cells[index]
      guard case .amount(let amount) = cell.content else { continue }
      let read = Amount(printed.text).flatMap { cell.unit.takes($0) }
      let rounded = cell.unit.rounded(amount, places: cell.places)
      if read != rounded {
        log.report(
          DeclaredFigureProblem.printedDiffers(
            row: row.label, column: table.columns[index].label, printed: printed.text,
            computed: cell.digits), at: printed.range)
      }
    }
  }

  /// Marks cells that were raised to 0, and the totals that they stand in, and says what the plain
  /// differences are.
  /// - Parameter columns: those that are worked out by now; shares wait for the rows that they are of.
  mutating func explainClipping(
    of place: Place, _ operands: [Operand], _ cells: inout [DeclaredTable.Cell], in columns: [Int]
  ) {
    let table = drafts[place.table]
    guard case .derived(let derived) = table.rows[place.row].content,
      derived.derivation.isNotBelowZero
    else { return }
    var clipped: [String] = []
    var totals: [String] = []
    var marked: [Int] = []
    for index in columns where table.columns[index].unit != nil {
      let column = table.columns[index]
      guard let inputs = inputs(operands, column.name, at: derived.range),
        case .amount(let plain)? = Self.amount(
          TableDerivation(rule: derived.derivation.rule), inputs)
      else { continue }
      let cell = cells[index]
      guard case .amount(let own) = cell.content, own != plain else { continue }
      let printed = cell.unit.digits(of: plain, places: cell.places)
      if column.derivation == nil {
        let terms = zip(inputs, Self.signs(of: derived.derivation)).enumerated().map {
          number, pair in
          (number == 0 ? "" : pair.1 ? " \u{2212} " : " + ") + pair.0.digits
        }
        clipped.append("\(column.label) would be \(terms.joined()) = \(printed)")
      } else {
        totals.append(
          "\(column.label) is worked out from the figures as printed; the plain difference is "
            + printed)
      }
      marked.append(index)
    }
    guard !marked.isEmpty else { return }
    let number = notes[place.table].filter { $0.hasPrefix("[note ") }.count + 1
    for index in marked {
      let cell = cells[index]
      cells[index] = DeclaredTable.Cell(
        content: cell.content, unit: cell.unit, places: cell.places, isDerived: cell.isDerived,
        origins: cell.origins, note: number)
    }
    let sentences = (clipped.isEmpty ? [] : [clipped.joined(separator: "; ")]) + totals
    notes[place.table].append(
      "[note \(number)] Not below 0. " + sentences.map { $0 + "." }.joined(separator: " "))
  }

  private static func signs(of derivation: TableDerivation) -> [Bool] {
    if case .terms(let terms) = derivation.rule { terms.map(\.isSubtracted) } else { [] }
  }
}
