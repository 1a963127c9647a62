/// Undoes deflate (RFC 1951) into exactly as many bytes as the package states.
///
/// The stream must end with its last block, and its last block with the stream. What is written
/// never passes the stated size, so a lying size costs no memory.
package struct Inflater {
  private let input: [UInt8]
  private let end: Int
  private var position: Int
  private var bits: UInt64 = 0
  private var bitCount = 0
  private var output: [UInt8]
  private var written = 0

  /// The bytes of a deflated stretch. `size` is at most what the caller is willing to hold.
  static func inflate(
    _ bytes: [UInt8], _ range: Range<Int>, size: Int
  ) throws(PackageFault) -> [UInt8] {
    // No stream of deflate gives more than 1,032 bytes for one.
    guard size <= (range.count + 1) * 1032 else { throw .sizeIsWrong }
    var inflater = Inflater(bytes, range, size)
    try inflater.run()
    return inflater.output
  }

  /// The bytes of a whole stream that gives `size` bytes; nil where it does not.
  package static func inflated(_ bytes: [UInt8], size: Int) -> [UInt8]? {
    try? inflate(bytes, bytes.indices, size: size)
  }

  /// What a stream gives that begins at a place, however it ends and whatever follows it; nil where it
  /// is no stream, or gives more than `limit` bytes.
  package static func inflatedPrefix(
    of bytes: [UInt8], from start: Int, limit: Int
  ) -> [UInt8]? {
    var size = 1 << 16
    while true {
      var inflater = Inflater(bytes, start..<bytes.count, min(size, limit))
      do throws(PackageFault) {
        try inflater.expandBlocks()
        return Array(inflater.output.prefix(inflater.written))
      } catch {
        // It did not fit, or is at fault at a place that lies further on than fits.
        guard error == .sizeIsWrong, size < limit else { return nil }
        size *= 8
      }
    }
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>, _ size: Int) {
    input = bytes
    position = range.lowerBound
    end = range.upperBound
    output = [UInt8](repeating: 0, count: size)
  }

  private mutating func run() throws(PackageFault) {
    try expandBlocks()
    guard written == output.count else { throw .sizeIsWrong }
    // Whole bytes that were looked ahead at belong to no block either.
    guard position - bitCount / 8 == end else { throw .badCompression }
  }

  private mutating func expandBlocks() throws(PackageFault) {
    var isLast = false
    while !isLast {
      isLast = try take(1) == 1
      switch try take(2) {
      case 0: try copyStored()
      case 1: try expand(Self.fixedLiterals, Self.fixedDistances)
      case 2:
        let (literals, distances) = try readCodes()
        try expand(literals, distances)
      default: throw .badCompression
      }
    }
  }

  /// The next bits as a number, the first of them lowest; at most 16.
  private mutating func take(_ count: Int) throws(PackageFault) -> Int {
    refill()
    guard bitCount >= count else { throw .truncated }
    let value = Int(truncatingIfNeeded: bits & ((1 << UInt64(count)) - 1))
    bits >>= UInt64(count)
    bitCount -= count
    return value
  }

  /// Looks ahead at up to 56 bits or more; fewer only where the stream ends.
  private mutating func refill() {
    while bitCount <= 56, position < end {
      bits |= UInt64(input[position]) << UInt64(bitCount)
      position += 1
      bitCount += 8
    }
  }

  private mutating func copyStored() throws(PackageFault) {
    _ = try take(bitCount & 7)
    let length = try take(16)
    guard try take(16) == length ^ 0xFFFF else { throw .badCompression }
    position -= bitCount / 8
    bits = 0
    bitCount = 0
    guard end - position >= length else { throw .truncated }
    guard output.count - written >= length else { throw .sizeIsWrong }
    for offset in 0..<length { output[written + offset] = input[position + offset] }
    position += length
    written += length
  }

  private mutating func readCodes() throws(PackageFault) -> (HuffmanCode, HuffmanCode) {
    let literalCount = try take(5) + 257
    let distanceCount = try take(5) + 1
    let lengthCount = try take(4) + 4
    guard literalCount <= 286, distanceCount <= 30 else { throw .badCompression }
    var ordered = [UInt8](repeating: 0, count: 19)
    for index in 0..<lengthCount { ordered[Self.lengthOrder[index]] = UInt8(try take(3)) }
    guard let code = HuffmanCode(lengths: ordered[...], mayBeSingle: false) else {
      throw .badCompression
    }
    var lengths: [UInt8] = []
    lengths.reserveCapacity(literalCount + distanceCount)
    while lengths.count < literalCount + distanceCount {
      let symbol = try symbol(of: code)
      let repeated: (UInt8, Int)
      switch symbol {
      case 0...15: repeated = (UInt8(symbol), 1)
      case 16:
        guard let last = lengths.last else { throw .badCompression }
        repeated = (last, try take(2) + 3)
      case 17: repeated = (0, try take(3) + 3)
      default: repeated = (0, try take(7) + 11)
      }
      lengths.append(contentsOf: repeatElement(repeated.0, count: repeated.1))
    }
    guard lengths.count == literalCount + distanceCount, lengths[256] > 0,
      let literals = HuffmanCode(lengths: lengths[..<literalCount], mayBeSingle: true),
      let distances = HuffmanCode(lengths: Array(lengths[literalCount...])[...], mayBeSingle: true)
    else { throw .badCompression }
    return (literals, distances)
  }

  private mutating func symbol(of code: HuffmanCode) throws(PackageFault) -> Int {
    refill()
    let entry = code.entries[Int(truncatingIfNeeded: bits) & (code.entries.count - 1)]
    let length = Int(entry & 15)
    guard length > 0 else { throw .badCompression }
    guard length <= bitCount else { throw .truncated }
    bits >>= UInt64(length)
    bitCount -= length
    return Int(entry >> 4)
  }

  /// Writes the literals and copies of one block.
  private mutating func expand(
    _ literals: HuffmanCode, _ distances: HuffmanCode
  ) throws(PackageFault) {
    let literalTable = literals.entries
    let literalMask = literalTable.count - 1
    let limit = output.count
    while true {
      refill()
      let entry = literalTable[Int(truncatingIfNeeded: bits) & literalMask]
      let used = Int(entry & 15)
      guard used > 0 else { throw .badCompression }
      guard used <= bitCount else { throw .truncated }
      bits >>= UInt64(used)
      bitCount -= used
      let symbol = Int(entry >> 4)
      if symbol < 256 {
        guard written < limit else { throw .sizeIsWrong }
        output[written] = UInt8(truncatingIfNeeded: symbol)
        written += 1
        continue
      }
      if symbol == 256 { return }
      guard symbol <= 285 else { throw .badCompression }
      let length = Self.lengthBase[symbol - 257] + (try take(Self.lengthExtra[symbol - 257]))
      let code = try self.symbol(of: distances)
      guard code < 30 else { throw .badCompression }
      let distance = Self.distanceBase[code] + (try take(Self.distanceExtra[code]))
      guard distance <= written else { throw .badCompression }
      guard limit - written >= length else { throw .sizeIsWrong }
      for place in written..<(written + length) { output[place] = output[place - distance] }
      written += length
    }
  }

  private static let lengthOrder = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]
  private static let lengthBase = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  private static let lengthExtra = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBase = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12289, 16385, 24577,
  ]
  private static let distanceExtra = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13,
    13,
  ]
  private static let fixedLiterals: HuffmanCode = {
    let lengths: [UInt8] =
      Array(repeating: 8, count: 144) + Array(repeating: 9, count: 112)
      + Array(repeating: 7, count: 24) + Array(repeating: 8, count: 8)
    return known(lengths)
  }()
  private static let fixedDistances = known(Array(repeating: 5, count: 32))

  private static func known(_ lengths: [UInt8]) -> HuffmanCode {
    guard let code = HuffmanCode(lengths: lengths[...], mayBeSingle: true) else {
      preconditionFailure("the fixed codes of RFC 1951 are complete")
    }
    return code
  }
}
