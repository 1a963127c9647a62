package import Diagnostics

extension WorkbookProblem {
  package var example: CodeExample {
    switch self {
    case .notAWorkbook:
      Self.file(
        "the file is a workbook of the older kind (.xls) with a new name",
        cure: "open it and save it as 'Excel Workbook (.xlsx)'")
    case .encrypted:
      Self.file(
        "the workbook opens only with a password", cure: "take the password off and save it again")
    case .package:
      Self.file(
        "the download broke off, and the end of the file is missing", cure: "fetch the file again")
    case .tooManyParts:
      Self.file(
        "the file holds 20,000 parts, where a workbook has a few dozen",
        cure: "open it in a spreadsheet and save it anew as .xlsx")
    case .partNameOutside:
      Self.file(
        "a part of the file is called '../../home/notes': nobody's spreadsheet writes that",
        cure: "ask where the file comes from, and save it anew in a spreadsheet")
    case .partTwice:
      Self.file(
        "the file has two parts 'xl/workbook.xml'",
        cure: "open it in a spreadsheet and save it anew as .xlsx")
    case .partMissing:
      Self.file(
        "the file is a text document (.docx) with the name of a workbook",
        cure: "save the table in it as a workbook")
    case .partTooLarge:
      Self.file(
        "the sheet holds a million rows of every council since 2005",
        cure: "keep the rows that the papers need, and save it again")
    case .part:
      Self.file(
        "a byte of the file was changed on its way, and its checksum is wrong",
        cure: "fetch the file again")
    case .targetOutside:
      Self.file(
        "the list of sheets leads to '../../etc/hostname'",
        cure: "ask where the file comes from, and save it anew in a spreadsheet")
    case .badPart:
      Self.file(
        "a program other than a spreadsheet wrote the rows of the sheet out of order",
        cure: "open the file in a spreadsheet and save it anew as .xlsx")
    case .sheetNotNamed: Self.sheet(nil)
    case .noSuchSheet: Self.sheet("Crad")
    case .hiddenSheet: Self.sheet("Workings")
    case .notACellSheet:
      Self.mapped("sheet: Chart of rates  # a sheet that is only a chart", cure: "sheet: Card")
    case .emptySheet:
      Self.mapped("sheet: Sheet2  # nothing was ever written in it", cure: "sheet: Card")
    case .cell:
      Self.file(
        "cell C5 holds =C3/C4, and the program that wrote the file never calculated it",
        cure: "open the workbook, let it calculate, and save it")
    case .hiddenSheets:
      Self.file(
        "the sheet 'Workings' is hidden, and whoever has the file has it",
        cure: "save the sheet 'Card' in a workbook of its own")
    case .pivotCaches:
      Self.file(
        "a pivot table was made from a list of children, whose rows stay in the file",
        cure: "copy the figures alone into a workbook of their own")
    case .macros:
      Self.file(
        "the workbook was saved with its macros, as scorecard.xlsm",
        cure: "save it as 'Excel Workbook (.xlsx)'")
    case .hiddenRows:
      Self.file(
        "rows 12 to 15 of the sheet are hidden", cure: "show the rows that are meant to be read")
    case .hiddenColumns:
      Self.file(
        "column D of the sheet is hidden", cure: "show the columns that are meant to be read")
    case .mergedCells:
      Self.file(
        "B4 and C4 are merged, so that one 88% stands for two quarters",
        cure: "write the figure of each quarter in its own cell")
    case .sheetOfAText:
      .take(
        "sheet: Card\ntake:\n  - columns: {count: cla_count}",
        cure: "take:\n  - columns: {count: cla_count}")
    case .childLevelRecords:
      Self.file(
        "the sheet has a row for each child, with a UPN and a date of birth",
        cure: "count the children first, and keep the counts in a sheet of their own")
    case .rowIsHidden:
      Self.file(
        "the mapping names 'Visits', whose row the team had hidden",
        cure: "write 'hidden: read' in the mapping, or show the row")
    case .columnIsHidden:
      Self.file(
        "the mapping has 'columns: B to F', and the team had folded away the oldest quarter, column B",
        cure: "write 'hidden: read' in the mapping, or 'columns: C to F'")
    }
  }

  /// What is wrong with the file itself, of which no line can be shown.
  private static func file(_ fault: String, cure: String) -> CodeExample {
    CodeExample(in: "scorecard.xlsx", fault, cure: cure)
  }

  /// A mapping of a workbook by the line that names its sheet.
  private static func mapped(_ fault: String, cure: String) -> CodeExample {
    let start = "file: scorecard.xlsx\nlayout: scorecard\n"
    let end = """
      area: Sefton
      header_rows: 1
      periods: {columns: B, as: quarter}
      indicators: {column: A, names: {Children in care: q_cla_count}}
      """
    let line = { (text: String) in text.isEmpty ? "" : "\(text)\n" }
    return CodeExample(
      in: "mapping.yaml", start + line(fault) + end, cure: start + line(cure) + end)
  }

  private static func sheet(_ name: String?) -> CodeExample {
    mapped(name.map { "sheet: \($0)" } ?? "", cure: "sheet: Card")
  }

  package static let samples: [Self] = [
    .notAWorkbook(.olderWorkbook), .encrypted, .package(.truncated), .tooManyParts(20_000),
    .partNameOutside, .partTwice("xl/workbook.xml"), .partMissing("xl/workbook.xml"),
    .partTooLarge("xl/worksheets/sheet1.xml"),
    .part("xl/worksheets/sheet1.xml", .checksum), .targetOutside("../../etc/hostname"),
    .badPart("xl/worksheets/sheet1.xml", PartFault(.outOfOrder, 4012, cell: "B7")),
    .sheetNotNamed(known: ["Card"]), .noSuchSheet("Crad", known: ["Card"]),
    .hiddenSheet("Workings"), .notACellSheet("Chart of rates"), .emptySheet("Sheet2"),
    .cell(sheet: "Card", cell: "C5", .formulaWithoutValue), .hiddenSheets(1), .pivotCaches,
    .macros,
    .hiddenRows(
      sheet: "Card",
      [
        HiddenCells.Line(number: 12, label: "Visits"), HiddenCells.Line(number: 13, label: nil),
      ]),
    .hiddenColumns(sheet: "Card", [HiddenCells.Line(number: 3, label: "Q1 2024/25")]),
    .mergedCells(sheet: "Card", 1), .sheetOfAText("Card"), .childLevelRecords(sheet: "Children"),
    .rowIsHidden("Visits", row: 12), .columnIsHidden("B", label: "Q1 2024/25"),
  ]
}
