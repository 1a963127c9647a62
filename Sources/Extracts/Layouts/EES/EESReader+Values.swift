internal import Diagnostics
internal import Figures
internal import Indicators

/// The cells that become observations.
extension EESReader {
  mutating func observe(
    _ row: CSVRow, _ take: Int, _ planned: PlannedColumn, _ time: EESTime, _ area: Int32
  ) {
    let found = periodsNow[planned.rule] ?? period(of: time, planned, row)
    guard case .period(let period) = found else { return }
    let ids = ObservationIDs(indicator: planned.indicatorID, area: area, period: period)
    if let place = met.meet(ids) {
      reportTwice(row, take, ids, firstPlaces[place])
      return
    }
    firstPlaces.append(
      Place(
        start: row.start, line: UInt32(clamping: row.line), window: window, take: Int32(take)))
    let column = planned.column
    guard let content = read(row.cells[column], row, planned) else { return }
    table.append(
      content, ids, column: planned.columnID, line: file.row(ofLine: row.line),
      status: mapping.status)
  }

  /// What the time of a row is to the rule of a column. Where it is nothing, that is told once.
  private mutating func period(
    of time: EESTime, _ planned: PlannedColumn, _ row: CSVRow
  ) -> PeriodFound {
    let rule = rules[planned.rule]
    let key = PeriodKey(rule: rule, time: time)
    let found: PeriodFound
    if let known = periods[key] {
      found = known
    } else {
      if let period = rule.period(of: time.time) {
        let isTooLate = request.upToYear.map { period.end.year > $0 } ?? false
        found = isTooLate ? .tooLate : .period(table.id(ofPeriod: period))
      } else {
        found = .noPeriod
        log.report(
          ExtractProblem.wrongPeriod(
            indicator: table.indicators[planned.indicatorID], rule: rule.rawValue, time: time.label),
          at: file.location(row.cells[timeColumn], row))
      }
      periods[key] = found
    }
    periodsNow[planned.rule] = found
    return found
  }

  mutating func read(
    _ cell: CSVCell, _ row: CSVRow, _ planned: PlannedColumn
  ) -> ObservationTable.Content? {
    if hasOwnRules, let indicator = dictionary[table.indicators[planned.indicatorID]],
      let found = readByRules(cell, indicator)
    {
      return found
    }
    switch CellValue.read(file.bytes, cell.start, cell.end) {
    case .number(let decimal):
      if !planned.plausible.holds(decimal),
        let indicator = dictionary[table.indicators[planned.indicatorID]],
        let problem = Plausibility.problem(decimal, indicator)
      {
        log.report(problem, at: file.location(cell, row))
        if problem.severity == .error { return nil }
      }
      summary.numbers += 1
      return .number(decimal)
    case .absent(let absence):
      summary.absences[absence, default: 0] += 1
      return .absent(absence)
    case .olderSymbol(let absence):
      summary.absences[absence, default: 0] += 1
      let symbol = NumberReader.trimmed(cell.text(in: file.bytes))
      let known = symbols[symbol] ?? (absence, 0, file.location(cell, row))
      symbols[symbol] = (absence, known.count + 1, known.place)
      return .absent(absence)
    case .blank:
      log.report(
        ExtractProblem.blankValue(column: header[planned.column]), at: file.location(cell, row))
    case .fault(let why):
      let text = String(cell.text(in: file.bytes).prefix(60))
      log.report(ExtractProblem.notANumber(text, why: why), at: file.location(cell, row))
    }
    return nil
  }

  /// What the mapping says of cells that the published layout does not have.
  private mutating func readByRules(
    _ cell: CSVCell, _ indicator: Indicator
  ) -> ObservationTable.Content? {
    let text = NumberReader.trimmed(cell.text(in: file.bytes))
    if text.isEmpty, case .absent(let absence) = mapping.rules.blank {
      summary.absences[absence, default: 0] += 1
      return .absent(absence)
    }
    if let absence = mapping.rules.absences[text] {
      summary.absences[absence, default: 0] += 1
      return .absent(absence)
    }
    guard text.contains(":"), text.utf8.count > 1,
      case .number(let decimal, _) = NumberReader(mapping.rules, isPerCentScale: true)
        .read(Cell(text: text), indicator)
    else { return nil }
    summary.numbers += 1
    summary.traits[.duration, default: 0] += 1
    return .number(decimal)
  }

  /// Says of each older symbol once what it was read as.
  mutating func reportSymbols() {
    for (symbol, found) in symbols.sorted(by: { $0.key < $1.key }) {
      log.report(
        LayoutProblem.olderSymbol(symbol, meaning: found.absence.words, count: found.count),
        at: found.place)
    }
  }
}
