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
    firstRows[key] = (Place(start: row.start, line: row.line), take)
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
    switch CellValue.read(file.bytes, cell.start, cell.end) {
    case .number(let decimal):
      if let problem = implausible(decimal, indicator) {
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
      log.report(
        ExtractProblem.olderSymbol(cell.text(in: file.bytes), meaning: absence.words),
        at: file.location(cell, row))
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

  func implausible(_ decimal: ExactDecimal, _ indicator: Indicator) -> ExtractProblem? {
    let canBeNegative = indicator.unit == .pounds || indicator.unit == .ratio
    if decimal.isNegative, !canBeNegative, !(indicator.bounds?.lowest.isNegative ?? false) {
      return .negative(decimal.text, indicator: indicator.id)
    }
    let number = decimal.rational
    if indicator.unit == .count, number.whole == nil {
      return .countNotWhole(decimal.text, indicator: indicator.id)
    }
    if indicator.unit == .perCent, number > Rational(100),
      (indicator.bounds?.highest.rational ?? .zero) <= Rational(100)
    {
      return .overHundred(decimal.text, indicator: indicator.id)
    }
    if let bounds = indicator.bounds, !bounds.holds(number) {
      return .outsideBounds(
        decimal.text, indicator: indicator.id, lowest: bounds.lowest.text,
        highest: bounds.highest.text)
    }
    return nil
  }
}
