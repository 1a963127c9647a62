internal import Figures
internal import Indicators

/// Where the period, area, indicator and value of a file with one of each a row seem to stand.
struct TidyShape {
  let heads: [String]
  let period: Int
  let kind: PeriodLabel.Kind
  let area: Int?
  let label: Int?
  let values: [Int]
  let time: ReportingTime?

  /// Nil where no column holds periods.
  init?(_ table: CellTable, _ areas: AreaTable) {
    guard !table.rows.isEmpty else { return nil }
    let heads = table.heads
    self.heads = heads
    let keys = heads.map { LabelKey($0).text }
    let rows = Array(table.rows.dropFirst().prefix(400))
    guard !rows.isEmpty else { return nil }
    let named = ["period", "time", "quarter", "month", "year", "date"]
    let kinds: [PeriodLabel.Kind] = [
      .quarter, .month, .calendarQuarter, .financialYear, .date, .year,
    ]
    var found: (column: Int, kind: PeriodLabel.Kind, time: ReportingTime)?
    // Columns that are called so come first.
    let order = heads.indices.sorted { left, right in
      let isNamed = { (column: Int) in named.contains { keys[column].contains($0) } ? 0 : 1 }
      return (isNamed(left), left) < (isNamed(right), right)
    }
    search: for column in order {
      for kind in kinds {
        let times = rows.compactMap {
          try? PeriodLabel.read($0[column].text, as: kind).get()
        }
        if times.count == rows.count, let last = times.last {
          let days = rows.compactMap { try? PeriodLabel.day($0[column].text).get() }
          let known = PeriodLabel.kind(of: times, foundAs: kind, days: days)
          found = (
            column, known, known == kind ? last.time : days.last.map { .day($0) } ?? last.time
          )
          break search
        }
      }
    }
    guard let found else { return nil }
    (period, kind, time) = (found.column, found.kind, found.time)
    let finder = AreaFinder(areas, wanted: nil)
    area = heads.indices.first { column in
      column != found.column
        && rows.allSatisfy {
          !$0[column].text.isEmpty && finder.code(of: $0[column].text) != nil
        }
    }
    let numeric = heads.indices.filter { column in
      var numbers = 0
      for row in rows {
        let text = row[column].text
        switch CellValue.read(Array(text.utf8), 0, text.utf8.count) {
        case .number: numbers += 1
        case .absent, .olderSymbol, .blank: break
        case .fault(.comma), .fault(.percent), .fault(.missingWord): break
        case .fault: return false
        }
      }
      return numbers > 0
    }
    let area = area
    values = numeric.filter { $0 != found.column && $0 != area }
    let taken = Set(values + [found.column] + (area.map { [$0] } ?? []))
    label = heads.indices.first { column in
      guard !taken.contains(column),
        keys[column].contains("indicator") || keys[column].contains("measure")
      else { return false }
      return Set(rows.map { $0[column].text }).count > 1
    }
  }
}
