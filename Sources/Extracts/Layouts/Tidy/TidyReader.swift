internal import Diagnostics
import Figures
internal import Indicators

/// Reads a file with one area and period a row: local files with a column of indicators or several
/// of values, the department's interactive tool, and Fingertips.
///
/// Rows whose indicator or area nobody asked for are passed over before their other cells are read.
struct TidyReader {
  let context: ReadingContext
  /// What the layout says of columns; nil for one whose columns the mapping names.
  let headings: TidyHeadings?
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
  /// The column of values for each indicator that was seen.
  private var valueColumns: [String: ObservationCollector.Column] = [:]
  var filters: [(column: Int, label: LabelKey)] = []
  var takes: [Take] = []
  var named: [LabelKey: Indicator] = [:]
  /// What was found of a label before.
  private var labels: [String: Indicator?] = [:]
  private var seenLabels: Set<LabelKey> = []
  private var periods: [String: ObservationCollector.Time?] = [:]
  /// The time and area of the last row, which the next often shares.
  private var lastTime: (time: ObservationCollector.Time, isDate: Bool)?
  private var lastArea: (text: String, id: Int32?)?

  struct Take {
    let filters: [(column: Int, label: LabelKey)]
    let columns: [(column: Int, planned: ObservationCollector.Column)]
    var hasRows = false
  }

  init(_ source: CellSource, _ context: ReadingContext, headings: TidyHeadings?) {
    self.context = context
    self.headings = headings
    collector = ObservationCollector(source, context, isPerCentScale: headings != nil)
    finder = AreaFinder(
      context.areas, wanted: context.request.areas, isPublished: headings != nil)
    cursor = RowCursor(source)
  }

  /// Reads the file; nil where an error was.
  mutating func read(into log: inout DiagnosticLog) -> ExtractResult? {
    readAll()
    return collector.result(lineEnds: cursor.lineEnds, into: &log)
  }

  private mutating func readAll() {
    guard readHeader() else { return }
    // Where the mapping does not fit, what else is wrong with the rows is reported all the same.
    let isPlanned = plan()
    var blanks = 0
    var unnamed = header.indices.filter { header[$0].isEmpty }
    while cursor.next(into: &collector.builder.log) {
      if cursor.isBlank {
        blanks += 1
        continue
      }
      collector.builder.summary.rows += 1
      let isRagged = cursor.isText ? cursor.count != header.count : cursor.count > header.count
      if isRagged {
        collector.report(
          ExtractProblem.raggedRow(cells: cursor.count, due: header.count),
          at: cursor.location(0))
        if collector.builder.isHopeless { break }
        continue
      }
      unnamed.removeAll { reportUnnamed($0) }
      if isPlanned { take() }
      if collector.builder.isHopeless { break }
    }
    collector.builder.summary.blankRows = blanks
    guard !collector.builder.isHopeless else { return }
    if collector.builder.summary.rows == 0 {
      collector.report(ExtractProblem.noRows, at: Location(file: collector.file))
    } else if isPlanned {
      reportUnmatched()
    }
  }

  /// A column without a name that holds nothing is the edge of a sheet; one that holds something is
  /// reported once. True where it was reported.
  private mutating func reportUnnamed(_ column: Int) -> Bool {
    guard !cursor.cell(column).isBlank else { return false }
    collector.report(ExtractProblem.emptyColumnName(column + 1), at: cursor.location(column))
    return true
  }

  private mutating func take() {
    for filter in filters where LabelKey(cursor.text(filter.column)) != filter.label { return }
    if let labelColumn {
      guard let indicator = indicator(cursor.text(labelColumn)) else { return }
      collector.builder.summary.rowsTaken += 1
      let planned =
        valueColumns[indicator.id] ?? collector.column(indicator, header[valueColumn])
      valueColumns[indicator.id] = planned
      add([(valueColumn, planned)])
    }
    for index in takes.indices {
      let fits = takes[index].filters.allSatisfy { LabelKey(cursor.text($0.column)) == $0.label }
      guard fits else { continue }
      takes[index].hasRows = true
      collector.builder.summary.rowsTaken += 1
      add(takes[index].columns)
    }
  }

  private mutating func indicator(_ text: String) -> Indicator? {
    if let found = labels[text] { return found }
    let key = LabelKey(text)
    seenLabels.insert(key)
    let found = named[key].flatMap { context.wanted($0.id) }
    labels[text] = found
    return found
  }

  private mutating func add(_ columns: [(column: Int, planned: ObservationCollector.Column)]) {
    guard !columns.isEmpty, let area = area(), readTime(), let time = lastTime?.time else {
      return
    }
    for (column, planned) in columns {
      collector.add(
        cursor.cell(column), planned, area: area, time, at: cursor.place(column),
        periodPlace: { cursor.location(periodColumn) })
    }
  }

  /// The number of the row's area; nil where it is none or not asked for.
  private mutating func area() -> Int32? {
    guard let areaColumn else { return fixedArea.map { collector.id(of: $0) } }
    let text = cursor.text(areaColumn)
    if let last = lastArea, last.text == text { return last.id }
    let found: AreaCode?
    if let known = finder.known(text) {
      found = known
    } else {
      let cursor = cursor
      found = finder.area(
        text, at: { cursor.location(areaColumn) }, into: &collector.builder.log)
    }
    let id = found.map { collector.id(of: $0) }
    lastArea = (text, id)
    return id
  }

  /// Reads the time of the row into `lastTime`; false where it is none.
  private mutating func readTime() -> Bool {
    let cell = cursor.cell(periodColumn)
    if case .date(let date) = cell.kind {
      if let last = lastTime, last.isDate, last.time.label == cell.text { return true }
      let parsed = PeriodLabel.parsed(date, as: periodKind)
      lastTime = (ObservationCollector.Time(parsed: parsed, label: cell.text), true)
      return true
    }
    if let last = lastTime, !last.isDate, last.time.label == cell.text { return true }
    let known = periods[cell.text] ?? newTime(cell.text)
    guard let known else { return false }
    lastTime = (known, false)
    return true
  }

  private mutating func newTime(_ label: String) -> ObservationCollector.Time? {
    var time: ObservationCollector.Time?
    switch PeriodLabel.read(label, as: periodKind, epoch: context.mapping.rules.epoch) {
    case .success(let found): time = ObservationCollector.Time(parsed: found, label: label)
    case .failure(let why):
      collector.report(
        LayoutProblem.notAPeriod(String(label.prefix(60)), kind: periodKind, why: why),
        at: cursor.location(periodColumn))
    }
    periods[label] = .some(time)
    return time
  }

  /// Names labels that no row has.
  private mutating func reportUnmatched() {
    let known = labels.keys.sorted()
    for name in context.mapping.form.names where !seenLabels.contains(LabelKey(name.label)) {
      collector.report(
        ExtractProblem.noSuchLabel(
          name.label, column: labelColumn.map { header[$0] } ?? "indicators",
          known: Array(known.prefix(1000))), at: Location(name.labelRange), notes: [headerNote])
    }
    for (index, take) in context.mapping.takes.enumerated()
    where takes.indices.contains(index) && !takes[index].hasRows {
      collector.report(ExtractProblem.nothingTaken, at: Location(take.range), notes: [headerNote])
    }
  }
}
