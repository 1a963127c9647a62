/// A prefix code of deflate as a table that is looked up with the next bits of the stream.
struct HuffmanCode {
  /// How many bits are looked up at once: the length of the longest code.
  let width: Int
  /// For each pattern of bits the symbol times 16 and the length of its code; 0 where no code is.
  let entries: [UInt16]

  /// Codes by their lengths, as RFC 1951 section 3.2.2 numbers them. Nil where the lengths give
  /// more codes than fit or, but for a code of a single symbol, leave patterns without a meaning.
  init?(lengths: ArraySlice<UInt8>, mayBeSingle: Bool) {
    var counts = [Int](repeating: 0, count: 16)
    for length in lengths { counts[Int(length)] += 1 }
    let used = lengths.count - counts[0]
    counts[0] = 0
    guard let longest = counts.lastIndex(where: { $0 > 0 }) else {
      // No code at all: a block without distances. Whoever looks one up finds none.
      guard mayBeSingle else { return nil }
      width = 1
      entries = [0, 0]
      return
    }
    var free = 1
    for length in 1...15 {
      free = free * 2 - counts[length]
      guard free >= 0 else { return nil }
    }
    guard free == 0 || mayBeSingle && used == 1 && longest == 1 else { return nil }
    var next = [Int](repeating: 0, count: 16)
    var code = 0
    for length in 1...15 {
      code = (code + counts[length - 1]) << 1
      next[length] = code
    }
    var table = [UInt16](repeating: 0, count: 1 << longest)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      let bits = Int(length)
      // Codes stand in the stream with their first bit lowest.
      var place = Self.reversed(next[bits], bits)
      next[bits] += 1
      let entry = UInt16(symbol) << 4 | UInt16(length)
      while place < table.count {
        table[place] = entry
        place += 1 << bits
      }
    }
    width = longest
    entries = table
  }

  private static func reversed(_ code: Int, _ bits: Int) -> Int {
    var code = code
    var out = 0
    for _ in 0..<bits {
      out = out << 1 | code & 1
      code >>= 1
    }
    return out
  }
}
