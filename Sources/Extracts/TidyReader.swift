import Figures
internal import Diagnostics
internal import Indicators

/// Reads a file with one area and period a row: local files with a column of indicators or several
/// of values, the department's interactive tool, and Fingertips.
///
/// Rows whose indicator or area nobody asked for are passed over before their other cells are read.
struct TidyReader {
  let source: CellSource
  let mapping: ExtractMapping.File
  let form: ExtractMapping.Form
  let dictionary: IndicatorDictionary
  var collector: ObservationCollector
  var finder: AreaFinder
  var cursor: RowCursor

  var header: [String] = []
  var headerLine = 0
  var periodColumn = 0
  var periodKind = PeriodLabel.Kind.year
  var areaColumn: Int?
  var fixedArea: AreaCode?
  var labelColumn: Int?
  var valueColumn = 0
  var filters: [(column: Int, label: LabelKey)] = []
  var takes: [Take] = []
  var named: [LabelKey: Indicator] = [:]
  /// What was found of a label before.
  var labels: [String: Indicator?] = [:]
  var seenLabels: Set<LabelKey> = []
  var periods: [String: PeriodLabel.Reading?] = [:]

  struct Take {
    let filters: [(column: Int, label: LabelKey)]
    let columns: [(column: Int, indicator: Indicator)]
    var hasRows = false
  }

  init(
    _ source: CellSource, _ mapping: ExtractMapping.File, _ form: ExtractMapping.Form,
    _ dictionary: IndicatorDictionary, _ areas: AreaTable, _ request: ExtractRequest
  ) {
    self.source = source
    self.mapping = mapping
    self.form = form
    self.dictionary = dictionary
    let file: String
    let sheet: String?
    var delimiter: Delimiter?
    switch source {
    case .text(let text): (file, sheet, delimiter) = (text.name, nil, text.form.delimiter)
    case .table(let table): (file, sheet) = (table.file, table.sheet)
    }
    collector = ObservationCollector(
      file: file, sheet: sheet,
      numbers: NumberReader(
        mapping.rules, isPerCentScale: mapping.layout != .long, delimiter: delimiter),
      request: request, status: mapping.status, layout: mapping.layout)
    finder = AreaFinder(
      areas, wanted: request.areas, isPublished: mapping.layout != .long)
    cursor = RowCursor(source)
  }

  mutating func readAll() {
    guard readHeader() else { return }
    // Where the mapping does not fit, what else is wrong with the rows is told all the same.
    let isPlanned = plan()
    var blanks = 0
    var unnamed = header.indices.filter { header[$0].isEmpty }
    while cursor.next(into: &collector.log) {
      if cursor.isBlank {
        blanks += 1
        continue
      }
      collector.summary.rows += 1
      let isRagged = cursor.isText ? cursor.count != header.count : cursor.count > header.count
      if isRagged {
        collector.log.report(
          ExtractProblem.raggedRow(cells: cursor.count, due: header.count),
          at: cursor.location(0))
        if collector.log.errorCount >= 1000 { break }
        continue
      }
      unnamed.removeAll { reportUnnamed($0) }
      if isPlanned { take() }
      if collector.log.errorCount >= 1000 { break }
    }
    collector.summary.blankRows = blanks
    guard collector.log.errorCount < 1000 else { return }
    if collector.summary.rows == 0 {
      collector.log.report(ExtractProblem.noRows, at: Location(file: collector.file))
    } else if isPlanned {
      reportUnmatched()
    }
  }

  /// A column without a name that holds nothing is the edge of a sheet; one that holds something is
  /// told once. True where it was told.
  private mutating func reportUnnamed(_ column: Int) -> Bool {
    guard !cursor.cell(column).isBlank else { return false }
    collector.log.report(ExtractProblem.emptyColumnName(column + 1), at: cursor.location(column))
    return true
  }

  private mutating func take() {
    for filter in filters where LabelKey(cursor.text(filter.column)) != filter.label { return }
    if let labelColumn {
      guard let indicator = indicator(cursor.text(labelColumn)) else { return }
      collector.summary.rowsTaken += 1
      add(valueColumn, indicator)
    }
    for index in takes.indices {
      let fits = takes[index].filters.allSatisfy { LabelKey(cursor.text($0.column)) == $0.label }
      guard fits else { continue }
      takes[index].hasRows = true
      collector.summary.rowsTaken += 1
      for (column, indicator) in takes[index].columns { add(column, indicator) }
    }
  }

  private mutating func indicator(_ text: String) -> Indicator? {
    if let found = labels[text] { return found }
    let key = LabelKey(text)
    seenLabels.insert(key)
    var found = named[key]
    if let id = found?.id, !(collector.request.indicators?.contains(id) ?? true) { found = nil }
    labels[text] = found
    return found
  }

  private mutating func add(_ column: Int, _ indicator: Indicator) {
    let area: AreaCode?
    if let areaColumn {
      let cursor = cursor
      area = finder.area(
        cursor.text(areaColumn), at: { cursor.location(areaColumn) }, into: &collector.log)
    } else {
      area = fixedArea
    }
    guard let area else { return }
    let label = cursor.text(periodColumn)
    guard let time = period(label) else { return }
    let cursor = cursor
    let periodColumn = periodColumn
    collector.add(
      cursor.cell(column),
      ObservationCollector.Find(
        indicator: indicator, area: area, time: time, label: label, row: cursor.number,
        column: header[column], periodPlace: { cursor.location(periodColumn) },
        place: { cursor.location(column) }))
  }

  private mutating func period(_ label: String) -> PeriodLabel.Reading? {
    if case .date(let date) = cursor.cell(periodColumn).kind {
      return PeriodLabel.Reading(
        time: periodKind == .month ? .month(year: date.year, number: date.month) : .day(date),
        status: nil)
    }
    if let known = periods[label] { return known }
    var reading: PeriodLabel.Reading?
    switch PeriodLabel.read(label, as: periodKind, epoch: mapping.rules.epoch) {
    case .success(let found): reading = found
    case .failure(let why):
      collector.log.report(
        LayoutProblem.notAPeriod(String(label.prefix(60)), kind: periodKind, why: why),
        at: cursor.location(periodColumn))
    }
    periods[label] = reading
    return reading
  }

  /// Names labels that no row has.
  private mutating func reportUnmatched() {
    let known = labels.keys.sorted()
    for name in form.names where !seenLabels.contains(LabelKey(name.label)) {
      collector.log.report(
        ExtractProblem.noSuchLabel(
          name.label, column: labelColumn.map { header[$0] } ?? "indicators",
          known: Array(known.prefix(1000))), at: name.labelRange, notes: [headerNote])
    }
    for (index, take) in mapping.takes.enumerated()
    where takes.indices.contains(index) && !takes[index].hasRows {
      collector.log.report(ExtractProblem.nothingTaken, at: take.range, notes: [headerNote])
    }
  }
}
