/// The parts in which a table is printed: one, or several that each begin with its first column.
package struct TableLayout {
  /// The columns of each part, as numbers of the table's columns.
  package let parts: [[Int]]
  /// How each part stands on the page.
  package let settings: [TableSetting]

  /// More parts than this no reader would put together again.
  static let mostParts = 4

  /// - Parameter inset: how far in the table stands, in points.
  package init(_ table: Table, inset: Int = 0) {
    // The columns of a scorecard are few and have widths of their own.
    if table.scorecard != nil {
      (parts, settings) = ([Array(table.columns.indices)], [.small])
      return
    }
    let widths = TableWidths(table)
    let all = Array(table.columns.indices)
    if let setting = widths.setting(of: all, inset: inset) {
      (parts, settings) = ([all], [setting])
      return
    }
    let rest = Array(all.dropFirst())
    // Parts of about the same number of columns, as few as hold them.
    for count in 2...max(2, rest.count) {
      let parts = (0..<count).map { part in
        Array(all.prefix(1) + rest[(part * rest.count / count)..<((part + 1) * rest.count / count)])
      }
      let settings = parts.map { widths.setting(of: $0, inset: inset) }
      if settings.allSatisfy({ $0 != nil }) {
        (self.parts, self.settings) = (parts, settings.compactMap(\.self))
        return
      }
    }
    (parts, settings) = ([all], [.smallTurned])
  }

  var isPrintable: Bool { parts.count <= Self.mostParts }

  /// How many columns the largest part holds, its first among them.
  var columnsOfAPart: Int { parts.map(\.count).max() ?? 0 }
}
