import Charts
import Councils
import Diagnostics
import Documents
import Figures
import Templating

/// `{% bars demand column: "change" %}`: a bar chart of one column of a declared table, a bar for
/// each row, with a title that says the finding and every value that it plots.
struct DeclaredChartTag: PaperTag {
  private let stem: String
  private let councilName: String

  init(in paper: TagSurroundings) {
    stem = paper.stem
    councilName = paper.councilName
  }

  static let declaration = TagDeclaration(
    "bars", .one(record: DeclaredTableRecord.name),
    options: [
      TagDeclaration.Option(
        "column", .text, isRequired: true, "the name of the column whose figures are drawn"),
      TagDeclaration.Option(
        "order", .word(["given", "size"]),
        "as the rows stand in the table, as where nothing is said, or the largest first"),
    ],
    "a bar chart of one column of a table of tables.yaml, with a table of its values")

  func blocks(for call: TagCall, into log: inout DiagnosticLog) -> [Block]? {
    guard let record = call.arguments.first?.record as? DeclaredTableRecord,
      let name = call.text("column")
    else { return nil }
    let table = record.table
    guard let index = table.column(name) else {
      log.report(
        DeclaredFigureProblem.unknownPart(name, known: table.columns.map(\.name)), at: call.range)
      return nil
    }
    let column = table.columns[index]
    let all = table.rows.compactMap { row in
      row.cells[index].figure(record.id(row, column, row.cells[index])).map { (row, $0) }
    }
    // A total beside its parts would be the highest of all and make them small.
    let parts = all.filter { $0.0.total == nil }
    let hasParts = parts.contains { $0.1.value.number != nil }
    let rows = (hasParts ? parts : all).map { ($0.0.label, $0.1) }
    let total = hasParts ? all.first { $0.0.total == .ofAll } : nil
    do throws(ChartProblem) {
      var chart = try Charts.bars(
        rows: rows, measure: "\(table.caption), \(column.label.inSentence)",
        details: [councilName], order: call.word("order") == "size" ? .size : .given,
        labelWord: table.heading, focus: councilName,
        total: total.map { ($0.0.label, $0.1) })
      chart.stem = stem
      let mark = table.source.hasSuffix(".") ? "" : "."
      chart.table.notes.append([.text("Source: \(table.source)\(mark)")])
      return [Block(.chart(chart), range: call.range)]
    } catch {
      log.report(error, at: call.range)
      return nil
    }
  }
}
