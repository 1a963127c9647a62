internal import Diagnostics
internal import Indicators

/// Goes through the rows of a published file: which of them are passed over, which takes ask for
/// one, and the time, level and area of a row, which most rows share with the row before.
struct EESRows {
  /// The file, or the window of it that is being read.
  private(set) var file: ExtractFile
  /// Which window that is.
  private(set) var window: Int32 = 0
  /// How many cells a row has.
  private(set) var width = 0
  /// Whether rows were passed over without making cells of them.
  private(set) var hasPassedRows = false
  private let upToYear: Int?
  private var sieve: RowSieve?
  private var finder = TakeFinder()

  private var lastTime: (period: [UInt8], identifier: [UInt8]) = ([], [])
  private(set) var time: EESTime?
  /// The time of the row among those of the file; nil for one that no indicator is kept by.
  private(set) var ranked: RankedTime?
  /// The rank of that; 0 for none.
  private(set) var rank = 0
  /// The newest time of any row.
  private(set) var newest: RankedTime?
  private var family: (EESTime.Family, identifier: String)?
  /// Times that were reported, once for each and not for each of its rows.
  private var reportedTimes: Set<String> = []
  private(set) var periods: PeriodCache<EESTime>

  private(set) var level = Level()
  private var lastArea: (bytes: [UInt8], area: Int32?) = ([], nil)
  /// Numbers of areas in the table; nil where an area is not asked for or is none.
  private var codes: [String: Int32?] = [:]

  /// The level of a row with the columns of the codes of its areas.
  struct Level {
    fileprivate var bytes: [UInt8] = []
    fileprivate var level: EESLevel?
    /// The name of the column of codes; nil where rows of the level are not taken.
    fileprivate(set) var codeName: String?
    /// Nil where the file lacks the column.
    fileprivate(set) var codeColumn: Int?
    /// The columns of the number and name of the area.
    fileprivate(set) var columnsBeside: [Int] = []
  }

  init(_ file: ExtractFile, upToYear: Int?) {
    self.file = file
    self.upToYear = upToYear
    periods = PeriodCache(upToYear: upToYear)
  }

  /// Takes what the header says; without a plan only the lengths of rows can be checked.
  mutating func begin(_ header: [String], _ plan: EESPlan?) {
    width = header.count
    guard let plan else { return }
    finder = TakeFinder(plan.takes.map(\.filters))
    periods = PeriodCache(upToYear: upToYear, rules: plan.rules)
    let common = plan.commonFilters
    if !common.isEmpty {
      sieve = RowSieve(
        columnCount: width, delimiter: file.form.delimiter, common: common,
        keys: [plan.timeColumn, plan.identifierColumn, plan.levelColumn])
    }
  }

  /// Goes to another window of the file, or to none so that its bytes may be used again.
  mutating func load(window bytes: [UInt8], isNext: Bool) {
    file = ExtractFile(name: file.name, bytes: bytes, form: file.form)
    if isNext { window += 1 }
    finder.releaseBytes()
  }

  /// Passes over rows that no take asks for, and counts them.
  mutating func pass(_ reader: inout CSVReader) -> Int {
    guard let step = sieve?.pass(file.bytes, from: reader.position, hasCRLF: reader.hasCRLF) else {
      return 0
    }
    if step.rows > 0 { hasPassedRows = true }
    reader.pass(step)
    return step.rows
  }

  /// Rows of the time and level of this one, which is sound, may be passed over from now on.
  mutating func remember(_ row: CSVRow) { sieve?.remember(row, file.bytes) }

  /// The first take that asks for a row; the number of takes where none does.
  mutating func firstTake(for row: CSVRow) -> Int {
    finder.look(at: row, of: file.bytes)
    return finder.next(from: 0)
  }

  /// The take after one that asks for the same row.
  func nextTake(after take: Int) -> Int { finder.next(from: take + 1) }

  /// Reads the time of a row into `time`; false where it is none.
  mutating func readTime(
    _ row: CSVRow, _ plan: EESPlan, into log: inout DiagnosticLog
  ) -> Bool {
    let period = row.cells[plan.timeColumn]
    let identifier = row.cells[plan.identifierColumn]
    if !lastTime.period.isEmpty, period.holds(lastTime.period, in: file.bytes),
      identifier.holds(lastTime.identifier, in: file.bytes)
    {
      return time != nil
    }
    time = parsedTime(row, period, identifier, into: &log)
    periods.turn()
    ranked = time.flatMap(RankedTime.init)
    rank = ranked?.rank ?? 0
    if rank > newest?.rank ?? 0 { newest = ranked }
    lastTime = (
      Array(file.bytes[period.start..<period.end]),
      Array(file.bytes[identifier.start..<identifier.end])
    )
    return time != nil
  }

  private mutating func parsedTime(
    _ row: CSVRow, _ period: CSVCell, _ identifier: CSVCell, into log: inout DiagnosticLog
  ) -> EESTime? {
    let periodText = period.text(in: file.bytes)
    let identifierText = identifier.text(in: file.bytes)
    let found: EESTime
    switch EESTime.read(period: periodText, identifier: identifierText) {
    case .success(let time): found = time
    case .failure(let error):
      if reportedTimes.insert("\(periodText)\u{0}\(identifierText)").inserted {
        log.report(
          ExtractProblem.notATime(
            period: periodText, identifier: identifierText, why: error.fault),
          at: file.location(error.fault == .unknownIdentifier ? identifier : period, row))
      }
      return nil
    }
    guard let (family, first) = family else {
      family = (found.family, identifierText)
      return found
    }
    guard family != found.family else { return found }
    if reportedTimes.insert(identifierText).inserted {
      log.report(
        ExtractProblem.timesMixed(first: first, now: identifierText),
        at: file.location(identifier, row))
    }
    return nil
  }

  /// What the time of the row is to a rule, and whether that was worked out just now; nil where the
  /// row has no time.
  mutating func period(
    _ rule: Int, in table: inout ObservationTable
  ) -> (found: PeriodCache<EESTime>.Found, isNew: Bool)? {
    guard let time else { return nil }
    return periods.find(time, time.time, rule, in: &table)
  }

  /// Reads the level of a row into `level`; false where it is none.
  mutating func readLevel(
    _ row: CSVRow, _ plan: EESPlan, into log: inout DiagnosticLog
  ) -> Bool {
    let cell = row.cells[plan.levelColumn]
    if level.bytes.isEmpty || !cell.holds(level.bytes, in: file.bytes) {
      let text = cell.text(in: file.bytes)
      let found = EESLevel(rawValue: text)
      if found == nil {
        log.report(ExtractProblem.unknownLevel(text), at: file.location(cell, row))
      }
      level = Level(
        bytes: Array(file.bytes[cell.start..<cell.end]), level: found,
        codeName: found?.codeColumn, codeColumn: found.flatMap { plan.codeColumns[$0] },
        columnsBeside: (found?.columnsBeside ?? []).compactMap { plan.header.firstIndex(of: $0) })
      lastArea = ([], nil)
    }
    return level.level != nil
  }

  /// The area of a row by the number of its code of today; nil where it is not asked for or has no
  /// code.
  ///
  /// - Parameter codeName: the column of the code, for messages.
  mutating func area(
    _ cell: CSVCell, _ row: CSVRow, _ codeName: String, _ context: ReadingContext,
    in table: inout ObservationTable, into log: inout DiagnosticLog
  ) -> Int32? {
    if !lastArea.bytes.isEmpty, cell.holds(lastArea.bytes, in: file.bytes) { return lastArea.area }
    let text = cell.text(in: file.bytes)
    if text.isEmpty {
      log.report(ExtractProblem.noAreaCode(column: codeName), at: file.location(cell, row))
      return nil
    }
    let area: Int32?
    if let known = codes[text] {
      area = known
    } else {
      let code = newCode(text, cell, row, codeName, context, into: &log)
      area = code.map { table.id(ofArea: $0) }
      codes[text] = .some(area)
    }
    lastArea = (Array(file.bytes[cell.start..<cell.end]), area)
    return area
  }

  /// The area of a code that is read for the first time, by its code of today.
  private func newCode(
    _ text: String, _ cell: CSVCell, _ row: CSVRow, _ codeName: String, _ context: ReadingContext,
    into log: inout DiagnosticLog
  ) -> AreaCode? {
    // "x" stands for an area not known and "z" for one of the publisher's own: neither is an area.
    guard text != "x", text != "z" else { return nil }
    guard text.split(separator: " / ", omittingEmptySubsequences: false).allSatisfy(Self.isCode)
    else {
      log.report(
        ExtractProblem.notAnAreaCode(text, column: codeName), at: file.location(cell, row))
      return nil
    }
    let code = AreaCode(text)
    let area = context.areas.current(code)
    if context.areas.area(code) == nil {
      log.report(ExtractProblem.unknownArea(code: text), at: file.location(cell, row))
    }
    if let wanted = context.request.areas, !wanted.contains(area) { return nil }
    return area
  }

  private static func isCode(_ text: Substring) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 9 && (0x41...0x5A).contains(bytes[0])
      && bytes.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The line among the first twenty that begins as a header of this layout does; nil where none
  /// does, or the first does.
  func lineOfHeader() -> Int? {
    var reader = CSVReader(file.bytes, delimiter: file.form.delimiter)
    var row = CSVRow()
    for _ in 0..<20 {
      guard (try? reader.next(into: &row)) == true else { return nil }
      if row.cells.contains(where: { $0.text(in: file.bytes) == "time_period" }) {
        return row.line > 1 ? file.row(ofLine: row.line) : nil
      }
    }
    return nil
  }
}

extension CSVCell {
  /// Whether the cell has just these bytes.
  func holds(_ label: [UInt8], in bytes: [UInt8]) -> Bool {
    guard count == label.count else { return false }
    let bytes = bytes.span
    let wanted = label.span
    var index = 0
    while index < label.count {
      if bytes[start + index] != wanted[index] { return false }
      index += 1
    }
    return true
  }

  /// A hash of the cell that goes on from another.
  func hash(in bytes: [UInt8], from start: UInt64) -> UInt64 {
    let bytes = bytes.span
    var hash = start
    var index = self.start
    while index < end {
      hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3
      index += 1
    }
    return (hash ^ 0x1FF) &* 0x100_0000_01B3
  }
}
