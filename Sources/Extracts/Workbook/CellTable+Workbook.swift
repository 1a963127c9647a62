package import Diagnostics

extension CellTable {
  /// Reads the sheet that a mapping names. What is wrong is reported, and what is there and not
  /// read is reported; nil after an error. A workbook with records of children in any sheet, or with
  /// an identifier of a person in any part, is refused without another word about it.
  ///
  /// - Parameters:
  ///   - file: the path relative to the project.
  ///   - sheet: the name of the sheet; nil where the mapping names none.
  ///   - place: where the mapping speaks of the sheet or of the file.
  ///   - readsHidden: whether its hidden rows and columns are read like the others.
  package static func read(
    workbook bytes: [UInt8], file: String, sheet: String?, namedAt place: Location,
    readsHidden: Bool = false, into log: inout DiagnosticLog
  ) -> CellTable? {
    let whole = Location(file: file)
    do throws(WorkbookProblem) {
      guard !log.refusesName(file) else { return nil }
      let workbook = try Workbook(bytes)
      guard !WorkbookScreen(workbook, file: file).refuses(into: &log) else { return nil }
      guard let sheet else {
        log.report(WorkbookProblem.sheetNotNamed(known: workbook.visibleNames), at: place)
        return nil
      }
      guard let found = workbook.sheets.first(where: { $0.name == sheet }) else {
        log.report(
          WorkbookProblem.noSuchSheet(sheet, known: workbook.visibleNames), at: place)
        return nil
      }
      let contents = try workbook.read(found, readsHidden: readsHidden)
      let table = CellTable(
        file: file, sheet: sheet, rows: contents.rows, hidden: contents.hidden
      ) { row, column in
        Location(
          file: file, start: SourcePosition(line: row.number, column: column + 1))
      }
      reportUnread(workbook, contents, sheet, at: whole, into: &log)
      for fault in contents.faults {
        log.report(
          WorkbookProblem.cell(sheet: sheet, cell: fault.cell.text, fault.kind),
          at: Location(
            file: file,
            start: SourcePosition(line: fault.cell.row, column: fault.cell.column + 1)))
      }
      if contents.rows.isEmpty { log.report(WorkbookProblem.emptySheet(sheet), at: whole) }
      return contents.faults.isEmpty && !contents.rows.isEmpty ? table : nil
    } catch {
      log.report(error, at: whole)
      return nil
    }
  }

  /// Says what the workbook has and what is not read.
  private static func reportUnread(
    _ workbook: Workbook, _ contents: SheetContents, _ sheet: String, at place: Location,
    into log: inout DiagnosticLog
  ) {
    let hidden = workbook.sheets.count { $0.isHidden }
    if hidden > 0 { log.report(WorkbookProblem.hiddenSheets(hidden), at: place) }
    if workbook.pivotCaches > 0 { log.report(WorkbookProblem.pivotCaches, at: place) }
    if workbook.hasMacros { log.report(WorkbookProblem.macros, at: place) }
    if let first = contents.hidden.rows.first {
      log.report(
        WorkbookProblem.hiddenRows(sheet: sheet, contents.hidden.rows),
        at: Location(file: place.file, start: SourcePosition(line: first.number, column: 1)))
    }
    if let first = contents.hidden.columns.first {
      log.report(
        WorkbookProblem.hiddenColumns(sheet: sheet, contents.hidden.columns),
        at: Location(file: place.file, start: SourcePosition(line: 1, column: first.number + 1)))
    }
    if contents.mergedRanges > 0 {
      log.report(WorkbookProblem.mergedCells(sheet: sheet, contents.mergedRanges), at: place)
    }
  }
}
