internal import Figures
internal import Indicators

extension MappingProposal {
  /// In which column the periods and areas stand.
  func periodAndArea(_ shape: TidyShape) -> [String] {
    let place =
      shape.period.map { "column: \(Self.quoted(shape.name($0)))" }
      ?? "in_title: \(Self.quoted(shape.title ?? ""))"
    let period = "period: {\(place), as: \(shape.kind.rawValue)}  # guess: confirm"
    guard let column = shape.area else { return [period] + areaLine(titles: shape.titles) }
    return [period, areaLine(Self.quoted(shape.name(column)), leftOut: shape.leftOut)]
  }

  /// Takes of the columns of values, by their headings: one, or one for each combination of the labels that
  /// tell rows apart.
  func takes(
    _ table: CellTable, _ shape: TidyShape, _ drafts: inout IndicatorDrafts
  ) -> [String] {
    let taken = drafts.taken
    let before = drafts.entries.count
    var lines: [String] = []
    var columns: [Int: [String]] = [:]
    if shape.filters.isEmpty { columns = guessed(shape, &drafts.taken).mapValues { [$0] } }
    if columns.isEmpty {
      drafts.taken = taken
      lines = drafted(table, shape, &columns, &drafts)
    } else {
      lines = ["take:", "  - columns:"]
      for (column, ids) in columns.sorted(by: { $0.key < $1.key }) {
        lines.append(
          "      \(Self.quoted(shape.name(column))): \(ids[0])  # guess by words: confirm or change"
        )
      }
    }
    if lines.isEmpty { lines = ["take: []  # no indicator of the dictionary was recognised"] }
    lines.append("# columns: \(shape.heads.joined(separator: ", "))")
    let cells = shape.rows.flatMap { row in columns.keys.map { row[$0] } }
    let drafted = drafts.entries.dropFirst(before)
    let percentages = columns.sorted { $0.key < $1.key }.map { column, ids in
      (
        ids.filter { id in
          (dictionary[id]?.unit ?? drafted.first { $0.id == id }?.unit) == .perCent
        }, shape.rows.map { $0[column] }
      )
    }.filter { !$0.0.isEmpty }
    return Self.absences(cells, blankIs: "confirm") + Self.scale(percentages) + lines
  }

  /// The indicators of columns by their headings.
  private func guessed(_ shape: TidyShape, _ taken: inout Set<String>) -> [Int: String] {
    var guesses = IndicatorGuesses()
    let headings = shape.values.map(shape.heading)
    let matcher = IndicatorMatcher(dictionary, time: shape.time, headings: headings)
    for (column, heading) in zip(shape.values, headings) {
      guesses.add(matcher.fits(for: heading), place: column)
    }
    return guesses.chosen(taken: &taken).compactMapValues { $0[0] }
  }

  /// Takes with a draft for each column, and each combination of labels.
  private func drafted(
    _ table: CellTable, _ shape: TidyShape, _ columns: inout [Int: [String]],
    _ drafts: inout IndicatorDrafts
  ) -> [String] {
    // Beside a value stand its limits and counts, which are no measures of their own.
    let value = shape.values.first { LabelKey(shape.heads[$0]).text == "value" }
    let measured =
      value.map { [$0] }
      ?? shape.values.filter { column in
        let key = LabelKey(shape.heads[column]).text
        return !key.contains("limit") && !key.contains("confidence")
      }
    var combinations: [[String]] = []
    var seen: Set<[String]> = []
    for row in shape.rows {
      let labels = shape.filters.map { row[$0].text }
      if seen.insert(labels).inserted { combinations.append(labels) }
    }
    var lines: [String] = []
    var room = IndicatorDrafts.limit
    for labels in combinations where room > 0 && !measured.isEmpty {
      if !labels.isEmpty {
        lines.append("  - rows:")
        for (filter, label) in zip(shape.filters, labels) {
          lines.append(
            "      \(Self.quoted(shape.name(filter))): \(Self.quoted(label))  # guess: confirm")
        }
      }
      lines.append(labels.isEmpty ? "  - columns:" : "    columns:")
      let rows = shape.rows.filter { row in
        zip(shape.filters, labels).allSatisfy { row[$0].text == $1 }
      }
      for column in measured.prefix(room) {
        let isPlain = value == nil
        let measure = IndicatorDrafts.Measure(
          name: isPlain ? shape.heading(column) : title(table, shape) ?? name,
          context: labels.joined(separator: " "), cells: rows.prefix(200).map { $0[column] },
          kind: shape.kind, time: shape.time, isOneDay: shape.title != nil)
        let id = drafts.add(measure, to: dictionary, source: name)
        columns[column, default: []].append(id)
        lines.append(
          "      \(Self.quoted(shape.name(column))): \(id)  # guess: a draft; see \(Self.draftsFile)"
        )
        room -= 1
      }
    }
    return lines.isEmpty ? [] : ["take:"] + lines
  }

  /// The labels of a column, each with the indicator that it seems to mean.
  func names(
    _ table: CellTable, _ shape: TidyShape, _ label: Int, _ drafts: inout IndicatorDrafts
  ) -> [String] {
    let matcher = IndicatorMatcher(dictionary, time: shape.time)
    var labels: [(text: String, words: String)] = []
    var seen: Set<LabelKey> = []
    for row in table.rows.dropFirst() where labels.count < 500 {
      let text = row[label].text
      guard !row[label].isBlank else { continue }
      // A code may say nothing; the column after it often says it in words.
      if seen.insert(LabelKey(text)).inserted {
        labels.append((text, "\(text.replacing("_", with: " ")) \(row[label + 1].text)"))
      }
    }
    var guesses = IndicatorGuesses()
    for (place, item) in labels.enumerated() {
      if let indicator = dictionary[item.text], !indicator.isDerived,
        shape.time.map({ indicator.period.period(of: $0) != nil }) ?? true
      {
        guesses.add(indicator.id, place: place)
      } else {
        guesses.add(matcher.fits(for: item.words), place: place)
      }
    }
    let chosen = guesses.chosen(taken: &drafts.taken)
    var cells: [LabelKey: [Cell]] = [:]
    if let value = shape.values.first(where: { LabelKey(shape.heads[$0]).text.hasPrefix("value") })
      ?? shape.values.first
    {
      for row in table.rows.dropFirst().prefix(20_000) {
        cells[LabelKey(row[label].text), default: []].append(row[value])
      }
    }
    var named = DraftedNames(self, hasMatch: !chosen.isEmpty)
    for (place, item) in labels.enumerated() {
      let measure = IndicatorDrafts.Measure(
        name: item.text, cells: Array((cells[LabelKey(item.text)] ?? []).prefix(50)),
        kind: shape.kind, time: shape.time)
      named.add(item.text, chosen[place]?[0], measure, &drafts)
    }
    return named.lines
  }

  /// What a column that is called so says is measured, where all rows say the same.
  private func title(_ table: CellTable, _ shape: TidyShape) -> String? {
    let column = shape.heads.indices.first { LabelKey(shape.heads[$0]).text == "indicator name" }
    guard let column, let first = table.rows.dropFirst().first?[column].text, !first.isEmpty,
      table.rows.dropFirst().allSatisfy({ $0[column].text == first })
    else { return nil }
    return first
  }
}
