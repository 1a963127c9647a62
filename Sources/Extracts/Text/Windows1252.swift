internal import Diagnostics

/// The encoding that spreadsheets on Windows write in western Europe: Latin-1 with marks of print
/// in place of 0x80 to 0x9F (WHATWG Encoding Standard, windows-1252).
enum Windows1252 {
  /// The first byte that speaks against the encoding in an English file; nil where none does.
  ///
  /// Any bytes at all can be read as Windows-1252, so it is believed only where it makes sense:
  /// marks of print anywhere, letters beside other letters, and nowhere a well-formed character of
  /// UTF-8, which would say that two encodings are mixed.
  static func doubt(in bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      if isWellFormed(bytes, index) { return index }
      let isBesideLetter =
        (index > 0 && isLetter(bytes[index - 1]))
        || (index + 1 < bytes.count && isLetter(bytes[index + 1]))
      let isSound =
        byte < 0xA0
        ? marks[Int(byte - 0x80)] != 0 : byte < 0xC0 || isBesideLetter
      if !isSound { return index }
      index += 1
    }
    return nil
  }

  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        let value = byte < 0xA0 ? marks[Int(byte - 0x80)] : UInt16(byte)
        if value < 0x800 {
          text.append(0xC0 | UInt8(value >> 6))
        } else {
          text.append(0xE0 | UInt8(value >> 12))
          text.append(0x80 | UInt8(value >> 6 & 0x3F))
        }
        text.append(0x80 | UInt8(value & 0x3F))
      }
    }
    return text
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0xC0 || (0x41...0x5A).contains(byte & 0xDF)
  }

  /// Whether a character of more than one byte begins here in UTF-8 and is whole.
  private static func isWellFormed(_ bytes: [UInt8], _ index: Int) -> Bool {
    let length: Int
    switch bytes[index] {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return false
    }
    guard index + length <= bytes.count else { return false }
    return UTF8Text.firstFault(in: bytes, index..<(index + length)) == nil
  }

  /// What 0x80 to 0x9F stand for; 0 where the encoding has nothing.
  private static let marks: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
