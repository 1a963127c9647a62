/// The rows of a table as stretches of the text that was read.
struct TableRows {
  /// A table may leave out this many cells in all. Without a bound a short text could stand for a
  /// table of any size.
  static let mostMissingCells = 65_536

  let alignments: [Table.Alignment]
  /// The cells of each row as written, the header first: maybe fewer or more than it has columns.
  private(set) var rows: [[Range<Int>]]
  private var missingCells = 0

  /// Nil where the second line is no delimiter row as wide as the first.
  init?(_ bytes: [UInt8], header: Range<Int>, delimiters: Range<Int>) {
    guard let alignments = Self.alignments(bytes, delimiters) else { return nil }
    let cells = Self.cells(bytes, header)
    guard cells.count == alignments.count else { return nil }
    self.alignments = alignments
    rows = [cells]
  }

  /// Adds a row; false where the line is one pipe, which parts nothing, and where the table would
  /// leave out too many cells.
  mutating func addRow(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    let cells = Self.cells(bytes, line)
    guard !cells.isEmpty else { return false }
    let missing = max(0, alignments.count - cells.count)
    guard missingCells + missing <= Self.mostMissingCells else { return false }
    missingCells += missing
    rows.append(cells)
    return true
  }

  /// The alignments that a delimiter row such as `| --- | ---: |` gives; nil for any other line.
  private static func alignments(_ bytes: [UInt8], _ line: Range<Int>) -> [Table.Alignment]? {
    for byte in bytes[line] {
      guard
        byte.isSpaceOrTab || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: ":")
      else { return nil }
    }
    // `- |` begins a list item.
    if bytes[line.lowerBound] == UInt8(ascii: "-"), line.count > 1,
      bytes[line.lowerBound + 1].isSpaceOrTab
    {
      return nil
    }
    var alignments: [Table.Alignment] = []
    for cell in cells(bytes, line) {
      guard let first = cell.first, let last = cell.last else { return nil }
      let isLeft = bytes[first] == UInt8(ascii: ":")
      let isRight = bytes[last] == UInt8(ascii: ":")
      let dashStart = first + (isLeft ? 1 : 0)
      let dashEnd = last + (isRight ? 0 : 1)
      guard dashStart < dashEnd,
        bytes[dashStart..<dashEnd].allSatisfy({ $0 == UInt8(ascii: "-") })
      else { return nil }
      switch (isLeft, isRight) {
      case (true, true): alignments.append(.center)
      case (true, false): alignments.append(.left)
      case (false, true): alignments.append(.right)
      case (false, false): alignments.append(.none)
      }
    }
    return alignments.isEmpty ? nil : alignments
  }

  /// The cells between the pipes, without the spaces around them. A pipe after a backslash parts
  /// nothing; a first and a last pipe are optional.
  private static func cells(_ bytes: [UInt8], _ line: Range<Int>) -> [Range<Int>] {
    let row = trimmed(bytes, line)
    var cells: [Range<Int>] = []
    var start = row.lowerBound
    var isEscaped = false
    for index in row {
      let byte = bytes[index]
      if byte == UInt8(ascii: "|"), !isEscaped {
        if index > row.lowerBound { cells.append(trimmed(bytes, start..<index)) }
        start = index + 1
      }
      isEscaped = byte == UInt8(ascii: "\\")
    }
    if start < row.upperBound { cells.append(trimmed(bytes, start..<row.upperBound)) }
    return cells
  }

  private static func trimmed(_ bytes: [UInt8], _ stretch: Range<Int>) -> Range<Int> {
    var lower = stretch.lowerBound
    var upper = stretch.upperBound
    while lower < upper, bytes[lower].isSpaceOrTab { lower += 1 }
    while upper > lower, bytes[upper - 1].isSpaceOrTab { upper -= 1 }
    return lower..<upper
  }
}
