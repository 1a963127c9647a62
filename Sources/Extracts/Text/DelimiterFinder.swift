/// Finds what parts the cells of a text: the mark that gives most rows of its beginning one and the
/// same number of cells. Marks inside quotation marks do not count.
struct DelimiterFinder {
  /// Nil where no mark parts anything: a file of one column.
  let delimiter: Delimiter?

  private static let rowLimit = 60

  init(_ bytes: [UInt8]) {
    var best: (delimiter: Delimiter, rows: Int, width: Int)?
    for delimiter in Delimiter.allCases {
      var counts: [Int: Int] = [:]
      for width in Self.widths(bytes, delimiter) where width > 1 { counts[width, default: 0] += 1 }
      // Of two widths that are as common the larger: titles are narrow.
      guard let common = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else {
        continue
      }
      if let known = best, (known.rows, known.width) >= (common.value, common.key) { continue }
      best = (delimiter, common.value, common.key)
    }
    delimiter = best?.delimiter
  }

  private static func widths(_ bytes: [UInt8], _ delimiter: Delimiter) -> [Int] {
    var widths: [Int] = []
    var width = 1
    var isQuoted = false
    var isAtStart = true
    for byte in bytes.prefix(1 << 18) {
      if isQuoted {
        if byte == 0x22 { isQuoted = false }
        continue
      }
      switch byte {
      case 0x22 where isAtStart || width > 0:
        isQuoted = true
        isAtStart = false
      case delimiter.byte:
        width += 1
        isAtStart = true
      case 0x0A, 0x0D:
        if !(isAtStart && width == 1) { widths.append(width) }
        if widths.count == rowLimit { return widths }
        width = 1
        isAtStart = true
      default: isAtStart = false
      }
    }
    if !(isAtStart && width == 1) { widths.append(width) }
    return widths
  }
}
