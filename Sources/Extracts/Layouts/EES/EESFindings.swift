internal import Diagnostics
internal import Figures
internal import Indicators

/// What was found in the rows of a published file: the values seen, which takes have rows and how
/// new those are, labels that are nearly taken, and areas that contradict themselves.
struct EESFindings {
  private var seen = SeenValues<Place>(indicators: 1)
  private var takes: [Take] = []
  private var nearMisses = NearMisses()
  private var areas: AreaConsistency

  /// Where a row begins, to find it again, and the take that it was read for.
  struct Place {
    let start: Int
    let line: UInt32
    let window: Int32
    let take: Int32
  }

  private struct Take {
    var hasRows = false
    /// That of the newest time; 0 for none.
    var rank = 0
    var newest: RankedTime?
  }

  init(_ areas: AreaTable) { self.areas = AreaConsistency(areas) }

  /// Makes ready for the rows of a file.
  mutating func begin(_ plan: EESPlan) {
    seen = SeenValues(indicators: plan.table.indicators.count)
    takes = Array(repeating: Take(), count: plan.takes.count)
    nearMisses = NearMisses(plan.takes.flatMap(\.filters))
  }

  /// Notes a value. The place of the same value where it was seen before; nil where it is new.
  mutating func insert(_ ids: ObservationIDs, at place: Place) -> Place? {
    seen.insert(ids, at: place)
  }

  /// Notes that a take has a row. Whether the time of that rank is newer than its rows so far.
  mutating func note(take: Int, rank: Int) -> Bool {
    if !takes[take].hasRows { takes[take].hasRows = true }
    return rank > takes[take].rank
  }

  /// Notes the newest time of a take.
  mutating func note(take: Int, newest: RankedTime) {
    takes[take].rank = newest.rank
    takes[take].newest = newest
  }

  /// Whether a row that no take asks for has a label that was not looked at before.
  func hasNewLabel(_ row: CSVRow, _ bytes: [UInt8]) -> Bool {
    nearMisses.hasNewLabel(row, bytes)
  }

  /// Notes the labels of a row that no take asks for.
  mutating func noteUntaken(_ row: CSVRow, in file: ExtractFile) {
    nearMisses.note(row, in: file)
  }

  /// Notes a code with the number and name beside it. Whether they are new.
  mutating func insertArea(
    _ row: CSVRow, _ code: CSVCell, beside columns: [Int], _ bytes: [UInt8]
  ) -> Bool {
    areas.insert(row, code, beside: columns, bytes)
  }

  /// Reports a row whose code is of one area and whose number or name is of another.
  mutating func checkArea(
    _ row: CSVRow, _ code: CSVCell, beside columns: [Int], _ plan: EESPlan, in file: ExtractFile,
    into log: inout DiagnosticLog
  ) {
    areas.check(row, code, beside: columns, plan.header, in: file, into: &log)
  }

  /// Reports what the rows as a whole leave to be said of the mapping.
  mutating func report(
    _ plan: EESPlan, _ mapping: ExtractMapping.File, _ rows: EESRows, into log: inout DiagnosticLog
  ) {
    reportUnmatched(plan, mapping, rows.file, into: &log)
    if rows.hasPassedRows {
      // Of a file that is read in windows only the first is still held, and its warning says that
      // it is not looked at as a whole.
      nearMisses.noteAll(in: rows.file, width: rows.width)
    }
    nearMisses.report(plan.header, into: &log) { column, label in
      zip(plan.takes, takes).contains { take, found in
        found.hasRows
          && take.filters.contains { $0.column == column && $0.label.elementsEqual(label.utf8) }
      }
    }
    reportOld(plan, mapping, rows.newest, into: &log)
  }

  /// Names labels that no row has, with the nearest that some row has.
  private func reportUnmatched(
    _ plan: EESPlan, _ mapping: ExtractMapping.File, _ file: ExtractFile,
    into log: inout DiagnosticLog
  ) {
    for (index, take) in mapping.takes.enumerated() where !takes[index].hasRows {
      var isExplained = false
      for (place, filter) in take.filters.enumerated() {
        let known = Self.labels(of: plan.takes[index].filters[place].column, in: file)
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
  private static func labels(of column: Int, in file: ExtractFile) -> [String] {
    var reader = CSVReader(file.bytes, delimiter: file.form.delimiter)
    var row = CSVRow()
    var labels: Set<String> = []
    _ = try? reader.next(into: &row)
    while labels.count < 1000, (try? reader.next(into: &row)) == true {
      if column < row.cells.count { labels.insert(row.cells[column].text(in: file.bytes)) }
    }
    return labels.sorted()
  }

  /// Says which takes have no row of the newest time, where no other take gives their indicators
  /// for it.
  private func reportOld(
    _ plan: EESPlan, _ mapping: ExtractMapping.File, _ newest: RankedTime?,
    into log: inout DiagnosticLog
  ) {
    guard let newest else { return }
    var reached: Set<Int32> = []
    for (take, found) in zip(plan.takes, takes) where found.newest?.rank == newest.rank {
      reached.formUnion(take.columns.map(\.indicatorID))
    }
    for (index, take) in plan.takes.enumerated() {
      guard let own = takes[index].newest, own.rank < newest.rank,
        take.columns.contains(where: { !reached.contains($0.indicatorID) })
      else { continue }
      log.report(
        EESProblem.newestNotTaken(newest: newest.label, taken: own.label),
        at: mapping.takes[index].range)
    }
  }
}
