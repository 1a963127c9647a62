/// pandoc's `--reference-doc`: page size and margins, and at the head of every page the words of a paper
/// that is not open to the public. Without it the paper is not A4.
enum WordPage {
  /// - Parameter mark: what stands at the head of every page; nil for a paper that is open.
  static func reference(mark: String?) -> [UInt8] {
    guard let mark else { return plain }
    let words = mark.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    return archive(of: [
      ("[Content_Types].xml", types), ("word/document.xml", document(hasHeader: true)),
      ("word/_rels/document.xml.rels", relationships), ("word/header1.xml", header(words)),
    ])
  }

  private static let plain = archive(of: [("word/document.xml", document(hasHeader: false))])

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
  private static let words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  // In twentieths of a point: 210 by 297 mm, margins of 20 mm.
  private static func document(hasHeader: Bool) -> String {
    let header =
      hasHeader
      ? "<w:headerReference xmlns:r=\"\(office)\" w:type=\"default\" r:id=\"rId1\"/>" : ""
    return declaration + "<w:document xmlns:w=\"\(words)\">"
      + "<w:body><w:p/><w:sectPr>\(header)<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
      + "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\""
      + " w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
  }

  private static func header(_ text: String) -> String {
    declaration + "<w:hdr xmlns:w=\"\(words)\"><w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr>"
      + "<w:r><w:rPr><w:b/></w:rPr><w:t>\(text)</w:t></w:r></w:p></w:hdr>"
  }

  private static let relationships =
    declaration + "<Relationships xmlns=\"\(package)/relationships\">"
    + "<Relationship Id=\"rId1\" Type=\"\(office)/header\" Target=\"header1.xml\"/></Relationships>"

  private static let types: String = {
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    return declaration + "<Types xmlns=\"\(package)/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + "<Override PartName=\"/word/document.xml\" ContentType=\"\(kind).document.main+xml\"/>"
      + "<Override PartName=\"/word/header1.xml\" ContentType=\"\(kind).header+xml\"/></Types>"
  }()

  /// A zip archive of files, as they are.
  private static func archive(of files: [(name: String, text: String)]) -> [UInt8] {
    var local: [UInt8] = []
    var central: [UInt8] = []
    for (name, text) in files {
      let bytes = Array(text.utf8)
      let size = little(bytes.count, 4)
      // Version 2.0, no flags, stored, the first moment that the format knows.
      let entry =
        little(20, 2) + little(0, 2) + little(0, 2) + little(0, 2) + little(33, 2)
        + little(Int(checksum(bytes)), 4) + size + size + little(name.utf8.count, 2) + little(0, 2)
      central +=
        little(0x0201_4B50, 4) + little(20, 2) + entry + [UInt8](repeating: 0, count: 10)
        + little(local.count, 4) + Array(name.utf8)
      local += little(0x0403_4B50, 4) + entry + Array(name.utf8) + bytes
    }
    let end =
      little(0x0605_4B50, 4) + little(0, 4) + little(files.count, 2) + little(files.count, 2)
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
