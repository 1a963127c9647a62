internal import Diagnostics
internal import Indicators

/// Rows that the mapping means and does not take: they would leave an older figure as the newest.
extension EESReader {
  /// Says which labels are one that is taken, but for capitals, spaces and the shapes of marks.
  mutating func reportAlike() {
    var wanted: [Int: [LabelKey: String]] = [:]
    var exact: [Int: Set<String>] = [:]
    for take in takes where take.hasRows {
      for filter in take.filters {
        let label = String(decoding: filter.label, as: UTF8.self)
        wanted[filter.column, default: [:]][LabelKey(label)] = label
      }
    }
    for filter in takes.flatMap(\.filters) {
      exact[filter.column, default: []].insert(String(decoding: filter.label, as: UTF8.self))
    }
    let columns = wanted.keys.sorted()
    guard !columns.isEmpty else { return }
    var seen: Set<UInt64> = []
    var reader = CSVReader(file.bytes, delimiter: file.form.delimiter)
    var row = CSVRow()
    _ = try? reader.next(into: &row)
    while (try? reader.next(into: &row)) == true {
      guard row.cells.count == header.count else { continue }
      for column in columns {
        let cell = row.cells[column]
        guard seen.insert(hash(of: cell, UInt64(column))).inserted else { continue }
        let label = cell.text(in: file.bytes)
        guard let meant = wanted[column]?[LabelKey(label)], exact[column]?.contains(label) != true
        else { continue }
        log.report(
          EESProblem.labelAlike(String(label.prefix(200)), column: header[column], wanted: meant),
          at: file.location(cell, row))
      }
    }
  }

  /// Says which takes have no row of the newest time, where no other take gives their indicators
  /// for it.
  mutating func reportOld() {
    guard let newest = newestTime else { return }
    var reached: Set<Int32> = []
    for take in takes where take.newest?.rank == newest.rank {
      reached.formUnion(take.columns.map(\.indicatorID))
    }
    for (index, take) in takes.enumerated() {
      guard let own = take.newest, own.rank < newest.rank,
        take.columns.contains(where: { !reached.contains($0.indicatorID) })
      else { continue }
      log.report(
        EESProblem.newestNotTaken(newest: newest.label, taken: own.label),
        at: mapping.takes[index].range)
    }
  }
}

/// A time by its place among those of one file.
struct RankedTime {
  let rank: Int
  let label: String

  /// Nil for times that no indicator is kept by.
  init?(_ time: EESTime) {
    label = time.label
    switch time.time {
    case .year(let year), .financialYear(let year), .academicYear(let year), .taxYear(let year):
      rank = year * 100
    case .financialQuarter(let year, let number), .month(let year, let number):
      rank = year * 100 + number
    case .day, .other: return nil
    }
  }
}
