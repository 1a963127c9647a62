package import Figures

/// A table: one header row, every row as wide as it.
package struct Table: Sendable {
  /// How the cells of a column are set; `none` leaves it to the style sheet.
  package enum Alignment: Sendable, Hashable { case none, left, center, right }

  /// A column with its heading.
  package struct Column: Sendable {
    package var heading: [Inline]
    package var alignment: Alignment

    package init(heading: [Inline], alignment: Alignment = .none) {
      self.heading = heading
      self.alignment = alignment
    }
  }

  /// A row with a cell for each column, in their order.
  package struct Row: Sendable {
    package var cells: [[Inline]]

    package init(cells: [[Inline]]) { self.cells = cells }
  }

  /// Without its number; empty only for a table just read, before the rules have looked at it.
  package var caption: [Inline]
  /// Whether the table counts among the numbered tables of the paper; a form's own grids do not.
  package var isNumbered: Bool
  /// As printed before the caption, such as "Table 1"; nil until the document is finished.
  package var number: String?
  package var columns: [Column] { didSet { written = nil } }
  package var rows: [Row] { didSet { written = nil } }
  /// Whether the first cell of each row names the row.
  package var hasRowHeadings: Bool { didSet { written = nil } }
  /// Printed under the table, each a line of its own: what shorthand means, where figures are from.
  package var notes: [[Inline]]
  /// What the table shows beside its words; nil for every table but a scorecard.
  package var scorecard: Scorecard? { didSet { written = nil } }
  /// Its cells as pages hold them; nil where they are written each time.
  var written: WrittenTable?

  package init(
    caption: [Inline] = [], isNumbered: Bool = true, number: String? = nil, columns: [Column],
    rows: [Row], hasRowHeadings: Bool = false, notes: [[Inline]] = []
  ) {
    self.caption = caption
    self.isNumbered = isNumbered
    self.number = number
    self.columns = columns
    self.rows = rows
    self.hasRowHeadings = hasRowHeadings
    self.notes = notes
  }

  /// The figures that stand in cells of their own, row by row.
  package var figures: [Figure] {
    rows.flatMap(\.cells).joined().compactMap {
      if case .figure(let figure) = $0.content { figure } else { nil }
    }
  }

  /// The table with these of its columns alone, by their numbers, in their order.
  package func keeping(_ columns: [Int]) -> Table {
    guard columns.count < self.columns.count else { return self }
    var table = self
    table.columns = columns.map { self.columns[$0] }
    for (index, row) in rows.enumerated() {
      table.rows[index].cells = columns.map { $0 < row.cells.count ? row.cells[$0] : [] }
    }
    return table
  }
}
