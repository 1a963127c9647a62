/// What changed in a figure that the council declares itself: an amount of money above all.
package struct DeclaredChange: Sendable, Hashable {
  package let id: String
  /// What the figure is called; of a cell the labels of its row and column.
  package let label: String
  /// What its declared table is called; empty for a fact.
  package let table: String
  package let isMoney: Bool
  package let what: What

  /// What happened. Both amounts are in one unit, which for a cell is that of its table.
  package enum What: Sendable, Hashable {
    case amount(from: String, to: String)
    /// There was a count; there are other words now, or none, and the count is not shown again.
    case withdrawn(to: String)
    /// The year or time that a fact belongs to.
    case period(from: String, to: String)
    /// What a fact is called, such as the phase that it is for.
    case label(from: String, to: String)
    case basis(from: String, to: String)
    case new(String)
    case gone
    /// A declared table that the older papers have nothing of, with how many figures it has now.
    case newTable(Int)
    case goneTable
    /// The time of all cells of a table.
    case tablePeriod(from: String, to: String)
    /// What a table, a row or a column of one is called. The figures in it did not change by that.
    case renamed(Part, from: String, to: String)
  }

  /// What of a declared table has a name that members read.
  package enum Part: String, Sendable, Hashable {
    case table, row, column
  }

  /// Whether it is a change of the table around the figure and not of the figure.
  var isOfTable: Bool {
    switch what {
    case .newTable, .goneTable, .tablePeriod, .renamed: true
    case .amount, .withdrawn, .period, .label, .basis, .new, .gone: false
    }
  }
}
