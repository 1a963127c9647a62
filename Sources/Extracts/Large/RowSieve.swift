/// Passes over rows that no take asks for, without making cells of them.
///
/// A row is passed over only where it is sound and its time and level are those of a row that was
/// read before; all others, and every row that could be a finding, go to the reader. What the sieve
/// passes over the reader would have passed over too, only more slowly.
struct RowSieve {
  private let columnCount: Int
  private let delimiter: UInt8
  /// The columns of time, identifier and level, and behind them those of the labels that every take
  /// asks for.
  private let columns: [Int]
  private let keyCount: Int
  /// What the first held in the last row that was read, and the labels; none before any was read.
  private var texts: [[UInt8]]
  private var isKnown = false
  private var labels: [Label] = []
  /// The texts of `labels` one after another.
  private var text: [UInt8] = []
  /// Which delimiters of a row bound a cell that is looked at, counted from 1, in order.
  private let marks: [Int]
  private var places: [Int]

  /// What a cell is held against: a stretch of `text`, and the delimiters around the cell by their
  /// places in `marks`, -1 at an end of the row.
  private struct Label {
    let before: Int
    let after: Int
    let start: Int
    let count: Int
  }

  /// What was passed over, and where reading goes on.
  struct Step {
    var position: Int
    var rows = 0
    var lf = 0
    var crlf = 0
  }

  init(
    columnCount: Int, delimiter: Delimiter, common: [(column: Int, label: [UInt8])], keys: [Int]
  ) {
    self.columnCount = columnCount
    self.delimiter = delimiter.byte
    columns = keys + common.map(\.column)
    keyCount = keys.count
    texts = keys.map { _ in [] } + common.map(\.label)
    var marks: Set<Int> = []
    for column in columns {
      if column > 0 { marks.insert(column) }
      if column + 1 < columnCount { marks.insert(column + 1) }
    }
    self.marks = marks.sorted()
    places = Array(repeating: 0, count: marks.count)
  }

  /// Takes the time and level of a row that was read and found sound.
  mutating func remember(_ row: CSVRow, _ bytes: [UInt8]) {
    var isSame = isKnown
    for index in 0..<keyCount where isSame {
      let cell = row.cells[columns[index]]
      isSame =
        cell.count == texts[index].count
        && bytes[cell.start..<cell.end].elementsEqual(texts[index])
    }
    if isSame { return }
    for index in 0..<keyCount {
      let cell = row.cells[columns[index]]
      texts[index] = Array(bytes[cell.start..<cell.end])
    }
    isKnown = true
    labels = []
    text = []
    for (column, own) in zip(columns, texts) {
      labels.append(
        Label(
          before: marks.firstIndex(of: column) ?? -1, after: marks.firstIndex(of: column + 1) ?? -1,
          start: text.count, count: own.count))
      text += own
    }
  }

  /// Passes over rows from the beginning of one on, up to one that must be read or the end.
  ///
  /// Sixty-four bytes are looked at together; what stands behind the last sixty-four is left to the
  /// reader.
  ///
  /// - Parameter hasCRLF: how the lines of the file have ended so far; a line that ends otherwise is
  ///   for the reader. Nil where none has ended yet.
  mutating func pass(_ bytes: [UInt8], from start: Int, hasCRLF: Bool?) -> Step {
    var step = Step(position: start)
    guard isKnown, let hasCRLF else { return step }
    let delimiter = delimiter
    let due = columnCount - 1
    let keyCount = keyCount
    let last = bytes.count - 64
    unsafe bytes.withUnsafeBytes { base in
      unsafe text.withUnsafeBytes { text in
        unsafe labels.withUnsafeBufferPointer { labels in
          unsafe marks.withUnsafeBufferPointer { marks in
            unsafe places.withUnsafeMutableBufferPointer { places in
              var block = start
              var begin = start
              var count = 0
              var mark = 0
              var returned = -1
              var carry = RowBlock.Carry()
              rows: while block <= last {
                let found = unsafe RowBlock(base, block, delimiter, &carry)
                var ends = found.ends
                // The bits of the row that is gone through.
                var own = UInt64.max
                while true {
                  let bit = ends == 0 ? 64 : ends.trailingZeroBitCount
                  let place = block &+ bit
                  if bit < 64 {
                    let byte = unsafe base[place]
                    if byte == 0x0D {
                      guard hasCRLF, place &+ 1 < base.count, unsafe base[place &+ 1] == 0x0A
                      else { break rows }
                      returned = place
                      ends &= ends &- 1
                      continue
                    }
                    guard byte == 0x0A else { break rows }
                    own &= (1 &<< UInt64(bit)) &- 1
                  }
                  guard found.doubts & own == 0 else { break rows }
                  var cells = found.delimiters & own
                  var counted = count
                  count &+= cells.nonzeroBitCount
                  while mark < marks.count, unsafe marks[mark] <= count {
                    while counted &+ 1 < (unsafe marks[mark]) {
                      cells &= cells &- 1
                      counted &+= 1
                    }
                    unsafe places[mark] = block &+ cells.trailingZeroBitCount
                    mark &+= 1
                  }
                  guard count <= due else { break rows }
                  if bit == 64 { break }
                  let end = hasCRLF ? place &- 1 : place
                  guard count == due, end > begin, !hasCRLF || returned == end,
                    end &- begin <= CSVReader.cellLimit
                  else { break rows }
                  // Another time or level, or just what is asked for: both are for the reader.
                  var index = 0
                  while index < labels.count {
                    let label = unsafe labels[index]
                    let start = label.before < 0 ? begin : unsafe places[label.before] &+ 1
                    let stop = label.after < 0 ? end : unsafe places[label.after]
                    let isSame = unsafe Self.isSame(base, start, stop, text, label)
                    if !isSame { break }
                    index &+= 1
                  }
                  guard index >= keyCount, index < labels.count else { break rows }
                  step.rows &+= 1
                  begin = place &+ 1
                  step.position = begin
                  count = 0
                  mark = 0
                  own = (UInt64.max &<< UInt64(bit)) << 1
                  ends &= ends &- 1
                }
                block &+= 64
              }
            }
          }
        }
      }
    }
    if hasCRLF { step.crlf = step.rows } else { step.lf = step.rows }
    return step
  }

  /// Whether a cell, which may stand in quotes, holds a label.
  @inline(__always)
  private static func isSame(
    _ base: UnsafeRawBufferPointer, _ start: Int, _ stop: Int, _ text: UnsafeRawBufferPointer,
    _ label: Label
  ) -> Bool {
    var start = start
    var count = stop &- start
    if count >= 2, unsafe base[start] == 0x22 {
      start &+= 1
      count &-= 2
    }
    guard count == label.count else { return false }
    var offset = 0
    while offset &+ 8 <= count {
      let one = unsafe base.loadUnaligned(fromByteOffset: start &+ offset, as: UInt64.self)
      let two = unsafe text.loadUnaligned(
        fromByteOffset: label.start &+ offset, as: UInt64.self)
      if one != two { return false }
      offset &+= 8
    }
    while offset < count {
      let isSame = unsafe base[start &+ offset] == text[label.start &+ offset]
      if !isSame { return false }
      offset &+= 1
    }
    return true
  }
}
