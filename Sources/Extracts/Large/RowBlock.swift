/// Sixty-four bytes of rows, each kind of byte as the bits of a word: the first byte is the lowest.
struct RowBlock {
  /// Delimiters outside of quotes.
  private(set) var delimiters: UInt64 = 0
  /// Bytes below the space that stand outside of quotes and are no delimiter: line ends, or faults.
  private(set) var ends: UInt64 = 0
  /// Where something stands that only the reader can judge.
  private(set) var doubts: UInt64 = 0

  /// What one block leaves to the next.
  struct Carry {
    /// All bits where the block ends inside of quotes.
    var inside: UInt64 = 0
    /// Whether a quote may open a cell at the next byte.
    var mayOpen: UInt64 = 1
    /// Whether the last byte closed a cell.
    var closed: UInt64 = 0
  }

  /// - Parameter base: holds at least sixty-four bytes from `place` on.
  @inline(__always)
  init(_ base: UnsafeRawBufferPointer, _ place: Int, _ delimiter: UInt8, _ carry: inout Carry) {
    let mark = UInt64(delimiter) &* 0x0101_0101_0101_0101
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let top: UInt64 = 0x8080_8080_8080_8080
    var quotes: UInt64 = 0
    var high: UInt64 = 0
    for lane in 0..<8 {
      let word = unsafe base.loadUnaligned(fromByteOffset: place &+ lane &* 8, as: UInt64.self)
        .littleEndian
      let one = word ^ mark
      let two = word ^ 0x2222_2222_2222_2222
      let shift = UInt64(lane &* 8)
      delimiters |= Self.bits(~(((one & low) &+ low) | one | low)) &<< shift
      quotes |= Self.bits(~(((two & low) &+ low) | two | low)) &<< shift
      ends |= Self.bits(~(((word & low) &+ 0x6060_6060_6060_6060) | word) & top) &<< shift
      high |= word
    }
    // A tab may be a delimiter.
    ends &= ~delimiters
    // A letter past ASCII has to be looked at as UTF-8.
    if high & top != 0 { doubts = .max }
    guard quotes != 0 else {
      guard carry.inside == 0 else {
        doubts |= ends
        (delimiters, ends) = (0, 0)
        carry.mayOpen = 0
        return
      }
      doubts |= carry.closed & ~(delimiters | ends)
      carry.closed = 0
      carry.mayOpen = (delimiters | ends) &>> 63
      return
    }
    let inside = Self.running(quotes) ^ carry.inside
    let opening = quotes & inside
    let closing = quotes & ~inside
    // A line end in quotes is for the reader.
    doubts |= ends & inside
    delimiters &= ~inside
    ends &= ~inside
    let bounds = delimiters | ends
    doubts |= opening & ~(bounds &<< 1 | carry.mayOpen)
    // So are two quotes for one.
    doubts |= (closing &<< 1 | carry.closed) & ~bounds
    carry.inside = UInt64(bitPattern: Int64(bitPattern: inside) &>> 63)
    carry.mayOpen = bounds &>> 63
    carry.closed = closing &>> 63
  }

  /// The highest bit of each of eight bytes, in order.
  @inline(__always)
  private static func bits(_ word: UInt64) -> UInt64 {
    ((word &>> 7) &* 0x0102_0408_1020_4080) &>> 56
  }

  /// Each bit says whether the bits up to and with it are odd in number.
  @inline(__always)
  private static func running(_ bits: UInt64) -> UInt64 {
    var bits = bits
    bits ^= bits &<< 1
    bits ^= bits &<< 2
    bits ^= bits &<< 4
    bits ^= bits &<< 8
    bits ^= bits &<< 16
    return bits ^ bits &<< 32
  }
}
