import Diagnostics
import Documents
import Figures
import Publication

/// The values of a report's tables and charts as CSV: one line a value, as published data has it.
///
/// Columns: `table`, `measure`, `column`, `value`, `meaning`. `value` is a plain number, or the
/// bare letter of its shorthand, which `meaning` says in words.
enum FiguresFile {
  /// Nil where no table or chart holds a figure.
  static func text(of document: Document) -> String? {
    let heading = "table,measure,column,value,meaning\n"
    var text = heading
    for block in document.blocks {
      guard let table = block.valueTable else { continue }
      if let scorecard = table.scorecard {
        for (row, shown) in zip(table.rows, scorecard.rows) {
          for line in Self.lines(of: row, shown, in: table) {
            text += line
            text += "\n"
          }
        }
        continue
      }
      let number = CSVField.text(table.number ?? "")
      let columns = table.columns.map { CSVField.text($0.heading.plainText) }
      for row in table.rows {
        let start = "\(number),\(CSVField.text(row.cells.first?.plainText ?? "")),"
        for (column, cell) in zip(columns, row.cells) {
          guard case .figure(let figure)? = cell.first?.content else { continue }
          text += start
          text += column
          text += ","
          text += CSVField.text(value(of: figure))
          text += ","
          text += CSVField.text(meaning(of: figure, in: cell))
          text += "\n"
        }
      }
    }
    return text.utf8.count > heading.utf8.count ? text : nil
  }

  /// Why there is no number, or the words that stand beside it.
  private static func meaning(of figure: Figure, in cell: [Inline]) -> String {
    if let absence = figure.absence { return absence.words }
    return cell.count == 1 ? "" : Array(cell.dropFirst()).plainText.trimmed
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
    if figure.printed.utf8.allSatisfy(isPlain) { return figure.printed }
    return String(
      figure.printed.compactMap { character -> Character? in
        switch character {
        case ",", "%", "£", "+": nil
        case "\u{2212}": "-"
        default: character
        }
      })
  }

  /// What a plain number is written with.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".")
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
