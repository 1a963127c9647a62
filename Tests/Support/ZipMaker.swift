/// Makes zip files for tests, right or wrong.
public enum ZipMaker {
  /// A zip file of stored parts; of those that are packed the packed bytes are given.
  public static func zip(
    _ parts: [(name: String, bytes: [UInt8])], packed: [String: [UInt8]] = [:], method: Int = 8
  ) -> [UInt8] {
    var out: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let name = Array(part.name.utf8)
      let crc = crc32(part.bytes)
      let data = packed[part.name] ?? part.bytes
      let common =
        two(0) + two(packed[part.name] == nil ? 0 : method) + four(0) + four(Int(crc))
        + four(data.count) + four(part.bytes.count) + two(name.count) + two(0)
      directory +=
        four(0x0201_4B50) + two(20) + two(20) + common + two(0) + two(0) + two(0) + four(0)
        + four(out.count) + name
      out += four(0x0403_4B50) + two(20) + common + name + data
    }
    let start = out.count
    out += directory
    return out + four(0x0605_4B50) + two(0) + two(0) + two(parts.count) + two(parts.count)
      + four(directory.count) + four(start) + two(0)
  }

  /// A number in two bytes, the lowest first.
  public static func two(_ value: Int) -> [UInt8] {
    [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)]
  }
  /// A number in four bytes, the lowest first.
  public static func four(_ value: Int) -> [UInt8] {
    two(value & 0xFFFF) + two(value >> 16 & 0xFFFF)
  }

  /// The checksum bit by bit, slow and plain.
  public static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? 0xEDB8_8320 ^ crc >> 1 : crc >> 1 }
    }
    return ~crc
  }
}
