internal import Diagnostics
internal import Indicators

/// Rows that the mapping means and does not take: they would leave an older figure as the newest.
extension EESReader {
  /// Notes the labels of a row that no take asks for, where one is like a label that is taken.
  mutating func noteAlike(_ row: CSVRow) {
    for column in alike.columns {
      let cell = row.cells[column]
      guard alike.seen.insert(hash(of: cell, UInt64(column))).inserted else { continue }
      let label = cell.text(in: file.bytes)
      if let meant = alike.meant(label, column) {
        alike.found.append((column, label, meant, file.location(cell, row)))
      }
    }
  }

  /// Says which labels are one that is taken, but for capitals, spaces and the shapes of marks.
  mutating func reportAlike() {
    if hasPassedRows {
      // What was passed over without making cells of it. Of a file that is read in windows only the
      // first is still held, and its warning says that it is not looked at as a whole.
      var reader = CSVReader(file.bytes, delimiter: file.form.delimiter)
      var row = CSVRow()
      _ = try? reader.next(into: &row)
      while (try? reader.next(into: &row)) == true {
        if row.cells.count == header.count { noteAlike(row) }
      }
    }
    // Where no row has the label itself, that is told with the one that is like it.
    for (column, label, meant, place) in alike.found
    where takes.contains(where: { take in
      take.hasRows
        && take.filters.contains { $0.column == column && $0.label.elementsEqual(meant.utf8) }
    }) {
      log.report(
        EESProblem.labelAlike(String(label.prefix(200)), column: header[column], wanted: meant),
        at: place)
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

/// Labels that a mapping takes, and those met that are like one of them and are not it.
struct AlikeLabels {
  private(set) var columns: [Int] = []
  private var wanted: [Int: [LabelKey: String]] = [:]
  private var exact: [Int: Set<String>] = [:]
  var seen: Set<UInt64> = []
  var found: [(column: Int, label: String, meant: String, place: Location)] = []

  init(_ filters: [(column: Int, label: [UInt8])] = []) {
    for filter in filters {
      let label = String(decoding: filter.label, as: UTF8.self)
      wanted[filter.column, default: [:]][LabelKey(label)] = label
      exact[filter.column, default: []].insert(label)
    }
    columns = wanted.keys.sorted()
  }

  /// The label that is taken and was meant; nil where this one is taken or means another.
  func meant(_ label: String, _ column: Int) -> String? {
    exact[column]?.contains(label) == true ? nil : wanted[column]?[LabelKey(label)]
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
