import Diagnostics
import Documents
import Figures

/// The values of a report's tables and charts as CSV: one line a value, as published data has it.
///
/// Columns: `table`, `measure`, `column`, `value`, `meaning`. `value` is a plain number, or the
/// bare letter of its shorthand, which `meaning` says in words.
enum FiguresFile {
  /// Nil where no table or chart holds a figure.
  static func text(of document: Document) -> String? {
    var lines: [String] = []
    for table in document.blocks.compactMap(\.valueTable) {
      if let scorecard = table.scorecard {
        lines += zip(table.rows, scorecard.rows).flatMap { Self.lines(of: $0, $1, in: table) }
        continue
      }
      for row in table.rows {
        let measure = row.cells.first?.plainText ?? ""
        for (column, cell) in zip(table.columns, row.cells) {
          guard case .figure(let figure)? = cell.first?.content else { continue }
          let fields = [
            table.number ?? "", measure, column.heading.plainText, value(of: figure),
            figure.absence?.words ?? Array(cell.dropFirst()).plainText.trimmed,
          ]
          lines.append(fields.map(CSVField.text).joined(separator: ","))
        }
      }
    }
    guard !lines.isEmpty else { return nil }
    return (["table,measure,column,value,meaning"] + lines).joined(separator: "\n") + "\n"
  }

  /// A row of a scorecard: its newest value, change, target and comparators, and the values of its
  /// line.
  private static func lines(
    of row: Table.Row, _ shown: Scorecard.Row, in table: Table
  ) -> [String] {
    let measure = (row.cells.first ?? []).map { inline -> String in
      if case .hardBreak = inline.content { ", " } else { inline.plainText }
    }.joined()
    return shown.values.map { value in
      let fields = [
        table.number ?? "", measure, value.column, self.value(of: value.figure),
        value.figure.absence?.words ?? value.meaning,
      ]
      return fields.map(CSVField.text).joined(separator: ",")
    }
  }

  private static func value(of figure: Figure) -> String {
    if let absence = figure.absence {
      return absence.shorthand.filter { $0 != "[" && $0 != "]" }
    }
    return String(
      figure.printed.compactMap { character -> Character? in
        switch character {
        case ",", "%", "£", "+": nil
        case "\u{2212}": "-"
        default: character
        }
      })
  }
}

extension Block {
  /// The table, or the values of the chart, that the block is.
  fileprivate var valueTable: Table? {
    switch content {
    case .table(let table): table
    case .chart(let chart): chart.table
    default: nil
    }
  }
}
