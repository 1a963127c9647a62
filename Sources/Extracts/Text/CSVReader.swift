internal import Diagnostics

/// Reads CSV as RFC 4180 has it, strictly, over UTF-8 bytes in one pass, row by row; in place of
/// the comma a semicolon or tab may part the cells.
///
/// A cell is a range of bytes; nothing is copied and no text is made. Rules where the standard is
/// silent: a byte-order mark is passed over; a line ends with LF or CRLF, both may occur in one
/// file, or throughout with CR; a line without any byte is blank and is counted, not returned; the
/// last line may lack its end; spaces belong to the cell, but for those around the quotes of a quoted one,
/// which are counted. A quote in an unquoted cell, text after a
/// closing quote, an unclosed quote, a NUL, bytes that are not UTF-8 and cells past `cellLimit` end
/// the reading with a fault.
package struct CSVReader {
  package let bytes: [UInt8]
  /// The first byte that has not been read.
  package private(set) var position: Int
  /// The line at `position`, counted from 1.
  package private(set) var line = 1
  package private(set) var lineEnds = LineEnds()
  /// Lines without any byte, other than the end of the file.
  package private(set) var blankLines: [Int] = []
  package private(set) var blankLineCount = 0
  /// The first blank line that a row follows.
  package private(set) var blankLineBeforeRow: Int?
  /// The first line that ends otherwise than the first line of all, LF beside CRLF.
  package private(set) var mixedLine: Int?
  /// The first line with a space between a quote of a quoted cell and what parts the cells, and how
  /// many cells have one.
  package private(set) var spacedQuotes: (line: Int, count: Int)?
  package let hasByteOrderMark: Bool
  private let delimiter: UInt8

  /// The most bytes that a cell may hold.
  package static let cellLimit = 1 << 20
  /// The most cells that a row may hold.
  package static let columnLimit = 4096

  /// How many lines ended in which way so far.
  package struct LineEnds: Sendable, Hashable {
    package var lf = 0
    package var crlf = 0
    package var cr = 0
  }

  package init(_ bytes: [UInt8], delimiter: Delimiter = .comma) {
    self.bytes = bytes
    self.delimiter = delimiter.byte
    hasByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    position = hasByteOrderMark ? 3 : 0
  }

  /// Goes on with the next window of a file that is read in windows of whole rows.
  init(continuing earlier: CSVReader, with bytes: [UInt8]) {
    self.bytes = bytes
    delimiter = earlier.delimiter
    hasByteOrderMark = earlier.hasByteOrderMark
    position = 0
    line = earlier.line
    lineEnds = earlier.lineEnds
    mixedLine = earlier.mixedLine
    blankLines = earlier.blankLines
    blankLineCount = earlier.blankLineCount
    blankLineBeforeRow = earlier.blankLineBeforeRow
    spacedQuotes = earlier.spacedQuotes
  }

  /// Goes on after rows that were passed over.
  mutating func pass(_ step: RowSieve.Step) {
    position = step.position
    line += step.rows
    lineEnds.lf += step.lf
    lineEnds.crlf += step.crlf
  }

  /// How all lines have ended so far; nil where none has ended or they differ.
  var hasCRLF: Bool? {
    lineEnds.cr > 0 || (lineEnds.lf > 0) == (lineEnds.crlf > 0) ? nil : lineEnds.crlf > 0
  }

  /// Goes on at a row that was read before.
  init(_ bytes: [UInt8], delimiter: Delimiter, from offset: Int, line: Int) {
    self.bytes = bytes
    self.delimiter = delimiter.byte
    hasByteOrderMark = false
    position = offset
    self.line = line
  }

  /// Reads the next row that is not blank into `row`; false at the end of the file.
  package mutating func next(into row: inout CSVRow) throws(CSVFault) -> Bool {
    let storage = bytes
    let bytes = storage.span
    let count = bytes.count
    while position < count, bytes[position] == 0x0A || bytes[position] == 0x0D {
      blankLineCount += 1
      if blankLines.count < 5 { blankLines.append(line) }
      position = try pastLineEnd(bytes, position)
      line += 1
    }
    guard position < count else { return false }
    if blankLineCount > 0, blankLineBeforeRow == nil { blankLineBeforeRow = blankLines.first }
    row.begin(position, line)
    var index = position
    var seen: UInt8 = 0
    while true {
      if index < count, bytes[index] == 0x22 {
        index = try quotedCell(bytes, index, &row, &seen)
      } else {
        let start = index
        var isQuoted = false
        // Every byte that ends or breaks a cell is at most 0x2C, but for the semicolon.
        while index < count {
          let byte = bytes[index]
          if byte == delimiter {
            break
          } else if byte > 0x2C {
            seen |= byte
          } else if byte == 0x0A || byte == 0x0D {
            break
          } else if byte == 0x22 {
            guard Self.isSpace(bytes, start..<index) else {
              throw CSVFault(.bareQuote, index, line)
            }
            noteSpacedQuote()
            index = try quotedCell(bytes, index, &row, &seen)
            isQuoted = true
            break
          } else if byte == 0 {
            throw CSVFault(.nul, index, line)
          }
          index += 1
        }
        if !isQuoted {
          if index - start > Self.cellLimit { throw CSVFault(.cellTooLong, start, line) }
          row.cells.append(CSVCell(start: start, end: index, isQuoted: false, hasDoubled: false))
        }
      }
      if row.cells.count > Self.columnLimit { throw CSVFault(.tooManyCells, index, line) }
      guard index < count else { break }
      if bytes[index] == delimiter {
        index += 1
        continue
      }
      break
    }
    row.end = index
    if seen & 0x80 != 0, let fault = UTF8Text.firstFault(in: bytes, row.start..<index) {
      throw CSVFault(.notUTF8, fault, line(of: fault, from: row))
    }
    if index < count {
      position = try pastLineEnd(bytes, index)
      line += 1
    } else {
      position = index
    }
    return true
  }

  /// Reads a quoted cell that begins at `start` and gives the place after its closing quote.
  private mutating func quotedCell(
    _ bytes: Span<UInt8>, _ start: Int, _ row: inout CSVRow, _ seen: inout UInt8
  ) throws(CSVFault) -> Int {
    let count = bytes.count
    let opened = line
    var index = start + 1
    var hasDoubled = false
    while index < count {
      let byte = bytes[index]
      seen |= byte
      if byte == 0x22 {
        if index + 1 < count, bytes[index + 1] == 0x22 {
          hasDoubled = true
          index += 2
          continue
        }
        break
      }
      if byte == 0x0A || byte == 0x0D && !(index + 1 < count && bytes[index + 1] == 0x0A) {
        line += 1
      } else if byte == 0 {
        throw CSVFault(.nul, index, line)
      }
      index += 1
      // An unclosed quote is named before its cell can be called too long.
    }
    guard index < count else {
      line = opened
      throw CSVFault(.unclosedQuote, start, opened)
    }
    if index - start > Self.cellLimit { throw CSVFault(.cellTooLong, start, opened) }
    row.cells.append(
      CSVCell(start: start + 1, end: index, isQuoted: true, hasDoubled: hasDoubled))
    index += 1
    if index < count, bytes[index] == 0x20 {
      var next = index + 1
      while next < count, bytes[next] == 0x20 { next += 1 }
      if next == count || bytes[next] == delimiter || bytes[next] == 0x0A || bytes[next] == 0x0D {
        noteSpacedQuote()
        return next
      }
    }
    if index < count, bytes[index] != delimiter, bytes[index] != 0x0A, bytes[index] != 0x0D {
      throw CSVFault(.afterQuote, index, line)
    }
    return index
  }

  private mutating func noteSpacedQuote() {
    spacedQuotes = spacedQuotes.map { ($0.line, $0.count + 1) } ?? (line, 1)
  }

  private static func isSpace(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where bytes[index] != 0x20 { return false }
    return true
  }

  private mutating func pastLineEnd(_ bytes: Span<UInt8>, _ index: Int) throws(CSVFault) -> Int {
    if bytes[index] == 0x0A {
      guard lineEnds.cr == 0 else { throw CSVFault(.mixedLineEnds, index, line) }
      if lineEnds.crlf > 0, mixedLine == nil { mixedLine = line }
      lineEnds.lf += 1
      return index + 1
    }
    if index + 1 < bytes.count, bytes[index + 1] == 0x0A {
      guard lineEnds.cr == 0 else { throw CSVFault(.mixedLineEnds, index, line) }
      if lineEnds.lf > 0, mixedLine == nil { mixedLine = line }
      lineEnds.crlf += 1
      return index + 2
    }
    guard lineEnds.lf == 0, lineEnds.crlf == 0 else {
      throw CSVFault(.mixedLineEnds, index, line)
    }
    lineEnds.cr += 1
    return index + 1
  }

  private func line(of offset: Int, from row: CSVRow) -> Int {
    var line = row.line
    var index = row.start
    while index < offset {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if bytes[index] == 0x0A || bytes[index] == 0x0D && next != 0x0A { line += 1 }
      index += 1
    }
    return line
  }
}

/// A row as places in the bytes; used again for each row so that no row costs an allocation.
package struct CSVRow {
  package fileprivate(set) var cells: [CSVCell] = []
  package fileprivate(set) var start = 0
  package fileprivate(set) var end = 0
  /// The line on which the row begins, counted from 1.
  package fileprivate(set) var line = 0

  package init() { cells.reserveCapacity(64) }

  fileprivate mutating func begin(_ position: Int, _ line: Int) {
    cells.removeAll(keepingCapacity: true)
    start = position
    self.line = line
  }
}

/// A cell as a range of bytes, without its quotes.
package struct CSVCell: Sendable, Hashable {
  package let start: Int
  package let end: Int
  package let isQuoted: Bool
  /// Whether two quotes stand in it for one.
  package let hasDoubled: Bool

  package var isEmpty: Bool { start == end }
  package var count: Int { end - start }

  /// The text of the cell in the bytes that it was read from, with doubled quotes made single.
  package func text(in bytes: [UInt8]) -> String {
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    return hasDoubled ? text.replacing("\"\"", with: "\"") : text
  }
}

/// Why a file stops being CSV, and where.
package struct CSVFault: Error, Hashable {
  package let kind: Kind
  package let offset: Int
  package let line: Int

  /// What is wrong at the offset.
  package enum Kind: Sendable, Hashable {
    case bareQuote, afterQuote, unclosedQuote, notUTF8, nul, mixedLineEnds, cellTooLong
    case tooManyCells
  }

  init(_ kind: Kind, _ offset: Int, _ line: Int) {
    self.kind = kind
    self.offset = offset
    self.line = line
  }
}
