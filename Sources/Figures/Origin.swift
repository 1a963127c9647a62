/// The cell that a number was read from.
package struct Origin: Sendable, Hashable, Comparable {
  /// The path relative to the project.
  package let file: String
  /// The sheet of a workbook; nil for a text file.
  package let sheet: String?
  /// The line of a text file or the row of a sheet, counted from 1 with the header; 0 where the
  /// figure was declared and not read from a table.
  package let row: Int
  /// The heading of the column, or the key in a settings file.
  package let column: String

  package init(file: String, sheet: String? = nil, row: Int, column: String) {
    self.file = file
    self.sheet = sheet
    self.row = row
    self.column = column
  }

  /// By file, sheet, row and column; no sheet comes before any.
  package static func < (left: Self, right: Self) -> Bool {
    (left.file, left.sheet ?? "", left.row, left.column)
      < (right.file, right.sheet ?? "", right.row, right.column)
  }
}
