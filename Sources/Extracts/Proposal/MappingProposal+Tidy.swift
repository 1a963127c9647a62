internal import Indicators

extension MappingProposal {
  /// In which column the periods and areas stand.
  func periodAndArea(_ shape: TidyShape) -> [String] {
    let place =
      shape.period.map { "column: \(Self.quoted(shape.heads[$0]))" }
      ?? "in_title: \(Self.quoted(shape.title ?? ""))"
    let period = "period: {\(place), as: \(shape.kind.rawValue)}  # guess: confirm"
    guard let column = shape.area else { return [period] + areaLine }
    return [period, "area: {column: \(Self.quoted(shape.heads[column]))}  # guess: confirm"]
  }

  /// A take of the columns of values, by their headings.
  func takes(
    _ table: CellTable, _ shape: TidyShape, _ drafts: inout IndicatorDrafts
  ) -> [String] {
    var lines = ["take:"]
    var columns: [String] = []
    var guesses = IndicatorGuesses()
    let matcher = IndicatorMatcher(dictionary, time: shape.time)
    for column in shape.values {
      guesses.add(matcher.fits(for: shape.heads[column]), place: column)
    }
    for (column, ids) in guesses.chosen(taken: &drafts.taken).sorted(by: { $0.key < $1.key }) {
      guard let id = ids[0] else { continue }
      columns.append(
        "      \(Self.quoted(shape.heads[column])): \(id)"
          + "  # guess by words: confirm or change")
    }
    if columns.isEmpty {
      // Beside a value stand its limits and counts, which are no measures of their own.
      let value = shape.values.first { LabelKey(shape.heads[$0]).text == "value" }
      for column in value.map({ [$0] }) ?? Array(shape.values.prefix(IndicatorDrafts.limit)) {
        let measure = IndicatorDrafts.Measure(
          name: value == nil ? shape.heads[column] : title(table, shape) ?? name,
          cells: table.rows.dropFirst().prefix(200).map { $0[column] }, kind: shape.kind,
          time: shape.time)
        let id = drafts.add(measure, to: dictionary, source: name)
        columns.append(
          "      \(Self.quoted(shape.heads[column])): \(id)  # guess: a draft; see \(Self.draftsFile)"
        )
      }
    }
    if columns.isEmpty {
      lines[lines.count - 1] = "take: []  # no indicator of the dictionary was recognised"
    } else {
      lines += ["  - columns:"] + columns
    }
    lines.append("# columns: \(shape.heads.joined(separator: ", "))")
    return lines
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
