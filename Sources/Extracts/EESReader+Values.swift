internal import Diagnostics
internal import Figures
internal import Indicators

/// The cells that become observations.
extension EESReader {
  mutating func observe(
    _ row: CSVRow, _ take: Int, _ column: Int, _ indicator: Indicator, _ time: EESTime,
    _ area: AreaCode
  ) {
    let periodKey = PeriodKey(rule: indicator.period, time: time)
    let period: Period?
    if let known = periods[periodKey] {
      period = known
    } else {
      period = indicator.period.period(of: time.time)
      periods[periodKey] = period
      if period == nil {
        log.report(
          ExtractProblem.wrongPeriod(
            indicator: indicator.id, rule: indicator.period.rawValue, time: time.label),
          at: file.location(row.cells[timeColumn], row))
      }
    }
    guard let period else { return }
    if let last = request.upToYear, period.end.year > last { return }
    let key = ObservationKey(indicator: indicator.id, area: area, period: period)
    if let first = firstRows[key] {
      reportTwice(row, take, key, first)
      return
    }
    firstRows[key] = (Place(start: row.start, line: row.line, window: window), take)
    let cell = row.cells[column]
    guard let (value, places) = read(cell, row, column, indicator) else { return }
    observations.append(
      Observation(
        indicator: indicator.id, area: area, period: period, value: value, places: places,
        status: mapping.status,
        origin: Origin(file: file.name, row: row.line, column: header[column])))
  }

  mutating func read(
    _ cell: CSVCell, _ row: CSVRow, _ column: Int, _ indicator: Indicator
  ) -> (Value, Int?)? {
    if hasOwnRules, let found = readByRules(cell, indicator) { return found }
    switch CellValue.read(file.bytes, cell.start, cell.end) {
    case .number(let decimal):
      if let problem = Plausibility.problem(decimal, indicator) {
        log.report(problem, at: file.location(cell, row))
        if problem.severity == .error { return nil }
      }
      summary.numbers += 1
      return (.number(decimal.rational), decimal.places)
    case .absent(let absence):
      summary.absences[absence, default: 0] += 1
      return (.absent(absence), nil)
    case .olderSymbol(let absence):
      summary.absences[absence, default: 0] += 1
      let symbol = NumberReader.trimmed(cell.text(in: file.bytes))
      let known = symbols[symbol] ?? (absence, 0, file.location(cell, row))
      symbols[symbol] = (absence, known.count + 1, known.place)
      return (.absent(absence), nil)
    case .blank:
      log.report(
        ExtractProblem.blankValue(column: header[column]), at: file.location(cell, row))
    case .fault(let why):
      let text = String(cell.text(in: file.bytes).prefix(60))
      log.report(ExtractProblem.notANumber(text, why: why), at: file.location(cell, row))
    }
    return nil
  }

  /// What the mapping says of cells that the published layout does not have.
  private mutating func readByRules(_ cell: CSVCell, _ indicator: Indicator) -> (Value, Int?)? {
    let text = NumberReader.trimmed(cell.text(in: file.bytes))
    if text.isEmpty, case .absent(let absence) = mapping.rules.blank {
      summary.absences[absence, default: 0] += 1
      return (.absent(absence), nil)
    }
    if let absence = mapping.rules.absences[text] {
      summary.absences[absence, default: 0] += 1
      return (.absent(absence), nil)
    }
    guard text.contains(":"), text.utf8.count > 1,
      case .number(let decimal, _) = NumberReader(mapping.rules, isPerCentScale: true)
        .read(Cell(text: text), indicator)
    else { return nil }
    summary.numbers += 1
    summary.traits[.duration, default: 0] += 1
    return (.number(decimal.rational), decimal.places)
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
