package import Diagnostics
internal import Fingerprints

/// Reads any file of a release by its mapping, whatever its layout.
package enum LayoutReader {
  /// Reads a text file as received. Nil where anything is wrong, all of it reported.
  package static func read(
    _ text: ReceivedText, _ context: ReadingContext, into log: inout DiagnosticLog
  ) -> ExtractResult? {
    guard let file = text.file(into: &log) else { return nil }
    return read(.text(file), context, into: &log)
  }

  /// The same for a text whose encoding and delimiter are known, or the sheet of a workbook that the
  /// mapping names.
  package static func read(
    _ source: CellSource, _ context: ReadingContext, into log: inout DiagnosticLog
  ) -> ExtractResult? {
    context.mapping.layout.read(source, context, into: &log)
  }

  /// Reads the sheet of a workbook that the mapping names. Nil where anything is wrong, all of it
  /// reported.
  ///
  /// - Parameters:
  ///   - name: the path relative to the project.
  ///   - isWhole: whether a published layout is screened as a whole.
  package static func read(
    workbook bytes: [UInt8], name: String, _ context: ReadingContext, isWhole: Bool = false,
    into log: inout DiagnosticLog
  ) -> ExtractResult? {
    let mapping = context.mapping
    let sheet = mapping.writing.sheet
    let table = CellTable.read(
      workbook: bytes, file: name, sheet: sheet?.text,
      namedAt: Location(sheet?.range ?? mapping.nameRange),
      readsHidden: mapping.writing.readsHidden, into: &log)
    guard let table else { return nil }
    let source = CellSource.table(table, receivedAs: Fingerprint(of: bytes))
    if isWhole { mapping.layout.screen(source, meta: nil, into: &log) }
    return read(source, context, into: &log)
  }
}

extension ExtractMapping.Writing {
  /// A text file has no sheets.
  func reportSheet(into log: inout DiagnosticLog) {
    guard let sheet else { return }
    log.report(WorkbookProblem.sheetOfAText(sheet.text), at: sheet.range)
  }
}
