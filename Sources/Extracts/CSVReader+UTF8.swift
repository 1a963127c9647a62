extension CSVReader {
  /// Passes over bytes of ASCII, eight at a time.
  private static func pastASCII(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    unsafe bytes.withUnsafeBytes { base in
      var index = start
      while index + 8 <= end {
        let word = unsafe base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if word & 0x8080_8080_8080_8080 != 0 { return index }
        index += 8
      }
      return index
    }
  }

  /// The first byte of a stretch that begins no well-formed sequence; nil where all is UTF-8.
  static func illFormed(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var index = start
    while index < end {
      let first = bytes[index]
      if first < 0x80 {
        index = pastASCII(bytes, index + 1, end)
        continue
      }
      let length: Int
      var low: UInt8 = 0x80
      var high: UInt8 = 0xBF
      switch first {
      case 0xC2...0xDF: length = 2
      case 0xE0: (length, low) = (3, 0xA0)
      case 0xED: (length, high) = (3, 0x9F)
      case 0xE1...0xEF: length = 3
      case 0xF0: (length, low) = (4, 0x90)
      case 0xF4: (length, high) = (4, 0x8F)
      case 0xF1...0xF3: length = 4
      default: return index
      }
      guard index + length <= end, (low...high).contains(bytes[index + 1]) else { return index }
      var next = index + 2
      while next < index + length {
        guard bytes[next] & 0xC0 == 0x80 else { return index }
        next += 1
      }
      index += length
    }
    return nil
  }
}
