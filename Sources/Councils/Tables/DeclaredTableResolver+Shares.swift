import Diagnostics
import Figures
import Indicators

/// Shares of a total, which rest on a row that is itself worked out, and what a table must say of numbers
/// that do not add up as they are printed.
extension DeclaredTableResolver {
  /// Fills the columns of shares, once all rows have the numbers that they are shares of.
  mutating func fillShares(of index: Int, _ order: [Int]) {
    let table = drafts[index]
    let deferred = table.deferredColumns(order)
    guard !deferred.isEmpty else { return }
    let rows = done[index].compactMap { $0 }
    guard rows.count == table.rows.count else { return }
    var cells = rows.map(\.cells)
    for column in deferred {
      guard let derived = table.columns[column].derivation else { continue }
      for (number, row) in table.rows.enumerated() {
        var inputs = Self.inputs(of: derived.derivation, in: table).map { cells[number][$0] }
        if let whole = table.whole(of: derived.derivation), let first = inputs.first,
          let above = derived.derivation.parts.first.flatMap({ table.column($0.name) })
        {
          inputs = [first, cells[whole][above]]
        }
        guard
          var cell = cell(
            derived.derivation, inputs, Frame(row, table.columns[column]), at: derived.range)
        else {
          done[index][number] = nil
          return
        }
        cell.about = cells[number][column].about
        cells[number][column] = cell
      }
    }
    for (number, row) in rows.enumerated() {
      done[index][number] = DeclaredTable.Row(
        name: row.name, label: row.label, cells: cells[number], unit: row.unit, total: row.total)
      comparePrinted(table.rows[number], table, cells[number], in: deferred)
      for column in deferred
      where table.whole(of: table.columns[column].derivation?.derivation) == nil {
        noteRounding(
          Place(table: index, row: number), column, cells[number][column],
          Self.inputs(of: table.columns[column].derivation?.derivation, in: table)
            .map { cells[number][$0] })
      }
    }
    noteShares(of: index, deferred, cells)
    noteSums(of: index, deferred, cells)
  }

  /// Remembers rows other than the whole that add shares up to something else than is printed.
  private mutating func noteSums(
    of index: Int, _ columns: [Int], _ cells: [[DeclaredTable.Cell]]
  ) {
    let table = drafts[index]
    for column in columns {
      let whole = table.whole(of: table.columns[column].derivation?.derivation)
      for row in table.rows.indices where row != whole {
        guard let parts = table.partsOf(row: row),
          case .derived(let derived) = table.rows[row].content
        else { continue }
        noteRounding(
          Place(table: index, row: row), column, cells[row][column],
          parts.map { cells[$0][column] }, by: derived.derivation)
      }
    }
  }

  /// What is said where printed numbers, added up as they stand, do not give what is printed for their sum.
  static let roundingNote = "Figures are rounded, so those printed do not all add up as printed."

  /// Remembers a sum or difference whose parts, as they are printed, give another number than it prints.
  mutating func noteRounding(
    _ place: Place, _ column: Int, _ cell: DeclaredTable.Cell, _ inputs: [DeclaredTable.Cell],
    by derivation: TableDerivation? = nil
  ) {
    let table = drafts[place.table]
    guard let derivation = derivation ?? table.columns[column].derivation?.derivation,
      !derivation.isQuotient, case .amount(let own) = cell.content
    else { return }
    let printed = inputs.map { input -> DeclaredTable.Cell in
      guard case .amount(let amount) = input.content else { return input }
      return input.holding(input.unit.rounded(amount, places: input.places))
    }
    guard case .amount(let sum)? = Self.amount(derivation, printed),
      let taken = cell.unit.takes(sum),
      cell.unit.rounded(taken, places: cell.places) != cell.unit.rounded(own, places: cell.places)
    else { return }
    if !notes[place.table].contains(Self.roundingNote) {
      notes[place.table].append(Self.roundingNote)
    }
  }

  /// What the shares of a whole add up to as they are printed, where that is not 100.
  private mutating func noteShares(
    of index: Int, _ columns: [Int], _ cells: [[DeclaredTable.Cell]]
  ) {
    let table = drafts[index]
    for column in columns {
      guard let whole = table.whole(of: table.columns[column].derivation?.derivation),
        let parts = table.partsOf(row: whole)
      else { continue }
      let amounts = parts.compactMap { part -> Rational? in
        let cell = cells[part][column]
        guard case .amount(let amount) = cell.content, amount.isPlain else { return nil }
        return amount.number.rounded(places: cell.places)
      }
      guard amounts.count == parts.count, !amounts.isEmpty else { continue }
      let sum = amounts.reduce(.zero, +)
      guard sum != Rational(100) else { continue }
      let format = FigureFormat(unit: .perCent, places: cells[whole][column].places)
      notes[index].append(
        "\(table.columns[column].label): shares of \(table.rows[whole].label), each rounded by itself, "
          + "so that they add up to \(format.text(of: sum)) as printed and not to 100%.")
    }
  }

  /// Percentages that somebody typed and the table adds up. Rounded shares of one whole may end near 100:
  /// that is told, unless the source prints 100% for the whole, which then stands. Any other sum above 100
  /// is no percentage of anything.
  mutating func checkSumOfPercentages(
    _ place: Place, _ column: Int, _ cell: DeclaredTable.Cell, _ inputs: [DeclaredTable.Cell]
  ) -> DeclaredTable.Cell {
    let table = drafts[place.table]
    let hundred = Rational(100)
    guard cell.unit.unit == .perCent, case .amount(let sum) = cell.content, sum.isPlain,
      case .derived(let derived) = table.rows[place.row].content, derived.derivation.isSum,
      inputs.count > 1, sum.number.rounded(places: cell.places) != hundred
    else { return cell }
    // Each share is out by half a unit of its last place at most.
    let places = inputs.map(\.places).max() ?? 0
    let most = Rational(inputs.count).divided(by: 2 * Self.power(places))
    let isNear = (sum.number - hundred).magnitude <= most
    guard isNear || sum.number > hundred else { return cell }
    let text = FigureFormat(unit: .perCent, places: cell.places).text(of: sum.number)
    let label = table.columns[column].label
    let whole = isNear ? Self.printed(in: table.rows[place.row], column, of: table) : nil
    // A source that prints the sum as it is has been looked at.
    if whole?.number != hundred, whole?.number != sum.number.rounded(places: cell.places) {
      log.report(
        TableShareProblem.sumOfPercentages(column: label, sum: text, isNear: isNear),
        at: derived.range)
    }
    if isNear {
      notes[place.table].append(
        "\(label): the shares are rounded, so that they add up to \(text) as printed and not to 100%."
      )
    }
    return whole?.number == hundred ? cell.holding(Amount(hundred, unit: .perCent)) : cell
  }

  /// What the source of a row prints in a column, where it is said.
  private static func printed(
    in row: DeclaredTableDraft.Row, _ column: Int, of table: DeclaredTableDraft
  ) -> Amount? {
    let figures = table.columns.indices.filter { table.columns[$0].unit != nil }
    guard let place = figures.firstIndex(of: column), row.printed.indices.contains(place) else {
      return nil
    }
    return Amount(row.printed[place].text)
  }

  private static func power(_ places: Int) -> Int {
    (0..<places).reduce(1) { power, _ in power * 10 }
  }
}

extension Rational {
  fileprivate func divided(by number: Int) -> Rational { (self / Rational(number)) ?? self }
}

extension TableDerivation {
  /// Whether it adds parts up and takes none away.
  var isSum: Bool {
    switch rule {
    case .sumOfGiven: true
    case .terms(let terms): terms.count > 1 && !terms.contains(where: \.isSubtracted)
    case .quotient: false
    }
  }
}

extension DeclaredTable.Cell {
  /// The same cell with another amount.
  func holding(_ amount: Amount) -> DeclaredTable.Cell {
    var cell = DeclaredTable.Cell(
      content: .amount(amount), unit: unit, places: places, isDerived: isDerived, origins: origins,
      note: note)
    cell.about = about
    return cell
  }
}

extension DeclaredTableDraft {
  /// The row that a column's shares are of: `number / total as per cent`, where `total` is a row and no
  /// column; nil for any other derivation.
  func whole(of derivation: TableDerivation?) -> Int? {
    guard case .quotient(let above, let below, isPercentage: true)? = derivation?.rule,
      above.table == nil, below.table == nil, column(above.name) != nil, column(below.name) == nil
    else { return nil }
    return row(below.name)
  }

  /// The columns of shares and those that rest on them, in the order in which they are worked out.
  func deferredColumns(_ order: [Int]) -> [Int] {
    var found: [Int] = []
    for index in order {
      guard let derivation = columns[index].derivation?.derivation else { continue }
      let rests = derivation.parts.contains { part in
        column(part.name).map { found.contains($0) } ?? false
      }
      if rests || whole(of: derivation) != nil { found.append(index) }
    }
    return found
  }

  /// The rows that a row adds up; nil where it does anything else.
  func partsOf(row index: Int) -> [Int]? {
    guard case .derived(let derived) = rows[index].content, derived.derivation.isSum else {
      return nil
    }
    if derived.derivation.rule == .sumOfGiven {
      return rows.indices.filter { if case .given = rows[$0].content { true } else { false } }
    }
    let parts = derived.derivation.parts.map { $0.table == nil ? row($0.name) : nil }
    return parts.contains(nil) ? nil : parts.compactMap { $0 }
  }
}
