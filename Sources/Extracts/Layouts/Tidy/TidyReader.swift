internal import Diagnostics
import Figures
internal import Indicators

/// Reads a file with one area and period a row: local files with a column of indicators or several
/// of values, the department's interactive tool, and Fingertips.
///
/// Rows whose indicator or area nobody asked for are passed over before their other cells are read.
struct TidyReader {
  private let context: ReadingContext
  /// What the layout says of columns; nil for one whose columns the mapping names.
  private let headings: TidyHeadings?
  private var collector: ObservationCollector
  private var finder: AreaFinder
  private var cursor: RowCursor

  /// Whether a take has rows, in the order of the takes.
  private var hasRows: [Bool] = []
  /// What each label was found to mean; nil where nobody asked for its rows.
  private var labels: [String: ObservationCollector.Column?] = [:]
  private var seenLabels: Set<LabelKey> = []
  private var periods: [String: ObservationCollector.Time?] = [:]
  /// The time and area of the last row, which the next often shares.
  private var lastTime: (time: ObservationCollector.Time, isDate: Bool)?
  private var lastArea: (text: String, id: Int32?)?
  /// Labels that are no period, by the reason, with the first of each reason.
  private var badLabels = BadLabels()
  /// What is odd in the file and no error.
  private var oddities = TidyOddities()

  init(_ source: CellSource, _ context: ReadingContext, headings: TidyHeadings?) {
    self.context = context
    self.headings = headings
    collector = ObservationCollector(source, context, isPerCentScale: headings != nil)
    finder = AreaFinder(
      context.areas, wanted: context.request.areas, isPublished: headings != nil)
    cursor = RowCursor(source)
    if context.isWhole { collector.writing = [:] }
  }

  /// Reads the file; nil where an error was.
  mutating func read(into log: inout DiagnosticLog) -> ExtractResult? {
    readAll()
    return collector.result(lineEnds: cursor.lineEnds, into: &log)
  }

  private mutating func readAll() {
    let header = TidyHeader(
      &cursor, rows: context.mapping.form.headerRows, file: collector.file,
      into: &collector.builder.log)
    guard let header else { return }
    let plan = TidyPlan(header, headings, context, &collector, &finder)
    if let plan {
      hasRows = Array(repeating: false, count: plan.takes.count)
      oddities.begin(plan, header)
      readRows(header, plan) { $0.take(plan, header) }
    } else {
      // Where the mapping does not fit, what else is wrong with the rows is reported all the same.
      readRows(header, nil) { _ in }
    }
    if let plan { badLabels.report(plan.periodKind, into: &collector.builder.log) }
    guard !collector.builder.isHopeless else { return }
    if collector.builder.summary.rows == 0 {
      collector.report(ExtractProblem.noRows, at: Location(file: collector.file))
    } else if let plan {
      reportUnmatched(plan, header)
      if context.isWhole {
        oddities.report(collector: &collector, header, isPublished: headings != nil)
      }
    }
  }

  /// Goes through the rows behind the header and checks each.
  private mutating func readRows(
    _ header: TidyHeader, _ plan: TidyPlan?, _ take: (inout Self) -> Void
  ) {
    var unnamed = header.names.indices.filter { header.names[$0].isEmpty }
    while !collector.builder.isHopeless, cursor.next(into: &collector.builder.log) {
      if cursor.isBlank {
        collector.builder.summary.blankRows += 1
        oddities.noteBlank(at: cursor.location(0))
        continue
      }
      if let place = note(plan) {
        oddities.noteNote(NumberReader.trimmed(cursor.cell(place).text), at: cursor.location(place))
        continue
      }
      collector.builder.summary.rows += 1
      guard !isRagged(width: header.names.count) else { continue }
      unnamed.removeAll { reportUnnamed($0) }
      take(&self)
    }
  }

  /// The one cell of a row that holds nothing else and is no place, period or label that is read: a note
  /// below a table that people laid out. Nil for any other row.
  private func note(_ plan: TidyPlan?) -> Int? {
    guard headings == nil, let plan else { return nil }
    var found: Int?
    for column in 0..<cursor.count where !cursor.cell(column).isBlank {
      guard found == nil else { return nil }
      found = column
    }
    guard let found, case let cell = cursor.cell(found), cell.kind == .text,
      !NumberReader.isNumber(cell), finder.code(of: cell.text) == nil,
      plan.named[LabelKey(cell.text)] == nil
    else { return nil }
    if found == plan.periodColumn,
      case .success = PeriodLabel.read(
        cell.text, as: plan.periodKind, epoch: context.mapping.rules.epoch)
    {
      return nil
    }
    return found
  }

  /// Whether a row has other cells than the header, which is reported. A sheet leaves blank ones out.
  private mutating func isRagged(width: Int) -> Bool {
    guard cursor.isText ? cursor.count != width : cursor.count > width else { return false }
    collector.report(
      ExtractProblem.raggedRow(cells: cursor.count, due: width), at: cursor.location(0))
    return true
  }

  /// A column without a name that holds nothing is the edge of a sheet; one that holds something is
  /// reported once. True where it was reported.
  private mutating func reportUnnamed(_ column: Int) -> Bool {
    guard !cursor.cell(column).isBlank else { return false }
    collector.report(ExtractProblem.emptyColumnName(column + 1), at: cursor.location(column))
    return true
  }

  private mutating func take(_ plan: TidyPlan, _ header: TidyHeader) {
    oddities.noteRow(collector.builder.summary.rows) { [cursor] in cursor.text($0) }
    guard fits(plan.filters) else { return }
    if let labelColumn = plan.labelColumn {
      guard let planned = column(of: cursor.text(labelColumn), plan, header) else { return }
      collector.builder.summary.rowsTaken += 1
      if let area = area(plan), readTime(plan) { add(plan.valueColumn, planned, area, plan) }
    }
    for index in plan.takes.indices where fits(plan.takes[index].filters) {
      hasRows[index] = true
      collector.builder.summary.rowsTaken += 1
      guard !plan.takes[index].columns.isEmpty, let area = area(plan), readTime(plan) else {
        continue
      }
      for item in plan.takes[index].columns { add(item.column, item.planned, area, plan) }
    }
  }

  /// Whether the row has all these labels.
  private func fits(_ filters: [TidyPlan.Filter]) -> Bool {
    filters.allSatisfy { LabelKey(cursor.text($0.column)) == $0.label }
  }

  /// The column of values as it is read for rows with a label; nil where nobody asked for them.
  private mutating func column(
    of text: String, _ plan: TidyPlan, _ header: TidyHeader
  ) -> ObservationCollector.Column? {
    if let known = labels[text] { return known }
    let key = LabelKey(text)
    seenLabels.insert(key)
    let indicator = plan.named[key].flatMap { context.wanted($0.id) }
    let found = indicator.map { collector.column($0, header.names[plan.valueColumn]) }
    labels[text] = .some(found)
    return found
  }

  /// Hands over a cell of the row.
  private mutating func add(
    _ column: Int, _ planned: ObservationCollector.Column, _ area: Int32, _ plan: TidyPlan
  ) {
    guard let time = lastTime?.time else { return }
    collector.add(
      cursor.cell(column), planned, area: area, time, at: cursor.place(column),
      periodPlace: { [context] in
        plan.periodColumn.map { cursor.location($0) }
          ?? Location(context.mapping.form.titlePeriod?.range ?? context.mapping.nameRange)
      })
  }

  /// The number of the row's area; nil where it is none or not asked for.
  private mutating func area(_ plan: TidyPlan) -> Int32? {
    guard let areaColumn = plan.areaColumn else {
      return plan.fixedArea.map { collector.id(of: $0) }
    }
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
  private mutating func readTime(_ plan: TidyPlan) -> Bool {
    guard let column = plan.periodColumn else {
      lastTime = plan.titleTime.map { ($0, false) }
      return lastTime != nil
    }
    let cell = cursor.cell(column)
    if case .date(let date) = cell.kind {
      if let last = lastTime, last.isDate, last.time.label == cell.text { return true }
      let parsed = PeriodLabel.parsed(date, as: plan.periodKind)
      lastTime = (ObservationCollector.Time(parsed: parsed, label: cell.text), true)
      return true
    }
    if let last = lastTime, !last.isDate, last.time.label == cell.text { return true }
    let known = periods[cell.text] ?? newTime(cell.text, plan, column)
    guard let known else { return false }
    lastTime = (known, false)
    return true
  }

  private mutating func newTime(
    _ label: String, _ plan: TidyPlan, _ column: Int
  ) -> ObservationCollector.Time? {
    var time: ObservationCollector.Time?
    switch PeriodLabel.read(label, as: plan.periodKind, epoch: context.mapping.rules.epoch) {
    case .success(let found):
      time = ObservationCollector.Time(parsed: found, label: label)
      oddities.noteTime(label, found.time, at: cursor.location(column))
    case .failure(let why):
      badLabels.note(label, why, at: cursor.location(column))
    }
    periods[label] = .some(time)
    return time
  }

  /// Says which labels are no ids of the dictionary; it is an error where none is one.
  private mutating func reportUnknownIDs(_ plan: TidyPlan, _ header: TidyHeader) {
    let unknown = labels.keys.filter { context.dictionary[$0] == nil && !LabelKey($0).text.isEmpty }
      .filter { plan.named[LabelKey($0)] == nil }.sorted()
    guard let column = plan.labelColumn, let first = unknown.first else { return }
    let name = header.names[column]
    let ids = context.mapping.form.names.map(\.label)
    if unknown.count == labels.count {
      collector.report(
        ExtractProblem.noSuchLabel("an id of indicators.yaml", column: name, known: unknown),
        at: header.location(column))
    } else if context.isWhole {
      collector.report(
        LayoutProblem.unknownIDs(
          first: first, others: unknown.count - 1, column: name, known: ids),
        at: header.location(column))
    }
  }

  /// Names labels that no row has.
  private mutating func reportUnmatched(_ plan: TidyPlan, _ header: TidyHeader) {
    let known = labels.keys.sorted()
    if context.mapping.form.readsIDs {
      reportUnknownIDs(plan, header)
      return
    }
    for name in context.mapping.form.names where !seenLabels.contains(LabelKey(name.label)) {
      let key = LabelKey(name.label)
      if let row = cursor.hidden.rows.first(where: { $0.label.map(LabelKey.init) == key }) {
        collector.report(
          WorkbookProblem.rowIsHidden(name.label, row: row.number), at: Location(name.labelRange))
        continue
      }
      collector.report(
        ExtractProblem.noSuchLabel(
          name.label, column: plan.labelColumn.map { header.names[$0] } ?? "indicators",
          known: Array(known.prefix(1000))), at: Location(name.labelRange), notes: [header.note])
    }
    for (index, take) in context.mapping.takes.enumerated()
    where !hasRows[index] {
      collector.report(ExtractProblem.nothingTaken, at: Location(take.range), notes: [header.note])
    }
  }
}
