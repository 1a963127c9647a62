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
  var window = 0
  var sieve: RowSieve?
  var isPlanned = false
  let mapping: ExtractMapping.File
  let dictionary: IndicatorDictionary
  let areas: AreaTable
  let request: ExtractRequest
  var log = DiagnosticLog()
  var summary: ExtractSummary
  var observations: [Observation] = []

  var header: [String] = []
  var takes: [PlannedTake] = []
  var levelColumns: [EESLevel: Int] = [:]
  var timeColumn = 0
  var identifierColumn = 0
  var levelColumn = 0

  /// The last time and level, which most rows share with the row before.
  var lastTime: (period: [UInt8], identifier: [UInt8], time: EESTime?) = ([], [], nil)
  var lastLevel: (bytes: [UInt8], level: EESLevel?) = ([], nil)
  var family: EESTime.Family?
  var firstIdentifier = ""
  var periods: [PeriodKey: Period?] = [:]
  var codes: [String: AreaCode?] = [:]
  var firstRows: [ObservationKey: (place: Place, take: Int)] = [:]
  var badTimes: Set<String> = []
  /// Older symbols with how often and where they were first met.
  var symbols: [String: (absence: Absence, count: Int, place: Location)] = [:]

  struct PeriodKey: Hashable {
    let rule: PeriodRule
    let time: EESTime
  }

  /// Where a row begins, to find it again.
  struct Place {
    let start: Int
    let line: Int
    let window: Int
  }

  /// A take with the columns found and the labels as bytes.
  struct PlannedTake {
    let filters: [(column: Int, label: [UInt8])]
    let columns: [(column: Int, indicator: Indicator)]
    var hasRows = false
  }

  /// Whether the mapping says of cells what the published layout does not.
  var hasOwnRules: Bool {
    !mapping.rules.absences.isEmpty || mapping.rules.blank != nil || mapping.rules.durations != nil
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
    summary.written = "\(file.form.words), \(reader.lineEnds.words)"
  }

  /// Reads the header and finds the columns; false where the file cannot be read on.
  mutating func begin(_ reader: inout CSVReader) -> Bool {
    let before = log
    guard let header = CSVHeader.read(file, &reader, into: &log) else { return false }
    isPlanned = header.isSound && plan(header)
    if !isPlanned, let line = lineOfHeader() {
      // Of title lines above the header it is enough to say that they are there.
      log = before
      log.report(
        ExtractProblem.headerElsewhere(line: line),
        at: Location(file: file.name, start: SourcePosition(line: 1, column: 1)))
      return false
    }
    if isPlanned { planSieve() }
    return true
  }

  /// Reads the rows of the file or of a window of it; false where reading ends there.
  mutating func readRows(_ reader: inout CSVReader) -> Bool {
    var row = CSVRow()
    do throws(CSVFault) {
      while true {
        if let step = sieve?.pass(file.bytes, from: reader.position, hasCRLF: reader.hasCRLF) {
          summary.rows += step.rows
          reader.pass(step)
        }
        guard try reader.next(into: &row) else { break }
        summary.rows += 1
        guard row.cells.count == header.count else {
          log.report(
            ExtractProblem.raggedRow(cells: row.cells.count, due: header.count),
            at: file.location(row: row))
          continue
        }
        if isPlanned { take(row) }
        // Enough to act on; the rest of a file this broken says nothing new.
        if log.errorCount >= 1000 { break }
      }
    } catch {
      log.report(error, in: file)
      return false
    }
    return log.errorCount < 1000
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
    }
    summary.count(observations)
    summary.written = "\(file.form.words), \(reader.lineEnds.words)"
  }

  /// Hands over what was read and found; nil where an error was.
  mutating func result(
    fingerprint: Fingerprint, into log: inout DiagnosticLog
  ) -> ExtractResult? {
    if !self.log.hasErrors {
      QuotientCheck(observations, dictionary, areas)
        .run(file: file.name, summary: &summary, into: &self.log)
    }
    log.merge(self.log)
    guard !self.log.hasErrors else { return nil }
    return ExtractResult(
      observations: observations, summary: summary, fingerprint: fingerprint)
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

  mutating func take(_ row: CSVRow) {
    let time = readTime(row)
    let level = readLevel(row)
    guard let level else { return }
    guard let codeName = level.codeColumn else {
      summary.rowsOfOtherLevels += 1
      return
    }
    if time != nil { sieve?.remember(row, file.bytes) }
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

  func fits(_ row: CSVRow, _ take: Int) -> Bool {
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
