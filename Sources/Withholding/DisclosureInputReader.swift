package import Analysis
package import Diagnostics
package import Extracts
import Figures

extension DisclosureInput {
  /// Reads `cell,kind,value` and, as far as the table has them, `release,table,row,col,sum_of,minus,
  /// num,den,per,dp,fixed,value2`:
  ///
  /// - `kind` is count, total, change, rate, mean or hidden (never printed, but the difference of
  ///   two figures that are);
  /// - `value` is the true value, or `c` for a count that its publisher withheld;
  /// - `sum_of`, less `minus`, are the names of the figures that add up to it, with spaces between;
  /// - a rate is `num` over `den` (names, or public numbers) times `per`, printed to `dp` places;
  /// - `fixed` is 1 for what an earlier paper showed, with `c` in `value2` where it withheld it.
  package static func read(
    _ file: ExtractFile, _ policy: DisclosurePolicy, into log: inout DiagnosticLog
  ) -> DisclosureInput? {
    let before = log.errorCount
    let mayLack = [
      "release", "table", "row", "col", "sum_of", "minus", "num", "den", "per", "dp", "fixed",
      "value2",
    ]
    guard
      let rows = CSVTable.read(
        file, columns: ["cell", "kind", "value"], mayLack: mayLack, into: &log)?.rows
    else { return nil }
    var reader = DisclosureInputReader(rows: rows, policy: policy)
    let table = reader.read()
    log.merge(reader.log)
    if rows.isEmpty { log.report(DisclosureInputProblem.noCells, at: Location(file: file.name)) }
    return log.errorCount == before ? table : nil
  }
}

/// Turns the rows of a table into its cells and sums.
private struct DisclosureInputReader {
  let rows: [CSVTable.Row]
  let policy: DisclosurePolicy
  var log = DiagnosticLog()
  private var places: [String: Int] = [:]
  private var cells = DisclosureTable()

  init(rows: [CSVTable.Row], policy: DisclosurePolicy) {
    self.rows = rows
    self.policy = policy
  }

  private enum Kind: String, CaseIterable {
    case count, total, change, rate, mean, hidden

    var isNumber: Bool { self != .rate && self != .mean }
  }

  mutating func read() -> DisclosureInput? {
    for (index, row) in rows.enumerated() {
      let name = row["cell"]
      if places.updateValue(index, forKey: name.text) != nil {
        report(.cellTwice(name.text), name)
      }
    }
    var kinds: [Kind] = []
    for row in rows {
      let cell = row["kind"]
      guard let kind = Kind(rawValue: cell.text) else {
        report(.unknownKind(cell.text, known: Kind.allCases.map(\.rawValue)), cell)
        continue
      }
      kinds.append(kind)
    }
    guard kinds.count == rows.count else { return nil }
    let values = zip(rows, kinds).map { $1.isNumber ? whole($0, $1) : nil }
    for (index, row) in rows.enumerated() { addCell(row, kinds[index], values) }
    guard log.errorCount == 0 else { return nil }
    for (index, row) in rows.enumerated() {
      if kinds[index].isNumber {
        addSum(row, index)
      } else if kinds[index] == .rate {
        addLimits(row, index)
      }
    }
    return DisclosureInput(
      figures: zip(rows, kinds).map { row, kind in
        DisclosureInput.Figure(
          name: row["cell"].text, text: row["value"].text, isHidden: kind == .hidden)
      }, table: cells)
  }

  private mutating func addCell(_ row: CSVTable.Row, _ kind: Kind, _ values: [Int?]) {
    let rests = ["num", "den"].compactMap { operand(row[$0]) }
    let count: Int? =
      switch rests.first {
      case .cell(let cell)?: values[cell]
      case .number(let number)?: number
      case nil: nil
      }
    if (kind == .rate || kind == .mean) && rests.isEmpty { report(.rateIncomplete, row["kind"]) }
    let status: DisclosureTable.Status =
      if mark(row["value2"], "c") || (kind.isNumber && row["value"].text == "c") {
        .withheld
      } else {
        mark(row["fixed"], "1") ? .published : .open
      }
    cells.add(
      DisclosureTable.Cell(
        row["cell"].text, Self.kind(kind), value: places[row["cell"].text].flatMap { values[$0] },
        status: status,
        restsOn: kind.isNumber
          ? [] : rests.compactMap { if case .cell(let cell) = $0 { cell } else { nil } },
        isDisclosive: kind == .mean && count.map { 0 < $0 && $0 <= policy.threshold } ?? false))
  }

  private static func kind(_ kind: Kind) -> DisclosureTable.Kind {
    switch kind {
    case .count: .count
    case .total: .total
    case .change: .change
    case .hidden: .hidden
    case .rate, .mean: .derived
    }
  }

  private mutating func addSum(_ row: CSVTable.Row, _ cell: Int) {
    let plus = names(row["sum_of"])
    let minus = names(row["minus"])
    guard !plus.isEmpty || !minus.isEmpty else { return }
    let terms =
      [DisclosureTable.Term(cell, -1)] + plus.map { .init($0, 1) } + minus.map { .init($0, -1) }
    guard cells.holds(terms) else {
      report(.sumDiffers, row["value"])
      return
    }
    cells.add(sum: terms)
  }

  /// What the digits of a rate say about a figure that is never printed. Of one that is, they say
  /// nothing more, and with one that is withheld they are too.
  private mutating func addLimits(_ row: CSVTable.Row, _ cell: Int) {
    guard let above = operand(row["num"]), let below = operand(row["den"]),
      let per = Int(row["per"].text), let places = Int(row["dp"].text), (0...6).contains(places),
      let printed = ExactDecimal(row["value"].text), printed.places <= places
    else {
      report(.rateIncomplete, row["value"])
      return
    }
    let limit = RateLimit(
      printed: printed, places: places, per: per, above: above, below: below)
    if !limit.add(to: &cells, rate: cell) { report(.rateDiffers, row["value"]) }
  }

  // MARK: Cells of the file

  private mutating func whole(_ row: CSVTable.Row, _ kind: Kind) -> Int? {
    let cell = row["value"]
    if cell.text == "c", kind != .change { return nil }
    guard let number = Int(cell.text), abs(number) < 1_000_000_000_000,
      number >= 0 || kind == .change
    else {
      report(.notWhole(kind: kind.rawValue), cell)
      return nil
    }
    return number
  }

  private mutating func operand(_ cell: CSVTable.Cell) -> RateLimit.Operand? {
    guard !cell.text.isEmpty else { return nil }
    if let place = places[cell.text] { return .cell(place) }
    guard let number = Int(cell.text), number >= 0 else {
      report(.unknownCell(cell.text, known: places.keys.sorted()), cell)
      return nil
    }
    return .number(number)
  }

  private mutating func names(_ cell: CSVTable.Cell) -> [Int] {
    cell.text.split(separator: " ").compactMap { name in
      if let place = places[String(name)] { return place }
      report(.unknownCell(String(name), known: places.keys.sorted()), cell)
      return nil
    }
  }

  private mutating func mark(_ cell: CSVTable.Cell, _ wanted: String) -> Bool {
    guard !cell.text.isEmpty, cell.text != wanted else { return cell.text == wanted }
    report(.notAMark(column: wanted == "1" ? "fixed" : "value2", known: ["'\(wanted)'"]), cell)
    return false
  }

  private mutating func report(_ problem: DisclosureInputProblem, _ cell: CSVTable.Cell) {
    // The line is not shown: it holds what may have to be withheld.
    let place = Location(
      file: cell.location.file, start: cell.location.start, end: cell.location.end)
    log.report(problem, at: place)
  }
}
