internal import Diagnostics

extension WorkbookProblem {
  package var code: String {
    switch self {
    case .notAWorkbook: "E140"
    case .encrypted: "E141"
    case .package: "E142"
    case .tooManyParts: "E143"
    case .partNameOutside: "E144"
    case .partTwice: "E145"
    case .partMissing: "E146"
    case .partTooLarge: "E147"
    case .part: "E148"
    case .targetOutside: "E149"
    case .badPart: "E150"
    case .sheetNotNamed: "E151"
    case .noSuchSheet: "E152"
    case .hiddenSheet: "E153"
    case .notACellSheet: "E154"
    case .emptySheet: "E155"
    case .cell: "E156"
    case .hiddenSheets: "E157"
    case .pivotCaches: "E158"
    case .macros: "E159"
    case .hiddenRows: "E160"
    case .hiddenColumns: "E161"
    case .mergedCells: "E162"
    case .sheetOfAText: "E163"
    case .childLevelRecords: "E164"
    case .rowIsHidden: "E165"
    case .columnIsHidden: "E166"
    }
  }

  package var message: String {
    switch self {
    case .notAWorkbook(let kind): Self.words(kind)
    case .encrypted: "the workbook is locked by a password"
    case .package(let fault): "the workbook is not whole: \(fault.words(of: "workbook"))"
    case .tooManyParts(let count):
      "a workbook has at most \(ZipPackage.partLimit) parts; this one has \(count)"
    case .partNameOutside: "a part of the workbook is named to lie outside it"
    case .partTwice(let name):
      "two parts of the workbook are called '\(name)', and readers differ on which one counts"
    case .partMissing(let name): "the workbook has no part '\(name)'"
    case .partTooLarge(let name):
      "a part of a workbook has at most \(ZipPackage.sizeLimit >> 20) MiB; '\(name)' has more"
    case .part(let name, let fault):
      "the part '\(name)' is not whole: \(fault.words(of: "workbook"))"
    case .targetOutside(let name): "'\(name)' leads out of the workbook"
    case .badPart(let name, let fault): Self.words(name, fault)
    case .sheetNotNamed: "the mapping of a workbook names the sheet that is read"
    case .noSuchSheet(let name, _): "the workbook has no sheet '\(name)'"
    case .hiddenSheet(let name): "the sheet '\(name)' is hidden, and hidden sheets are not read"
    case .notACellSheet(let name): "the sheet '\(name)' has no cells; it may be a chart"
    case .emptySheet(let name): "the sheet '\(name)' is empty"
    case .childLevelRecords(let name):
      "the sheet '\(name)' has a row for each child; such files are not read"
    case .cell(let sheet, let cell, let kind): "sheet '\(sheet)', cell \(cell): \(Self.words(kind))"
    case .hiddenSheets(let count):
      count == 1
        ? "a hidden sheet is not read" : "\(count) hidden sheets are not read"
    case .pivotCaches:
      "the workbook keeps the rows behind a pivot table; they are not read, and whoever has the file "
        + "has them"
    case .macros: "the workbook has macros, which are never run"
    case .hiddenRows(let sheet, let rows):
      "sheet '\(sheet)': \(rows.count == 1 ? "a hidden row is" : "\(rows.count) hidden rows are") "
        + "not read: \(HiddenCells.words("row", rows) { String($0) })"
    case .hiddenColumns(let sheet, let columns):
      "sheet '\(sheet)': "
        + (columns.count == 1 ? "a hidden column is" : "\(columns.count) hidden columns are")
        + " not read: \(HiddenCells.words("column", columns, name: CellTable.letters))"
    case .rowIsHidden(let label, let row):
      "'\(label)' stands in row \(row), which is hidden and so is not read"
    case .columnIsHidden(let column, let label):
      "column \(column)\(label.map { ", '\($0)'," } ?? "") is hidden and so is not read"
    case .mergedCells(let sheet, let count):
      "sheet '\(sheet)': \(count == 1 ? "a stretch" : "\(count) stretches") of merged cells; the "
        + "value belongs to the first cell of each, the others are blank"
    case .sheetOfAText(let name): "'\(name)' is named as a sheet, and the file is no workbook"
    }
  }

  package var hint: String? {
    switch self {
    case .notAWorkbook(.olderWorkbook), .notAWorkbook(.binaryWorkbook):
      "save it as 'Excel Workbook (.xlsx)'"
    case .notAWorkbook(.openDocument): "save the table in it as a spreadsheet, .ods or .xlsx"
    case .notAWorkbook(.text): "give it a name that ends in .csv"
    case .encrypted, .notAWorkbook(.lockedWorkbook): "take the password off and save it again"
    case .package, .part: "fetch the file again; if that changes nothing, save it again as .xlsx"
    case .partTooLarge: "take only the rows that the papers need"
    case .sheetNotNamed(let known): Self.listed(known)
    case .noSuchSheet(let name, let known):
      NearestName.hint(for: name, in: known) ?? Self.listed(known)
    case .hiddenSheet: "show the sheet in the workbook if its figures are meant for papers"
    case .hiddenRows, .hiddenColumns, .rowIsHidden, .columnIsHidden:
      "hidden: read in the mapping reads what is hidden too"
    case .hiddenSheets, .pivotCaches: "save the sheet that is needed in a workbook of its own"
    case .cell(_, _, .formulaWithoutValue): "open the workbook, let it calculate, and save it"
    default: nil
    }
  }

  private static func listed(_ known: [String]) -> String? {
    known.isEmpty ? nil : "there are: \(known.prefix(8).joined(separator: "; "))"
  }

  private static func words(_ kind: FileKind) -> String {
    let this =
      switch kind {
      case .empty: "is empty"
      case .zip, .unknown: "is something else"
      case .olderWorkbook: "is a workbook of the older kind (.xls)"
      case .lockedWorkbook: "is locked by a password"
      case .openDocument: "is a text, a drawing or another OpenDocument file and no spreadsheet"
      case .binaryWorkbook: "is a binary workbook (.xlsb)"
      case .portableDocument: "is a PDF"
      case .webPage: "is a web page"
      case .text: "is a text"
      }
    return "a workbook is an .xlsx or .ods file; this one \(this)"
  }

  private static func words(_ kind: CellKind) -> String {
    switch kind {
    case .formulaWithoutValue: "a formula that has not been calculated has no value"
    case .notAValue: "what is written is no value of a cell"
    case .notADate: "the number is shown as a date or time and is none"
    case .noSuchText: "the cell refers to a text that the workbook does not have"
    }
  }

  private static func words(_ name: String, _ fault: PartFault) -> String {
    let at = "the part '\(name)', byte \(fault.offset): "
    let cell = fault.cell.map { "'\($0)'" } ?? "this"
    switch fault.kind {
    case .badCellReference: return at + "\(cell) is no place in a sheet"
    case .outOfOrder: return at + "\(cell) stands twice or after what follows it"
    case .tooManyCells:
      return at
        + "a sheet has at most \(WorksheetReader.cellLimit) cells, blank ones before a row's last "
        + "counted too"
    default: return at + (fault.kind.words(of: "workbook") ?? "")
    }
  }
}
