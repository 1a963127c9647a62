package import Documents

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
}
