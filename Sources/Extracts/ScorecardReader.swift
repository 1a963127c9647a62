internal import Diagnostics
internal import Fingerprints
internal import Indicators

/// Reads a scorecard: indicators in rows, periods in columns, with titles above, sections between
/// and notes below.
///
/// Only rows that the mapping names are figures; every other row is passed over. A label must stand
/// once, or once in its section.
struct ScorecardReader {
  let table: CellTable
  let mapping: ExtractMapping.File
  let form: ExtractMapping.Form
  let dictionary: IndicatorDictionary
  let areas: AreaTable
  var collector: ObservationCollector
  private var header = HeaderRows()

  init(
    _ table: CellTable, _ mapping: ExtractMapping.File, _ form: ExtractMapping.Form,
    _ dictionary: IndicatorDictionary, _ areas: AreaTable, _ request: ExtractRequest,
    delimiter: Delimiter?
  ) {
    self.table = table
    self.mapping = mapping
    self.form = form
    self.dictionary = dictionary
    self.areas = areas
    collector = ObservationCollector(
      file: table.file, sheet: table.sheet,
      numbers: NumberReader(mapping.rules, isPerCentScale: false, delimiter: delimiter),
      request: request, status: mapping.status, layout: .scorecard)
  }

  mutating func readAll() {
    guard let rows = form.headerRows, let labels = form.labels else { return }
    let heads = table.rows.filter { rows.contains($0.number) }
    guard !heads.isEmpty, table.rows.contains(where: { $0.number > rows.upperBound }) else {
      let last = table.rows.last?.number ?? 0
      collector.log.report(
        LayoutProblem.headerPastEnd(row: rows.upperBound, rows: last),
        at: Location(file: table.file))
      return
    }
    header = HeaderRows(heads)
    let before = collector.log.errorCount
    let label = header.column(labels, in: table, into: &collector.log)
    let periods = periodColumns()
    guard case .one(let text, let range)? = form.area else { return }
    var finder = AreaFinder(areas, wanted: collector.request.areas)
    let area = finder.area(text, at: { Location(range) }, into: &collector.log)
    guard let label, let periods, collector.log.errorCount == before else { return }
    let body = table.rows.filter { $0.number > rows.upperBound && !$0.isBlank }
    collector.summary.rows = body.count
    let found = NamedRows(form.names, body, label: label, periods: periods.map(\.column), table)
    collector.log.merge(found.log)
    for (row, name) in found.rows {
      collector.summary.rowsTaken += 1
      guard let indicator = dictionary[name.indicator], let area,
        collector.request.indicators?.contains(indicator.id) ?? true
      else { continue }
      for period in periods { take(row, period, indicator, area, periods) }
    }
  }

  struct PeriodColumn {
    let column: Int
    let label: String
    let reading: PeriodLabel.Reading
  }

  private mutating func take(
    _ row: CellTable.Row, _ period: PeriodColumn, _ indicator: Indicator, _ area: AreaCode,
    _ periods: [PeriodColumn]
  ) {
    var cell = row[period.column]
    let place = { [table] in table.location(row, period.column) }
    if cell.isBlank, mapping.rules.blank == .sameAsLeft {
      let left = periods.filter { $0.column < period.column && !row[$0.column].isBlank }
        .max { $0.column < $1.column }
      guard let left else {
        collector.log.report(LayoutProblem.nothingLeft, at: place())
        return
      }
      cell = row[left.column]
    }
    collector.add(
      cell,
      ObservationCollector.Find(
        indicator: indicator, area: area, time: period.reading, label: period.label,
        row: row.number, column: period.label,
        periodPlace: { [header, table] in header.location(period.column, in: table) },
        place: place))
  }

  /// The columns of periods with what their headings say; nil where any is wrong.
  private mutating func periodColumns() -> [PeriodColumn]? {
    guard let kind = form.periodKind else { return nil }
    var columns: [PeriodColumn] = []
    var isSound = true
    for span in form.periods {
      guard let first = header.column(span.first, in: table, into: &collector.log),
        let last = header.column(span.last, in: table, into: &collector.log)
      else { return nil }
      guard first <= last else {
        collector.log.report(
          LayoutProblem.notColumns("\(span.first.text) to \(span.last.text)"), at: span.first.range)
        return nil
      }
      for column in first...last {
        let label = header.label(column)
        guard !label.isEmpty else {
          collector.log.report(
            LayoutProblem.noPeriodHeading(column: CellTable.letters(ofColumn: column)),
            at: header.location(column, in: table))
          isSound = false
          continue
        }
        switch header.period(column, as: kind, epoch: mapping.rules.epoch) {
        case .success(let reading):
          columns.append(PeriodColumn(column: column, label: label, reading: reading))
        case .failure(let why):
          collector.log.report(
            LayoutProblem.notAPeriod(label, kind: kind, why: why),
            at: header.location(column, in: table))
          isSound = false
        }
      }
    }
    return isSound ? columns : nil
  }
}
