internal import Diagnostics
import Figures
internal import Indicators

/// The rows that head the columns of a table: in all but the last a blank cell means the one to its
/// left, as merged cells are exported.
struct HeaderRows {
  private let rows: [CellTable.Row]
  /// The headings of each column from top to bottom, without blanks.
  private let headings: [[Cell]]

  init(_ rows: [CellTable.Row] = []) {
    self.rows = rows
    let width = rows.map(\.cells.count).max() ?? 0
    headings = (0..<width).map { column in
      rows.enumerated().compactMap { index, row in
        if !row[column].isBlank { return row[column] }
        guard index < rows.count - 1 else { return nil }
        // The heading above another reaches over the columns that lack one of their own.
        let left = (0..<column).last { !row[$0].isBlank }
        return left.map { row[$0] }
      }
    }
  }

  var width: Int { headings.count }

  /// "2023/24 Q1" of a year above a quarter.
  func label(_ column: Int) -> String {
    guard headings.indices.contains(column) else { return "" }
    return headings[column].map { NumberReader.trimmed($0.text) }.joined(separator: " ")
  }

  /// What the heading says as a period; where rows together say nothing, the last alone.
  func period(
    _ column: Int, as kind: PeriodLabel.Kind, epoch: Int?
  ) -> Result<PeriodLabel.Parsed, PeriodLabel.Fault> {
    let cells = headings.indices.contains(column) ? headings[column] : []
    if case .date(let date)? = cells.last?.kind {
      guard [.date, .month, .weekEnding, .weekBeginning].contains(kind) else {
        return .failure(.notA(kind))
      }
      return .success(PeriodLabel.parsed(date, as: kind))
    }
    let whole = PeriodLabel.read(label(column), as: kind, epoch: epoch)
    if case .success = whole { return whole }
    if cells.count > 1, let last = cells.last,
      case .success(let parsed) = PeriodLabel.read(last.text, as: kind, epoch: epoch)
    {
      return .success(parsed)
    }
    return whole
  }

  func location(_ column: Int, in table: CellTable) -> Location {
    rows.last.map { table.location($0, column) } ?? Location(file: table.file)
  }

  /// The column that a mapping names, by one of its headings or by letters.
  func column(
    _ name: ExtractMapping.ColumnName, in table: CellTable, into log: inout DiagnosticLog
  ) -> Int? {
    let wanted = LabelKey(name.text)
    let found = headings.indices.filter { column in
      LabelKey(label(column)) == wanted
        || headings[column].last.map { LabelKey($0.text) == wanted } ?? false
    }
    if found.count > 1 {
      log.report(LayoutProblem.columnTwice(name.text), at: name.range)
      return nil
    }
    if let column = found.first { return column }
    if let column = CellTable.column(letters: name.text) {
      let width = max(headings.count, table.rows.map(\.cells.count).max() ?? 0)
      if column < width { return column }
      log.report(LayoutProblem.noHeading(column: name.text), at: name.range)
      return nil
    }
    if let hidden = table.hidden.columns.first(where: { $0.label.map(LabelKey.init) == wanted }) {
      log.report(
        WorkbookProblem.columnIsHidden(
          CellTable.letters(ofColumn: hidden.number), label: hidden.label), at: name.range)
      return nil
    }
    if name.text.contains(/^[A-Z]{1,3} ?[-–:] ?[A-Z]{1,3}$/) {
      log.report(LayoutProblem.notColumns(name.text), at: name.range)
      return nil
    }
    log.report(
      ExtractProblem.noSuchColumn(
        name.text, known: headings.indices.map(label).filter { !$0.isEmpty }), at: name.range)
    return nil
  }
}
