internal import Figures
internal import Indicators

/// Where the header, labels and periods of a scorecard seem to stand.
struct ScorecardShape {
  let headerRows: ClosedRange<Int>
  let labelColumn: Int
  let kind: PeriodLabel.Kind
  /// Runs of neighbouring columns.
  let spans: [ClosedRange<Int>]
  let periods: [PeriodLabel.Parsed]

  /// Nil where no row of the first thirty has three headings that are periods of one kind, or two
  /// above columns of figures.
  init?(_ table: CellTable) {
    let rows = Array(table.rows.prefix(30))
    for (index, row) in rows.enumerated() {
      for kind in PeriodLabel.guessed {
        for depth in 1...2 where index + 1 >= depth {
          let heads = HeaderRows(Array(rows[(index + 1 - depth)...index]))
          var columns: [(Int, PeriodLabel.Parsed)] = []
          for column in 0..<heads.width where !row[column].isBlank {
            if case .success(let period) = heads.period(column, as: kind, epoch: nil) {
              columns.append((column, period))
            }
          }
          guard
            columns.count >= 3
              || columns.count == 2
                && Self.hasFigures(rows.dropFirst(index + 1), columns.map(\.0), kind),
            Set(columns.map { "\($0.1.time)" }).count == columns.count,
            let first = columns.first?.0, first > 0
          else { continue }
          guard let labels = Self.labels(rows: table.rows.dropFirst(index + 1), before: first)
          else { continue }
          headerRows = rows[index + 1 - depth].number...row.number
          labelColumn = labels
          let days = columns.compactMap { column, _ -> CalendarDate? in
            guard case .success(let parsed) = heads.period(column, as: .date, epoch: nil),
              case .day(let day) = parsed.time
            else { return nil }
            return day
          }
          let known = PeriodLabel.kind(
            of: columns.map(\.1), foundAs: kind, days: days,
            heading: (0..<first).map(heads.label).joined(separator: " "))
          self.kind = known
          periods =
            known == kind
            ? columns.map(\.1) : days.map { PeriodLabel.parsed($0, as: known) }
          var spans: [ClosedRange<Int>] = []
          for (column, _) in columns {
            if let last = spans.last, last.upperBound + 1 == column {
              spans[spans.count - 1] = last.lowerBound...column
            } else {
              spans.append(column...column)
            }
          }
          self.spans = spans
          return
        }
      }
    }
    return nil
  }

  /// Whether numbers stand below both of two headings, and no periods: two years in the first row of a
  /// list are figures or times of its own.
  private static func hasFigures(
    _ rows: ArraySlice<CellTable.Row>, _ columns: [Int], _ kind: PeriodLabel.Kind
  ) -> Bool {
    columns.allSatisfy { column in
      let cells = rows.map { $0[column] }.filter { !$0.isBlank }
      return cells.contains {
        NumberReader.isNumber($0) || $0.kind == .duration
          || $0.text.contains(/^[0-9]{1,2}:[0-9]{2}$/)
      }
        && !cells.allSatisfy { cell in
          if case .date = cell.kind { return true }
          return (try? PeriodLabel.read(cell.text, as: kind).get()) != nil
        }
    }
  }

  /// The column before the periods whose texts are longest and differ most.
  private static func labels(rows: ArraySlice<CellTable.Row>, before first: Int) -> Int? {
    let best = (0..<first).map { column -> (column: Int, weight: Int) in
      let texts = Set(rows.prefix(200).map { $0[column].text }.filter { !$0.isEmpty })
      return (column, texts.reduce(0) { $0 + min($1.count, 60) })
    }.max { ($0.weight, $1.column) < ($1.weight, $0.column) }
    return best.flatMap { $0.weight > 0 ? $0.column : nil }
  }
}
