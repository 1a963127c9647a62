internal import Diagnostics
internal import Figures
internal import Indicators

/// Where in a published file the layout and the mapping find what they name. Made of the header
/// once, and never changed.
struct EESPlan {
  /// The names of the columns.
  let header: [String]
  let takes: [Take]
  let timeColumn: Int
  let identifierColumn: Int
  let levelColumn: Int
  /// The columns of the codes of areas.
  let codeColumns: [EESLevel: Int]
  /// The rules of the periods of all columns, each once.
  let rules: [PeriodRule]
  /// A table without values, in which indicators and columns have their numbers.
  let table: ObservationTable
  /// Whether the mapping says of cells what the published layout does not.
  let hasOwnRules: Bool

  /// A take with the columns found and the labels as bytes.
  struct Take {
    let filters: [(column: Int, label: [UInt8])]
    let columns: [Column]
  }

  /// A column of figures as it is to be read.
  struct Column {
    let column: Int
    let plausible: Plausibility.Range
    /// The numbers of indicator and column in the table, and that of the rule in `rules`.
    let indicatorID: Int32
    let columnID: Int32
    let rule: Int
  }

  /// Nil where the file lacks what the layout or the mapping names, all of it reported.
  init?(
    _ header: CSVHeader, of file: ExtractFile, _ context: ReadingContext,
    into log: inout DiagnosticLog
  ) {
    let needed = ["time_period", "time_identifier", "geographic_level", "country_code"]
    let start = Location(file: file.name, start: SourcePosition(line: 1, column: 1))
    for name in needed where header[name] == nil {
      log.report(ExtractProblem.missingColumn(name, among: header.names), at: start)
    }
    var table = ObservationTable(file: file.name, sheet: file.sheet?.name)
    var rules: [PeriodRule] = []
    var takes: [Take] = []
    for take in context.mapping.takes {
      var filters: [(column: Int, label: [UInt8])] = []
      var columns: [Column] = []
      for filter in take.filters {
        if let column = Self.column(filter.column, filter.columnRange, header, into: &log) {
          filters.append((column, Array(filter.label.utf8)))
        }
      }
      for item in take.columns {
        guard let column = Self.column(item.name, item.nameRange, header, into: &log),
          let indicator = context.wanted(item.indicator)
        else { continue }
        let rule = rules.firstIndex(of: indicator.period) ?? rules.count
        if rule == rules.count { rules.append(indicator.period) }
        columns.append(
          Column(
            column: column, plausible: Plausibility.Range(indicator),
            indicatorID: table.id(ofIndicator: indicator.id),
            columnID: table.id(ofColumn: header.names[column]), rule: rule))
      }
      takes.append(Take(filters: filters, columns: columns))
    }
    guard !log.hasErrors, let time = header["time_period"],
      let identifier = header["time_identifier"], let level = header["geographic_level"]
    else { return nil }
    (timeColumn, identifierColumn, levelColumn) = (time, identifier, level)
    var codeColumns: [EESLevel: Int] = [:]
    for level in EESLevel.allCases {
      if let name = level.codeColumn { codeColumns[level] = header[name] }
    }
    self.codeColumns = codeColumns
    self.header = header.names
    self.takes = takes
    self.rules = rules
    self.table = table
    let own = context.mapping.rules
    hasOwnRules = !own.absences.isEmpty || own.blank != nil || own.durations != nil
  }

  private static func column(
    _ name: String, _ range: SourceRange, _ header: CSVHeader, into log: inout DiagnosticLog
  ) -> Int? {
    if let column = header[name] { return column }
    log.report(
      ExtractProblem.noSuchColumn(
        name, known: header.names.filter { !EESLevel.locationColumns.contains($0) }), at: range)
    return nil
  }

  /// The labels that every take asks for: rows that lack one need not be looked at.
  var commonFilters: [(column: Int, label: [UInt8])] {
    guard let first = takes.first else { return [] }
    return first.filters.filter { filter in
      takes.allSatisfy { $0.filters.contains { $0 == filter } }
    }
  }
}
