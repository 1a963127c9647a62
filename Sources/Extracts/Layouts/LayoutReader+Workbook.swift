package import Diagnostics
internal import Fingerprints
package import Indicators

extension LayoutReader {
  /// Reads the sheet of a workbook that the mapping names. Nil where anything is wrong, all of it
  /// reported.
  ///
  /// - Parameters:
  ///   - name: the path relative to the project.
  ///   - isWhole: whether a published layout is screened as a whole.
  package static func read(
    workbook bytes: [UInt8], name: String, _ mapping: ExtractMapping.File,
    dictionary: IndicatorDictionary, areas: AreaTable, request: ExtractRequest = ExtractRequest(),
    isWhole: Bool = false, into log: inout DiagnosticLog
  ) -> ExtractResult? {
    let sheet = mapping.writing.sheet
    let table = CellTable.read(
      workbook: bytes, file: name, sheet: sheet?.text,
      namedAt: Location(sheet?.range ?? mapping.nameRange), into: &log)
    guard let table else { return nil }
    let fingerprint = Fingerprint(of: bytes)
    if isWhole, mapping.layout == .ees {
      EESScreener.screen(
        ExtractFile(table, receivedAs: fingerprint), meta: nil, into: &log)
    }
    return read(
      table, mapping, dictionary: dictionary, areas: areas, request: request,
      fingerprint: fingerprint, into: &log)
  }
}

extension ExtractMapping.Writing {
  /// A text file has no sheets.
  func reportSheet(into log: inout DiagnosticLog) {
    guard let sheet else { return }
    log.report(WorkbookProblem.sheetOfAText(sheet.text), at: sheet.range)
  }
}

extension Workbook {
  /// Whether a file is a workbook, or says by its name that it is one.
  package static func isLikely(_ bytes: [UInt8], name: String) -> Bool {
    let lower = name.lowercased()
    if ["xlsx", "xlsm", "xlsb", "xls", "ods"].contains(where: { lower.hasSuffix(".\($0)") }) {
      return true
    }
    switch FileKind(bytes) {
    case .zip, .olderWorkbook, .lockedWorkbook: return true
    default: return false
    }
  }
}
