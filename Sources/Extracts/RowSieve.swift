/// Passes over rows that no take asks for, without making cells of them.
///
/// A row is passed over only where it is sound and its time and level are those of a row that was
/// read before; all others, and every row that could be a finding, go to the reader. What the sieve
/// passes over the reader would have passed over too, only more slowly.
struct RowSieve {
  private let columnCount: Int
  private let delimiter: UInt8
  /// Labels that every take asks for.
  private let common: [(column: Int, label: [UInt8])]
  /// The columns of time, identifier and level, and what they held in the last row that was read.
  private let keys: [Int]
  private var known: [[UInt8]] = []
  private var starts: [Int]
  private var ends: [Int]

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
    self.common = common
    self.keys = keys
    starts = Array(repeating: 0, count: columnCount)
    ends = Array(repeating: 0, count: columnCount)
  }

  /// Whether there is anything to pass rows over by.
  var isUseful: Bool { !common.isEmpty }

  /// Takes the time and level of a row that was read and found sound.
  mutating func remember(_ row: CSVRow, _ bytes: [UInt8]) {
    if known.count == keys.count {
      var isSame = true
      for (index, column) in keys.enumerated() {
        let cell = row.cells[column]
        if cell.count != known[index].count
          || !bytes[cell.start..<cell.end].elementsEqual(known[index])
        {
          isSame = false
          break
        }
      }
      if isSame { return }
    }
    known = keys.map { Array(bytes[row.cells[$0].start..<row.cells[$0].end]) }
  }

  /// Passes over rows from the beginning of one on, up to one that must be read or the end.
  ///
  /// - Parameter hasCRLF: how the lines of the file have ended so far; a line that ends otherwise is
  ///   for the reader. Nil where none has ended yet.
  mutating func pass(_ bytes: [UInt8], from start: Int, hasCRLF: Bool?) -> Step {
    var step = Step(position: start)
    guard known.count == keys.count, let hasCRLF else { return step }
    let mark = UInt64(delimiter) &* 0x0101_0101_0101_0101
    let quote: UInt64 = 0x2222_2222_2222_2222
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let top: UInt64 = 0x8080_8080_8080_8080
    let space: UInt64 = 0x2020_2020_2020_2020
    let delimiter = delimiter
    let columnCount = columnCount
    unsafe bytes.withUnsafeBytes { base in
      let count = base.count
      unsafe starts.withUnsafeMutableBufferPointer { starts in
        unsafe ends.withUnsafeMutableBufferPointer { ends in
          rows: while true {
            let begin = step.position
            var cell = 0
            var cellStart = begin
            var index = begin
            var high: UInt64 = 0
            var end = -1
            words: while index + 8 <= count {
              let word = unsafe base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                .littleEndian
              high |= word
              let delimiters = word ^ mark
              let quotes = word ^ quote
              var found =
                ~(((delimiters & low) &+ low) | delimiters | low)
                | ~(((quotes & low) &+ low) | quotes | low)
                | ((word &- space) & ~word & top)
              while found != 0 {
                let place = index + found.trailingZeroBitCount >> 3
                found &= found &- 1
                let byte = unsafe base[place]
                if byte == delimiter {
                  guard cell + 1 < columnCount else { break rows }
                  unsafe starts[cell] = cellStart
                  unsafe ends[cell] = place
                  cell += 1
                  cellStart = place + 1
                } else if byte == 0x0A {
                  end = place
                  break words
                } else if byte == 0x0D {
                  guard hasCRLF, place + 1 < count, unsafe base[place + 1] == 0x0A else {
                    break rows
                  }
                  end = place
                  break words
                } else if byte == 0x22 {
                  guard place == cellStart else { break rows }
                  var close = place + 1
                  while close < count {
                    let byte = unsafe base[close]
                    if byte == 0x22 { break }
                    // A line end inside a cell is for the reader, and so is a letter past ASCII.
                    if byte < 0x20 || byte > 0x7F { break rows }
                    close += 1
                  }
                  guard close + 1 < count, unsafe base[close + 1] == delimiter,
                    cell + 1 < columnCount
                  else { break rows }
                  unsafe starts[cell] = place + 1
                  unsafe ends[cell] = close
                  cell += 1
                  cellStart = close + 2
                  index = cellStart
                  continue words
                } else if byte < 0x20 {
                  break rows
                }
              }
              index += 8
            }
            guard end >= begin + 1, high & top == 0, cell + 1 == columnCount else { break rows }
            let isCRLF = unsafe base[end] == 0x0D
            guard isCRLF == hasCRLF else { break rows }
            unsafe starts[cell] = cellStart
            unsafe ends[cell] = end
            for (index, column) in keys.enumerated() {
              let length = unsafe ends[column] - starts[column]
              guard length == known[index].count else { break rows }
              var offset = 0
              while offset < length {
                guard unsafe base[starts[column] + offset] == known[index][offset] else {
                  break rows
                }
                offset += 1
              }
            }
            var fits = true
            for (column, label) in common {
              let length = unsafe ends[column] - starts[column]
              guard length == label.count else {
                fits = false
                break
              }
              var offset = 0
              while offset < length {
                if unsafe base[starts[column] + offset] != label[offset] {
                  fits = false
                  break
                }
                offset += 1
              }
              if !fits { break }
            }
            if fits { break rows }
            step.rows += 1
            if isCRLF { step.crlf += 1 } else { step.lf += 1 }
            step.position = end + (isCRLF ? 2 : 1)
          }
        }
      }
    }
    return step
  }
}
