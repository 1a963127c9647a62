import Fingerprints

/// A zip archive of files as they are, without compression: the same files give the same bytes, and
/// whoever reads them needs nothing but the format.
struct ZipArchive: Sendable {
  private var local: [UInt8] = []
  private var central: [UInt8] = []
  private var count = 0

  /// - Parameter name: in ASCII, with `/` between folders.
  mutating func add(_ name: String, _ bytes: [UInt8]) {
    let size = Self.little(bytes.count, 4)
    // Version 2.0, no flags, stored, the first moment that the format knows.
    let entry =
      Self.little(20, 2) + Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 2)
      + Self.little(33, 2) + Self.little(Int(Checksum.crc32(of: bytes)), 4) + size + size
      + Self.little(name.utf8.count, 2) + Self.little(0, 2)
    central +=
      Self.little(0x0201_4B50, 4) + Self.little(20, 2) + entry + [UInt8](repeating: 0, count: 10)
      + Self.little(local.count, 4) + Array(name.utf8)
    local += Self.little(0x0403_4B50, 4) + entry
    local += Array(name.utf8)
    local += bytes
    count += 1
  }

  /// The whole archive with its table of contents.
  var bytes: [UInt8] {
    let end =
      Self.little(0x0605_4B50, 4) + Self.little(0, 4) + Self.little(count, 2)
      + Self.little(count, 2) + Self.little(central.count, 4) + Self.little(local.count, 4)
      + Self.little(0, 2)
    return local + central + end
  }

  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
