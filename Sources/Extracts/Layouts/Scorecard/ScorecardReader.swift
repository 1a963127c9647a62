internal import Diagnostics
internal import Figures
internal import Indicators

/// Reads a scorecard: indicators in rows, periods in columns, with titles above, sections between
/// and notes below.
///
/// Only rows that the mapping names are figures; every other row is passed over. A label must stand
/// once, or once in its section.
struct ScorecardReader {
  let table: CellTable
  let context: ReadingContext
  var collector: ObservationCollector
  private(set) var header = HeaderRows()

  var form: ExtractMapping.Form { context.mapping.form }

  /// - Parameter table: the rows of the source.
  init(_ table: CellTable, of source: CellSource, _ context: ReadingContext) {
    self.table = table
    self.context = context
    collector = ObservationCollector(source, context, isPerCentScale: false)
  }

  /// Reads the file; nil where an error was.
  mutating func read(into log: inout DiagnosticLog) -> ExtractResult? {
    readAll()
    return collector.result(lineEnds: table.lineEnds ?? "", into: &log)
  }

  private mutating func readAll() {
    guard let rows = form.headerRows else { return }
    let heads = table.rows.filter { rows.contains($0.number) }
    guard !heads.isEmpty, table.rows.contains(where: { $0.number > rows.upperBound }) else {
      let last = table.rows.last?.number ?? 0
      collector.report(
        LayoutProblem.headerPastEnd(row: rows.upperBound, rows: last),
        at: Location(file: table.file))
      return
    }
    header = HeaderRows(heads)
    let before = collector.builder.log.errorCount
    let label = form.labels.flatMap {
      header.column($0, in: table, into: &collector.builder.log)
    }
    let found = periodColumns(above: rows.lowerBound)
    var finder = AreaFinder(context.areas, wanted: context.request.areas)
    let body = table.rows.filter { $0.number > rows.upperBound && !$0.isBlank }
    collector.builder.summary.rows = body.count
    let width = heads.map(\.width).max() ?? 0
    guard case .one(let text, let range)? = form.area, form.only == nil else {
      let areaColumn = areaColumn(&finder)
      guard let periods = found, collector.builder.log.errorCount == before else { return }
      readRows(body, width, areaColumn, label, periods, &finder)
      return
    }
    let area = finder.area(text, at: { Location(range) }, into: &collector.builder.log)
    guard let label, let periods = found, collector.builder.log.errorCount == before else { return }
    let named = NamedRows(
      form.names, body, label: label, periods: periods.map(\.column), table,
      needsAll: !form.readsIDs)
    collector.builder.log.merge(named.log)
    reportNewer(periods, label: label, named.rows)
    for (row, name) in named.rows where isWithin(width, row) {
      collector.builder.summary.rowsTaken += 1
      guard let indicator = context.wanted(name.indicator), let area else { continue }
      for period in periods { take(row, period, indicator, area, periods) }
    }
  }

  /// Whether a row of a text file ends where its header does. A number with a comma that stands
  /// without quotation marks is two cells, and moves every figure behind it to another period.
  mutating func isWithin(_ width: Int, _ row: CellTable.Row) -> Bool {
    guard table.sheet == nil, row.width > width, row.cells.count > width else { return true }
    collector.report(
      LayoutProblem.cellsPastHeader(cells: row.width, due: width), at: table.location(row, width))
    return false
  }

  /// Says which column has figures of a period that is newer than all that are read: a mapping that
  /// was copied from the release before leaves out the newest column.
  private mutating func reportNewer(
    _ periods: [PeriodColumn], label: Int,
    _ rows: [(row: CellTable.Row, name: ExtractMapping.NamedRow)]
  ) {
    guard let kind = form.periodKind else { return }
    for column in 0..<header.width where column != label {
      guard !periods.contains(where: { $0.column == column }),
        case .success(let parsed) = header.period(
          column, as: kind, epoch: context.mapping.rules.epoch)
      else { continue }
      let isNewer = rows.contains { row, name in
        guard !row[column].isBlank, let rule = context.dictionary[name.indicator]?.period,
          let end = rule.period(of: parsed.time)?.end
        else { return false }
        return periods.allSatisfy {
          rule.period(of: $0.time.parsed.time).map { $0.end < end } ?? true
        }
      }
      if isNewer {
        collector.report(
          LayoutProblem.newerPeriodLeft(
            header.label(column), column: CellTable.letters(ofColumn: column),
            first: CellTable.letters(ofColumn: periods.map(\.column).min() ?? column)),
          at: header.location(column, in: table))
      }
    }
  }

  struct PeriodColumn {
    let column: Int
    let time: ObservationCollector.Time
  }

  /// The one column whose period a title says.
  private mutating func titledColumn(
    _ title: ExtractMapping.ColumnName, as kind: PeriodLabel.Kind, above first: Int
  ) -> [PeriodColumn]? {
    let titles = table.rows.filter { $0.number < first }.flatMap(\.cells).map(\.text)
      .filter { !$0.isEmpty }
    let time = TitlePeriod.time(
      title, as: kind, epoch: context.mapping.rules.epoch,
      titles: titles + TitlePeriod.names(file: table.file, sheet: table.sheet),
      into: &collector.builder.log)
    let column = form.periods.first.flatMap {
      header.column($0.first, in: table, into: &collector.builder.log)
    }
    guard let time, let column else { return nil }
    return [PeriodColumn(column: column, time: time)]
  }

  mutating func take(
    _ row: CellTable.Row, _ period: PeriodColumn, _ indicator: Indicator, _ area: AreaCode,
    _ periods: [PeriodColumn]
  ) {
    let column = period.column
    var cell = row[column]
    let place = CellPlace(row: row.number, offset: row.offset, column: column)
    if cell.isBlank, context.mapping.rules.blank == .sameAsLeft {
      let left = periods.filter { $0.column < column && !row[$0.column].isBlank }
        .max { $0.column < $1.column }
      guard let left else {
        collector.report(LayoutProblem.nothingLeft, at: table.location(row, column))
        return
      }
      cell = row[left.column]
    }
    let planned = collector.column(indicator, period.time.label)
    let area = collector.id(of: area)
    collector.add(
      cell, planned, area: area, period.time, at: place,
      periodPlace: { [header, table] in header.location(column, in: table) })
  }

  /// The columns of periods with what their headings say; nil where any is wrong.
  ///
  /// - Parameter first: the first row of the header; what stands above it are titles.
  private mutating func periodColumns(above first: Int) -> [PeriodColumn]? {
    guard let kind = form.periodKind else { return nil }
    if let title = form.titlePeriod { return titledColumn(title, as: kind, above: first) }
    var columns: [PeriodColumn] = []
    var isSound = true
    var bad = BadLabels()
    for span in form.periods {
      guard let first = header.column(span.first, in: table, into: &collector.builder.log),
        let last = header.column(span.last, in: table, into: &collector.builder.log)
      else { return nil }
      guard first <= last else {
        collector.report(
          LayoutProblem.notColumns("\(span.first.text) to \(span.last.text)"),
          at: Location(span.first.range))
        return nil
      }
      for column in first...last {
        let label = header.label(column)
        if let hidden = table.hidden.columns.first(where: { $0.number == column }) {
          collector.report(
            WorkbookProblem.columnIsHidden(
              CellTable.letters(ofColumn: column), label: hidden.label),
            at: Location(span.first.range))
          isSound = false
          continue
        }
        guard !label.isEmpty else {
          collector.report(
            LayoutProblem.noPeriodHeading(column: CellTable.letters(ofColumn: column)),
            at: header.location(column, in: table))
          isSound = false
          continue
        }
        switch header.period(column, as: kind, epoch: context.mapping.rules.epoch) {
        case .success(let parsed):
          columns.append(
            PeriodColumn(
              column: column, time: ObservationCollector.Time(parsed: parsed, label: label)))
        case .failure(let why):
          bad.note(label, why, at: header.location(column, in: table))
          isSound = false
        }
      }
    }
    bad.report(kind, what: "heading", of: "the row", into: &collector.builder.log)
    return isSound ? columns : nil
  }
}
