import Councils
import Documents
import Figures
import Templating

/// A declared table as an author names it: `{% figures establishment %}` prints it, and
/// `{{ establishment.vacant.total }}` one cell of it, so that prose and table cannot disagree.
struct DeclaredTableRecord: TemplateRecord {
  static let name = "facttable"
  /// Fields that every table has; no row may be called so (`DeclaredTable.ownFields`).
  static let own = FieldList<DeclaredTableRecord>(
    name,
    [
      .init("caption", .text, "what the table shows") { .text($0.table.caption) },
      .init("unit", .text, "the unit of its figures") { .text($0.table.unitHeading) },
      .init("source", .text, "where its figures are from") { .text($0.table.source) },
    ])

  let table: DeclaredTable
  let area: String

  /// The table's own fields, then a record a row; a row's fields are the columns.
  static func type(of table: DeclaredTable) -> RecordType {
    RecordType(
      name,
      fields: own.type.fields
        + table.rows.map { row in
          RecordType.Field(
            row.name,
            .record(
              RecordType(
                DeclaredRowRecord.name,
                fields: zip(table.columns, row.cells).map { column, cell in
                  RecordType.Field(column.name, type(of: cell), column.label)
                })), row.label)
        })
  }

  private static func type(of cell: DeclaredTable.Cell) -> TemplateType {
    switch cell.content {
    case .amount, .absent: .figure
    case .text, .empty: .text
    }
  }

  func value(of field: String, argument: String?) -> TemplateValue {
    Self.own.value(of: field, argument: argument, in: self)
      ?? table.rows.first { $0.name == field }.map {
        .record(DeclaredRowRecord(record: self, row: $0))
      }
      ?? .absent("the table has no such row")
  }

  /// The id of a cell's figure.
  func id(_ row: DeclaredTable.Row, _ column: DeclaredTable.Column, _ cell: DeclaredTable.Cell)
    -> FigureID
  {
    FigureID(
      indicator: "\(table.name).\(row.name).\(column.name)", area: area,
      period: table.period ?? "undated", measure: cell.isDerived ? "derived" : "fact")
  }
}

/// A row of a declared table; its fields are the columns.
struct DeclaredRowRecord: TemplateRecord {
  static let name = "factrow"

  let record: DeclaredTableRecord
  let row: DeclaredTable.Row

  func value(of field: String, argument: String?) -> TemplateValue {
    guard let index = record.table.column(field) else {
      return .absent("the table has no such column")
    }
    let cell = row.cells[index]
    if let figure = cell.figure(record.id(row, record.table.columns[index], cell)) {
      return .figure(figure)
    }
    return .text(cell.digits)
  }
}
