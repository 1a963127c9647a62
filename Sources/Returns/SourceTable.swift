/// The lines of a table in Markdown, with the bytes of each cell.
struct SourceTable {
  struct Row {
    /// Without the end of the line.
    let line: Range<Int>
    /// What stands between the bars, without the blanks around it.
    let cells: [Range<Int>]
  }

  /// The heading and the rows below it, without the line of dashes between them.
  let rows: [Row]
  /// The line of dashes.
  let dashes: Row
  /// All of the lines.
  let whole: Range<Int>

  /// Nil where the lines are not those of so many rows.
  init?(_ bytes: [UInt8], _ range: Range<Int>, rows count: Int) {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    // The table may be indented in its first line.
    while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    while start < range.upperBound {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
      let upper = end > start && bytes[end - 1] == 0x0D ? end - 1 : end
      lines.append(start..<upper)
      start = end + 1
    }
    while let last = lines.last, bytes[last].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
      lines.removeLast()
    }
    guard lines.count == count + 1, count > 0 else { return nil }
    let rows = lines.map { Row(line: $0, cells: Self.cells(bytes, $0)) }
    dashes = rows[1]
    self.rows = [rows[0]] + rows[2...]
    whole = lines[0].lowerBound..<lines[count].upperBound
  }

  /// A bar in a tag or behind a backslash parts no cells.
  private static func cells(_ bytes: [UInt8], _ line: Range<Int>) -> [Range<Int>] {
    var bars: [Int] = []
    var index = line.lowerBound
    while index < line.upperBound {
      let byte = bytes[index]
      if byte == 0x5C {
        index += 2
        continue
      }
      if byte == 0x7B, index + 1 < line.upperBound,
        bytes[index + 1] == 0x7B || bytes[index + 1] == 0x25
      {
        let close: UInt8 = bytes[index + 1] == 0x7B ? 0x7D : 0x25
        index += 2
        while index + 1 < line.upperBound, !(bytes[index] == close && bytes[index + 1] == 0x7D) {
          index += 1
        }
        index += 2
        continue
      }
      if byte == 0x7C { bars.append(index) }
      index += 1
    }
    func isBlank(_ range: Range<Int>) -> Bool {
      range.allSatisfy { bytes[$0] == 0x20 || bytes[$0] == 0x09 }
    }
    var edges: [(Int, Int)] = []
    var start = line.lowerBound
    for bar in bars {
      if !(edges.isEmpty && start == line.lowerBound && isBlank(start..<bar)) {
        edges.append((start, bar))
      }
      start = bar + 1
    }
    if !isBlank(start..<line.upperBound) { edges.append((start, line.upperBound)) }
    return edges.map { lower, upper in
      var (lower, upper) = (lower, upper)
      while lower < upper, bytes[lower] == 0x20 || bytes[lower] == 0x09 { lower += 1 }
      while upper > lower, bytes[upper - 1] == 0x20 || bytes[upper - 1] == 0x09 { upper -= 1 }
      return lower..<upper
    }
  }
}
