import Councils
package import Diagnostics
package import Documents
import Figures
package import Templating

/// `{% figures establishment %}`: a declared table.
package struct DeclaredTableTag: PaperTag {
  package init() {}

  init(in paper: TagSurroundings) {}

  package static let declaration = TagDeclaration(
    "figures", .one(record: DeclaredTableRecord.name),
    "a table of tables.yaml with what it works out")

  /// The table; nothing for a name that is no declared table.
  package func blocks(for call: TagCall, into log: inout DiagnosticLog) -> [Block]? {
    call.arguments.compactMap { $0.record as? DeclaredTableRecord }.map {
      Block(.table(Self.table(of: $0)), range: call.range)
    }
  }

  static func table(of record: DeclaredTableRecord) -> Table {
    let table = record.table
    let unit = table.unitHeading
    return Table(
      caption: [.text(table.caption + (unit.isEmpty ? "" : " (\(unit))"))],
      columns: [Table.Column(heading: [.text(table.heading)])]
        + table.columns.map { column in
          let own = column.hasOwnUnit ? column.unit?.heading ?? "" : ""
          return Table.Column(
            heading: [.text(column.label + (own.isEmpty ? "" : " (\(own))"))],
            alignment: column.unit == nil ? .none : .right)
        },
      rows: table.rows.map { row in
        let heading: [Inline] = [.text(row.label + (row.unit.map { " (\($0.heading))" } ?? ""))]
        let cells = zip(table.columns, row.cells).map { cell($1, record.id(row, $0, $1)) }
        return Table.Row(cells: [heading] + cells)
      },
      hasRowHeadings: true, notes: notes(of: table).map { [.text($0)] })
  }

  private static func cell(_ cell: DeclaredTable.Cell, _ id: FigureID) -> [Inline] {
    guard let figure = cell.figure(id) else {
      return cell.digits.isEmpty ? [] : [Inline(.value(cell.digits))]
    }
    let printed = Figure(
      id: id, printed: cell.digits, absence: figure.value.absence, origins: figure.origins)
    return [.figure(printed)] + (cell.note.map { [.text(" [note \($0)]")] } ?? [])
  }

  private static func notes(of table: DeclaredTable) -> [String] {
    let absences = Absence.allCases.filter { absence in
      table.rows.contains { $0.cells.contains { $0.content == .absent(absence) } }
    }
    var notes = table.notes
    if !absences.isEmpty {
      notes.append(absences.map { "\($0.shorthand) \($0.words)" }.joined(separator: "; ") + ".")
    }
    let mark = table.source.hasSuffix(".") ? "" : "."
    return notes + ["Source: \(table.source)\(mark)"]
  }
}
