internal import Figures
internal import Indicators

/// Where the period, area, indicator and value of a file with one of each a row seem to stand.
struct TidyShape {
  let heads: [String]
  /// The column of periods; nil where a title says the one of all rows.
  let period: Int?
  let title: String?
  let kind: PeriodLabel.Kind
  let area: Int?
  let label: Int?
  let values: [Int]
  let time: ReportingTime?

  /// The shape of a table below its titles, with the table from its header on; nil where it has none.
  static func find(
    _ table: CellTable, _ areas: AreaTable
  ) -> (shape: TidyShape, table: CellTable)? {
    if let shape = TidyShape(table, areas) { return (shape, table) }
    var titles = TitlePeriod.names(file: table.file, sheet: table.sheet)
    for (index, row) in table.rows.prefix(15).enumerated() {
      let below = table.from(index)
      // A title stands alone in its row; a header has something in most of what the next row has.
      let width = row.cells.count { !$0.isBlank }
      let next = below.rows.dropFirst().first?.cells.count { !$0.isBlank } ?? 0
      if width >= 3, next * 2 >= width,
        let shape = TidyShape(below, areas) ?? TidyShape(below, areas, titles: titles)
      {
        return (shape, below)
      }
      titles = row.cells.map(\.text).filter { !$0.isEmpty } + titles
    }
    return nil
  }

  /// Nil where no column holds periods or, where titles are given, none of them says one that all
  /// rows of a column of areas could be of.
  init?(_ table: CellTable, _ areas: AreaTable, titles: [String] = []) {
    guard !table.rows.isEmpty else { return nil }
    let heads = table.heads
    self.heads = heads
    let keys = heads.map { LabelKey($0).text }
    let rows = Array(table.rows.dropFirst().prefix(400))
    guard !rows.isEmpty else { return nil }
    let named = ["period", "time", "quarter", "month", "year", "date"]
    let kinds: [PeriodLabel.Kind] = [
      .quarter, .month, .calendarQuarter, .financialYear, .date, .year, .threeYears, .threeMonths,
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
    let said = found == nil ? Self.said(in: titles) : nil
    guard let kind = found?.kind ?? said?.kind, let time = found?.time ?? said?.time else {
      return nil
    }
    (period, title, self.kind, self.time) = (found?.column, said?.words, kind, time)
    let finder = AreaFinder(areas, wanted: nil)
    area = heads.indices.first { column in
      column != found?.column
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
    values = numeric.filter { $0 != found?.column && $0 != area }
    if found == nil, area == nil || values.isEmpty { return nil }
    let taken = Set(values + (found.map { [$0.column] } ?? []) + (area.map { [$0] } ?? []))
    label = heads.indices.first { column in
      guard !taken.contains(column),
        keys[column].contains("indicator") || keys[column].contains("measure")
      else { return false }
      return Set(rows.map { $0[column].text }).count > 1
    }
  }

  /// The period that a title says, in its words, the nearest title first.
  private static func said(
    in titles: [String]
  ) -> (words: String, kind: PeriodLabel.Kind, time: ReportingTime)? {
    let kinds: [PeriodLabel.Kind] = [.date, .quarter, .threeYears, .month, .financialYear, .year]
    for title in titles {
      let words = title.split { $0.isWhitespace || ",;:()[]".contains($0) }.map(String.init)
      for count in [3, 2, 1] where words.count >= count {
        for start in 0...(words.count - count) {
          let label = words[start..<(start + count)].joined(separator: " ")
          for kind in kinds {
            if let found = try? PeriodLabel.read(label, as: kind).get() {
              return (label, kind, found.time)
            }
          }
        }
      }
    }
    return nil
  }
}
