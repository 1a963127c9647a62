import Diagnostics

/// References such as `&amp;`, `&#163;` and `&#xA3;`.
enum CharacterReference {
  /// The reference that begins at `start`, the place of an `&`, and the index after its semicolon.
  static func at(
    _ start: Int, in bytes: [UInt8], before end: Int
  ) -> (text: String, end: Int)? {
    var index = start + 1
    guard index < end else { return nil }
    if bytes[index] == UInt8(ascii: "#") { return numeric(bytes, index + 1, before: end) }
    while index < end, index - start <= NamedReferences.longestName,
      bytes[index].isAlphanumericByte
    {
      index += 1
    }
    guard index < end, bytes[index] == UInt8(ascii: ";"), index > start + 1,
      let text = NamedReferences.text(
        of: String(decoding: bytes[start + 1..<index], as: UTF8.self))
    else { return nil }
    return (text, index + 1)
  }

  private static func numeric(
    _ bytes: [UInt8], _ start: Int, before end: Int
  ) -> (text: String, end: Int)? {
    guard start < end else { return nil }
    let isHex = bytes[start] | 0x20 == UInt8(ascii: "x")
    let first = isHex ? start + 1 : start
    var index = first
    var value: UInt32 = 0
    while index < end, index - first < 8, let digit = digit(bytes[index], isHex: isHex) {
      value = value * (isHex ? 16 : 10) + digit
      index += 1
    }
    guard index > first, index - first <= (isHex ? 6 : 7), index < end,
      bytes[index] == UInt8(ascii: ";")
    else { return nil }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return (String(Character(scalar ?? "\u{FFFD}")), index + 1)
  }

  private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
    if byte.isDigit { return UInt32(byte - UInt8(ascii: "0")) }
    let lower = byte | 0x20
    guard isHex, lower >= UInt8(ascii: "a"), lower <= UInt8(ascii: "f") else { return nil }
    return UInt32(lower - UInt8(ascii: "a")) + 10
  }
}
