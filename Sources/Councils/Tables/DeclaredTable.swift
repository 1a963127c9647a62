package import Diagnostics
package import Figures
package import Indicators

/// A declared table with every cell worked out.
package struct DeclaredTable: Sendable {
  /// What every table answers beside its rows; no row may be called so.
  package static let ownFields = ["caption", "unit", "source"]

  package let name: String
  package let range: SourceRange
  package let caption: String
  package let heading: String
  package let period: String?
  package let source: String
  package let columns: [Column]
  package let rows: [Row]
  /// Printed under the table: the author's, then what the derivations must say of themselves.
  package let notes: [String]
  package let publishedIn: String?

  /// A column as it is printed: its key in `tables.yaml`, its heading, and what its cells are
  /// counted in.
  package struct Column: Sendable {
    package let name: String
    package let label: String
    /// Nil for a column of texts.
    package let unit: TableUnit?
    /// Whether the heading says the unit, which is not that of the caption.
    package let hasOwnUnit: Bool
  }

  /// A row as it is printed: its key in `tables.yaml`, its heading, and a cell for each column.
  package struct Row: Sendable {
    package let name: String
    package let label: String
    /// As wide as the columns.
    package let cells: [Cell]
    /// The row's own unit, said in its heading.
    package let unit: TableUnit?
    /// What the row is the sum of; nil for any other row.
    package let total: Total?
  }

  /// The rows that a total adds up.
  package enum Total: Sendable, Hashable { case ofAll, ofSome }

  /// What stands where a row meets a column, with how it is printed and where it comes from.
  package struct Cell: Sendable {
    package let content: Content
    /// The unit and places that the cell prints in.
    package let unit: TableUnit
    package let places: Int
    package let isDerived: Bool
    /// Whom the number counts.
    package var about = Subject.children
    /// What the cell rests on; empty for texts.
    package let origins: [Origin]
    /// The number of the note that the cell points at.
    package let note: Int?
  }

  /// An exact amount in the cell's unit, the reason why there is none, a text, or nothing at all
  /// where a derived row meets a column of texts.
  package enum Content: Sendable, Hashable {
    case amount(Amount)
    case absent(Absence)
    case text(String)
    case empty
  }

  /// What the caption says of the unit; empty where columns have units of their own.
  package var unitHeading: String {
    let shared = Set(columns.filter { $0.unit != nil && !$0.hasOwnUnit }.compactMap { $0.unit })
    return shared.count == 1 ? shared.first?.heading ?? "" : ""
  }

  /// The place of the column with that key, counted from 0; nil where there is none.
  package func column(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }
}

extension DeclaredTable.Cell {
  /// The cell as a figure of a council's area; nil for texts and empty cells.
  package func figure(_ id: FigureID) -> FigureValue? {
    switch content {
    case .amount(let amount):
      FigureValue(
        id: id, value: .number(amount.number), format: unit.format(of: amount, places: places),
        origins: origins)
    case .absent(let absence):
      FigureValue(
        id: id, value: .absent(absence), format: FigureFormat(unit: unit.unit, places: places),
        origins: origins)
    case .text, .empty: nil
    }
  }

  /// As the table prints it, where caption or heading say the unit.
  package var digits: String {
    switch content {
    case .amount(let amount): unit.digits(of: amount, places: places)
    case .absent(let absence): absence.shorthand
    case .text(let text): text
    case .empty: ""
    }
  }
}
