@testable import Fingerprints

/// A package of stored parts, as a reader of workbooks takes it.
enum StoredParts {
  static func zip(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var out: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let name = Array(part.name.utf8)
      let common =
        two(20) + two(0) + two(0) + four(0) + four(Int(Checksum.crc32(of: part.bytes)))
        + four(part.bytes.count) + four(part.bytes.count) + two(name.count) + two(0)
      directory +=
        four(0x0201_4B50) + two(20) + common + two(0) + two(0) + two(0) + four(0)
        + four(out.count) + name
      out += four(0x0403_4B50) + common + name + part.bytes
    }
    let start = out.count
    out += directory
    return out + four(0x0605_4B50) + four(0) + two(parts.count) + two(parts.count)
      + four(directory.count) + four(start) + two(0)
  }

  private static func two(_ value: Int) -> [UInt8] {
    [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)]
  }
  private static func four(_ value: Int) -> [UInt8] { two(value) + two(value >> 16) }
}
