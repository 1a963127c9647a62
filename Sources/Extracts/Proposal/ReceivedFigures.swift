package import Diagnostics
internal import Fingerprints
package import Indicators

/// A file of figures before any mapping says how to read it: a text, or one sheet of a workbook.
package struct ReceivedFigures: Sendable {
  package let source: CellSource
  /// The sheets of a workbook that people see; empty for a text file.
  package let sheets: [String]

  package init(_ file: ExtractFile) {
    source = .text(file)
    sheets = []
  }

  private init(_ table: CellTable, sheets: [String], _ bytes: [UInt8]) {
    source = .table(table, receivedAs: Fingerprint(of: bytes))
    self.sheets = sheets
  }

  /// Of a workbook the first sheet that is laid out as some mapping could say, or the first of all.
  /// Nil where the file cannot be read, with the reason in the log.
  package static func read(
    _ bytes: [UInt8], name: String, areas: AreaTable, into log: inout DiagnosticLog
  ) -> ReceivedFigures? {
    guard Workbook.isLikely(bytes, name: name) else {
      return ReceivedText(name: name, bytes: bytes).file(into: &log).map { Self($0) }
    }
    let place = Location(file: name)
    let workbook = try? Workbook(bytes)
    let sheets = workbook?.visibleNames ?? []
    // Which sheets are refused is told of all at once, whichever of them would be proposed.
    if let workbook, WorkbookScreen(workbook, file: name).refuses(into: &log) { return nil }
    for sheet in sheets {
      var quiet = DiagnosticLog()
      let table = CellTable.read(
        workbook: bytes, file: name, sheet: sheet, namedAt: place, into: &quiet)
      guard let table, MappingProposal.hasLayout(table, areas) else { continue }
      log.merge(quiet)
      return Self(table, sheets: sheets, bytes)
    }
    return CellTable.read(
      workbook: bytes, file: name, sheet: sheets.first, namedAt: place, into: &log
    ).map { Self($0, sheets: sheets, bytes) }
  }
}
