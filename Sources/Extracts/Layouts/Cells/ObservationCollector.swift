internal import Diagnostics
internal import Figures
internal import Fingerprints
internal import Indicators

/// Turns cells of a file that people lay out themselves into observations, and says what is wrong
/// with each.
struct ObservationCollector {
  let source: CellSource
  let context: ReadingContext
  var builder: ExtractBuilder
  private let numbers: NumberReader
  /// By their numbers in the table.
  private var indicators: [Indicator] = []
  private var seen: SeenValues<CellPlace>
  private var periods: PeriodCache<ReportingTime>
  private var time: ReportingTime?
  private var wrongPeriods = WrongPeriods()

  /// How numbers are written that are no plain digits: how often, and the first of them. Kept where a
  /// layout asks for it, since what is odd in one is usual in another.
  var writing: [NumberReader.Trait: OddWriting]?

  var file: String { source.file }

  /// Numbers that a workbook keeps as texts.
  private var asText: (count: Int, first: String, place: Location)?

  /// Numbers of one text with a mark in them.
  struct OddWriting {
    var count: Int
    let text: String
    let value: String
    let place: Location
  }

  /// - Parameter isPerCentScale: whether percentages are known to be on the scale of 100.
  init(_ source: CellSource, _ context: ReadingContext, isPerCentScale: Bool) {
    self.source = source
    self.context = context
    numbers = NumberReader(
      context.mapping.rules, isPerCentScale: isPerCentScale, delimiter: source.delimiter)
    builder = ExtractBuilder(
      context, file: source.file, sheet: source.sheet, isCommaUnclear: numbers.isCommaUnclear)
    seen = SeenValues(indicators: context.mapping.indicators.count)
    periods = PeriodCache(upToYear: context.request.upToYear)
  }

  /// An indicator that is read from a column, by their numbers in the table.
  struct Column {
    let indicatorID: Int32
    let columnID: Int32
    /// The number of the rule of its periods.
    let rule: Int
    let plausible: Plausibility.Range
  }

  /// A time of the file and the label that says it.
  struct Time {
    let parsed: PeriodLabel.Parsed
    let label: String
  }

  mutating func report(_ problem: any Problem, at place: Location, notes: [Diagnostic.Note] = []) {
    builder.log.report(problem, at: place, notes: notes)
  }

  mutating func column(_ indicator: Indicator, _ name: String) -> Column {
    let id = builder.table.id(ofIndicator: indicator.id)
    if Int(id) == indicators.count { indicators.append(indicator) }
    return Column(
      indicatorID: id, columnID: builder.table.id(ofColumn: name),
      rule: periods.number(of: indicator.period),
      plausible: Plausibility.Range(indicator))
  }

  mutating func id(of area: AreaCode) -> Int32 { builder.table.id(ofArea: area) }

  /// Takes a cell that stands at `place`.
  mutating func add(
    _ cell: Cell, _ column: Column, area: Int32, _ time: Time, at place: CellPlace,
    periodPlace: () -> Location
  ) {
    guard builder.isWanted(column.indicatorID, of: area),
      let period = period(of: time, column, periodPlace)
    else { return }
    let ids = ObservationIDs(indicator: column.indicatorID, area: area, period: period)
    if let first = seen.insert(ids, at: place) {
      let (area, period) = (builder.table.areas[area], builder.table.periods[period])
      report(
        ExtractProblem.rowTwice(
          keys: "\(builder.table.indicators[ids.indicator]), \(area.gss) and \(period.long)"),
        at: source.location(place),
        notes: [Diagnostic.Note("the first is here", at: source.location(first))])
      return
    }
    guard let content = content(cell, column, ids.area, place) else { return }
    builder.table.append(
      content, ids, column: column.columnID, line: place.row,
      status: time.parsed.status ?? context.mapping.status)
  }

  /// The number of the period that a time is to the rule of a column; nil where it is none, or none
  /// that is asked for.
  private mutating func period(
    of time: Time, _ column: Column, _ place: () -> Location
  ) -> Int32? {
    let reported = time.parsed.time
    if self.time == reported {
      if case .period(let period)? = periods.current(column.rule) { return period }
    } else {
      periods.turn()
      self.time = reported
    }
    switch periods.find(reported, reported, column.rule, in: &builder.table).found {
    case .period(let period): return period
    case .passedOver: return nil
    case .noPeriod:
      let indicator = indicators[Int(column.indicatorID)]
      wrongPeriods.note(time.label, indicator.id, indicator.period, at: place)
      return nil
    }
  }

  private mutating func content(
    _ cell: Cell, _ column: Column, _ area: Int32, _ place: CellPlace
  ) -> ObservationTable.Content? {
    switch numbers.read(cell, indicators[Int(column.indicatorID)]) {
    case .value(let value, let traits):
      if cell.kind == .text, source.sheet != nil, case .number = value {
        asText =
          asText.map { ($0.count + 1, $0.first, $0.place) }
          ?? (1, String(cell.text.prefix(40)), source.location(place))
      }
      if traits.isEmpty, let plain = builder.judge.plain(value, within: column.plausible) {
        return plain
      }
      noteWriting(cell, value, traits, place)
      return builder.judge.content(
        value, traits, of: indicators[Int(column.indicatorID)],
        column: builder.table.columns[column.columnID],
        hasFewChildren: context.hasFewChildren(builder.table.areas[area]), text: { cell.text },
        at: { [source] in source.location(place) }, into: &builder.log)
    case .unclear(let problem):
      report(problem, at: source.location(place))
      return nil
    }
  }

  private mutating func noteWriting(
    _ cell: Cell, _ value: CellValue, _ traits: Set<NumberReader.Trait>, _ place: CellPlace
  ) {
    guard writing != nil, cell.kind == .text, case .number(let number) = value else { return }
    for trait in traits {
      let first = OddWriting(
        count: 0, text: String(cell.text.prefix(40)), value: number.text,
        place: source.location(place))
      writing?[trait, default: first].count += 1
    }
  }

  /// Says what concerns the file as a whole and hands over what was read; nil where an error was.
  ///
  /// - Parameter lineEnds: how the lines of a text end, in words.
  mutating func result(lineEnds: String, into log: inout DiagnosticLog) -> ExtractResult? {
    builder.judge.reportSymbols(into: &builder.log)
    wrongPeriods.report(into: &builder.log)
    if let asText, context.isWhole {
      report(LayoutProblem.numbersAsText(asText.count, first: asText.first), at: asText.place)
    }
    builder.summary.written = source.written(lineEnds: lineEnds)
    return builder.result(context, source.fingerprint, into: &log)
  }
}
