internal import Diagnostics
package import Fingerprints

/// What a reader of layouts reads: a text file row by row, or the rows of a sheet.
package enum CellSource: Sendable {
  case text(ExtractFile)
  /// A sheet, and the fingerprint of its workbook as it lies in the project.
  case table(CellTable, receivedAs: Fingerprint)
}

extension CellSource {
  var file: String {
    switch self {
    case .text(let file): file.name
    case .table(let table, _): table.file
    }
  }

  var sheet: String? {
    if case .table(let table, _) = self { table.sheet } else { nil }
  }

  /// What parts the cells of a text; nil for a sheet.
  var delimiter: Delimiter? {
    if case .text(let file) = self { file.form.delimiter } else { nil }
  }

  /// The fingerprint of the file as it lies in the project.
  var fingerprint: Fingerprint {
    switch self {
    case .text(let file): file.fingerprint
    case .table(_, let fingerprint): fingerprint
    }
  }

  /// The rows as cells; nil where a text is not sound, with the reason in the log.
  func table(into log: inout DiagnosticLog) -> CellTable? {
    switch self {
    case .text(let file): CellTable.read(file, into: &log)
    case .table(let table, _): table
    }
  }

  /// The text, or the sheet as the text that it might have been saved as.
  var asText: ExtractFile {
    switch self {
    case .text(let file): file
    case .table(let table, let fingerprint): ExtractFile(table, receivedAs: fingerprint)
    }
  }

  /// What the source is written in: "UTF-8, comma, LF" or "workbook, sheet 'Q2'".
  func written(lineEnds: String) -> String {
    switch self {
    case .text(let file): file.written(lineEnds: lineEnds)
    case .table(let table, _): "workbook, sheet '\(table.sheet ?? "")'"
    }
  }

  /// Where a cell stands, for messages.
  func location(_ place: CellPlace) -> Location {
    switch self {
    case .text(let file):
      file.location(ofCell: place.column, inRowAt: place.offset, line: place.row)
    case .table(let table, _):
      table.location(
        CellTable.Row(number: place.row, cells: [], offset: place.offset), place.column)
    }
  }
}

/// Where a cell stands, to find it again when something has to be said of it.
struct CellPlace {
  /// The line or row, counted from 1.
  let row: Int
  /// Where a text file holds the row.
  let offset: Int
  /// Counted from 0.
  let column: Int
}

/// Goes through the rows of a source, one at a time, without keeping them.
struct RowCursor {
  private let file: ExtractFile?
  private let table: CellTable?
  private var reader: CSVReader
  private var row = CSVRow()
  private var index = -1
  /// Where the current row stands in its file, counted from 1.
  private(set) var number = 0

  init(_ source: CellSource) {
    switch source {
    case .text(let file):
      self.file = file
      table = nil
      reader = CSVReader(file.bytes, delimiter: file.form.delimiter)
    case .table(let table, _):
      file = nil
      self.table = table
      reader = CSVReader([])
    }
  }

  /// Goes to the next row; false at the end, or at a fault, which is reported.
  mutating func next(into log: inout DiagnosticLog) -> Bool {
    if let table {
      index += 1
      guard index < table.rows.count else { return false }
      number = table.rows[index].number
      return true
    }
    do throws(CSVFault) {
      guard try reader.next(into: &row) else {
        if let file {
          log.reportMixedLineEnds(reader, in: file)
          log.reportBlankLines(reader, in: file)
        }
        return false
      }
    } catch {
      if let file { log.report(error, in: file) }
      return false
    }
    number = row.line
    return true
  }

  /// What a sheet hides.
  var hidden: HiddenCells { table?.hidden ?? HiddenCells() }

  /// Cells of the current row; a sheet's rows end with their last filled cell.
  var count: Int { table.map { $0.rows[index].cells.count } ?? row.cells.count }
  /// Whether a row of fewer cells than the header is broken: a sheet leaves blank ones out.
  var isText: Bool { table == nil }

  var isBlank: Bool {
    if let table { return table.rows[index].isBlank }
    return row.cells.allSatisfy(\.isEmpty)
  }

  /// A cell of the current row by its column, counted from 0; blank past its end.
  func cell(_ column: Int) -> Cell {
    if let table { return table.rows[index][column] }
    guard let file, row.cells.indices.contains(column) else { return .blank }
    return Cell(text: row.cells[column].text(in: file.bytes))
  }

  func text(_ column: Int) -> String { cell(column).text }

  /// Where a cell of the current row stands.
  func place(_ column: Int) -> CellPlace {
    CellPlace(
      row: number, offset: table.map { $0.rows[index].offset } ?? row.start, column: column)
  }

  func location(_ column: Int) -> Location {
    if let table { return table.location(table.rows[index], column) }
    guard let file else { return Location(file: "") }
    guard row.cells.indices.contains(column) else { return file.location(row: row) }
    return file.location(row.cells[column], row)
  }

  /// How the lines of a text end, in words.
  var lineEnds: String { reader.lineEnds.words }
}

extension TextForm {
  /// "UTF-8 with BOM, comma".
  var words: String { "\(encoding.rawValue), \(delimiter.rawValue)" }
}

extension CSVReader.LineEnds {
  /// How the lines end: "LF", "CR LF" or "CR"; both of two where they are mixed.
  var words: String {
    let found = [(lf, "LF"), (crlf, "CR LF"), (cr, "CR")].filter { $0.0 > 0 }.map(\.1)
    return found.isEmpty ? "one line" : found.joined(separator: " and ")
  }
}
