internal import Diagnostics

/// The first row of a file: the names of its columns, each once.
package struct CSVHeader: Sendable {
  package let names: [String]
  private let places: [String: Int]
  /// Whether every column has a name of its own. Where not, that has been reported and only the
  /// lengths of rows can still be checked.
  let isSound: Bool

  package subscript(name: String) -> Int? { places[name] }

  /// Looks at the encoding and reads the header; nil where the file cannot be read on, with the
  /// reason in the log. A child-level file is refused here, before any of its cells is looked at.
  static func read(
    _ file: ExtractFile, _ reader: inout CSVReader, into log: inout DiagnosticLog
  ) -> CSVHeader? {
    if let problem = foreignEncoding(file.bytes) {
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
    if names.count == 1, let mark = names[0].first(where: { $0 == ";" || $0 == "\t" || $0 == "|" })
    {
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

  /// An encoding or kind of file that is not UTF-8 text, by its first bytes.
  private static func foreignEncoding(_ bytes: [UInt8]) -> ExtractProblem? {
    if bytes.isEmpty { return .emptyFile }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .workbook }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .workbook }
    let head = bytes.prefix(64)
    if head.count(where: { $0 == 0 }) * 3 > head.count { return .utf16 }
    return nil
  }
}

/// Files with a row for each child, known by the names of their columns.
enum ChildLevel {
  /// Whether no table of figures has a column of this name and records of children do.
  static func isColumn(_ name: String) -> Bool {
    let letters = name.lowercased().filter { $0.isLetter || $0.isNumber }
    return names.contains(letters)
  }

  private static let names: Set<String> = [
    "child", "childid", "childuniqueid", "childlaid", "laclientid", "lachildid", "childname",
    "childsname", "nameofchild", "upn", "uniquepupilnumber", "formerupn", "dob", "dateofbirth",
    "birthdate", "childdob", "childsdateofbirth", "mcdob", "personbirthdate", "homepost", "plpost",
    "postcode", "homepostcode", "placementpostcode", "forename", "firstname", "surname",
    "lastname", "familyname", "fullname", "nhsnumber", "uniquelearnernumber", "mothersdob",
    "workername", "socialworkername", "personschoolingid", "personid", "caseid", "clientid",
    "decom", "homeaddress",
  ]
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
