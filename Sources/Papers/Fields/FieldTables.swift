package import Documents
package import Houses

/// Fields that are printed as small tables.
package enum FieldTables {
  /// A grid of answers: one row an option, Yes at the one that was chosen; then the questions.
  /// - Parameters:
  ///   - chosen: the word chosen for each choice's key.
  ///   - answers: the answer to each question's key.
  package static func table(
    of grid: ChoiceGrid, chosen: [String: String], answers: [String: Bool]
  ) -> Block {
    var rows: [(label: String, isYes: Bool)] = []
    for choice in grid.choices {
      for option in choice.options {
        rows.append((option.label, chosen[choice.key] == option.word))
      }
    }
    for question in grid.questions {
      rows.append((question.label, answers[question.key] ?? false))
    }
    return Block(
      .table(
        Table(
          caption: [.text(grid.caption)], isNumbered: false,
          columns: [
            Table.Column(heading: [.text(grid.question)]), Table.Column(heading: [.text("Answer")]),
          ],
          rows: rows.map {
            Table.Row(cells: [[.text($0.label)], [.text($0.isYes ? "Yes" : "No")]])
          },
          hasRowHeadings: true)))
  }

  /// Fixed rows with the author's text beside each.
  package static func table(
    ofRows rows: [(label: String, text: [Inline])], caption: String, columns: [String]
  ) -> Block {
    Block(
      .table(
        Table(
          caption: [.text(caption)], isNumbered: false,
          columns: columns.map { Table.Column(heading: [.text($0)]) },
          rows: rows.map { Table.Row(cells: [[.text($0.label)], $0.text]) },
          hasRowHeadings: true)))
  }

  /// Short values, each beside its label.
  package static func grid(of values: [String: String], _ labels: [(key: String, label: String)])
    -> Block
  {
    Block(
      .fields(
        FieldGrid(
          rows: labels.map { key, label in
            [FieldGrid.Field(label: label, value: values[key].map { [Inline(.value($0))] } ?? [])]
          })))
  }

  /// One who signs, by job title.
  package static func signature(_ role: String) -> Block {
    Block(
      .panel(Panel(role: .signature, blocks: [Block(.paragraph([Inline(.value(role))]))])))
  }

  /// A row of a table of signatures.
  package struct SignedRow: Sendable {
    package let label: String
    package let text: [Inline]
    /// The role that signs it off; empty where the table has no such column.
    package let signOff: String
  }

  /// Fields as the rows of one table, each with who signed it off where the table says so.
  package static func table(ofRows rows: [SignedRow], in table: SignOffTable) -> Block {
    let isSigned = table.columns.count == 3
    return Block(
      .table(
        Table(
          caption: [.text(table.caption)], isNumbered: false,
          columns: table.columns.map { Table.Column(heading: [.text($0)]) },
          rows: rows.map { row in
            Table.Row(
              cells: [[.text(row.label)], row.text]
                + (isSigned ? [[Inline(.value(row.signOff))]] : []))
          },
          hasRowHeadings: true)))
  }

  /// Paragraphs as the text of one cell; nil where anything else stands among them.
  package static func cell(_ blocks: [Block]) -> [Inline]? {
    var text: [Inline] = []
    for block in blocks {
      guard case .paragraph(let inlines) = block.content else { return nil }
      text += (text.isEmpty ? [] : [.text(" ")]) + inlines
    }
    return text
  }
}
