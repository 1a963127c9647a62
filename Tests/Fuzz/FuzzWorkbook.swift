import Diagnostics

@testable import Extracts

/// A file as received, parts in a package that is right, or a deflated stream: as the first byte says.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWorkbook(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  guard let first = bytes.first else { return 0 }
  switch first {
  case UInt8(ascii: "z"):
    let rest = Array(bytes.dropFirst())
    _ = try? Inflater.inflate(rest, 0..<rest.count, size: min(rest.count * 64, 1 << 16))
  case UInt8(ascii: "x"):
    read(FuzzPackage.bytes(of: bytes.dropFirst()))
  default:
    read(bytes)
  }
  return 0
}

private func read(_ bytes: [UInt8]) {
  var log = DiagnosticLog()
  let place = Location(file: "mapping.yaml")
  let table = CellTable.read(
    workbook: bytes, file: "w.xlsx", sheet: "Data", namedAt: place, into: &log)
  precondition((table == nil) == log.hasErrors, "taken with errors, or refused in silence")
  for row in table?.rows ?? [] {
    precondition(row.cells.last?.kind != .blank && row.cells.count <= 16_384)
  }
  tell(log, of: bytes)
}

/// A package of stored parts: the sheet, the texts, the styles and the list of sheets, which the input
/// gives with the byte 0xFF between them. What it leaves out is as it should be.
enum FuzzPackage {
  static func bytes(of input: ArraySlice<UInt8>) -> [UInt8] {
    let given = input.split(separator: 0xFF, omittingEmptySubsequences: false).map(Array.init)
    func part(_ index: Int, _ otherwise: String) -> [UInt8] {
      index < given.count && !given[index].isEmpty ? given[index] : Array(otherwise.utf8)
    }
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    func relation(_ id: String, _ type: String, _ target: String) -> String {
      "<Relationship Id=\"\(id)\" Type=\"\(office)/\(type)\" Target=\"\(target)\"/>"
    }
    let root =
      "<Relationships>\(relation("r", "officeDocument", "xl/workbook.xml"))</Relationships>"
    let links =
      "<Relationships>" + relation("r1", "worksheet", "sheet.xml")
      + relation("r2", "sharedStrings", "texts.xml") + relation("r3", "styles", "styles.xml")
      + "</Relationships>"
    return StoredParts.zip([
      ("_rels/.rels", Array(root.utf8)), ("xl/_rels/workbook.xml.rels", Array(links.utf8)),
      ("xl/sheet.xml", part(0, "<worksheet/>")), ("xl/texts.xml", part(1, "<sst/>")),
      ("xl/styles.xml", part(2, "<styleSheet/>")),
      (
        "xl/workbook.xml",
        part(3, "<workbook><sheets><sheet name=\"Data\" r:id=\"r1\"/></sheets></workbook>")
      ),
    ])
  }
}
