package import Diagnostics
package import Fingerprints

/// A file as received: its name, its bytes as UTF-8, and places in it for messages.
package struct ExtractFile: Sendable {
  /// The path relative to the project.
  package let name: String
  package let bytes: [UInt8]
  /// Whether its cells must never be shown: child-level files and restricted sources.
  package let isConfidential: Bool
  /// What the file was made of when it was received; its bytes here are UTF-8.
  package let form: TextForm
  /// Nil for a text file.
  let sheet: SheetLines?
  private let receivedAs: Fingerprint?

  /// What the lines of a sheet that is read as a text stand for.
  struct SheetLines: Sendable {
    let name: String
    /// The row of each line.
    let rows: [Int]
  }

  package init(
    name: String, bytes: [UInt8], isConfidential: Bool = false, form: TextForm = TextForm(),
    receivedAs: Fingerprint? = nil
  ) {
    self.init(
      name: name, bytes: bytes, isConfidential: isConfidential, form: form,
      receivedAs: receivedAs, sheet: nil)
  }

  init(
    name: String, bytes: [UInt8], isConfidential: Bool = false, form: TextForm,
    receivedAs: Fingerprint?, sheet: SheetLines?
  ) {
    self.name = name
    self.bytes = bytes
    self.isConfidential = isConfidential
    self.form = form
    self.receivedAs = receivedAs
    self.sheet = sheet
  }

  /// The row that people know a line by: of a sheet its row, otherwise the line itself.
  func row(ofLine line: Int) -> Int {
    guard let rows = sheet?.rows, rows.indices.contains(line - 1) else { return line }
    return rows[line - 1]
  }

  /// What the file is written in: "UTF-8, comma, LF" or "workbook, sheet 'Q2'".
  func written(lineEnds: String) -> String {
    sheet.map { "workbook, sheet '\($0.name)'" } ?? "\(form.words), \(lineEnds)"
  }

  /// The fingerprint of the file as it lies in the project.
  package var fingerprint: Fingerprint { receivedAs ?? Fingerprint(of: bytes) }

  /// With the text of the place and nothing else of its line, or without it where that must not be
  /// shown.
  func location(_ start: Int, _ end: Int, line: Int) -> Location {
    var lineStart = min(start, bytes.count)
    while lineStart > 0, bytes[lineStart - 1] != 0x0A, bytes[lineStart - 1] != 0x0D {
      lineStart -= 1
    }
    if sheet != nil {
      return Location(
        file: name,
        start: SourcePosition(
          line: row(ofLine: line), column: cells(lineStart, min(start, bytes.count)) + 1))
    }
    if lineStart == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { lineStart = min(3, start) }
    let before = String(decoding: bytes[lineStart..<min(start, bytes.count)], as: UTF8.self).count
    var stop = min(end, bytes.count)
    for offset in start..<max(stop, start)
    where bytes[offset] == 0x0A || bytes[offset] == 0x0D {
      stop = offset
      break
    }
    let width = String(decoding: bytes[min(start, stop)..<stop], as: UTF8.self).count
    // The cell alone: what else stands in its row is nobody's to see in a log.
    let first = min(start, stop)
    return Location(
      file: name, start: SourcePosition(line: line, column: before + 1),
      end: SourcePosition(line: line, column: before + width + 1),
      excerpt: isConfidential || stop == first || stop - first > 400
        ? nil : String(decoding: bytes[first..<stop], as: UTF8.self), excerptColumn: before + 1)
  }

  /// A file by its path, refused where it or its name holds an identifier of a person.
  package static func screened(
    name: String, bytes: [UInt8], into log: inout DiagnosticLog
  ) -> ExtractFile? {
    log.refuses(bytes, of: name) ? nil : ExtractFile(name: name, bytes: bytes)
  }

  /// The delimiters outside of quotes between two places of one line.
  private func cells(_ first: Int, _ start: Int) -> Int {
    var count = 0
    var isQuoted = false
    for byte in bytes[first..<start] {
      if byte == 0x22 { isQuoted.toggle() }
      if byte == form.delimiter.byte, !isQuoted { count += 1 }
    }
    return count
  }

  func location(_ cell: CSVCell, _ row: CSVRow) -> Location {
    // A cell after one that holds a line end stands on a later line than its row.
    var line = row.line
    var index = row.start
    while index < cell.start {
      if bytes[index] == 0x0A || bytes[index] == 0x0D && bytes[index + 1] != 0x0A { line += 1 }
      index += 1
    }
    return location(cell.start, cell.end, line: line)
  }

  func location(row: CSVRow) -> Location { location(row.start, row.start, line: row.line) }
}
