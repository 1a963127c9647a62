internal import Diagnostics
internal import Figures
internal import Indicators

/// Turns cells of a file that people lay out themselves into observations, and says what is wrong
/// with each.
struct ObservationCollector {
  let source: CellSource
  let numbers: NumberReader
  let request: ExtractRequest
  let status: Observation.Status?
  var log = DiagnosticLog()
  var summary: ExtractSummary
  private(set) var table: ObservationTable
  private var met: MetValues
  /// Where each value was met first, in the order of `met`.
  private var firstPlaces: [CellPlace] = []
  private var symbols: [String: (absence: Absence, count: Int, place: Location)] = [:]
  private var toldPeriods: Set<String> = []

  var file: String { table.file }

  init(
    _ source: CellSource, numbers: NumberReader, request: ExtractRequest,
    status: Observation.Status?, layout: ExtractMapping.Layout, indicators: Int
  ) {
    met = MetValues(indicators: indicators)
    self.source = source
    self.numbers = numbers
    self.request = request
    self.status = status
    table = ObservationTable(file: source.file, sheet: source.sheet)
    summary = ExtractSummary(file: source.file, layout: layout)
  }

  /// An indicator that is read from a column, by its numbers in the table.
  struct Column {
    let indicator: Indicator
    let name: String
    let indicatorID: Int32
    let columnID: Int32
  }

  /// A time of the file, with what it is to each rule of a period that was asked about.
  struct Time {
    let reading: PeriodLabel.Reading
    /// The period as the file has it.
    let label: String
    /// Whether something was found out since it was last kept.
    var isNew = false
    fileprivate var found: [(rule: PeriodRule, period: FoundPeriod)] = []

    init(_ reading: PeriodLabel.Reading, label: String) {
      self.reading = reading
      self.label = label
    }
  }

  fileprivate enum FoundPeriod {
    case period(Int32)
    case tooLate, noPeriod
  }

  mutating func column(_ indicator: Indicator, _ name: String) -> Column {
    Column(
      indicator: indicator, name: name, indicatorID: table.id(ofIndicator: indicator.id),
      columnID: table.id(ofColumn: name))
  }

  mutating func id(of area: AreaCode) -> Int32 { table.id(ofArea: area) }

  /// Takes a cell that stands at `place`.
  mutating func add(
    _ cell: Cell, _ column: Column, area: Int32, _ time: inout Time, at place: CellPlace,
    periodPlace: () -> Location
  ) {
    let indicator = column.indicator
    let found: FoundPeriod
    if let known = time.found.first(where: { $0.rule == indicator.period }) {
      found = known.period
    } else {
      found = self.found(time, indicator.period)
      time.found.append((indicator.period, found))
      time.isNew = true
    }
    guard case .period(let period) = found else {
      if case .noPeriod = found,
        toldPeriods.insert("\(indicator.id) \(time.label)").inserted
      {
        log.report(
          ExtractProblem.wrongPeriod(
            indicator: indicator.id, rule: indicator.period.rawValue, time: time.label),
          at: periodPlace())
      }
      return
    }
    let ids = ObservationIDs(indicator: column.indicatorID, area: area, period: period)
    if let first = met.meet(ids) {
      log.report(
        ExtractProblem.rowTwice(
          keys: "\(indicator.id), \(table.areas[area].gss) and \(table.periods[period].long)"),
        at: source.location(place),
        notes: [Diagnostic.Note("the first is here", at: source.location(firstPlaces[first]))])
      return
    }
    firstPlaces.append(place)
    guard let content = read(cell, column, place) else { return }
    table.append(
      content, ids, column: column.columnID, line: place.row,
      status: time.reading.status ?? status)
  }

  private mutating func found(_ time: Time, _ rule: PeriodRule) -> FoundPeriod {
    guard let period = rule.period(of: time.reading.time) else { return .noPeriod }
    if let last = request.upToYear, period.end.year > last { return .tooLate }
    return .period(table.id(ofPeriod: period))
  }

  private mutating func read(
    _ cell: Cell, _ column: Column, _ place: CellPlace
  ) -> ObservationTable.Content? {
    let indicator = column.indicator
    switch numbers.read(cell, indicator) {
    case .number(let decimal, let traits):
      if let problem = Plausibility.problem(decimal, indicator) {
        log.report(problem, at: source.location(place))
        if problem.severity == .error { return nil }
      }
      summary.numbers += 1
      for trait in traits { summary.traits[trait, default: 0] += 1 }
      return .number(decimal)
    case .absent(let absence): return absent(absence)
    case .olderSymbol(let absence):
      let symbol = NumberReader.trimmed(cell.text)
      let known = symbols[symbol] ?? (absence, 0, source.location(place))
      symbols[symbol] = (absence, known.count + 1, known.place)
      return absent(absence)
    case .blank:
      if case .absent(let absence) = numbers.rules.blank { return absent(absence) }
      log.report(ExtractProblem.blankValue(column: column.name), at: source.location(place))
    case .fault(let why):
      let text = String(cell.text.prefix(60))
      if why == .comma, numbers.isCommaUnclear {
        log.report(LayoutProblem.decimalComma(text), at: source.location(place))
      } else {
        log.report(ExtractProblem.notANumber(text, why: why), at: source.location(place))
      }
    case .other(let problem): log.report(problem, at: source.location(place))
    }
    return nil
  }

  private mutating func absent(_ absence: Absence) -> ObservationTable.Content {
    summary.absences[absence, default: 0] += 1
    return .absent(absence)
  }

  /// Says what concerns the file as a whole and closes the summary.
  mutating func finish(_ areas: AreaTable, _ dictionary: IndicatorDictionary) {
    for (symbol, found) in symbols.sorted(by: { $0.key < $1.key }) {
      log.report(
        LayoutProblem.olderSymbol(symbol, meaning: found.absence.words, count: found.count),
        at: found.place)
    }
    if !log.hasErrors {
      QuotientCheck(table, dictionary, areas)
        .run(file: file, summary: &summary, into: &log)
    }
    summary.count(table)
  }
}
