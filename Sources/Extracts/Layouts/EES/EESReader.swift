package import Diagnostics
internal import Figures
internal import Fingerprints
package import Indicators
internal import Settings

/// Reads a file of the layout of "explore education statistics" by its mapping.
///
/// Every row is looked at for its length, time and level. Rows that no take asks for and areas that
/// nobody asked for cost no more than that.
package struct EESReader {
  /// The file, or the window of it that is being read.
  var file: ExtractFile
  /// Which window that is.
  private(set) var window: Int32 = 0
  var sieve: RowSieve?
  var isPlanned = false
  let mapping: ExtractMapping.File
  let dictionary: IndicatorDictionary
  let areas: AreaTable
  let request: ExtractRequest
  var log = DiagnosticLog()
  var summary: ExtractSummary
  var table: ObservationTable

  var header: [String] = []
  var takes: [PlannedTake] = []
  var levelColumns: [EESLevel: Int] = [:]
  var timeColumn = 0
  var identifierColumn = 0
  var levelColumn = 0

  /// The last time, level and area, which most rows share with the row before.
  var lastTime: (period: [UInt8], identifier: [UInt8], time: EESTime?) = ([], [], nil)
  var lastLevel = LastLevel()
  var lastArea: (bytes: [UInt8], area: Int32?) = ([], nil)
  var family: EESTime.Family?
  /// The newest time of any row, and the time of the row that is read.
  var newestTime: RankedTime?
  var timeNow: RankedTime?
  var alike = AlikeLabels()
  /// Whether the sieve passed over rows.
  var hasPassedRows = false
  /// Hashes of the codes met, each with the number and name beside it.
  var places: Set<UInt64> = []
  var firstIdentifier = ""
  var periods: [PeriodKey: PeriodFound] = [:]
  /// What the time of the last row is to each rule of a period, by `rules`.
  var periodsNow: [PeriodFound?] = []
  private(set) var rules: [PeriodRule] = []
  /// Numbers of areas in the table; nil where an area is not asked for or is none.
  var codes: [String: Int32?] = [:]
  var met = MetValues(indicators: 1)
  /// Where each value was met first, in the order of `met`.
  var firstPlaces: [Place] = []
  private var finder = TakeFinder()
  var badTimes: Set<String> = []
  /// Older symbols with how often and where they were first met.
  var symbols: [String: (absence: Absence, count: Int, place: Location)] = [:]

  /// The level of a row with the column of the codes of its areas.
  struct LastLevel {
    var bytes: [UInt8] = []
    var level: EESLevel?
    var codeName: String?
    var column: Int?
    /// The columns of the number and name of the area.
    var beside: [Int] = []
  }

  struct PeriodKey: Hashable {
    let rule: PeriodRule
    let time: EESTime
  }

  /// What a time is to a rule of a period.
  enum PeriodFound {
    /// A period by its number in the table.
    case period(Int32)
    case tooLate, noPeriod
  }

  /// Where a row begins, to find it again, and the take that it was read for.
  struct Place {
    let start: Int
    let line: UInt32
    let window: Int32
    let take: Int32
  }

  /// A take with the columns found and the labels as bytes.
  struct PlannedTake {
    let filters: [(column: Int, label: [UInt8])]
    let columns: [PlannedColumn]
    var hasRows = false
    var newest: RankedTime?
  }

  struct PlannedColumn {
    let column: Int
    let plausible: Plausibility.Range
    /// The numbers of indicator and column in the table, and that of the rule in `rules`.
    let indicatorID: Int32
    let columnID: Int32
    let rule: Int
  }

  /// Whether the mapping says of cells what the published layout does not.
  let hasOwnRules: Bool

  init(
    _ file: ExtractFile, _ mapping: ExtractMapping.File, _ dictionary: IndicatorDictionary,
    _ areas: AreaTable, _ request: ExtractRequest
  ) {
    self.file = file
    self.mapping = mapping
    self.dictionary = dictionary
    self.areas = areas
    self.request = request
    hasOwnRules =
      !mapping.rules.absences.isEmpty || mapping.rules.blank != nil
      || mapping.rules.durations != nil
    table = ObservationTable(file: file.name, sheet: file.sheet?.name)
    summary = ExtractSummary(file: file.name, layout: .ees)
  }

  /// Reads the file. What is wrong is reported, all of it; the result is nil where an error was.
  package static func read(
    _ file: ExtractFile, _ mapping: ExtractMapping.File, dictionary: IndicatorDictionary,
    areas: AreaTable, request: ExtractRequest = ExtractRequest(), into log: inout DiagnosticLog
  ) -> ExtractResult? {
    var reader = EESReader(file, mapping, dictionary, areas, request)
    reader.readAll()
    return reader.result(fingerprint: file.fingerprint, into: &log)
  }

  mutating func readAll() {
    var reader = CSVReader(file.bytes, delimiter: file.form.delimiter)
    if begin(&reader), readRows(&reader) { conclude(reader) }
    summary.written = written(reader)
  }

  /// Reads the header and finds the columns; false where the file cannot be read on.
  mutating func begin(_ reader: inout CSVReader) -> Bool {
    let before = log
    guard let header = CSVHeader.read(file, &reader, into: &log) else { return false }
    self.header = header.names
    isPlanned = header.isSound && plan(header)
    if !isPlanned, let line = lineOfHeader() {
      // Of title lines above the header it is enough to say that they are there.
      log = before
      log.report(
        ExtractProblem.headerElsewhere(line: line),
        at: Location(file: file.name, start: SourcePosition(line: 1, column: 1)))
      return false
    }
    if isPlanned {
      planSieve()
      met = MetValues(indicators: table.indicators.count)
      finder = TakeFinder(takes.map(\.filters))
      alike = AlikeLabels(takes.flatMap(\.filters))
    }
    return true
  }

  /// A column of figures as it is to be read.
  mutating func planned(_ column: Int, _ indicator: Indicator) -> PlannedColumn {
    let rule = rules.firstIndex(of: indicator.period) ?? rules.count
    if rule == rules.count {
      rules.append(indicator.period)
      periodsNow.append(nil)
    }
    return PlannedColumn(
      column: column, plausible: Plausibility.Range(indicator),
      indicatorID: table.id(ofIndicator: indicator.id),
      columnID: table.id(ofColumn: header[column]), rule: rule)
  }

  /// Reads the rows of the file or of a window of it; false where reading ends there.
  mutating func readRows(_ reader: inout CSVReader) -> Bool {
    var row = CSVRow()
    // Rows that are asked for stand together: behind one there is little to pass over.
    var isBesideTaken = false
    do throws(CSVFault) {
      while true {
        if !isBesideTaken,
          let step = sieve?.pass(file.bytes, from: reader.position, hasCRLF: reader.hasCRLF)
        {
          summary.rows += step.rows
          if step.rows > 0 { hasPassedRows = true }
          reader.pass(step)
        }
        isBesideTaken = false
        guard try reader.next(into: &row) else { break }
        summary.rows += 1
        guard row.cells.count == header.count else {
          log.report(
            ExtractProblem.raggedRow(cells: row.cells.count, due: header.count),
            at: file.location(row: row))
          continue
        }
        if isPlanned { isBesideTaken = take(row) }
        // Enough to act on; the rest of a file this broken says nothing new.
        if log.errorCount >= 1000 { break }
      }
    } catch {
      log.report(error, in: file)
      return false
    }
    return log.errorCount < 1000
  }

  /// Goes to another window of the file, or to none so that its bytes may be used again.
  mutating func go(to bytes: [UInt8], isNext: Bool) {
    file = ExtractFile(name: file.name, bytes: bytes, form: file.form)
    if isNext { window += 1 }
    finder.leave()
  }

  /// Says what concerns the file as a whole and counts what was read.
  mutating func conclude(_ reader: CSVReader) {
    log.reportBlankLines(reader, in: file)
    log.reportMixedLineEnds(reader, in: file)
    reportSymbols()
    if summary.rows == 0 {
      log.report(ExtractProblem.noRows, at: Location(file: file.name))
    } else if isPlanned, log.errorCount < 1000 {
      reportUnmatched()
      reportAlike()
      reportOld()
    }
    summary.count(table)
    summary.written = written(reader)
  }

  private func written(_ reader: CSVReader) -> String {
    file.sheet.map { "workbook, sheet '\($0.name)'" }
      ?? "\(file.form.words), \(reader.lineEnds.words)"
  }

  /// Hands over what was read and found; nil where an error was.
  mutating func result(
    fingerprint: Fingerprint, into log: inout DiagnosticLog
  ) -> ExtractResult? {
    if !self.log.hasErrors {
      QuotientCheck(table, dictionary, areas)
        .run(file: file.name, summary: &summary, into: &self.log)
    }
    log.merge(self.log)
    guard !self.log.hasErrors else { return nil }
    return ExtractResult(table: table, summary: summary, fingerprint: fingerprint)
  }

  /// Rows that lack a label which every take asks for need not be looked at.
  private mutating func planSieve() {
    guard let first = takes.first else { return }
    let common = first.filters.filter { filter in
      takes.allSatisfy { $0.filters.contains { $0 == filter } }
    }
    guard !common.isEmpty else { return }
    sieve = RowSieve(
      columnCount: header.count, delimiter: file.form.delimiter, common: common,
      keys: [timeColumn, identifierColumn, levelColumn])
  }

  /// Takes what is asked for of a row. Whether some take asks for the row.
  private mutating func take(_ row: CSVRow) -> Bool {
    let time = readTime(row)
    guard readLevel(row) else { return false }
    guard let codeName = lastLevel.codeName else {
      summary.rowsOfOtherLevels += 1
      return false
    }
    if time != nil { sieve?.remember(row, file.bytes) }
    finder.look(at: row, of: file.bytes)
    var index = finder.next(from: 0)
    let isTaken = index < takes.count
    if !isTaken { noteAlike(row) }
    while index < takes.count {
      if !takes[index].hasRows { takes[index].hasRows = true }
      if let now = timeNow, now.rank > takes[index].newest?.rank ?? 0 { takes[index].newest = now }
      summary.rowsTaken += 1
      if let time, let area = readArea(row, codeName) {
        for column in takes[index].columns.indices {
          observe(row, index, takes[index].columns[column], time, area)
        }
      }
      index = finder.next(from: index + 1)
    }
    return isTaken
  }

  /// Whether a cell has just these bytes.
  func holds(_ cell: CSVCell, _ label: [UInt8]) -> Bool {
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
}
