internal import Diagnostics

/// Labels that are one that a mapping takes but for capitals, spaces and the shapes of marks: the
/// mapping means their rows and does not take them, which would leave an older figure as the newest.
struct NearMisses {
  /// The columns of labels that are taken.
  private let columns: [Int]
  private var wanted: [Int: [LabelKey: String]] = [:]
  private var exact: [Int: Set<String>] = [:]
  private var seen: Set<UInt64> = []
  private var found: [Miss] = []

  /// A label, the one that is like it, and where it was seen first.
  private struct Miss {
    let column: Int
    let label: String
    let meant: String
    let place: Location
  }

  init(_ filters: [(column: Int, label: [UInt8])] = []) {
    for filter in filters {
      let label = String(decoding: filter.label, as: UTF8.self)
      wanted[filter.column, default: [:]][LabelKey(label)] = label
      exact[filter.column, default: []].insert(label)
    }
    columns = wanted.keys.sorted()
  }

  /// Whether a row has a label that was not looked at before.
  func hasNewLabel(_ row: CSVRow, _ bytes: [UInt8]) -> Bool {
    for column in columns
    where !seen.contains(row.cells[column].hash(in: bytes, from: UInt64(column))) {
      return true
    }
    return false
  }

  /// Notes the labels of a row that no take asks for.
  mutating func note(_ row: CSVRow, in file: ExtractFile) {
    for column in columns {
      let cell = row.cells[column]
      guard seen.insert(cell.hash(in: file.bytes, from: UInt64(column))).inserted else { continue }
      let label = cell.text(in: file.bytes)
      if let meant = meant(label, column) {
        found.append(
          Miss(column: column, label: label, meant: meant, place: file.location(cell, row)))
      }
    }
  }

  /// Notes the labels of all rows that a file, or the window of it that is held, still has.
  mutating func noteAll(in file: ExtractFile, width: Int) {
    var reader = CSVReader(file.bytes, delimiter: file.form.delimiter)
    var row = CSVRow()
    _ = try? reader.next(into: &row)
    while (try? reader.next(into: &row)) == true {
      if row.cells.count == width { note(row, in: file) }
    }
  }

  /// The label that is taken and was meant; nil where this one is taken or means another.
  private func meant(_ label: String, _ column: Int) -> String? {
    exact[column]?.contains(label) == true ? nil : wanted[column]?[LabelKey(label)]
  }

  /// Reports the labels found. Where no row has the label that is meant, that is reported already,
  /// with the one that is like it.
  ///
  /// - Parameter isTaken: whether some row has a label that is taken in a column.
  func report(
    _ header: [String], into log: inout DiagnosticLog,
    where isTaken: (_ column: Int, _ label: String) -> Bool
  ) {
    for miss in found where isTaken(miss.column, miss.meant) {
      log.report(
        EESProblem.labelAlike(
          String(miss.label.prefix(200)), column: header[miss.column], wanted: miss.meant),
        at: miss.place)
    }
  }
}
