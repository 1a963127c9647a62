import Diagnostics
import Figures
import Indicators

/// Works out the cells of declared tables.
///
/// Rows are taken in the order in which they rest on one another, over all tables. Where a derived
/// row meets a derived column, a quotient is worked out from the cells of its own line and is never
/// added up; otherwise the column's derivation counts, so that a total is the sum of what is printed.
struct FactTableResolver {
  private let drafts: [FactTableDraft]
  private let facts: [String: Fact]
  private let places: [String: Int]
  var log = DiagnosticLog()
  /// By table and row; nil until the row is worked out.
  var done: [[FactTable.Row?]]
  var notes: [[String]]

  /// The tables without a fault, in their order. All faults are told at once.
  static func resolve(_ drafts: [FactTableDraft], facts: [Fact], into log: inout DiagnosticLog)
    -> [FactTable]
  {
    var resolver = FactTableResolver(drafts, facts: facts)
    let tables = resolver.tables()
    log.merge(resolver.log)
    return tables
  }

  private init(_ drafts: [FactTableDraft], facts: [Fact]) {
    self.drafts = drafts
    self.facts = Dictionary(facts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    places = Dictionary(
      drafts.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    done = drafts.map { Array(repeating: nil, count: $0.rows.count) }
    notes = drafts.map(\.notes)
  }

  private struct Place: Hashable {
    let table: Int
    let row: Int
  }

  private mutating func tables() -> [FactTable] {
    for (index, draft) in drafts.enumerated() where places[draft.name] != index {
      log.report(PackProblem.nameTaken(draft.name), at: draft.range)
    }
    let orders = drafts.map { columnOrder(of: $0) }
    for place in rowOrder() {
      guard let order = orders[place.table] else { continue }
      done[place.table][place.row] = row(place, order)
    }
    return drafts.enumerated().compactMap { index, draft in
      let rows = done[index].compactMap { $0 }
      guard rows.count == draft.rows.count, places[draft.name] == index else { return nil }
      return FactTable(
        name: draft.name, range: draft.range, caption: draft.caption, heading: draft.heading,
        period: draft.period, source: draft.source,
        columns: draft.columns.map {
          FactTable.Column(
            name: $0.name, label: $0.label, unit: $0.unit, hasOwnUnit: $0.hasOwnUnit)
        }, rows: rows, notes: notes[index])
    }
  }

  // The order

  /// Derived columns after those that they name; nil where that cannot be, which is told.
  private mutating func columnOrder(of table: FactTableDraft) -> [Int]? {
    var needs: [[Int]] = []
    var isWhole = true
    for column in table.columns {
      var own: [Int] = []
      for part in column.derivation?.derivation.parts ?? [] {
        if part.table == nil, let index = table.column(part.name) {
          own.append(index)
        } else if let range = column.derivation?.range {
          log.report(
            PackProblem.unknownPart(part.text, known: table.columns.map(\.name)), at: range)
          isWhole = false
        }
      }
      if column.derivation?.derivation.rule == .sumOfGiven {
        own = table.columns.indices.filter {
          table.columns[$0].derivation == nil && table.columns[$0].unit != nil
        }
      }
      needs.append(own)
    }
    let (order, stuck) = Self.order(needs)
    if let stuck, let range = table.columns[stuck].derivation?.range {
      log.report(PackProblem.circularTable(table.columns[stuck].name), at: range)
      isWhole = false
    }
    return isWhole ? order : nil
  }

  private mutating func rowOrder() -> [Place] {
    let all = drafts.indices.flatMap { table in
      drafts[table].rows.indices.map { Place(table: table, row: $0) }
    }
    let numbers = Dictionary(
      all.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var needs: [[Int]] = []
    for place in all {
      let parts = self.parts(of: place, reporting: true) ?? []
      needs.append(
        parts.compactMap { if case .row(let place) = $0 { numbers[place] } else { nil } })
    }
    let (order, stuck) = Self.order(needs)
    if let stuck {
      let row = drafts[all[stuck].table].rows[all[stuck].row]
      log.report(PackProblem.circularTable(row.name), at: row.range)
    }
    return order.map { all[$0] }
  }

  /// An order in which each comes after what it needs, and one that lies on a circle.
  private static func order(_ needs: [[Int]]) -> (order: [Int], stuck: Int?) {
    var waiting = needs.map(\.count)
    var users: [[Int]] = Array(repeating: [], count: needs.count)
    for (index, own) in needs.enumerated() { for need in own { users[need].append(index) } }
    var order = needs.indices.filter { waiting[$0] == 0 }
    var next = 0
    while next < order.count {
      for user in users[order[next]] {
        waiting[user] -= 1
        if waiting[user] == 0 { order.append(user) }
      }
      next += 1
    }
    guard order.count < needs.count else { return (order, nil) }
    var place = waiting.firstIndex { $0 > 0 } ?? 0
    var seen: Set<Int> = []
    while seen.insert(place).inserted {
      place = needs[place].first { waiting[$0] > 0 } ?? place
    }
    return (order, place)
  }

  /// What a row rests on.
  private enum Operand {
    case row(Place)
    case fact(Fact)
  }

  /// Nil where a name is unknown.
  private mutating func parts(of place: Place, reporting: Bool) -> [Operand]? {
    let table = drafts[place.table]
    guard case .derived(let derived) = table.rows[place.row].content else { return [] }
    if derived.derivation.rule == .sumOfGiven {
      return table.rows.indices.compactMap { index in
        if case .given = table.rows[index].content {
          .row(Place(table: place.table, row: index))
        } else {
          nil
        }
      }
    }
    var operands: [Operand] = []
    var isWhole = true
    for part in derived.derivation.parts {
      let owner = part.table.map { places[$0] } ?? place.table
      if let owner, let row = drafts[owner].row(part.name) {
        operands.append(.row(Place(table: owner, row: row)))
      } else if part.table == nil, let fact = facts[part.name], fact.amount != nil {
        operands.append(.fact(fact))
      } else {
        isWhole = false
        guard reporting else { continue }
        let known =
          part.table == nil
          ? table.rows.map(\.name) + facts.keys.sorted()
          : drafts.flatMap { table in table.rows.map { "\(table.name).\($0.name)" } }
        log.report(PackProblem.unknownPart(part.text, known: known), at: derived.range)
      }
    }
    return isWhole ? operands : nil
  }

  // The cells

  private mutating func row(_ place: Place, _ order: [Int]) -> FactTable.Row? {
    let table = drafts[place.table]
    let row = table.rows[place.row]
    guard let operands = parts(of: place, reporting: false) else { return nil }
    var cells: [FactTable.Cell?] = Array(repeating: nil, count: table.columns.count)
    for index in order {
      let column = table.columns[index]
      guard column.unit != nil else {
        cells[index] = text(row, table, column)
        continue
      }
      let frame = Frame(row, column)
      if let derived = column.derivation, !isRowsQuotient(row) || derived.derivation.isQuotient {
        let wanted = derived.derivation
        var inputs: [FactTable.Cell] = []
        for input in Self.inputs(of: wanted, in: table) {
          guard let cell = cells[input] else { return nil }
          inputs.append(cell)
        }
        cells[index] = cell(wanted, inputs, frame, at: derived.range)
      } else if case .derived(let derived) = row.content {
        guard let inputs = inputs(operands, column.name, at: derived.range) else { return nil }
        cells[index] = cell(derived.derivation, inputs, frame, at: derived.range)
      } else if case .given(let places) = row.content,
        let position = table.givenColumns.firstIndex(where: { $0.name == column.name })
      {
        cells[index] = given(places[position], frame, table, row, column)
      }
      guard cells[index] != nil else { return nil }
    }
    var whole = cells.compactMap { $0 }
    guard whole.count == cells.count else { return nil }
    explainClipping(of: place, operands, &whole)
    comparePrinted(row, table, whole)
    return FactTable.Row(
      name: row.name, label: row.label, cells: whole,
      unit: row.unit.flatMap { unit in
        table.columns.contains { $0.unit == unit } ? nil : unit
      })
  }

  private func isRowsQuotient(_ row: FactTableDraft.Row) -> Bool {
    if case .derived(let derived) = row.content { derived.derivation.isQuotient } else { false }
  }

  private static func inputs(of derivation: TableDerivation, in table: FactTableDraft) -> [Int] {
    guard derivation.rule == .sumOfGiven else {
      return derivation.parts.compactMap { table.column($0.name) }
    }
    return table.columns.indices.filter {
      table.columns[$0].derivation == nil && table.columns[$0].unit != nil
    }
  }

  /// The cells of the operands in the column of that name; a fact is the same in every column.
  private mutating func inputs(_ operands: [Operand], _ column: String, at range: SourceRange)
    -> [FactTable.Cell]?
  {
    var inputs: [FactTable.Cell] = []
    for operand in operands {
      switch operand {
      case .fact(let fact):
        guard let amount = fact.amount else { return nil }
        inputs.append(
          FactTable.Cell(
            content: .amount(amount), unit: TableUnit(amount.unit), places: 0, isDerived: false,
            origins: [fact.origin], note: nil))
      case .row(let place):
        guard let row = done[place.table][place.row] else { return nil }
        guard let index = drafts[place.table].column(column) else {
          log.report(
            PackProblem.unknownPart(
              column, known: drafts[place.table].columns.map(\.name)), at: range)
          return nil
        }
        inputs.append(row.cells[index])
      }
    }
    return inputs
  }

  private func text(
    _ row: FactTableDraft.Row, _ table: FactTableDraft, _ column: FactTableDraft.Column
  ) -> FactTable.Cell {
    var content = FactTable.Content.empty
    if case .given(let places) = row.content,
      let index = table.givenColumns.firstIndex(where: { $0.name == column.name })
    {
      content = .text(places[index].text)
    }
    return FactTable.Cell(
      content: content, unit: TableUnit(.count), places: 0, isDerived: false, origins: [],
      note: nil)
  }

  private mutating func given(
    _ place: ReportSource.Place, _ frame: Frame, _ table: FactTableDraft,
    _ row: FactTableDraft.Row, _ column: FactTableDraft.Column
  ) -> FactTable.Cell? {
    func cell(_ content: FactTable.Content, _ origin: Origin?) -> FactTable.Cell {
      let own = Origin(
        file: place.range.source.name, row: place.range.start.line,
        column: "\(table.name).\(row.name).\(column.name)")
      return FactTable.Cell(
        content: content, unit: frame.unit,
        places: frame.places.count(for: content.amount, in: frame.unit), isDerived: false,
        origins: [origin ?? own], note: nil)
    }
    if let absence = Absence.allCases.first(where: { $0.words == place.text }) {
      return cell(.absent(absence), nil)
    }
    let fact = facts[place.text]
    if let read = fact?.amount ?? (fact == nil ? Amount(place.text) : nil) {
      if let amount = frame.unit.takes(read) { return cell(.amount(amount), fact?.origin) }
      log.report(
        PackProblem.unitsDiffer(found: place.text, unit: frame.unit.unit.rawValue),
        at: place.range)
      return nil
    }
    log.report(
      PackProblem.notACell(
        place.text, facts: facts.values.filter { $0.amount != nil }.map(\.name).sorted()),
      at: place.range)
    return nil
  }

  private mutating func comparePrinted(
    _ row: FactTableDraft.Row, _ table: FactTableDraft, _ cells: [FactTable.Cell]
  ) {
    let figures = table.columns.indices.filter { table.columns[$0].unit != nil }
    for (index, printed) in zip(figures, row.printed) {
      let cell = cells[index]
      guard case .amount(let amount) = cell.content else { continue }
      let read = Amount(printed.text).flatMap { cell.unit.takes($0) }
      let rounded = cell.unit.rounded(amount, places: cell.places)
      if read != rounded {
        log.report(
          PackProblem.printedDiffers(
            row: row.label, column: table.columns[index].label, printed: printed.text,
            computed: cell.digits), at: printed.range)
      }
    }
  }

  /// Marks cells that were raised to 0, and the totals that they stand in, and says what the plain
  /// differences are.
  private mutating func explainClipping(
    of place: Place, _ operands: [Operand], _ cells: inout [FactTable.Cell]
  ) {
    let table = drafts[place.table]
    guard case .derived(let derived) = table.rows[place.row].content,
      derived.derivation.isNotBelowZero
    else { return }
    var clipped: [String] = []
    var totals: [String] = []
    var marked: [Int] = []
    for (index, column) in table.columns.enumerated() where column.unit != nil {
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
      cells[index] = FactTable.Cell(
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
