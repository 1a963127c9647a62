internal import Diagnostics
internal import Figures
internal import Indicators

/// Turns cells of a file that people lay out themselves into observations, and says what is wrong
/// with each.
struct ObservationCollector {
  let file: String
  let sheet: String?
  let numbers: NumberReader
  let request: ExtractRequest
  let status: Observation.Status?
  var log = DiagnosticLog()
  var summary: ExtractSummary
  private(set) var observations: [Observation] = []
  private var first: [ObservationKey: Location] = [:]
  private var symbols: [String: (absence: Absence, count: Int, place: Location)] = [:]
  private var toldPeriods: Set<String> = []

  init(
    file: String, sheet: String?, numbers: NumberReader, request: ExtractRequest,
    status: Observation.Status?, layout: ExtractMapping.Layout
  ) {
    self.file = file
    self.sheet = sheet
    self.numbers = numbers
    self.request = request
    self.status = status
    summary = ExtractSummary(file: file, layout: layout)
  }

  /// A cell with all that is known of it.
  struct Find {
    let indicator: Indicator
    let area: AreaCode
    let time: PeriodLabel.Reading
    /// The period as the file has it.
    let label: String
    /// The row and column of its origin.
    let row: Int
    let column: String
    /// Where a wrong period stands; the cell's own place is asked for when it is needed.
    let periodPlace: () -> Location
    let place: () -> Location
  }

  mutating func add(_ cell: Cell, _ find: Find) {
    let indicator = find.indicator
    guard let period = indicator.period.period(of: find.time.time) else {
      if toldPeriods.insert("\(indicator.id) \(find.label)").inserted {
        log.report(
          ExtractProblem.wrongPeriod(
            indicator: indicator.id, rule: indicator.period.rawValue, time: find.label),
          at: find.periodPlace())
      }
      return
    }
    if let last = request.upToYear, period.end.year > last { return }
    let key = ObservationKey(indicator: indicator.id, area: find.area, period: period)
    if let earlier = first[key] {
      log.report(
        ExtractProblem.rowTwice(keys: "\(indicator.id), \(key.area.gss) and \(period.long)"),
        at: find.place(), notes: [Diagnostic.Note("the first is here", at: earlier)])
      return
    }
    first[key] = find.place()
    guard let (value, places) = read(cell, find) else { return }
    observations.append(
      Observation(
        indicator: indicator.id, area: find.area, period: period, value: value, places: places,
        status: find.time.status ?? status,
        origin: Origin(file: file, sheet: sheet, row: find.row, column: find.column)))
  }

  private mutating func read(_ cell: Cell, _ find: Find) -> (Value, Int?)? {
    let indicator = find.indicator
    switch numbers.read(cell, indicator) {
    case .number(let decimal, let traits):
      if let problem = Plausibility.problem(decimal, indicator) {
        log.report(problem, at: find.place())
        if problem.severity == .error { return nil }
      }
      summary.numbers += 1
      for trait in traits { summary.traits[trait, default: 0] += 1 }
      return (.number(decimal.rational), decimal.places)
    case .absent(let absence): return absent(absence)
    case .olderSymbol(let absence):
      let symbol = NumberReader.trimmed(cell.text)
      let known = symbols[symbol] ?? (absence, 0, find.place())
      symbols[symbol] = (absence, known.count + 1, known.place)
      return absent(absence)
    case .blank:
      if case .absent(let absence) = numbers.rules.blank { return absent(absence) }
      log.report(ExtractProblem.blankValue(column: find.column), at: find.place())
    case .fault(let why):
      let text = String(cell.text.prefix(60))
      if why == .comma, numbers.isCommaUnclear {
        log.report(LayoutProblem.decimalComma(text), at: find.place())
      } else {
        log.report(ExtractProblem.notANumber(text, why: why), at: find.place())
      }
    case .other(let problem): log.report(problem, at: find.place())
    }
    return nil
  }

  private mutating func absent(_ absence: Absence) -> (Value, Int?) {
    summary.absences[absence, default: 0] += 1
    return (.absent(absence), nil)
  }

  /// Says what concerns the file as a whole and closes the summary.
  mutating func finish(_ areas: AreaTable, _ dictionary: IndicatorDictionary) {
    for (symbol, found) in symbols.sorted(by: { $0.key < $1.key }) {
      log.report(
        LayoutProblem.olderSymbol(symbol, meaning: found.absence.words, count: found.count),
        at: found.place)
    }
    if !log.hasErrors {
      QuotientCheck(observations, dictionary, areas)
        .run(file: file, summary: &summary, into: &log)
    }
    summary.count(observations)
  }
}
