package import Diagnostics
package import Figures

/// Rows of cells as a reader of layouts sees them, whatever they were read from: a text file with
/// delimiters or one sheet of a workbook.
///
/// Rows and cells stand where they stood: a row knows its number in the file, a cell its column.
/// Nothing is filled in, nothing is left out but cells past the last that holds anything.
package struct CellTable: Sendable {
  /// The path relative to the project, as messages call it.
  package let file: String
  /// The sheet of a workbook; nil for a text file.
  package let sheet: String?
  package let rows: [Row]
  /// How the lines of a text file end, in words; nil for a sheet.
  let lineEnds: String?
  /// What a sheet hides and what is not among the rows.
  let hidden: HiddenCells
  /// Where a cell stands, for messages; of a row with fewer cells the row itself.
  private let place: @Sendable (_ row: Row, _ column: Int) -> Location

  /// A row by its number in the file; cells past its last that holds anything are left out.
  package struct Row: Sendable {
    /// The line of a text file on which the row begins, or the row of a sheet; counted from 1.
    package let number: Int
    /// By column, the first at 0; a column that a sheet leaves out is a blank cell.
    package let cells: [Cell]
    /// Where a text file holds the row, to find it again; 0 for a sheet.
    package let offset: Int
    /// How many cells a text file gives the row, blank ones at its end too.
    package let width: Int

    package init(number: Int, cells: [Cell], offset: Int = 0, width: Int? = nil) {
      self.number = number
      self.cells = cells
      self.offset = offset
      self.width = width ?? cells.count
    }

    /// A cell by its column, the first at 0; blank past the end of the row.
    package subscript(column: Int) -> Cell {
      cells.indices.contains(column) ? cells[column] : .blank
    }

    package var isBlank: Bool { cells.allSatisfy { $0.isBlank } }
  }

  /// - Parameter place: where the cell of a column, counted from 0, stands in a row of this table.
  package init(
    file: String, sheet: String? = nil, rows: [Row], lineEnds: String? = nil,
    hidden: HiddenCells = HiddenCells(),
    place: @escaping @Sendable (_ row: Row, _ column: Int) -> Location
  ) {
    self.file = file
    self.sheet = sheet
    self.rows = rows
    self.lineEnds = lineEnds
    self.hidden = hidden
    self.place = place
  }

  /// The table from one of its rows on, counted from 0.
  func from(_ first: Int) -> CellTable {
    CellTable(
      file: file, sheet: sheet, rows: Array(rows.dropFirst(first)), lineEnds: lineEnds,
      hidden: hidden, place: place)
  }

  /// The texts of the first row, without spaces around them.
  var heads: [String] { rows.first?.cells.map { NumberReader.trimmed($0.text) } ?? [] }

  /// Whether the first row has these headings, as `LabelKey` writes them.
  func hasHeadings(_ keys: String...) -> Bool {
    let heads = Set(heads.map { LabelKey($0).text })
    return keys.allSatisfy(heads.contains)
  }

  /// Where a cell stands, its column counted from 0.
  package func location(_ row: Row, _ column: Int) -> Location { place(row, column) }

  /// The column that people call by letters, as spreadsheets do: 0 is A, 26 is AA.
  package static func letters(ofColumn column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      rest -= 1
      letters = String(UnicodeScalar(UInt8(0x41 + rest % 26))) + letters
      rest /= 26
    }
    return letters
  }

  /// The column, counted from 0, that one to three capital letters name; nil for anything else.
  package static func column(letters: some StringProtocol) -> Int? {
    guard (1...3).contains(letters.utf8.count),
      letters.utf8.allSatisfy({ (0x41...0x5A).contains($0) })
    else { return nil }
    return letters.utf8.reduce(0) { $0 * 26 + Int($1) - 0x40 } - 1
  }
}

/// A cell as received: its text, and of a workbook what kind of value it holds.
package struct Cell: Sendable, Hashable {
  /// A text file's cell without its quotes. Of a workbook: a number as it is stored, with a point
  /// and no marks (`0.88` for what is shown as 88%), a date as `2024-03-31`, a duration as `01:10`
  /// (hours and minutes, past 24 hours too), an error as it is shown, `true` or `false`.
  package let text: String
  package let kind: Kind

  /// What kind of value a cell holds.
  package enum Kind: Sendable, Hashable {
    case blank
    /// A text, and every cell of a text file that is not empty.
    case text
    /// A number of a workbook that is shown as a number.
    case number
    /// A number of a workbook that is shown as a percentage: the stored number times 100.
    case percentage
    /// A number of a workbook that is shown as a day, with the workbook's epoch applied.
    case date(CalendarDate)
    case duration
    case truth
    /// Such as `#DIV/0!`.
    case error
  }

  package init(text: String, kind: Kind) {
    self.text = text
    self.kind = kind
  }

  /// A cell of a text file.
  package init(text: String) { self.init(text: text, kind: text.isEmpty ? .blank : .text) }

  package static let blank = Cell(text: "", kind: .blank)

  /// Whether it holds nothing, or a text of spaces alone.
  package var isBlank: Bool {
    switch kind {
    case .blank: true
    case .text: text.utf8.allSatisfy { $0 == 0x20 }
    default: false
    }
  }
}
