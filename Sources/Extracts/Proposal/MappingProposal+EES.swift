internal import Diagnostics
internal import Figures
internal import Indicators

extension MappingProposal {
  /// A mapping of a published file: from a mapping of another release of it where there is one,
  /// otherwise by words.
  func published(
    _ table: CellTable, _ heads: [String], as layout: EESLayout, _ drafts: inout IndicatorDrafts
  ) -> [String] {
    var lines = start(as: layout)
    let columns = heads.indices.filter {
      !EESLevel.locationColumns.contains(heads[$0]) && !heads[$0].isEmpty
    }
    let figures = columns.filter { isFigures($0, heads[$0], table) }
    if figures.contains(where: { Self.hasDurations($0, table) }) {
      lines.append("durations: years and months  # guess: 01:10 is a year and ten months; confirm")
    }
    lines.append("take:")
    let filters = columns.filter { !figures.contains($0) }
    var labels: [Int: [String]] = [:]
    for column in filters { labels[column] = Self.labels(column, table) }
    var written = 0
    for precedent in precedents where precedent.file.layout is EESLayout {
      for take in precedent.file.takes {
        let text = follow(
          take, precedent.place, heads, figures: figures, filters: filters, labels,
          &drafts.taken)
        if let text {
          lines += text
          written += 1
        }
      }
    }
    if written == 0 {
      let found = byWords(table, heads, figures: figures, filters: filters, &drafts)
      lines += found
      written = found.isEmpty ? 0 : 1
    }
    if written == 0 {
      lines.removeLast()
      lines += [
        "take: []",
        "# no indicator of the dictionary was recognised; write takes such as:",
        "#   - rows: {\(filters.first.map { heads[$0] } ?? "filter"): label}",
        "#     columns: {\(figures.first.map { heads[$0] } ?? "column"): indicator}",
      ]
    }
    for column in filters {
      lines.append("# rows by \(heads[column]):")
      for label in (labels[column] ?? []).prefix(30) {
        lines.append("#   \(Self.quoted(Self.comment(label)))")
      }
    }
    lines.append("# columns of figures: \(figures.map { heads[$0] }.joined(separator: ", "))")
    return lines
  }

  /// Whether a column holds figures: as the file's own description says, or by its cells.
  private func isFigures(_ column: Int, _ name: String, _ table: CellTable) -> Bool {
    if let kind = metaKinds[name] { return kind == "Indicator" }
    var numbers = 0
    for row in table.rows.dropFirst().prefix(2000) {
      let text = row[column].text
      switch CellValue.read(Array(text.utf8), 0, text.utf8.count) {
      case .number: numbers += 1
      case .absent, .olderSymbol, .blank: break
      case .fault(let why): if why != .duration { return false }
      }
    }
    return numbers > 0
      || table.rows.dropFirst().prefix(50).contains { $0[column].text.contains(":") }
  }

  private static func hasDurations(_ column: Int, _ table: CellTable) -> Bool {
    table.rows.dropFirst().prefix(200).contains {
      $0[column].text.contains(/^[0-9]{1,2}:[0-9]{2}$/)
    }
  }

  private var metaKinds: [String: String] { meta(column: "col_type") }

  /// What the description of the columns says of each.
  private func meta(column: String) -> [String: String] {
    guard let meta else { return [:] }
    var log = DiagnosticLog()
    guard let table = CellTable.read(meta, into: &log), let head = table.rows.first,
      let name = head.cells.firstIndex(where: { $0.text == "col_name" }),
      let kind = head.cells.firstIndex(where: { $0.text == column })
    else { return [:] }
    return Dictionary(table.rows.dropFirst().map { ($0[name].text, $0[kind].text) }) { first, _ in
      first
    }
  }

  private static func labels(_ column: Int, _ table: CellTable) -> [String] {
    var labels: Set<String> = []
    for row in table.rows.dropFirst() where labels.count < 200 { labels.insert(row[column].text) }
    return labels.sorted()
  }

  /// A take of another release with the names that this file has; nil where they are not here.
  private func follow(
    _ take: ExtractMapping.Take, _ path: String, _ heads: [String], figures: [Int],
    filters: [Int], _ labels: [Int: [String]], _ taken: inout Set<String>
  ) -> [String]? {
    var rows: [String] = []
    for filter in take.filters {
      // The column of that name, or else one that has the label or one like it.
      let named = filters.filter { heads[$0] == filter.column }
      let places = named.isEmpty ? filters : named
      let found = places.lazy.compactMap { column in
        Self.like(filter.label, among: labels[column] ?? []).map { (column, $0) }
      }.first
      guard let (column, label) = found else { return nil }
      let isSame = heads[column] == filter.column && label == filter.label
      rows.append(
        "      \(Self.quoted(heads[column])): \(Self.quoted(label))"
          + "  # guess: \(isSame ? "as" : "like") in \(path); confirm")
    }
    var columns: [String] = []
    var missing: [String] = []
    for item in take.columns where !taken.contains(item.indicator) {
      guard let column = figures.first(where: { heads[$0] == item.name }) else {
        missing.append(
          "      # \(Self.quoted(Self.comment(item.name))): \(item.indicator)  # in \(path); "
            + "no column is called so here")
        continue
      }
      taken.insert(item.indicator)
      columns.append(
        "      \(Self.quoted(heads[column])): \(item.indicator)  # guess: as in \(path); confirm")
    }
    guard !columns.isEmpty else { return nil }
    return (rows.isEmpty ? ["  - columns:"] : ["  - rows:"] + rows + ["    columns:"]) + columns
      + missing
  }

  /// The label that is the same but for its letters' case and the like, or the only one that
  /// differs in a word.
  private static func like(_ label: String, among known: [String]) -> String? {
    if known.contains(label) { return label }
    if let same = known.first(where: { LabelKey($0) == LabelKey(label) }) { return same }
    let words = Set(LabelKey(label).text.split(separator: " "))
    let near = known.filter { other in
      let difference = Set(LabelKey(other).text.split(separator: " ")).symmetricDifference(words)
      return difference.count <= 2 && words.count >= 4
    }
    return near.count == 1 ? near.first : nil
  }

  /// Takes by the words of labels and columns, one for each combination of labels that occurs.
  private func byWords(
    _ table: CellTable, _ heads: [String], figures: [Int], filters: [Int],
    _ drafts: inout IndicatorDrafts
  ) -> [String] {
    let matcher = IndicatorMatcher(
      dictionary, time: time(of: table, heads), headings: figures.map { heads[$0] })
    var combinations: [[String]] = []
    var seen: Set<[String]> = []
    let level = heads.firstIndex(of: "geographic_level")
    for row in table.rows.dropFirst() where combinations.count < 60 {
      // Schools and wards have labels of their own, and none of their rows is taken.
      if let level, EESLevel(rawValue: row[level].text)?.codeColumn == nil { continue }
      let labels = filters.map { row[$0].text }
      if seen.insert(labels).inserted { combinations.append(labels) }
    }
    var guesses = IndicatorGuesses()
    for (place, labels) in combinations.enumerated() {
      for column in figures {
        guesses.add(
          matcher.fits(for: labels.joined(separator: " "), column: heads[column]), place: place,
          column: column)
      }
    }
    var chosen = guesses.chosen(taken: &drafts.taken)
    let isDrafted = chosen.isEmpty
    if isDrafted {
      chosen = drafted(table, heads, figures, combinations, filters: filters, &drafts)
    }
    let how =
      isDrafted ? "guess: a draft; see \(Self.draftsFile)" : "guess by words: confirm or change"
    return chosen.keys.sorted().flatMap { place -> [String] in
      let rows = zip(filters, combinations[place]).map {
        "      \(Self.quoted(heads[$0])): \(Self.quoted($1))  # guess: confirm"
      }
      let columns = (chosen[place] ?? [:]).sorted { $0.key < $1.key }.map {
        "      \(Self.quoted(heads[$0.key])): \($0.value)  # \(how)"
      }
      return (rows.isEmpty ? ["  - columns:"] : ["  - rows:"] + rows + ["    columns:"]) + columns
    }
  }

  /// Entries for the figures of a table of which the dictionary has none, as many as one list has room
  /// for: of a filter that all share nothing is said.
  private func drafted(
    _ table: CellTable, _ heads: [String], _ figures: [Int], _ combinations: [[String]],
    filters: [Int], _ drafts: inout IndicatorDrafts
  ) -> [Int: [Int: String]] {
    let time = time(of: table, heads)
    let kind: PeriodLabel.Kind =
      switch time {
      case .financialQuarter?: .quarter
      case .month?: .month
      case .academicYear?: .academicYear
      case .financialYear?: .financialYear
      case .week?: .week
      case .half?: .halfYear
      case .term?: .term
      default: .year
      }
    let telling = filters.indices.filter { index in
      Set(combinations.map { $0[index] }).count > 1
    }
    var chosen: [Int: [Int: String]] = [:]
    var room = IndicatorDrafts.limit
    let names = meta(column: "label")
    let units = meta(column: "indicator_unit")
    for (place, labels) in combinations.enumerated() where room >= figures.count {
      let rows = table.rows.dropFirst().prefix(5000).filter { row in
        zip(filters, labels).allSatisfy { row[$0].text == $1 }
      }
      for column in figures {
        let label = names[heads[column]] ?? ""
        let measure = IndicatorDrafts.Measure(
          name: label.isEmpty ? heads[column] : label,
          context: telling.map { labels[$0] }.joined(separator: " "),
          unit: units[heads[column]] ?? "", cells: rows.prefix(50).map { $0[column] }, kind: kind,
          time: time)
        chosen[place, default: [:]][column] = drafts.add(measure, to: dictionary, source: name)
        room -= 1
      }
    }
    return chosen
  }

  private func time(of table: CellTable, _ heads: [String]) -> ReportingTime? {
    guard let period = heads.firstIndex(of: "time_period"),
      let identifier = heads.firstIndex(of: "time_identifier"), table.rows.count > 1
    else { return nil }
    let row = table.rows[1]
    return try? EESTime.read(period: row[period].text, identifier: row[identifier].text).get().time
  }
}
