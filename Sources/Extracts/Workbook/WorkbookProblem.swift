package import Diagnostics

/// What can be wrong with a workbook, as facts.
package enum WorkbookProblem: Problem, Error, Hashable {
  // The file
  case notAWorkbook(FileKind)
  case encrypted
  case package(PackageFault)
  case tooManyParts(Int)
  case partNameOutside
  case partTwice(String)
  case partMissing(String)
  case partTooLarge(String)
  case part(String, PackageFault)
  case targetOutside(String)
  case badPart(String, PartFault)

  // Its sheets
  case sheetNotNamed(known: [String])
  case noSuchSheet(String, known: [String])
  case hiddenSheet(String)
  case notACellSheet(String)
  case emptySheet(String)
  case childLevelRecords(sheet: String)

  // Its cells
  case cell(sheet: String, cell: String, CellKind)

  // What is there and not read
  case hiddenSheets(Int)
  case pivotCaches
  case macros
  case hiddenRows(sheet: String, [HiddenCells.Line])
  case hiddenColumns(sheet: String, [HiddenCells.Line])
  case mergedCells(sheet: String, Int)

  // The mapping
  case sheetOfAText(String)
  case rowIsHidden(String, row: Int)
  case columnIsHidden(String, label: String?)

  /// Why a cell of a sheet has no value that can be taken.
  package enum CellKind: Sendable, Hashable, CaseIterable {
    case formulaWithoutValue, notAValue, notADate, noSuchText
  }

  package var severity: Severity {
    switch self {
    case .hiddenSheets, .pivotCaches, .macros, .hiddenRows, .hiddenColumns, .mergedCells: .warning
    default: .error
    }
  }
}
