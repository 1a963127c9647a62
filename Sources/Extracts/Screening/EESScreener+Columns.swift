internal import Diagnostics
internal import Figures

extension EESScreener {
  private static let times: Set<String> = ["time_period", "time_identifier"]

  /// Columns of places by what they start with; a code goes with a name.
  static let placePairs: [(String, [String])] = [
    ("country_code", ["country_name"]), ("region_code", ["region_name"]),
    ("old_la_code", ["new_la_code", "la_name"]), ("new_la_code", ["la_name"]),
    ("lad_code", ["lad_name"]), ("pcon_code", ["pcon_name"]), ("ward_code", ["ward_name"]),
    ("trust_id", ["trust_name"]), ("school_urn", ["school_name"]),
    ("provider_ukprn", ["provider_name"]), ("pfa_code", ["pfa_name"]),
    ("local_enterprise_partnership_code", ["local_enterprise_partnership_name"]),
    ("english_devolved_area_code", ["english_devolved_area_name"]), ("lsip_code", ["lsip_name"]),
    ("opportunity_area_code", ["opportunity_area_name"]), ("sponsor_id", ["sponsor_name"]),
    ("institution_id", ["institution_name"]), ("planning_area_code", ["planning_area_name"]),
  ]

  static let places: Set<String> = {
    var names: Set<String> = [
      "geographic_level", "school_laestab", "rsc_region_lead_name", "country_name",
    ]
    for (code, rest) in placePairs { names.formUnion([code] + rest) }
    return names
  }()

  /// What every row of a level has in these columns.
  private static let due: [String: [String]] = [
    "National": ["country_code", "country_name"],
    "Regional": ["country_code", "country_name", "region_code", "region_name"],
    "Local authority": [
      "country_code", "country_name", "region_code", "region_name", "old_la_code", "new_la_code",
      "la_name",
    ],
  ]

  /// Gives each column its role: as its description says, otherwise by what stands in it.
  mutating func plan() {
    let described = Dictionary((meta?.columns ?? []).map { ($0.name, $0) }) { first, _ in first }
    let groups = Set((meta?.columns ?? []).map(\.group))
    for name in header {
      let role: ScreenedColumn.Role
      if Self.times.contains(name) {
        role = .time
      } else if Self.places.contains(name) {
        role = .place
      } else if let column = described[name] {
        role = column.isFilter ? .filter : .indicator
      } else if groups.contains(name) {
        role = .filter
      } else {
        role = .unknown
        if meta != nil { report(.undescribed(name)) }
      }
      columns.append(ScreenedColumn(name: name, role: role))
      // Who downloads a file cannot rename its columns; who describes one can.
      if meta != nil,
        name.contains(where: { !($0.isASCII && ($0.isLetter || $0.isNumber)) && $0 != "_" })
      {
        report(.spaceInName(name))
      }
    }
    for column in meta?.columns ?? [] where !header.contains(column.name) {
      report(.noSuchColumn(column.name), in: metaName)
    }
    for (code, names) in Self.placePairs {
      for name in names where header.contains(code) && !header.contains(name) {
        report(.geographyIncomplete(column: code, missing: name))
      }
      // A name alone says no place, either.
      for name in names
      where header.contains(name) && !header.contains(code) && code != "old_la_code" {
        report(.geographyIncomplete(column: name, missing: code))
      }
    }
    if columns.contains(where: { $0.role == .unknown }) { guessRoles() }
    for column in columns where column.role == .indicator {
      if let word = Self.filterWord(in: column.name) {
        report(.filterInIndicator(column.name, word: word))
      }
    }
  }

  /// Without a description a column of numbers and symbols is an indicator, another a filter.
  private mutating func guessRoles() {
    var reader = CSVReader(file.bytes, delimiter: file.form.delimiter)
    var row = CSVRow()
    var texts: Set<Int> = []
    var numbers: Set<Int> = []
    _ = try? reader.next(into: &row)
    var count = 0
    while count < 5000, (try? reader.next(into: &row)) == true {
      guard row.cells.count == header.count else { continue }
      count += 1
      for index in columns.indices where columns[index].role == .unknown {
        switch CellValue.read(file.bytes, row.cells[index].start, row.cells[index].end) {
        case .number: numbers.insert(index)
        case .absent, .olderSymbol, .blank, .fault(.missingWord), .fault(.duration): break
        case .fault: texts.insert(index)
        }
      }
    }
    for index in columns.indices where columns[index].role == .unknown {
      columns[index].role = texts.contains(index) ? .filter : .indicator
    }
  }

  /// A word that tells children apart, at the end of the name of a figure.
  private static func filterWord(in name: String) -> String? {
    let words: Set<String> = [
      "male", "female", "boys", "girls", "white", "asian", "black", "mixed", "males", "females",
    ]
    return name.lowercased().split(separator: "_").map(String.init).first(where: words.contains)
  }

  /// Looks at each cell of a row.
  mutating func look(_ row: CSVRow) {
    guard let levelColumn = header.firstIndex(of: "geographic_level") else { return }
    let level = row.cells[levelColumn].text(in: file.bytes)
    let due = Self.due[level]
    for index in columns.indices {
      let cell = row.cells[index]
      if !cell.isEmpty { columns[index].isEmpty = false }
      switch columns[index].role {
      case .time: break
      case .place:
        guard index != levelColumn else { break }
        if cell.isEmpty, let due, due.contains(columns[index].name) {
          let known = columns[index].missing[level] ?? (0, row.line)
          columns[index].missing[level] = (known.count + 1, known.line)
        }
        lookAtPlace(cell, row, index, level)
      case .filter, .unknown: lookAtLabel(cell, row, index)
      case .indicator: lookAtFigure(cell, row, index)
      }
    }
  }

  private mutating func lookAtPlace(
    _ cell: CSVCell, _ row: CSVRow, _ index: Int, _ level: String
  ) {
    guard !cell.isEmpty else { return }
    if level == "National", columns[index].tooMuch[level] == nil,
      !columns[index].name.hasPrefix("country_")
    {
      columns[index].tooMuch[level] = row.line
    }
    if cell.count <= 5 {
      let text = cell.text(in: file.bytes)
      if text.lowercased() == "total" || text.lowercased() == "all", columns[index].total == nil {
        columns[index].total = (text, row.line)
      }
      if text == "x", let name = nameColumn(of: columns[index].name) {
        let called = row.cells[name].text(in: file.bytes)
        if LabelKey(called).text != "not available", columns[index].others[called] == nil,
          columns[index].others.count < 3
        {
          columns[index].others[called] = (1, row.line)
        }
      }
    }
  }

  private func nameColumn(of code: String) -> Int? {
    guard let names = Self.placePairs.first(where: { $0.0 == code })?.1, let name = names.last
    else { return nil }
    return header.firstIndex(of: name)
  }

  private mutating func lookAtLabel(_ cell: CSVCell, _ row: CSVRow, _ index: Int) {
    // Most rows have the label of the row before.
    let isSame =
      !cell.isEmpty && cell.count == columns[index].lastLabel.count
      && zip(cell.start..<cell.end, columns[index].lastLabel).allSatisfy {
        file.bytes[$0] == $1
      }
    guard !isSame else { return }
    columns[index].lastLabel = Array(file.bytes[cell.start..<cell.end])
    let text = cell.text(in: file.bytes)
    if text.allSatisfy(\.isWhitespace) {
      count(\.blanks, index, row)
    } else if text.first?.isWhitespace == true || text.last?.isWhitespace == true {
      if columns[index].spaces == nil { columns[index].spaces = (text, row.line) }
    }
    if columns[index].labels.count < ScreenedColumn.labelLimit {
      columns[index].labels.insert(text)
    }
  }

  private mutating func lookAtFigure(_ cell: CSVCell, _ row: CSVRow, _ index: Int) {
    switch CellValue.read(file.bytes, cell.start, cell.end) {
    case .number, .absent: break
    case .blank: count(\.blanks, index, row)
    case .olderSymbol: count(\.symbols, cell.text(in: file.bytes), index, row)
    case .fault(.missingWord): count(\.words, cell.text(in: file.bytes), index, row)
    case .fault(.duration), .fault(.exponent): break
    case .fault:
      count(\.others, String(cell.text(in: file.bytes).prefix(40)), index, row)
    }
  }

  private mutating func count(
    _ path: WritableKeyPath<ScreenedColumn, (count: Int, line: Int)>, _ index: Int, _ row: CSVRow
  ) {
    let known = columns[index][keyPath: path]
    columns[index][keyPath: path] =
      known.count == 0 ? (1, row.line) : (known.count + 1, known.line)
  }

  private mutating func count(
    _ path: WritableKeyPath<ScreenedColumn, [String: (count: Int, line: Int)]>, _ text: String,
    _ index: Int, _ row: CSVRow
  ) {
    let known = columns[index][keyPath: path][text]
    if known == nil, columns[index][keyPath: path].count >= 20 { return }
    columns[index][keyPath: path][text] = ((known?.count ?? 0) + 1, known?.line ?? row.line)
  }

  /// Reports what a column has and should not have.
  mutating func conclude(_ index: Int) {
    let column = columns[index]
    if column.isEmpty {
      report(.emptyColumn(column.name))
      return
    }
    if column.role != .place, column.blanks.count > 0 {
      report(.blankCells(column.name, count: column.blanks.count), line: column.blanks.line)
    }
    for (word, found) in column.words.sorted(by: { $0.key < $1.key }) {
      report(.nullWord(word, column: column.name, count: found.count), line: found.line)
    }
    for (symbol, found) in column.symbols.sorted(by: { $0.key < $1.key }) {
      report(.olderSymbol(symbol, column: column.name, count: found.count), line: found.line)
    }
    for (text, found) in column.others.sorted(by: { $0.key < $1.key }) {
      report(
        column.role == .place
          ? .notAvailableCode(column: column.name, name: text)
          : .notANumber(text, column: column.name, count: found.count), line: found.line)
    }
    if let spaces = column.spaces {
      report(.whitespace(spaces.text, column: column.name), line: spaces.line)
    }
    if let total = column.total {
      report(.totalInPlace(total.text, column: column.name), line: total.line)
    }
    for (level, found) in column.missing.sorted(by: { $0.key < $1.key }) {
      report(
        .placeMissing(column: column.name, level: level, count: found.count), line: found.line)
    }
    for (level, line) in column.tooMuch.sorted(by: { $0.key < $1.key }) {
      report(.placeTooMuch(column: column.name, level: level), line: line)
    }
    if column.role == .filter, column.labels.count == 1, meta != nil {
      report(.oneLevel(column.name))
    }
  }

  /// A column that groups the labels of another has no more labels than that.
  mutating func concludeGroups() {
    for described in meta?.columns ?? [] where !described.group.isEmpty && described.group != "NA" {
      guard let group = columns.first(where: { $0.name == described.group }) else {
        report(.groupUnknown(described.group), in: metaName)
        continue
      }
      guard let filter = columns.first(where: { $0.name == described.name }) else { continue }
      if group.labels.count > filter.labels.count {
        report(.groupLevels(group: group.name, filter: filter.name))
      }
    }
  }
}
