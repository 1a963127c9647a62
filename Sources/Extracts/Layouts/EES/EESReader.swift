package import Diagnostics
internal import Figures
internal import Fingerprints
internal import Indicators

/// Reads a file of the layout of "explore education statistics" by its mapping.
///
/// Every row is looked at for its length, time and level. Rows that no take asks for and areas that
/// nobody asked for cost no more than that.
package struct EESReader {
  private let context: ReadingContext
  private var builder: ExtractBuilder
  /// Nil until the header is read, and where it does not have what the mapping names.
  private var plan: EESPlan?
  private var rows: EESRows
  private var findings: EESFindings
  private var wrongPeriods = WrongPeriods()

  init(_ file: ExtractFile, _ context: ReadingContext) {
    self.context = context
    builder = ExtractBuilder(context, file: file.name, sheet: file.sheet?.name)
    rows = EESRows(file, upToYear: context.request.upToYear)
    findings = EESFindings(context.areas)
  }

  /// Reads the file. What is wrong is reported, all of it; the result is nil where an error was.
  package static func read(
    _ file: ExtractFile, _ context: ReadingContext, into log: inout DiagnosticLog
  ) -> ExtractResult? {
    var own = EESReader(file, context)
    var reader = CSVReader(file.bytes, delimiter: file.form.delimiter)
    if own.begin(&reader), own.readRows(&reader) { own.conclude(reader) }
    return own.result(reader, file.fingerprint, into: &log)
  }

  /// Reads the header and finds the columns; false where the file cannot be read on.
  mutating func begin(_ reader: inout CSVReader) -> Bool {
    let before = builder.log
    guard let header = CSVHeader.read(rows.file, &reader, into: &builder.log) else { return false }
    if header.isSound { plan = EESPlan(header, of: rows.file, context, into: &builder.log) }
    rows.begin(header.names, plan)
    if let plan {
      builder.table = plan.table
      findings.begin(plan)
    } else if let line = rows.lineOfHeader() {
      // Of title lines above the header it is enough to say that they are there.
      builder.log = before
      builder.log.report(
        ExtractProblem.headerElsewhere(line: line),
        at: Location(file: rows.file.name, start: SourcePosition(line: 1, column: 1)))
      return false
    }
    return true
  }

  /// Reads the rows of the file or of a window of it; false where reading ends there.
  mutating func readRows(_ reader: inout CSVReader) -> Bool {
    do throws(CSVFault) {
      if let plan { try readRows(&reader, plan) } else { try checkRows(&reader) }
    } catch {
      builder.log.report(error, in: rows.file)
      return false
    }
    return !builder.isHopeless
  }

  private mutating func readRows(_ reader: inout CSVReader, _ plan: EESPlan) throws(CSVFault) {
    var row = CSVRow()
    // Rows that are asked for stand together: behind one there is little to pass over.
    var isBesideTaken = false
    while true {
      if !isBesideTaken { builder.summary.rows += rows.pass(&reader) }
      isBesideTaken = false
      guard try reader.next(into: &row) else { return }
      guard isWhole(row) else { continue }
      isBesideTaken = take(row, plan)
      if builder.isHopeless { return }
    }
  }

  /// Checks the rows of a file whose columns are not known.
  private mutating func checkRows(_ reader: inout CSVReader) throws(CSVFault) {
    var row = CSVRow()
    while try reader.next(into: &row) {
      if isWhole(row), builder.isHopeless { return }
    }
  }

  /// Counts a row. Whether it has as many cells as the header; one that has not is reported.
  private mutating func isWhole(_ row: CSVRow) -> Bool {
    builder.summary.rows += 1
    if row.cells.count == rows.width { return true }
    builder.log.report(
      ExtractProblem.raggedRow(cells: row.cells.count, due: rows.width),
      at: rows.file.location(row: row))
    return false
  }

  /// Goes to another window of the file, or to none so that its bytes may be used again.
  mutating func load(window bytes: [UInt8], isNext: Bool) {
    rows.load(window: bytes, isNext: isNext)
  }

  /// Says what concerns the file as a whole.
  mutating func conclude(_ reader: CSVReader) {
    builder.log.reportBlankLines(reader, in: rows.file)
    builder.log.reportMixedLineEnds(reader, in: rows.file)
    builder.judge.reportSymbols(into: &builder.log)
    wrongPeriods.report(into: &builder.log)
    if builder.summary.rows == 0 {
      builder.log.report(ExtractProblem.noRows, at: Location(file: rows.file.name))
    } else if let plan, !builder.isHopeless {
      findings.report(plan, context.mapping, rows, into: &builder.log)
    }
  }

  /// Hands over what was read and found; nil where an error was.
  mutating func result(
    _ reader: CSVReader, _ fingerprint: Fingerprint, into log: inout DiagnosticLog
  ) -> ExtractResult? {
    builder.summary.written = rows.file.written(lineEnds: reader.lineEnds.words)
    return builder.result(context, fingerprint, into: &log)
  }

  /// Takes what is asked for of a row. Whether some take asks for the row.
  private mutating func take(_ row: CSVRow, _ plan: EESPlan) -> Bool {
    let hasTime = rows.readTime(row, plan, into: &builder.log)
    guard rows.readLevel(row, plan, into: &builder.log) else { return false }
    guard rows.level.codeName != nil else {
      builder.summary.rowsOfOtherLevels += 1
      return false
    }
    if hasTime { rows.remember(row) }
    var index = rows.firstTake(for: row)
    let isTaken = index < plan.takes.count
    if !isTaken, findings.hasNewLabel(row, rows.file.bytes) {
      findings.noteUntaken(row, in: rows.file)
    }
    while index < plan.takes.count {
      if findings.note(take: index, rank: rows.rank), let time = rows.ranked {
        findings.note(take: index, newest: time)
      }
      builder.summary.rowsTaken += 1
      if hasTime, let area = area(of: row, plan) {
        for column in plan.takes[index].columns.indices {
          observe(row, index, plan.takes[index].columns[column], area, plan)
        }
      }
      index = rows.nextTake(after: index)
    }
    return isTaken
  }

  /// The area of a row by its number; nil where it is not asked for or has no code.
  private mutating func area(of row: CSVRow, _ plan: EESPlan) -> Int32? {
    guard let name = rows.level.codeName else { return nil }
    guard let column = rows.level.codeColumn else {
      builder.log.report(
        ExtractProblem.noAreaCode(column: name), at: rows.file.location(row: row))
      return nil
    }
    let cell = row.cells[column]
    if findings.insertArea(row, cell, beside: rows.level.columnsBeside, rows.file.bytes) {
      findings.checkArea(
        row, cell, beside: rows.level.columnsBeside, plan, in: rows.file, into: &builder.log)
    }
    return rows.area(
      cell, row, name, context, in: &builder.table, into: &builder.log)
  }

  /// Reads a cell of figures of a row that is asked for.
  private mutating func observe(
    _ row: CSVRow, _ take: Int, _ column: EESPlan.Column, _ area: Int32, _ plan: EESPlan
  ) {
    guard builder.isWanted(column.indicatorID, of: area),
      let period = period(of: row, column, plan)
    else { return }
    let ids = ObservationIDs(indicator: column.indicatorID, area: area, period: period)
    let place = EESFindings.Place(
      start: row.start, line: UInt32(clamping: row.line), window: rows.window, take: Int32(take))
    if let first = findings.insert(ids, at: place) {
      reportTwice(row, take, ids, first, plan)
      return
    }
    guard let content = content(of: row.cells[column.column], row, column, area, plan) else {
      return
    }
    builder.table.append(
      content, ids, column: column.columnID, line: rows.file.row(ofLine: row.line),
      status: context.mapping.status)
  }

  /// The number of the period that the time of a row is to the rule of a column; nil where it is
  /// none, which is reported once, or none that is asked for.
  private mutating func period(
    of row: CSVRow, _ column: EESPlan.Column, _ plan: EESPlan
  ) -> Int32? {
    if case .period(let period)? = rows.periods.current(column.rule) { return period }
    guard let (found, isNew) = rows.period(column.rule, in: &builder.table) else { return nil }
    switch found {
    case .period(let period): return period
    case .passedOver: return nil
    case .noPeriod:
      if isNew, let time = rows.time {
        wrongPeriods.note(
          time.label, builder.table.indicators[column.indicatorID], plan.rules[column.rule]
        ) { [rows] in rows.file.location(row.cells[plan.timeColumn], row) }
      }
      return nil
    }
  }

  /// What a cell of figures gives; nil where it is wrong, which is reported.
  private mutating func content(
    of cell: CSVCell, _ row: CSVRow, _ column: EESPlan.Column, _ area: Int32, _ plan: EESPlan
  ) -> ObservationTable.Content? {
    if plan.hasOwnRules, let content = contentByOwnRules(cell, column) { return content }
    let value = CellValue.read(rows.file.bytes, cell.start, cell.end)
    if let plain = builder.judge.plain(value, within: column.plausible) { return plain }
    guard let indicator = context.dictionary[builder.table.indicators[column.indicatorID]] else {
      return nil
    }
    let file = rows.file
    return builder.judge.content(
      value, of: indicator, column: plan.header[column.column],
      hasFewChildren: context.hasFewChildren(builder.table.areas[area]),
      text: { cell.text(in: file.bytes) }, at: { file.location(cell, row) }, into: &builder.log)
  }

  /// What the mapping says of cells that the published layout does not have.
  private mutating func contentByOwnRules(
    _ cell: CSVCell, _ column: EESPlan.Column
  ) -> ObservationTable.Content? {
    let rules = context.mapping.rules
    let text = NumberReader.trimmed(cell.text(in: rows.file.bytes))
    if text.isEmpty, case .absent(let absence) = rules.blank {
      return builder.judge.taken(absence)
    }
    if let absence = rules.absences[text] { return builder.judge.taken(absence) }
    guard text.contains(":"), text.utf8.count > 1,
      let indicator = context.dictionary[builder.table.indicators[column.indicatorID]],
      case .value(.number(let decimal), _) = NumberReader(rules, isPerCentScale: true)
        .read(Cell(text: text), indicator)
    else { return nil }
    return builder.judge.taken(decimal, [.duration])
  }

  /// Reports a value that was read before, from a row that begins at `first`.
  private mutating func reportTwice(
    _ row: CSVRow, _ take: Int, _ ids: ObservationIDs, _ first: EESFindings.Place, _ plan: EESPlan
  ) {
    let file = rows.file
    let isHeld = first.window == rows.window
    let note = Diagnostic.Note(
      "the first is here",
      at: isHeld
        ? file.location(first.start, first.start, line: Int(first.line))
        : Location(
          file: file.name, start: SourcePosition(line: Int(first.line), column: 1)))
    if Int(first.take) != take {
      builder.log.report(
        ExtractProblem.indicatorTwice(builder.table.indicators[ids.indicator]),
        at: file.location(row: row), notes: [note])
    } else if isHeld, let (column, one, other) = difference(row, first, plan.header) {
      builder.log.report(
        ExtractProblem.rowsNotToldApart(column: plan.header[column], first: one, second: other),
        at: file.location(row.cells[column], row), notes: [note])
    } else if plan.takes[take].columns.first?.indicatorID == ids.indicator {
      // One finding for the row, whichever of its indicators comes first.
      let (area, period) = (builder.table.areas[ids.area], builder.table.periods[ids.period])
      builder.log.report(
        ExtractProblem.rowTwice(keys: "\(area.gss), \(period.long) and these filters"),
        at: file.location(row: row), notes: [note])
    }
  }

  /// The first column of text, not of time, place or figures, in which two rows differ.
  private func difference(
    _ row: CSVRow, _ first: EESFindings.Place, _ header: [String]
  ) -> (Int, String, String)? {
    let file = rows.file
    var reader = CSVReader(
      Array(file.bytes[first.start..<row.start]), delimiter: file.form.delimiter)
    var other = CSVRow()
    let bytes = reader.bytes
    guard (try? reader.next(into: &other)) == true, other.cells.count == row.cells.count else {
      return nil
    }
    for (column, cell) in row.cells.enumerated()
    where !EESLevel.locationColumns.contains(header[column]) {
      let one = other.cells[column].text(in: bytes)
      let two = cell.text(in: file.bytes)
      guard one != two, case .fault = CellValue.read(Array(one.utf8), 0, one.utf8.count) else {
        continue
      }
      return (column, one, two)
    }
    return nil
  }
}
