package import Diagnostics
internal import Figures
package import Indicators
internal import Settings

/// Reads a file of the layout of "explore education statistics" by its mapping.
///
/// Every row is looked at for its length, time and level. Rows that no take asks for and areas that
/// nobody asked for cost no more than that.
package struct EESReader {
  let file: ExtractFile
  let mapping: ExtractMapping.File
  let dictionary: IndicatorDictionary
  let areas: AreaTable
  let request: ExtractRequest
  var log = DiagnosticLog()
  var summary: ExtractSummary
  var observations: [Observation] = []

  private var header: [String] = []
  private var takes: [PlannedTake] = []
  private var levelColumns: [EESLevel: Int] = [:]
  private var timeColumn = 0
  private var identifierColumn = 0
  private var levelColumn = 0

  /// The last time and level, which most rows share with the row before.
  private var lastTime: (period: [UInt8], identifier: [UInt8], time: EESTime?) = ([], [], nil)
  private var lastLevel: (bytes: [UInt8], level: EESLevel?) = ([], nil)
  private var family: EESTime.Family?
  private var firstIdentifier = ""
  private var periods: [PeriodKey: Period?] = [:]
  private var codes: [String: AreaCode?] = [:]
  private var firstRows: [ObservationKey: (place: Place, take: Int)] = [:]
  private var badTimes: Set<String> = []

  private struct PeriodKey: Hashable {
    let rule: PeriodRule
    let time: EESTime
  }

  /// Where a row begins, to find it again.
  private struct Place {
    let start: Int
    let line: Int
  }

  /// A take with the columns found and the labels as bytes.
  private struct PlannedTake {
    let filters: [(column: Int, label: [UInt8])]
    let columns: [(column: Int, indicator: Indicator)]
    var hasRows = false
  }

  init(
    _ file: ExtractFile, _ mapping: ExtractMapping.File, _ dictionary: IndicatorDictionary,
    _ areas: AreaTable, _ request: ExtractRequest
  ) {
    self.file = file
    self.mapping = mapping
    self.dictionary = dictionary
    self.areas = areas
    self.request = request
    summary = ExtractSummary(file: file.name)
  }

  /// Reads the file. What is wrong is reported, all of it; the result is nil where an error was.
  package static func read(
    _ file: ExtractFile, _ mapping: ExtractMapping.File, dictionary: IndicatorDictionary,
    areas: AreaTable, request: ExtractRequest = ExtractRequest(), into log: inout DiagnosticLog
  ) -> ExtractResult? {
    var reader = EESReader(file, mapping, dictionary, areas, request)
    reader.readAll()
    if !reader.log.hasErrors { reader.checkQuotients() }
    log.merge(reader.log)
    guard !reader.log.hasErrors else { return nil }
    return ExtractResult(observations: reader.observations, summary: reader.summary)
  }

  private mutating func readAll() {
    var reader = CSVReader(file.bytes)
    summary.hasByteOrderMark = reader.hasByteOrderMark
    let before = log
    guard let header = CSVHeader.read(file, &reader, into: &log) else { return }
    let isPlanned = header.isSound && plan(header)
    if !isPlanned, let line = lineOfHeader() {
      // Of title lines above the header it is enough to say that they are there.
      log = before
      log.report(
        ExtractProblem.headerElsewhere(line: line),
        at: Location(file: file.name, start: SourcePosition(line: 1, column: 1)))
      return
    }
    var row = CSVRow()
    do throws(CSVFault) {
      while try reader.next(into: &row) {
        summary.rows += 1
        guard row.cells.count == header.names.count else {
          log.report(
            ExtractProblem.raggedRow(cells: row.cells.count, due: header.names.count),
            at: file.location(row: row))
          continue
        }
        if isPlanned { take(row) }
        // Enough to act on; the rest of a file this broken says nothing new.
        if log.errorCount >= 1000 { break }
      }
    } catch {
      log.report(error, in: file)
      return
    }
    log.reportBlankLines(reader, in: file)
    if summary.rows == 0 {
      log.report(ExtractProblem.noRows, at: Location(file: file.name))
    } else if isPlanned, log.errorCount < 1000 {
      reportUnmatched()
    }
    summarise()
  }

  // MARK: The header

  private mutating func plan(_ found: CSVHeader) -> Bool {
    header = found.names
    let needed = ["time_period", "time_identifier", "geographic_level", "country_code"]
    let start = Location(file: file.name, start: SourcePosition(line: 1, column: 1))
    for name in needed where found[name] == nil {
      log.report(ExtractProblem.missingColumn(name, among: header), at: start)
    }
    for level in EESLevel.allCases {
      if let name = level.codeColumn { levelColumns[level] = found[name] }
    }
    for take in mapping.takes {
      var filters: [(column: Int, label: [UInt8])] = []
      var columns: [(column: Int, indicator: Indicator)] = []
      for filter in take.filters {
        if let column = column(filter.column, filter.columnRange, found) {
          filters.append((column, Array(filter.label.utf8)))
        }
      }
      for item in take.columns {
        guard let column = column(item.name, item.nameRange, found),
          let indicator = dictionary[item.indicator]
        else { continue }
        if request.indicators?.contains(indicator.id) ?? true {
          columns.append((column, indicator))
        }
      }
      takes.append(PlannedTake(filters: filters, columns: columns))
    }
    guard !log.hasErrors, let time = found["time_period"],
      let identifier = found["time_identifier"], let level = found["geographic_level"]
    else { return false }
    (timeColumn, identifierColumn, levelColumn) = (time, identifier, level)
    return true
  }

  private mutating func column(_ name: String, _ range: SourceRange, _ found: CSVHeader) -> Int? {
    if let column = found[name] { return column }
    log.report(
      ExtractProblem.noSuchColumn(
        name, known: found.names.filter { !EESLevel.locationColumns.contains($0) }), at: range)
    return nil
  }

  /// The line among the first twenty that begins as a header of this layout does.
  private func lineOfHeader() -> Int? {
    var reader = CSVReader(file.bytes)
    var row = CSVRow()
    for _ in 0..<20 {
      guard (try? reader.next(into: &row)) == true else { return nil }
      if row.cells.contains(where: { $0.text(in: file.bytes) == "time_period" }) {
        return row.line > 1 ? row.line : nil
      }
    }
    return nil
  }

  // MARK: A row

  private mutating func take(_ row: CSVRow) {
    let time = readTime(row)
    let level = readLevel(row)
    guard let level else { return }
    guard let codeName = level.codeColumn else {
      summary.rowsOfOtherLevels += 1
      return
    }
    for index in takes.indices {
      guard fits(row, index) else { continue }
      if !takes[index].hasRows { takes[index].hasRows = true }
      summary.rowsTaken += 1
      guard let time else { continue }
      guard let area = readArea(row, level, codeName) else { continue }
      for (column, indicator) in takes[index].columns {
        observe(row, index, column, indicator, time, area)
      }
    }
  }

  private func fits(_ row: CSVRow, _ take: Int) -> Bool {
    for index in takes[take].filters.indices {
      let cell = row.cells[takes[take].filters[index].column]
      if cell.hasDoubled {
        let text = cell.text(in: file.bytes)
        guard text.utf8.elementsEqual(takes[take].filters[index].label) else { return false }
      } else if !holds(cell, takes[take].filters[index].label) {
        return false
      }
    }
    return true
  }

  /// Whether a cell has just these bytes.
  private func holds(_ cell: CSVCell, _ label: [UInt8]) -> Bool {
    guard cell.count == label.count else { return false }
    let bytes = file.bytes.span
    let wanted = label.span
    var index = 0
    while index < label.count {
      if bytes[cell.start + index] != wanted[index] { return false }
      index += 1
    }
    return true
  }

  private mutating func readTime(_ row: CSVRow) -> EESTime? {
    let period = row.cells[timeColumn]
    let identifier = row.cells[identifierColumn]
    if holds(period, lastTime.period), holds(identifier, lastTime.identifier) {
      return lastTime.time
    }
    let periodText = period.text(in: file.bytes)
    let identifierText = identifier.text(in: file.bytes)
    var time: EESTime?
    switch EESTime.read(period: periodText, identifier: identifierText) {
    case .success(let found): time = found
    case .failure(let error):
      // Told once for each time and not for each of its rows.
      if badTimes.insert("\(periodText)\u{0}\(identifierText)").inserted {
        log.report(
          ExtractProblem.notATime(
            period: periodText, identifier: identifierText, why: error.fault),
          at: file.location(error.fault == .unknownIdentifier ? identifier : period, row))
      }
    }
    if let found = time {
      if family == nil {
        family = found.family
        firstIdentifier = identifierText
      } else if family != found.family {
        if badTimes.insert(identifierText).inserted {
          log.report(
            ExtractProblem.timesMixed(first: firstIdentifier, now: identifierText),
            at: file.location(identifier, row))
        }
        time = nil
      }
    }
    lastTime = (
      Array(file.bytes[period.start..<period.end]),
      Array(file.bytes[identifier.start..<identifier.end]), time
    )
    return time
  }

  private mutating func readLevel(_ row: CSVRow) -> EESLevel? {
    let cell = row.cells[levelColumn]
    if !lastLevel.bytes.isEmpty, holds(cell, lastLevel.bytes) { return lastLevel.level }
    let text = cell.text(in: file.bytes)
    let level = EESLevel(rawValue: text)
    if level == nil {
      log.report(ExtractProblem.unknownLevel(text), at: file.location(cell, row))
    }
    lastLevel = (Array(file.bytes[cell.start..<cell.end]), level)
    return level
  }

  /// The area of a row by its code of today; nil where it is not asked for or has no code.
  private mutating func readArea(
    _ row: CSVRow, _ level: EESLevel, _ codeName: String
  ) -> AreaCode? {
    guard let column = levelColumns[level] else {
      log.report(ExtractProblem.noAreaCode(column: codeName), at: file.location(row: row))
      return nil
    }
    let cell = row.cells[column]
    let text = cell.text(in: file.bytes)
    if let known = codes[text] { return known }
    var area: AreaCode?
    if text.isEmpty {
      log.report(ExtractProblem.noAreaCode(column: codeName), at: file.location(cell, row))
      return nil
    }
    // "x" stands for an area not known and "z" for one of the publisher's own: neither is an area.
    if text != "x", text != "z" {
      if text.split(separator: " / ", omittingEmptySubsequences: false).allSatisfy(Self.isCode) {
        let code = AreaCode(text)
        area = areas.current(code)
        if areas.area(code) == nil {
          log.report(ExtractProblem.unknownArea(code: text), at: file.location(cell, row))
        }
      } else {
        log.report(
          ExtractProblem.notAnAreaCode(text, column: codeName), at: file.location(cell, row))
      }
    }
    if let found = area, let asked = request.areas, !asked.contains(found) { area = nil }
    codes[text] = area
    return area
  }

  private static func isCode(_ text: Substring) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 9 && (0x41...0x5A).contains(bytes[0])
      && bytes.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }

  // MARK: A value

  private mutating func observe(
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

  private mutating func read(
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

  private func implausible(_ decimal: ExactDecimal, _ indicator: Indicator) -> ExtractProblem? {
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

  // MARK: Two rows for one value

  private mutating func reportTwice(
    _ row: CSVRow, _ take: Int, _ key: ObservationKey, _ first: (place: Place, take: Int)
  ) {
    let note = Diagnostic.Note(
      "the first is here",
      at: file.location(first.place.start, first.place.start, line: first.place.line))
    let place = file.location(row: row)
    if first.take != take {
      log.report(ExtractProblem.indicatorTwice(key.indicator), at: place, notes: [note])
      return
    }
    if let (column, one, other) = difference(row, first.place) {
      log.report(
        ExtractProblem.rowsNotToldApart(column: header[column], first: one, second: other),
        at: file.location(row.cells[column], row), notes: [note])
    } else {
      // One finding for the row, whichever of its indicators is met first.
      guard takes[take].columns.first?.indicator.id == key.indicator else { return }
      log.report(
        ExtractProblem.rowTwice(keys: "\(key.area.gss), \(key.period.long) and these filters"),
        at: place, notes: [note])
    }
  }

  /// The first column of text, not of time, place or figures, in which two rows differ.
  private func difference(_ row: CSVRow, _ first: Place) -> (Int, String, String)? {
    var reader = CSVReader(Array(file.bytes[first.start..<row.start]))
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

  // MARK: After the last row

  /// Names labels that no row has, with the nearest that some row has.
  private mutating func reportUnmatched() {
    for (index, take) in mapping.takes.enumerated() where !takes[index].hasRows {
      var isExplained = false
      for (place, filter) in take.filters.enumerated() {
        let known = labels(of: takes[index].filters[place].column)
        guard !known.contains(filter.label) else { continue }
        isExplained = true
        log.report(
          ExtractProblem.noSuchLabel(filter.label, column: filter.column, known: known),
          at: filter.labelRange)
      }
      if !isExplained { log.report(ExtractProblem.nothingTaken, at: take.range) }
    }
  }

  /// The different texts of a column, sorted; at most a thousand.
  private func labels(of column: Int) -> [String] {
    var reader = CSVReader(file.bytes)
    var row = CSVRow()
    var labels: Set<String> = []
    _ = try? reader.next(into: &row)
    while labels.count < 1000, (try? reader.next(into: &row)) == true {
      if column < row.cells.count { labels.insert(row.cells[column].text(in: file.bytes)) }
    }
    return labels.sorted()
  }

  private mutating func summarise() {
    summary.years = Set(observations.map(\.period.end.year)).count
    summary.areas = Set(observations.map(\.area)).count
    summary.indicators = Set(observations.map(\.indicator)).count
  }
}
