/// Which rows of a file are of one period, and whether its periods hold one another.
struct ReleasePeriods {
  private let keys: [String]
  private let years: [String]
  private let column: Int?
  let span: ReleaseProtection.Span

  private static let names: Set = ["period", "quarter", "month", "year", "date", "week"]

  init(_ table: ReleaseTable) {
    let named = table.filters + table.figures
    let column =
      table.column("time_period")
      ?? named.first { Self.names.contains(table.header[$0].lowercased()) }
    self.column = column
    guard let column else {
      keys = table.rows.map { _ in "" }
      years = keys
      span = .file
      return
    }
    keys = table.rows.indices.map {
      table.rows[$0][column] + " " + table.cell($0, "time_identifier")
    }
    // 202526 and 2025-Q3 lie in 2025; a calendar year beside a financial one lies in two.
    years = table.rows.map { String($0[column].prefix(4)) }
    let shapes = Set(table.rows.map { Self.shape($0[column]) })
    let kinds = Set(table.rows.indices.map { Self.kind(table.cell($0, "time_identifier")) })
    let haveYears = years.allSatisfy { $0.count == 4 && $0.allSatisfy(\.isNumber) }
    span =
      shapes.count == 1 && kinds.count <= 1
      ? .period : shapes.count == 1 && haveYears ? .year : .file
  }

  /// What the rows have in common that a small count in one of them reaches.
  func key(_ row: Int, _ span: ReleaseProtection.Span) -> String {
    switch span {
    case .period: keys[row].lowercased().filter { $0.isLetter || $0.isNumber }
    case .year: years[row]
    case .file: ""
    }
  }

  /// Whether a column says the period.
  func isPeriod(_ other: Int) -> Bool { other == column }

  private static func shape(_ text: String) -> String {
    String(text.map { $0.isNumber ? "0" : $0 })
  }

  /// Quarters are of one kind, and so are months and weeks.
  private static func kind(_ identifier: String) -> String {
    let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    let text = identifier.lowercased().filter { !$0.isNumber }
    return months.contains(text) ? "month" : text
  }
}
