internal import Figures
internal import Indicators

/// Where the period, area, indicator and value of a file with one of each a row seem to stand.
struct TidyShape {
  let heads: [String]
  /// What stands above each heading, where a second row of headings does; empty otherwise.
  let above: [String]
  /// The rows of figures: without blank ones and notes.
  let rows: [CellTable.Row]
  /// The column of periods; nil where a title says the one of all rows.
  let period: Int?
  let title: String?
  let kind: PeriodLabel.Kind
  let area: Int?
  /// Texts of the column of areas that are none, such as totals.
  let leftOut: [String]
  let label: Int?
  let values: [Int]
  /// Columns whose labels tell rows of one area and period apart.
  let filters: [Int]
  let time: ReportingTime?
  /// What stands above the table and names it.
  let titles: [String]

  /// The shape of a table below its titles, with the table from its header on; nil where it has none.
  static func find(
    _ table: CellTable, _ areas: AreaTable
  ) -> (shape: TidyShape, table: CellTable)? {
    let finder = AreaFinder(areas, wanted: nil)
    if let shape = TidyShape(table, finder) { return (shape, table) }
    var titles = TitlePeriod.names(file: table.file, sheet: table.sheet)
    for (index, row) in table.rows.prefix(15).enumerated() {
      let below = table.from(index)
      // A title stands alone in its row; a header has something in most of what the next row has, and
      // neither numbers nor places.
      let width = row.cells.count { !$0.isBlank }
      let next = below.rows.dropFirst().prefix(2).map { $0.cells.count { !$0.isBlank } }.max() ?? 0
      if width >= 3 || width == 2 && next == 2, next * 2 >= width, isHeader(row, finder),
        case let above = index > 0 ? table.rows[index - 1] : nil,
        let shape = TidyShape(below, finder, titles: titles, sayPeriod: false, above: above)
          ?? TidyShape(below, finder, titles: titles, sayPeriod: true, above: above)
      {
        return (shape, below)
      }
      titles = row.cells.map(\.text).filter { !$0.isEmpty } + titles
    }
    return nil
  }

  /// Whether a row may head columns: it has words and, but for years, no numbers and no places.
  private static func isHeader(_ row: CellTable.Row, _ finder: AreaFinder) -> Bool {
    row.cells.allSatisfy { cell in
      if cell.isBlank { return true }
      if (try? PeriodLabel.read(cell.text, as: .year).get()) != nil { return true }
      return !NumberReader.isNumber(cell) && finder.code(of: cell.text) == nil
    }
  }

  /// The shape of a table whose first row heads its columns; nil where no column holds periods.
  init?(_ table: CellTable, _ areas: AreaTable) {
    self.init(table, AreaFinder(areas, wanted: nil))
  }

  /// Nil where no column holds periods or, where a title may say the one of all rows, none does so of rows
  /// with a column of areas.
  private init?(
    _ table: CellTable, _ finder: AreaFinder, titles: [String] = [], sayPeriod: Bool = false,
    above: CellTable.Row? = nil
  ) {
    let heads = table.heads
    let keys = heads.map { LabelKey($0).text }
    let rows = Array(
      table.rows.dropFirst().filter { !Self.isNote($0, finder) }.prefix(400))
    guard !rows.isEmpty else { return nil }
    (self.heads, self.rows, self.titles) = (heads, rows, titles)
    let found = Self.periods(rows, heads)
    let said = found == nil && sayPeriod ? Self.said(in: titles) : nil
    guard let kind = found?.kind ?? said?.kind, let time = found?.time ?? said?.time else {
      return nil
    }
    (period, title, self.kind, self.time) = (found?.column, said?.words, kind, time)
    let places = Self.areas(rows, heads.indices.filter { $0 != found?.column }, finder)
    (area, leftOut) = (places?.column, places?.leftOut ?? [])
    let area = area
    let numeric = heads.indices.filter {
      $0 != found?.column && $0 != area && !keys[$0].isEmpty && Self.holdsNumbers($0, rows)
        && !Self.namesAreas($0, rows, finder)
    }
    values = numeric
    if found == nil, area == nil || values.isEmpty { return nil }
    let taken = Set(values + (found.map { [$0.column] } ?? []) + (area.map { [$0] } ?? []))
    label = heads.indices.first { column in
      guard !taken.contains(column),
        keys[column].contains("indicator") || keys[column].contains("measure")
      else { return false }
      return Set(rows.map { $0[column].text }).count > 1
    }
    filters =
      label != nil
      ? []
      : Self.filters(rows, heads.indices.filter { !taken.contains($0) && !heads[$0].isEmpty }) {
        row in
        "\(found.map { row[$0.column].text } ?? "")\u{0}\(area.map { row[$0].text } ?? "")"
      }
    let isDoubled = Set(keys).count < keys.count
    self.above =
      isDoubled && (above?.cells.count { !$0.isBlank } ?? 0) > 1
      ? heads.indices.map { column in
        let left = (0...column).last { above?[$0].isBlank == false }
        return left.flatMap { above?[$0].text } ?? ""
      } : []
  }

  /// A column as a mapping names it: by its letters where another is headed the same.
  func name(_ column: Int) -> String {
    let key = LabelKey(heads[column])
    let isAlone = heads.count { LabelKey($0) == key } == 1
    return isAlone ? heads[column] : CellTable.letters(ofColumn: column)
  }

  /// What a column is called, with what stands above its heading.
  func heading(_ column: Int) -> String {
    above.indices.contains(column) && !above[column].isEmpty && above[column] != heads[column]
      ? "\(above[column]), \(heads[column])" : heads[column]
  }

  /// Whether a row is blank, or one text alone that is no place.
  private static func isNote(_ row: CellTable.Row, _ finder: AreaFinder) -> Bool {
    let cells = row.cells.filter { !$0.isBlank }
    guard let only = cells.first, cells.count == 1 else { return cells.isEmpty }
    return !NumberReader.isNumber(only) && finder.code(of: only.text) == nil
  }

  /// The column in which every row has a period; those that are called so come first.
  private static func periods(
    _ rows: [CellTable.Row], _ heads: [String]
  ) -> (column: Int, kind: PeriodLabel.Kind, time: ReportingTime)? {
    let keys = heads.map { LabelKey($0).text }
    let named = ["period", "time", "quarter", "month", "year", "date", "week", "term"]
    let order = heads.indices.sorted { left, right in
      let isNamed = { (column: Int) in named.contains { keys[column].contains($0) } ? 0 : 1 }
      return (isNamed(left), left) < (isNamed(right), right)
    }
    for column in order {
      for kind in PeriodLabel.guessed {
        let times = rows.compactMap { try? PeriodLabel.read($0[column].text, as: kind).get() }
        guard times.count == rows.count, let last = times.last else { continue }
        let days = rows.compactMap { try? PeriodLabel.day($0[column].text).get() }
        let known = PeriodLabel.kind(
          of: times, foundAs: kind, days: days, heading: heads[column])
        let time =
          known == kind
          ? last.time : days.last.map { PeriodLabel.parsed($0, as: known).time } ?? last.time
        return (column, known, time)
      }
    }
    return nil
  }

  /// The column of areas: one in which all rows have a place, or else most, with the few texts that are
  /// none.
  static func areas(
    _ rows: [CellTable.Row], _ columns: [Int], _ finder: AreaFinder
  ) -> (column: Int, leftOut: [String])? {
    var best: (column: Int, count: Int, others: Set<String>)?
    for column in columns {
      var (count, hasBlank) = (0, false)
      var others: Set<String> = []
      for row in rows {
        if row[column].isBlank {
          hasBlank = true
        } else if finder.code(of: row[column].text) != nil {
          count += 1
        } else {
          others.insert(NumberReader.trimmed(row[column].text))
        }
      }
      guard !hasBlank, count * 5 >= rows.count * 3, others.count <= 20,
        others.allSatisfy({ $0.count <= 60 })
      else { continue }
      if count > best?.count ?? 0 { best = (column, count, others) }
    }
    return best.map { ($0.column, $0.others.sorted()) }
  }

  /// Whether codes or names of places stand in a column, which are no figures though they may be numbers.
  private static func namesAreas(
    _ column: Int, _ rows: [CellTable.Row], _ finder: AreaFinder
  ) -> Bool {
    let texts = Set(rows.map { $0[column].text }.filter { !$0.isEmpty })
    return texts.count > 2 && texts.allSatisfy { finder.code(of: $0) != nil }
  }

  /// Whether a column holds numbers, and beside them nothing but what stands for one.
  private static func holdsNumbers(_ column: Int, _ rows: [CellTable.Row]) -> Bool {
    var numbers = 0
    for row in rows {
      let text = NumberReader.trimmed(row[column].text)
      switch CellValue.read(Array(text.utf8), 0, text.utf8.count) {
      case .number: numbers += 1
      case .fault(.comma), .fault(.percent), .fault(.duration): numbers += 1
      case .absent, .olderSymbol, .blank, .fault(.missingWord): break
      case .fault:
        if MappingProposal.absenceWords[text] == nil, !NumberReader.isNumber(row[column]) {
          return false
        }
      }
    }
    return numbers > 0
  }

  /// The fewest columns, from the left, whose labels tell rows apart that are otherwise alike; none where
  /// rows are told apart already, or by nothing.
  private static func filters(
    _ rows: [CellTable.Row], _ columns: [Int], _ key: (CellTable.Row) -> String
  ) -> [Int] {
    var keys = rows.map(key)
    var chosen: [Int] = []
    let candidates = columns.filter { column in
      let labels = Set(rows.map { $0[column].text })
      return labels.count > 1 && labels.count <= 60 && !labels.contains("")
    }
    for column in candidates where Set(keys).count < rows.count {
      let longer = zip(keys, rows).map { "\($0)\u{0}\($1[column].text)" }
      guard Set(longer).count > Set(keys).count else { continue }
      keys = longer
      chosen.append(column)
    }
    return chosen
  }

  /// The period that a title says, in its words, the nearest title first.
  private static func said(
    in titles: [String]
  ) -> (words: String, kind: PeriodLabel.Kind, time: ReportingTime)? {
    let kinds: [PeriodLabel.Kind] = [
      .date, .quarter, .halfYear, .term, .threeYears, .academicYear, .month, .financialYear, .year,
    ]
    for title in titles {
      let isOfSchool = title.lowercased().contains("academic year")
      let words = title.split { $0.isWhitespace || ",;:()[]".contains($0) }.map(String.init)
      for count in [4, 3, 2, 1] where words.count >= count {
        for start in 0...(words.count - count) {
          let label = words[start..<(start + count)].joined(separator: " ")
          for kind in kinds where kind != .academicYear || isOfSchool {
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
