/// Goes through bytes by Unicode scalar and stops being polite at the first that is ill-formed.
struct UTF8Walker {
  private let bytes: [UInt8]
  private let end: Int
  private var position: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// The next scalar with its place and length, nil at the end. An ill-formed sequence gives no
  /// scalar and the length of its first byte.
  mutating func next() -> (scalar: UInt32?, start: Int, length: Int)? {
    guard position < end else { return nil }
    let start = position
    let first = bytes[start]
    position += 1
    let (length, lowest): (Int, UInt32)
    switch first {
    case 0x00...0x7F: return (UInt32(first), start, 1)
    case 0xC2...0xDF: (length, lowest) = (2, 0x80)
    case 0xE0...0xEF: (length, lowest) = (3, 0x800)
    case 0xF0...0xF4: (length, lowest) = (4, 0x1_0000)
    default: return (nil, start, 1)
    }
    guard start + length <= end else { return (nil, start, 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      let byte = bytes[start + offset]
      guard byte & 0xC0 == 0x80 else { return (nil, start, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard value >= lowest, value <= 0x10_FFFF, !(0xD800...0xDFFF).contains(value) else {
      return (nil, start, 1)
    }
    position = start + length
    return (value, start, length)
  }
}
