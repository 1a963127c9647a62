package import Diagnostics

extension CellTable {
  /// Reads a text file as rows of cells, of any length. What is wrong with it as text with
  /// delimiters is reported; nil then.
  package static func read(_ file: ExtractFile, into log: inout DiagnosticLog) -> CellTable? {
    var reader = CSVReader(file.bytes, delimiter: file.form.delimiter)
    var row = CSVRow()
    var rows: [Row] = []
    do throws(CSVFault) {
      while try reader.next(into: &row) {
        var cells = row.cells.map { Cell(text: $0.text(in: file.bytes)) }
        while let last = cells.last, last.kind == .blank { cells.removeLast() }
        if rows.isEmpty, cells.first?.text.hasPrefix("sep=") == true {
          log.report(ExtractProblem.separatorLine, at: file.location(row: row))
          return nil
        }
        rows.append(
          Row(number: row.line, cells: cells, offset: row.start, width: row.cells.count))
      }
    } catch {
      log.report(error, in: file)
      return nil
    }
    log.reportMixedLineEnds(reader, in: file)
    if rows.isEmpty {
      log.report(ExtractProblem.emptyFile, at: Location(file: file.name))
      return nil
    }
    return CellTable(file: file.name, rows: rows, lineEnds: reader.lineEnds.words) { row, column in
      file.location(ofCell: column, inRowAt: row.offset, line: row.number)
    }
  }
}

extension ExtractFile {
  /// The place of a cell in a row that begins at an offset, found by reading that row again.
  func location(ofCell column: Int, inRowAt offset: Int, line: Int) -> Location {
    var reader = CSVReader(bytes, delimiter: form.delimiter, from: offset, line: line)
    var row = CSVRow()
    guard (try? reader.next(into: &row)) == true, row.cells.indices.contains(column) else {
      return location(offset, offset, line: line)
    }
    return location(row.cells[column], row)
  }
}
