internal import Diagnostics
internal import Figures
internal import Indicators

/// What is said of rows that clash and labels that no row has.
extension EESReader {
  mutating func reportTwice(
    _ row: CSVRow, _ take: Int, _ ids: ObservationIDs, _ first: Place
  ) {
    let indicator = table.indicators[ids.indicator]
    let note = Diagnostic.Note(
      "the first is here",
      at: first.window == window
        ? file.location(first.start, first.start, line: Int(first.line))
        : Location(
          file: file.name, start: SourcePosition(line: Int(first.line), column: 1)))
    let place = file.location(row: row)
    if Int(first.take) != take {
      log.report(ExtractProblem.indicatorTwice(indicator), at: place, notes: [note])
      return
    }
    if first.window == window, let (column, one, other) = difference(row, first) {
      log.report(
        ExtractProblem.rowsNotToldApart(column: header[column], first: one, second: other),
        at: file.location(row.cells[column], row), notes: [note])
    } else {
      // One finding for the row, whichever of its indicators is met first.
      guard takes[take].columns.first?.indicatorID == ids.indicator else { return }
      let (area, period) = (table.areas[ids.area], table.periods[ids.period])
      log.report(
        ExtractProblem.rowTwice(keys: "\(area.gss), \(period.long) and these filters"),
        at: place, notes: [note])
    }
  }

  /// The first column of text, not of time, place or figures, in which two rows differ.
  func difference(_ row: CSVRow, _ first: Place) -> (Int, String, String)? {
    var reader = CSVReader(
      Array(file.bytes[first.start..<row.start]), delimiter: file.form.delimiter)
    var other = CSVRow()
    let bytes = reader.bytes
    guard (try? reader.next(into: &other)) == true, other.cells.count == row.cells.count else {
      return nil
    }
    for (column, cell) in row.cells.enumerated()
    where !EESLevel.locationColumns.contains(header[column]) {
      let one = other.cells[column].text(in: bytes)
      let two = cell.text(in: file.bytes)
      guard one != two, case .fault = CellValue.read(Array(one.utf8), 0, one.utf8.count) else {
        continue
      }
      return (column, one, two)
    }
    return nil
  }

  /// Names labels that no row has, with the nearest that some row has.
  mutating func reportUnmatched() {
    for (index, take) in mapping.takes.enumerated() where !takes[index].hasRows {
      var isExplained = false
      for (place, filter) in take.filters.enumerated() {
        let known = labels(of: takes[index].filters[place].column)
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
  func labels(of column: Int) -> [String] {
    var reader = CSVReader(file.bytes, delimiter: file.form.delimiter)
    var row = CSVRow()
    var labels: Set<String> = []
    _ = try? reader.next(into: &row)
    while labels.count < 1000, (try? reader.next(into: &row)) == true {
      if column < row.cells.count { labels.insert(row.cells[column].text(in: file.bytes)) }
    }
    return labels.sorted()
  }
}
