import Diagnostics
import Extracts
import Figures

/// An extract as it stands, whatever it counts: its columns, and its rows by what they are of.
///
/// Times and places are known by the open data standard's names of columns. Of the others a column
/// that holds numbers and the symbols for their absence alone is one of figures; the rest are filters.
struct ReleaseTable {
  let file: String
  let header: [String]
  let rows: [[String]]
  /// Columns of filters and of figures, by place.
  let filters: [Int]
  let figures: [Int]

  static let timeColumns: Set = ["time_period", "time_identifier"]
  static let codeColumns: Set = ["country_code", "region_code", "old_la_code", "new_la_code"]
  static let placeColumns: Set = [
    "geographic_level", "country_code", "country_name", "region_code", "region_name",
    "old_la_code", "new_la_code", "la_name",
  ]

  /// Nil with what is wrong in the log.
  init?(_ source: ExtractFile, into log: inout DiagnosticLog) {
    guard let table = CSVTable.read(source, into: &log) else { return nil }
    file = source.name
    header = table.header.names
    rows = table.rows.map { $0.all.map(\.text) }
    let known = Self.timeColumns.union(Self.placeColumns)
    var filters: [Int] = []
    var figures: [Int] = []
    for (place, name) in table.header.names.enumerated() where !known.contains(name) {
      if rows.allSatisfy({ Self.isFigure($0[place]) }) {
        figures.append(place)
      } else {
        filters.append(place)
      }
    }
    self.filters = filters
    self.figures = figures
  }

  private static func isFigure(_ cell: String) -> Bool {
    if duration(cell) != nil { return true }
    return switch value(cell) {
    case .number, .absent, .olderSymbol, .blank: true
    case .fault: false
    }
  }

  /// The parts of a duration such as 0:11, 00:11 or 1:02:30, whose zeros in front say nothing; nil for
  /// another text.
  static func duration(_ cell: String) -> [Int]? {
    guard cell.utf8.contains(UInt8(ascii: ":")), cell.utf8.count <= 12 else { return nil }
    let parts = cell.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { return nil }
    let numbers = parts.compactMap { part in
      part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil
    }
    guard numbers.count == parts.count, numbers.dropFirst().allSatisfy({ $0 < 60 }) else {
      return nil
    }
    return numbers
  }

  static func value(_ cell: String) -> CellValue {
    let bytes = Array(cell.utf8)
    return CellValue.read(bytes, 0, bytes.count)
  }

  func column(_ name: String) -> Int? { header.firstIndex(of: name) }

  func cell(_ row: Int, _ name: String) -> String {
    column(name).map { rows[row][$0] } ?? ""
  }

  func time(_ row: Int) -> String { "\(cell(row, "time_period")) \(cell(row, "time_identifier"))" }

  /// The same for 2021/22, 2021-22 and 202122.
  func timeKey(_ row: Int) -> String {
    time(row).lowercased().filter { $0 != "/" && $0 != "-" && $0 != "\u{2013}" }
  }

  /// The name of the place that a row is of: a council before its region before the country.
  func place(_ row: Int) -> String {
    for column in ["la_name", "region_name", "country_name"] {
      let text = cell(row, column)
      if !text.isEmpty { return text }
    }
    return ""
  }

  /// What parts places of one name; the name of the region is the same in all releases.
  func placeKey(_ row: Int) -> String {
    [cell(row, "geographic_level"), cell(row, "region_name"), place(row)].joined(separator: "\u{1}")
  }

  /// Whether the file is a national table, which its publisher has protected: it gives England and
  /// the councils of several regions, or no council at all. A licence alone does not say that.
  ///
  /// - Parameter isShared: whether it lies among the open files that all councils share, where a part
  ///   of a national table is one too.
  func isNational(isShared: Bool) -> Bool {
    guard column("geographic_level") != nil else { return false }
    let levels = Set(rows.indices.map { cell($0, "geographic_level") })
    guard levels.contains("National") else { return false }
    if levels.isSubset(of: ["National", "Regional"]) { return true }
    var councils: Set<String> = []
    var regions: Set<String> = []
    for row in rows.indices where cell(row, "geographic_level") == "Local authority" {
      councils.insert(cell(row, "new_la_code"))
      regions.insert(cell(row, "region_name"))
    }
    return isShared
      ? councils.count > 1 : councils.count >= Self.fewestCouncils && regions.count >= 3
  }

  /// More than a council is compared with, or than a region has.
  private static let fewestCouncils = 25

  /// The code that goes with the name of the place, as most rows of figures are found by it.
  func code(_ row: Int, _ column: String) -> String { cell(row, column) }
}
