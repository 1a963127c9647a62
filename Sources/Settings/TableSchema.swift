/// The columns of a table that people keep as a Table Schema of the Frictionless standards, for programs that
/// check tables.
///
/// It refuses nothing that the program takes; what names mean, and what cells ask of one another, is left
/// to the program.
package struct TableSchema: Sendable {
  let file: SettingsFile
  let table: SettingsTable

  /// Nil for a file that is no table.
  package init?(_ file: SettingsFile) {
    guard case .table(let table) = file.content else { return nil }
    self.file = file
    self.table = table
  }

  /// The schema as text, the same each time.
  package var text: String {
    let members: [(String, SchemaText)] = [
      ("$schema", .text("https://datapackage.org/profiles/2.1/tableschema.json")),
      ("title", .text(file.file)),
      ("description", .text(file.purpose)),
      // Columns may stand in any order, some may be left out, and there are no others.
      ("fieldsMatch", .text("superset")),
      ("fields", .list(table.columns.map(Self.field))),
      ("missingValues", .list([.text("")])),
    ]
    return SchemaText.object(members).lines + "\n"
  }

  private static func field(_ column: SettingsKey) -> SchemaText {
    var constraints: [(String, SchemaText)] = []
    if column.isFilled { constraints.append(("required", .truth(true))) }
    var type = "string"
    switch column.form {
    case .word(let words): constraints.append(("enum", .list(words.map(SchemaText.text))))
    case .whole(let range):
      type = "integer"
      constraints += [
        ("minimum", .number(String(range.lowerBound))),
        ("maximum", .number(String(range.upperBound))),
      ]
    case .date: constraints.append(("pattern", .text(keptDate)))
    case .written(_, let pattern): constraints.append(("pattern", .text(pattern)))
    default: break
    }
    var members: [(String, SchemaText)] = [
      ("name", .text(column.name)), ("type", .text(type)),
      ("description", .text(column.meaning)),
      ("example", .text(SettingsExample.value(of: column))),
    ]
    if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
    return .object(members)
  }

  /// Both ways in which a date may be kept.
  private static let keptDate = "^([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})$"
}
