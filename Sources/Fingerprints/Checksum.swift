/// The CRC-32 that a zip package states for each of its parts.
package enum Checksum {
  /// The checksum of all of the bytes.
  package static func crc32(of bytes: [UInt8]) -> UInt32 {
    let tables = Self.tables
    var crc: UInt32 = 0xFFFF_FFFF
    var index = 0
    let count = bytes.count
    while index + 4 <= count {
      crc ^=
        UInt32(bytes[index]) | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2]) << 16
        | UInt32(bytes[index + 3]) << 24
      crc =
        tables[768 + Int(crc & 0xFF)] ^ tables[512 + Int(crc >> 8 & 0xFF)]
        ^ tables[256 + Int(crc >> 16 & 0xFF)] ^ tables[Int(crc >> 24)]
      index += 4
    }
    while index < count {
      crc = tables[Int((crc ^ UInt32(bytes[index])) & 0xFF)] ^ crc >> 8
      index += 1
    }
    return ~crc
  }

  /// Four tables of 256, one for each byte of a word.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 1024)
    for byte in 0..<256 {
      var crc = UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? 0xEDB8_8320 ^ crc >> 1 : crc >> 1 }
      tables[byte] = crc
    }
    for byte in 256..<1024 {
      let before = tables[byte - 256]
      tables[byte] = tables[Int(before & 0xFF)] ^ before >> 8
    }
    return tables
  }()
}
