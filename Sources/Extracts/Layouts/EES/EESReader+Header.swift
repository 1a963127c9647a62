internal import Diagnostics
internal import Indicators

/// Finding the columns that the layout and the mapping name.
extension EESReader {
  mutating func plan(_ found: CSVHeader) -> Bool {
    let needed = ["time_period", "time_identifier", "geographic_level", "country_code"]
    let start = Location(file: file.name, start: SourcePosition(line: 1, column: 1))
    for name in needed where found[name] == nil {
      log.report(ExtractProblem.missingColumn(name, among: header), at: start)
    }
    for level in EESLevel.allCases {
      if let name = level.codeColumn { levelColumns[level] = found[name] }
    }
    for take in mapping.takes {
      var filters: [(column: Int, label: [UInt8])] = []
      var columns: [PlannedColumn] = []
      for filter in take.filters {
        if let column = column(filter.column, filter.columnRange, found) {
          filters.append((column, Array(filter.label.utf8)))
        }
      }
      for item in take.columns {
        guard let column = column(item.name, item.nameRange, found),
          let indicator = dictionary[item.indicator]
        else { continue }
        if request.indicators?.contains(indicator.id) ?? true {
          columns.append(planned(column, indicator))
        }
      }
      takes.append(PlannedTake(filters: filters, columns: columns))
    }
    guard !log.hasErrors, let time = found["time_period"],
      let identifier = found["time_identifier"], let level = found["geographic_level"]
    else { return false }
    (timeColumn, identifierColumn, levelColumn) = (time, identifier, level)
    return true
  }

  mutating func column(_ name: String, _ range: SourceRange, _ found: CSVHeader) -> Int? {
    if let column = found[name] { return column }
    log.report(
      ExtractProblem.noSuchColumn(
        name, known: found.names.filter { !EESLevel.locationColumns.contains($0) }), at: range)
    return nil
  }

  /// The line among the first twenty that begins as a header of this layout does.
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
