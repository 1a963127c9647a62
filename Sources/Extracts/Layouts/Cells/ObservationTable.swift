internal import Figures
internal import Indicators

/// The values of one file, each as a row of a few numbers. What they are of and where they stand is
/// kept once and not beside every value, so that a file with hundreds of thousands of them stays
/// small; observations are made of rows when somebody asks for them.
package struct ObservationTable: Sendable {
  let file: String
  let sheet: String?
  private(set) var indicators = NamedIDs<String>()
  private(set) var areas = NamedIDs<AreaCode>()
  private(set) var periods = NamedIDs<Period>()
  private(set) var columns = NamedIDs<String>()
  private(set) var rows: [Row] = []

  /// A value with the numbers of what it is of.
  struct Row {
    /// The digits of a number, or the place of a reason among all reasons.
    let units: Int64
    let indicator: Int32
    let area: Int32
    let period: Int32
    let column: Int32
    let line: UInt32
    /// Digits after the point; -1 for a reason.
    let places: Int8
    /// The place of a status among all; -1 for none.
    let status: Int8

    var decimal: ExactDecimal? {
      places < 0 ? nil : ExactDecimal(units: units, places: Int(places))
    }
  }

  /// What a cell was read as.
  enum Content: Hashable {
    case number(ExactDecimal)
    case absent(Absence)
  }

  init(file: String, sheet: String? = nil) {
    self.file = file
    self.sheet = sheet
  }

  mutating func id(ofIndicator id: String) -> Int32 { indicators.id(of: id) }
  mutating func id(ofArea area: AreaCode) -> Int32 { areas.id(of: area) }
  mutating func id(ofPeriod period: Period) -> Int32 { periods.id(of: period) }
  mutating func id(ofColumn name: String) -> Int32 { columns.id(of: name) }

  /// - Parameter line: the line or row of the cell.
  mutating func append(
    _ content: Content, _ key: ObservationIDs, column: Int32, line: Int,
    status: Observation.Status?
  ) {
    let (units, places): (Int64, Int8) =
      switch content {
      case .number(let decimal): (decimal.units, Int8(decimal.places))
      case .absent(let absence): (Int64(Self.place(of: absence)), -1)
      }
    rows.append(
      Row(
        units: units, indicator: key.indicator, area: key.area, period: key.period,
        column: column, line: UInt32(clamping: line), places: places,
        status: status.map(Self.place(of:)) ?? -1))
  }

  private static let absences = Absence.allCases
  private static let statuses = Observation.Status.allCases

  private static func place(of absence: Absence) -> Int {
    absences.firstIndex(of: absence) ?? 0
  }

  private static func place(of status: Observation.Status) -> Int8 {
    Int8(statuses.firstIndex(of: status) ?? 0)
  }

  /// In the order of the file's rows, and of the mapping within a row.
  var observations: [Observation] { rows.map(observation) }

  func observation(_ row: Row) -> Observation {
    let decimal = row.decimal
    return Observation(
      indicator: indicators[row.indicator], area: areas[row.area], period: periods[row.period],
      value: decimal.map { .number($0.rational) } ?? .absent(Self.absences[Int(row.units)]),
      places: decimal?.places,
      status: row.status < 0 ? nil : Self.statuses[Int(row.status)],
      origin: Origin(
        file: file, sheet: sheet, row: Int(row.line), column: columns[row.column]))
  }

  /// The same table with some of its rows, by their places.
  func keeping(_ places: [Int32]) -> ObservationTable {
    var table = self
    table.rows = places.map { rows[Int($0)] }
    return table
  }

  /// The observations of some indicators alone, by their numbers here.
  func observations(where isWanted: [Bool]) -> [Observation] {
    isWanted.contains(true)
      ? rows.filter { isWanted[Int($0.indicator)] }.map(observation) : []
  }

  /// Of the indicators those that some row is of, by their numbers here.
  var hasIndicator: [Bool] { seen(of: indicators.count) { $0.indicator } }
  var hasArea: [Bool] { seen(of: areas.count) { $0.area } }
  var hasPeriod: [Bool] { seen(of: periods.count) { $0.period } }

  private func seen(of count: Int, _ id: (Row) -> Int32) -> [Bool] {
    var seen = Array(repeating: false, count: count)
    for row in rows { seen[Int(id(row))] = true }
    return seen
  }
}

/// Numbers for names, in the order in which they are first seen.
struct NamedIDs<Name: Hashable & Sendable>: Sendable {
  private(set) var names: [Name] = []
  private var ids: [Name: Int32] = [:]

  var count: Int { names.count }

  subscript(id: Int32) -> Name { names[Int(id)] }

  mutating func id(of name: Name) -> Int32 {
    if let id = ids[name] { return id }
    let id = Int32(clamping: names.count)
    ids[name] = id
    names.append(name)
    return id
  }
}
