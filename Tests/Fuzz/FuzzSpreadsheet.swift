import Diagnostics

@testable import Extracts

/// The parts of an OpenDocument spreadsheet in a package that is right: its content and its styles, which the
/// input gives with the byte 0xFF between them; or, behind an exclamation mark, a file as received.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSpreadsheet(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  if bytes.first == UInt8(ascii: "!") {
    read(Array(bytes.dropFirst()))
    return 0
  }
  let given = bytes.split(separator: 0xFF, maxSplits: 1, omittingEmptySubsequences: false)
    .map(Array.init)
  let styles = given.count > 1 ? given[1] : Array("<office:document-styles/>".utf8)
  read(
    StoredParts.zip([
      ("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8)),
      ("content.xml", given[0]), ("styles.xml", styles),
    ]))
  return 0
}

private func read(_ bytes: [UInt8]) {
  for readsHidden in [false, true] {
    var log = DiagnosticLog()
    let table = CellTable.read(
      workbook: bytes, file: "w.ods", sheet: "Data", namedAt: Location(file: "mapping.yaml"),
      readsHidden: readsHidden, into: &log)
    precondition((table == nil) == log.hasErrors, "taken with errors, or refused in silence")
    var last = 0
    for row in table?.rows ?? [] {
      precondition(row.cells.last?.kind != .blank && row.cells.count <= 16_384)
      precondition(row.number > last && row.number <= 1_048_576)
      last = row.number
    }
    tell(log, of: bytes)
  }
}
