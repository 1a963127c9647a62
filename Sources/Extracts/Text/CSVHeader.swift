internal import Diagnostics

/// The first row of a file: the names of its columns, each once.
package struct CSVHeader: Sendable {
  package let names: [String]
  private let places: [String: Int]
  /// Whether every column has a name of its own. Where not, that has been reported and only the
  /// lengths of rows can still be checked.
  let isSound: Bool

  /// The column of a name, counted from 0; nil where the file has none of it.
  package subscript(name: String) -> Int? { places[name] }

  /// Looks at the encoding and reads the header; nil where the file cannot be read on, with the
  /// reason in the log. A child-level file is refused here, before any of its cells is looked at.
  static func read(
    _ file: ExtractFile, _ reader: inout CSVReader, into log: inout DiagnosticLog
  ) -> CSVHeader? {
    if let problem = foreignEncoding(file.bytes) ?? otherKind(file.bytes) {
      log.report(problem, at: Location(file: file.name))
      return nil
    }
    var row = CSVRow()
    do throws(CSVFault) {
      guard try reader.next(into: &row) else {
        log.report(ExtractProblem.emptyFile, at: Location(file: file.name))
        return nil
      }
    } catch {
      log.report(error, in: file)
      return nil
    }
    let names = row.cells.map { $0.text(in: file.bytes) }
    if let column = names.first(where: ChildLevel.isColumn) {
      log.report(
        ExtractProblem.childLevel(column: column),
        at: file.location(row: row).withoutExcerpt)
      return nil
    }
    if let first = names.first, first.hasPrefix("sep=") {
      log.report(ExtractProblem.separatorLine, at: file.location(row: row))
      return nil
    }
    let own = Character(UnicodeScalar(file.form.delimiter.byte))
    if names.count == 1, let mark = names[0].first(where: { ",;\t|".contains($0) && $0 != own }) {
      log.report(ExtractProblem.otherDelimiter(mark), at: file.location(row: row))
      return nil
    }
    var places: [String: Int] = [:]
    var isSound = true
    for (index, name) in names.enumerated() {
      let place = file.location(row.cells[index], row)
      if name.allSatisfy(\.isWhitespace) {
        log.report(ExtractProblem.emptyColumnName(index + 1), at: place)
        isSound = false
      } else if let first = places[name] {
        log.report(
          ExtractProblem.columnTwice(name), at: place,
          notes: [Diagnostic.Note("first here", at: file.location(row.cells[first], row))])
        isSound = false
      } else {
        places[name] = index
      }
    }
    return CSVHeader(names: names, places: places, isSound: isSound)
  }

  /// An encoding that is not UTF-8, by its first bytes.
  private static func foreignEncoding(_ bytes: [UInt8]) -> ExtractProblem? {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? .utf16 : nil
  }

  /// A kind of file that is no text with delimiters, by its first bytes.
  static func otherKind(_ bytes: [UInt8]) -> ExtractProblem? {
    if bytes.isEmpty { return .emptyFile }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .workbook }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .workbook }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return nil }
    let head = bytes.prefix(64)
    return head.count(where: { $0 == 0 }) * 3 > head.count ? .utf16 : nil
  }
}

extension DiagnosticLog {
  /// Reports where a file stops being CSV.
  mutating func report(_ fault: CSVFault, in file: ExtractFile) {
    if fault.kind == .notUTF8 {
      let byte = file.bytes[fault.offset]
      report(
        ExtractProblem.notUTF8(
          byte: byte, mayBeWindows: Self.mayBeWindows1252(file.bytes, fault.offset)),
        at: file.location(fault.offset, fault.offset + 1, line: fault.line).withoutExcerpt)
    } else {
      report(
        ExtractProblem.notCSV(fault.kind),
        at: file.location(fault.offset, fault.offset + 1, line: fault.line))
    }
  }

  /// Marks that Windows-1252 has and that turn up alone: pound, dashes, quotation marks, é.
  private static func mayBeWindows1252(_ bytes: [UInt8], _ offset: Int) -> Bool {
    let typical: Set<UInt8> = [0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0xA3, 0xE9, 0xE8, 0xA0]
    return typical.contains(bytes[offset])
  }
}
