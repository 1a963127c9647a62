import TestSupport

/// Makes workbooks for tests: a zip file with stored parts, and the parts that a sheet needs.
struct WorkbookMaker {
  var sheets: [(name: String, state: String, data: String)] = []
  var strings: [String] = []
  /// Number formats in the order of styles, as `numFmtId` or a code of its own.
  var formats: [String] = []
  var is1904 = false
  var others: [(name: String, bytes: [UInt8])] = []

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// One sheet called Data with these rows.
  static func sheet(_ data: String, strings: [String] = [], formats: [String] = []) -> WorkbookMaker
  {
    WorkbookMaker(sheets: [("Data", "visible", data)], strings: strings, formats: formats)
  }

  var parts: [(name: String, bytes: [UInt8])] {
    var list = ""
    var links = ""
    var parts: [(name: String, bytes: [UInt8])] = [
      (
        "_rels/.rels",
        relations(
          "<Relationship Id=\"r\" Type=\"\(Self.office)/officeDocument\" Target=\"xl/workbook.xml\"/>"
        )
      )
    ]
    for (index, sheet) in sheets.enumerated() {
      list +=
        "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" r:id=\"s\(index)\"/>"
      links +=
        "<Relationship Id=\"s\(index)\" Type=\"\(Self.office)/worksheet\" Target=\"worksheets/sheet\(index).xml\"/>"
      parts.append(
        (
          "xl/worksheets/sheet\(index).xml",
          Array("<worksheet xmlns=\"\(Self.main)\">\(sheet.data)</worksheet>".utf8)
        ))
    }
    links +=
      "<Relationship Id=\"t\" Type=\"\(Self.office)/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
    links += "<Relationship Id=\"f\" Type=\"\(Self.office)/styles\" Target=\"styles.xml\"/>"
    let epoch = is1904 ? "<workbookPr date1904=\"1\"/>" : ""
    parts.append(
      (
        "xl/workbook.xml",
        Array(
          "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">\(epoch)<sheets>\(list)</sheets></workbook>"
            .utf8)
      ))
    parts.append(("xl/_rels/workbook.xml.rels", relations(links)))
    let texts = strings.map { "<si>\($0)</si>" }.joined()
    parts.append(("xl/sharedStrings.xml", Array("<sst xmlns=\"\(Self.main)\">\(texts)</sst>".utf8)))
    var codes = ""
    var styles = ""
    for (index, format) in formats.enumerated() {
      if Int(format) == nil {
        codes += "<numFmt numFmtId=\"\(200 + index)\" formatCode=\"\(format)\"/>"
      }
      styles += "<xf numFmtId=\"\(Int(format) ?? 200 + index)\"/>"
    }
    parts.append(
      (
        "xl/styles.xml",
        Array(
          "<styleSheet xmlns=\"\(Self.main)\"><numFmts>\(codes)</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs>\(styles)</cellXfs></styleSheet>"
            .utf8)
      ))
    return parts + others
  }

  private func relations(_ inside: String) -> [UInt8] {
    Array(
      "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(inside)</Relationships>"
        .utf8)
  }

  var bytes: [UInt8] { Self.zip(parts) }

  /// A zip file of stored parts; of those that are packed the packed bytes are given.
  static func zip(
    _ parts: [(name: String, bytes: [UInt8])], packed: [String: [UInt8]] = [:], method: Int = 8
  ) -> [UInt8] { ZipMaker.zip(parts, packed: packed, method: method) }

  static func two(_ value: Int) -> [UInt8] { ZipMaker.two(value) }
  static func four(_ value: Int) -> [UInt8] { ZipMaker.four(value) }
  static func crc32(_ bytes: [UInt8]) -> UInt32 { ZipMaker.crc32(bytes) }
}
