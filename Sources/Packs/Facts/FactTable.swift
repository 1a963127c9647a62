package import Diagnostics
import Figures
import Indicators

/// A declared table with every cell worked out.
package struct FactTable: Sendable {
  package let name: String
  package let range: SourceRange
  let caption: String
  let heading: String
  let period: String?
  let source: String
  let columns: [Column]
  let rows: [Row]
  /// Printed under the table: the author's, then what the derivations must say of themselves.
  let notes: [String]
  let publishedIn: String?

  struct Column: Sendable {
    let name: String
    let label: String
    /// Nil for a column of texts.
    let unit: TableUnit?
    /// Whether the heading says the unit, which is not that of the caption.
    let hasOwnUnit: Bool
  }

  struct Row: Sendable {
    let name: String
    let label: String
    /// As wide as the columns.
    let cells: [Cell]
    /// The row's own unit, said in its heading.
    let unit: TableUnit?
  }

  struct Cell: Sendable {
    let content: Content
    /// The unit and places that the cell prints in.
    let unit: TableUnit
    let places: Int
    let isDerived: Bool
    /// Whom the number counts.
    var about = Subject.children
    /// What the cell rests on; empty for texts.
    let origins: [Origin]
    /// The number of the note that the cell points at.
    let note: Int?
  }

  enum Content: Sendable, Hashable {
    case amount(Amount)
    case absent(Absence)
    case text(String)
    case empty
  }

  /// What the caption says of the unit; empty where columns have units of their own.
  var unitHeading: String {
    let shared = Set(columns.filter { $0.unit != nil && !$0.hasOwnUnit }.compactMap { $0.unit })
    return shared.count == 1 ? shared.first?.heading ?? "" : ""
  }

  func column(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }
}

extension FactTable.Cell {
  /// The cell as a figure of a council's area; nil for texts and empty cells.
  func figure(_ id: FigureID) -> FigureValue? {
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
  var digits: String {
    switch content {
    case .amount(let amount): unit.digits(of: amount, places: places)
    case .absent(let absence): absence.shorthand
    case .text(let text): text
    case .empty: ""
    }
  }
}
