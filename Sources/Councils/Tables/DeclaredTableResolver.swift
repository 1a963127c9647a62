import Diagnostics
import Figures
import Indicators

/// Works out the cells of declared tables.
///
/// Rows are taken in the order in which they rest on one another, over all tables. Where a derived
/// row meets a derived column, a quotient is worked out from the cells of its own line and is never
/// added up; otherwise the column's derivation counts, so that a total is the sum of what is printed.
struct DeclaredTableResolver {
  let drafts: [DeclaredTableDraft]
  let facts: [String: Fact]
  let places: [String: Int]
  var log = DiagnosticLog()
  /// By table and row; nil until the row is worked out.
  var done: [[DeclaredTable.Row?]]
  var notes: [[String]]

  /// The tables without a fault, in their order. All faults are reported at once.
  static func resolve(_ drafts: [DeclaredTableDraft], facts: [Fact], into log: inout DiagnosticLog)
    -> [DeclaredTable]
  {
    var resolver = DeclaredTableResolver(drafts, facts: facts)
    let tables = resolver.tables()
    log.merge(resolver.log)
    return tables
  }

  private init(_ drafts: [DeclaredTableDraft], facts: [Fact]) {
    self.drafts = drafts
    self.facts = Dictionary(facts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    places = Dictionary(
      drafts.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    done = drafts.map { Array(repeating: nil, count: $0.rows.count) }
    notes = drafts.map(\.notes)
  }

  struct Place: Hashable {
    let table: Int
    let row: Int
  }

  private mutating func tables() -> [DeclaredTable] {
    for (index, draft) in drafts.enumerated() where places[draft.name] != index {
      log.report(DeclaredFigureProblem.nameTaken(draft.name), at: draft.range)
    }
    let orders = drafts.map { columnOrder(of: $0) }
    for place in rowOrder() {
      guard let order = orders[place.table] else { continue }
      done[place.table][place.row] = row(place, order)
    }
    for (index, order) in orders.enumerated() { if let order { fillShares(of: index, order) } }
    return drafts.enumerated().compactMap { index, draft in
      let rows = done[index].compactMap { $0 }
      guard rows.count == draft.rows.count, places[draft.name] == index else { return nil }
      return DeclaredTable(
        name: draft.name, range: draft.range, caption: draft.caption, heading: draft.heading,
        period: draft.period, source: draft.source,
        columns: draft.columns.map {
          DeclaredTable.Column(
            name: $0.name, label: $0.label, unit: $0.unit, hasOwnUnit: $0.hasOwnUnit)
        }, rows: rows, notes: notes[index], publishedIn: draft.publishedIn)
    }
  }

  private mutating func row(_ place: Place, _ order: [Int]) -> DeclaredTable.Row? {
    let table = drafts[place.table]
    let row = table.rows[place.row]
    guard let operands = parts(of: place, reporting: false) else { return nil }
    var cells: [DeclaredTable.Cell?] = Array(repeating: nil, count: table.columns.count)
    let deferred = table.deferredColumns(order)
    for index in order {
      let column = table.columns[index]
      // Shares wait for the row that they are shares of.
      if deferred.contains(index) {
        cells[index] = DeclaredTable.Cell(
          content: .empty, unit: Frame(row, column).unit, places: 0, isDerived: true, origins: [],
          note: nil)
        continue
      }
      guard column.unit != nil else {
        cells[index] = text(row, table, column)
        continue
      }
      let frame = Frame(row, column)
      if let derived = column.derivation, !isRowsQuotient(row) || derived.derivation.isQuotient {
        let wanted = derived.derivation
        var inputs: [DeclaredTable.Cell] = []
        for input in Self.inputs(of: wanted, in: table) {
          guard let cell = cells[input] else { return nil }
          inputs.append(cell)
        }
        cells[index] = cell(wanted, inputs, frame, at: derived.range)
        if let cell = cells[index] { noteRounding(place, index, cell, inputs) }
      } else if case .derived(let derived) = row.content {
        guard let inputs = inputs(operands, column.name, at: derived.range) else { return nil }
        cells[index] = cell(derived.derivation, inputs, frame, at: derived.range)
        if let cell = cells[index] {
          noteRounding(place, index, cell, inputs, by: derived.derivation)
          cells[index] = checkSumOfPercentages(place, index, cell, inputs)
        }
      } else if case .given(let places) = row.content,
        let position = table.givenColumns.firstIndex(where: { $0.name == column.name })
      {
        cells[index] = given(places[position], frame, table, row, column)
      }
      guard cells[index] != nil else { return nil }
    }
    var whole = cells.compactMap { $0 }
    guard whole.count == cells.count else { return nil }
    let shown = table.columns.indices.filter { !deferred.contains($0) }
    explainClipping(of: place, operands, &whole, in: shown)
    for index in whole.indices {
      whole[index].about = row.about ?? table.columns[index].about ?? table.about
    }
    comparePrinted(row, table, whole, in: shown)
    return DeclaredTable.Row(
      name: row.name, label: row.label, cells: whole,
      unit: row.unit.flatMap { unit in
        table.columns.contains { $0.unit == unit } ? nil : unit
      }, total: row.total)
  }

  private func isRowsQuotient(_ row: DeclaredTableDraft.Row) -> Bool {
    if case .derived(let derived) = row.content { derived.derivation.isQuotient } else { false }
  }

  static func inputs(of derivation: TableDerivation?, in table: DeclaredTableDraft) -> [Int] {
    guard let derivation else { return [] }
    guard derivation.rule == .sumOfGiven else {
      return derivation.parts.compactMap { table.column($0.name) }
    }
    return table.columns.indices.filter {
      table.columns[$0].derivation == nil && table.columns[$0].unit != nil
    }
  }

  /// The cells of the operands in the column of that name; a fact is the same in every column.
  mutating func inputs(_ operands: [Operand], _ column: String, at range: SourceRange)
    -> [DeclaredTable.Cell]?
  {
    var inputs: [DeclaredTable.Cell] = []
    for operand in operands {
      switch operand {
      case .fact(let fact):
        guard let amount = fact.amount else { return nil }
        inputs.append(
          DeclaredTable.Cell(
            content: .amount(amount), unit: TableUnit(amount.unit),
            places: TablePlaces.asNeeded.count(for: amount, in: TableUnit(amount.unit)),
            isDerived: false,
            origins: [fact.origin], note: nil))
      case .row(let place):
        guard let row = done[place.table][place.row] else { return nil }
        let draft = drafts[place.table]
        guard let index = draft.column(column),
          draft.whole(of: draft.columns[index].derivation?.derivation) == nil
        else {
          log.report(
            DeclaredFigureProblem.unknownPart(
              column, known: drafts[place.table].columns.map(\.name)), at: range)
          return nil
        }
        inputs.append(row.cells[index])
      }
    }
    return inputs
  }

  private func text(
    _ row: DeclaredTableDraft.Row, _ table: DeclaredTableDraft, _ column: DeclaredTableDraft.Column
  ) -> DeclaredTable.Cell {
    var content = DeclaredTable.Content.empty
    if case .given(let places) = row.content,
      let index = table.givenColumns.firstIndex(where: { $0.name == column.name })
    {
      content = .text(places[index].text)
    }
    return DeclaredTable.Cell(
      content: content, unit: TableUnit(.count), places: 0, isDerived: false, origins: [],
      note: nil)
  }

  private mutating func given(
    _ place: PlacedText, _ frame: Frame, _ table: DeclaredTableDraft,
    _ row: DeclaredTableDraft.Row, _ column: DeclaredTableDraft.Column
  ) -> DeclaredTable.Cell? {
    func cell(_ content: DeclaredTable.Content, _ origin: Origin?) -> DeclaredTable.Cell {
      let own = Origin(
        file: place.range.source.name, row: place.range.start.line,
        column: "\(table.name).\(row.name).\(column.name)")
      return DeclaredTable.Cell(
        content: content, unit: frame.unit,
        places: frame.places.count(for: content.amount, in: frame.unit), isDerived: false,
        origins: [origin ?? own], note: nil)
    }
    if place.text == "withheld" { return cell(.absent(.withheldByUs), nil) }
    if let absence = Absence.allCases.first(where: { $0.words == place.text }) {
      return cell(.absent(absence), nil)
    }
    let fact = facts[place.text]
    if let read = fact?.amount ?? (fact == nil ? Amount(place.text) : nil) {
      if let amount = frame.unit.takes(read) { return cell(.amount(amount), fact?.origin) }
      log.report(
        DeclaredFigureProblem.unitsDiffer(found: place.text, unit: frame.unit.unit.rawValue),
        at: place.range)
      return nil
    }
    log.report(
      DeclaredFigureProblem.notACell(
        place.text, facts: facts.values.filter { $0.amount != nil }.map(\.name).sorted()),
      at: place.range)
    return nil
  }
}
