package import Diagnostics
import Figures
package import Indicators

/// A figure that a council declares itself, in `facts.yaml` or `tables.yaml`, as disclosure control
/// looks at it.
package struct DeclaredCount {
  /// The name of a fact, or table, row and column: `demand.looked_after.latest`.
  package let name: String
  /// Nil for a text.
  package let amount: Amount?
  let words: String
  package let about: Subject
  /// Whether its author says that it can be read elsewhere.
  let isPublished: Bool
  package let period: String?
  /// Without the words that stand there: they hold the number.
  package let location: Location
  /// Whether it was typed here and not worked out or taken from a fact.
  let isTyped: Bool
  let isCell: Bool

  init(_ fact: Fact) {
    name = fact.name
    amount = fact.amount
    words = fact.value
    about = fact.about
    isPublished = fact.publishedIn != nil
    period = fact.period
    location = Location(fact.range).withoutExcerpt
    isTyped = true
    isCell = false
  }

  init?(
    _ table: DeclaredTable, _ row: DeclaredTable.Row, _ column: DeclaredTable.Column,
    _ cell: DeclaredTable.Cell
  ) {
    name = "\(table.name).\(row.name).\(column.name)"
    switch cell.content {
    case .amount(let amount): self.amount = amount
    case .text: amount = nil
    case .absent, .empty: return nil
    }
    words = cell.digits
    about = cell.about
    isPublished = table.publishedIn != nil
    period = table.period
    let origin = cell.origins.first
    // A text is known no nearer than by its table.
    location =
      origin.map {
        Location(file: $0.file, start: SourcePosition(line: $0.row, column: 1))
      } ?? Location(table.range).withoutExcerpt
    isTyped = !cell.isDerived && (origin == nil || origin?.column == name)
    isCell = true
  }
}

extension DeclaredFigures {
  package var counts: [DeclaredCount] {
    facts.map(DeclaredCount.init)
      + tables.flatMap { table in
        table.rows.flatMap { row in
          zip(table.columns, row.cells).compactMap { DeclaredCount(table, row, $0, $1) }
        }
      }
  }
}
