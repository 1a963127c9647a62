/// pandoc's `--reference-doc`: page size and margins, and nothing else. Without it the paper is not A4.
enum WordPage {
  static let reference: [UInt8] = archive(of: "word/document.xml", Array(document.utf8))

  // In twentieths of a point: 210 by 297 mm, margins of 20 mm.
  private static let document =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
    + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
    + "<w:body><w:p/><w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
    + "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\""
    + " w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"

  /// A zip archive that holds one file, as it is.
  private static func archive(of name: String, _ bytes: [UInt8]) -> [UInt8] {
    let size = little(bytes.count, 4)
    // Version 2.0, no flags, stored, the first moment that the format knows.
    let entry =
      little(20, 2) + little(0, 2) + little(0, 2) + little(0, 2) + little(33, 2)
      + little(Int(checksum(bytes)), 4) + size + size + little(name.utf8.count, 2) + little(0, 2)
    let local = little(0x0403_4B50, 4) + entry + Array(name.utf8) + bytes
    let central =
      little(0x0201_4B50, 4) + little(20, 2) + entry + [UInt8](repeating: 0, count: 14)
      + Array(name.utf8)
    let end =
      little(0x0605_4B50, 4) + little(0, 4) + little(1, 2) + little(1, 2)
      + little(central.count, 4) + little(local.count, 4) + little(0, 2)
    return local + central + end
  }

  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  /// CRC-32 as zip has it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = .max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
