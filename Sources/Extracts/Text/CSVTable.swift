package import Diagnostics
package import Settings

/// A small CSV file that the user keeps, such as `areas.csv`, read whole with the place of each cell.
package struct CSVTable: Sendable {
  package let header: CSVHeader
  package let rows: [Row]

  /// A row with as many cells as the header.
  package struct Row: Sendable {
    package let line: Int
    let cells: [Cell]
    package let header: CSVHeader

    /// The cell under a heading; empty text where the table has no such column.
    package subscript(column: String) -> Cell {
      header[column].map { cells[$0] }
        ?? Cell(text: "", location: Location(file: cells.first?.location.file ?? ""))
    }

    package var all: [Cell] { cells }
  }

  /// A text, and where it stands in the file.
  package struct Cell: Sendable {
    package let text: String
    package let location: Location
  }

  /// Reads a table that people keep.
  ///
  /// - Parameter checksCells: whether a cell that must hold something and does not is reported; no where the
  ///   reader of the table says so in its own words.
  package static func read(
    _ file: ExtractFile, _ table: SettingsTable, checksCells: Bool = true,
    into log: inout DiagnosticLog
  ) -> CSVTable? {
    let found = read(file, columns: table.needed, mayLack: table.spare, into: &log)
    guard checksCells, let found else { return found }
    let before = log.errorCount
    for row in found.rows {
      for column in table.columns where column.isFilled && row[column.name].text.trimmed.isEmpty {
        log.report(
          ExtractProblem.emptyCell(column: column.name), at: row[column.name].location)
      }
    }
    return log.errorCount == before ? found : nil
  }

  /// Reads a table with exactly these columns, in any order; columns in `mayLack` may be left out.
  /// Rows of another length, missing and unknown columns are reported; nil where any was.
  package static func read(
    _ file: ExtractFile, columns: [String], mayLack: [String] = [],
    into log: inout DiagnosticLog
  ) -> CSVTable? {
    let before = log.errorCount
    guard let table = read(file, into: &log) else { return nil }
    let known = columns + mayLack
    let place = Location(
      file: file.name, start: SourcePosition(line: 1, column: 1))
    for name in columns where table.header[name] == nil {
      log.report(ExtractProblem.missingColumn(name, among: table.header.names), at: place)
    }
    for name in table.header.names where !known.contains(name) {
      log.report(ExtractProblem.unknownColumn(name, known: known), at: place)
    }
    return log.errorCount == before ? table : nil
  }

  /// Reads any table; nil where something is wrong with it as CSV.
  package static func read(_ file: ExtractFile, into log: inout DiagnosticLog) -> CSVTable? {
    let before = log.errorCount
    var reader = CSVReader(file.bytes)
    guard let header = CSVHeader.read(file, &reader, into: &log) else { return nil }
    var rows: [Row] = []
    var row = CSVRow()
    do throws(CSVFault) {
      while try reader.next(into: &row) {
        guard row.cells.count == header.names.count else {
          log.report(
            ExtractProblem.raggedRow(cells: row.cells.count, due: header.names.count),
            at: file.location(row: row))
          // Nobody reads the second thousand, and of millions of rows each would be looked at.
          if log.errorCount - before > DiagnosticLog.keptPerFile { return nil }
          continue
        }
        guard row.cells.contains(where: { !$0.isEmpty }) else {
          log.report(ExtractProblem.emptyRow, at: file.location(row: row))
          if log.errorCount - before > DiagnosticLog.keptPerFile { return nil }
          continue
        }
        let cells = row.cells.map {
          Cell(text: $0.text(in: file.bytes), location: file.location($0, row))
        }
        rows.append(Row(line: row.line, cells: cells, header: header))
      }
    } catch {
      log.report(error, in: file)
    }
    log.reportSpacedQuotes(reader, in: file)
    log.reportBlankLines(reader, in: file)
    return log.errorCount == before ? CSVTable(header: header, rows: rows) : nil
  }
}

extension DiagnosticLog {
  /// Says once that lines end in two ways, and that spaces stand around quoted cells.
  mutating func reportMixedLineEnds(_ reader: CSVReader, in file: ExtractFile) {
    reportSpacedQuotes(reader, in: file)
    guard let line = reader.mixedLine else { return }
    report(
      TextFormProblem.mixedLineEnds,
      at: Location(file: file.name, start: SourcePosition(line: line, column: 1)))
  }

  /// Says once that spaces stand beside the quotation marks of cells.
  mutating func reportSpacedQuotes(_ reader: CSVReader, in file: ExtractFile) {
    guard let spaced = reader.spacedQuotes else { return }
    report(
      TextFormProblem.spacedQuotes(spaced.count),
      at: Location(file: file.name, start: SourcePosition(line: spaced.line, column: 1)))
  }

  /// Says once that blank lines stand at the end, and refuses one between rows: it may part two
  /// tables.
  mutating func reportBlankLines(_ reader: CSVReader, in file: ExtractFile) {
    guard let first = reader.blankLines.first else { return }
    let inside = reader.blankLineBeforeRow
    report(
      inside == nil
        ? ExtractProblem.blankLines(reader.blankLineCount) : ExtractProblem.blankLineInside,
      at: Location(file: file.name, start: SourcePosition(line: inside ?? first, column: 1)))
  }
}
