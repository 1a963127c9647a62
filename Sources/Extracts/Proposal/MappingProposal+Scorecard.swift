internal import Figures
internal import Indicators

extension MappingProposal {
  /// A mapping of a table with a row of periods.
  func scorecard(
    _ table: CellTable, _ shape: ScorecardShape, as layout: some Layout,
    _ drafts: inout IndicatorDrafts
  ) -> [String] {
    let rows =
      shape.headerRows.count == 1
      ? "\(shape.headerRows.lowerBound)"
      : "\(shape.headerRows.lowerBound) to \(shape.headerRows.upperBound)"
    let spans = shape.spans.map { span in
      let ends = [span.lowerBound, span.upperBound].map(CellTable.letters(ofColumn:))
      return span.count == 1 ? ends[0] : "\(ends[0]) to \(ends[1])"
    }
    var lines = start(as: layout)
    let places = places(table, shape)
    let label = CellTable.letters(ofColumn: places?.column ?? shape.labelColumn)
    lines +=
      places.map { [areaLine(label, leftOut: $0.leftOut)] }
      ?? areaLine(
        titles: table.rows.filter { $0.number < shape.headerRows.lowerBound }.flatMap(\.cells)
          .map(\.text).filter { !$0.isEmpty })
    lines.append("header_rows: \(rows)  # guess: the row of periods; confirm")
    lines.append("periods:")
    lines.append(
      "  columns: "
        + (spans.count == 1 ? spans[0] : "[\(spans.joined(separator: ", "))]")
        + "  # guess: confirm"
    )
    lines.append("  as: \(shape.kind.rawValue)  # guess: confirm")
    lines += absences(table, shape)
    if places != nil { return lines + [allRows(table, shape, &drafts)] }
    lines.append("indicators:")
    lines.append("  column: \(label)  # guess: confirm")
    lines += names(table, shape, &drafts)
    return lines
  }

  /// The column of areas before the periods, with the texts in it that are none: councils down, periods
  /// across. Nil where the rows are of other things.
  private func places(
    _ table: CellTable, _ shape: ScorecardShape
  ) -> (column: Int, leftOut: [String])? {
    let rows = table.rows.filter { row in
      row.number > shape.headerRows.upperBound
        && shape.spans.contains { $0.contains { !row[$0].isBlank } }
    }
    guard rows.count >= 2, let first = shape.spans.first?.lowerBound else { return nil }
    return TidyShape.areas(rows, Array(0..<first), AreaFinder(areas, wanted: nil))
  }

  /// The one indicator of all rows, guessed by the titles above them, or drafted with the first.
  private func allRows(
    _ table: CellTable, _ shape: ScorecardShape, _ drafts: inout IndicatorDrafts
  ) -> String {
    let titles = table.rows.filter { $0.number < shape.headerRows.lowerBound }.flatMap(\.cells)
      .map(\.text).filter { !$0.isEmpty }
    let matcher = IndicatorMatcher(dictionary, time: shape.periods.last?.time)
    if let id = matcher.fits(for: titles.joined(separator: " ")).first?.indicator.id {
      drafts.taken.insert(id)
      return "indicators: {all: \(id)}  # guess by words: confirm or change"
    }
    guard let title = titles.first else {
      return "indicators: {all: \"\"}  # which indicator are these? write an id of indicators.yaml"
    }
    let cells = table.rows.filter { $0.number > shape.headerRows.upperBound }.prefix(200).flatMap {
      row in shape.spans.flatMap { $0 }.map { row[$0] }
    }
    let measure = IndicatorDrafts.Measure(
      name: title, unit: titles.dropFirst().joined(separator: " "), cells: cells,
      kind: shape.kind, time: shape.periods.last?.time)
    let id = drafts.add(measure, to: dictionary, source: name)
    return "indicators: {all: \(id)}  # guess: a draft; see \(Self.draftsFile)"
  }

  func areaLine(_ column: String, leftOut: [String]) -> String {
    let others =
      leftOut.isEmpty
      ? "" : ", leave_out: [\(leftOut.map(Self.quoted).joined(separator: ", "))]"
    return "area: {column: \(column)\(others)}  # guess: confirm"
  }

  var areaLine: [String] {
    if let area { return ["area: \(Self.quoted(area))"] }
    return ["area: \"\"  # whose figures are these? write a code or name of areas.csv"]
  }

  private func absences(_ table: CellTable, _ shape: ScorecardShape) -> [String] {
    let rows = table.rows.filter { row in
      row.number > shape.headerRows.upperBound && !row[shape.labelColumn].isBlank
        && shape.spans.contains { $0.contains { !row[$0].isBlank } }
    }
    return Self.absences(
      rows.flatMap { row in shape.spans.flatMap { $0 }.map { row[$0] } },
      blankIs: "confirm, or same as left")
  }

  private func names(
    _ table: CellTable, _ shape: ScorecardShape, _ drafts: inout IndicatorDrafts
  ) -> [String] {
    let matcher = IndicatorMatcher(dictionary, time: shape.periods.last?.time)
    let body = table.rows.filter { row in
      row.number > shape.headerRows.upperBound && !row[shape.labelColumn].isBlank
        && shape.spans.contains { $0.contains { !row[$0].isBlank } }
    }
    let labels = body.map { NumberReader.trimmed($0[shape.labelColumn].text) }
    let twice = Set(labels.filter { label in labels.count { LabelKey($0) == LabelKey(label) } > 1 })
    var guesses = IndicatorGuesses()
    for (place, label) in labels.enumerated() where !twice.contains(label) {
      guesses.add(matcher.fits(for: label), place: place)
    }
    let chosen = guesses.chosen(taken: &drafts.taken)
    var named = DraftedNames(self, hasMatch: !chosen.isEmpty)
    for (place, label) in labels.enumerated() {
      if twice.contains(label) {
        named.add(
          "# \(Self.quoted(Self.comment(label))): …  # stands twice: name its section as well")
      } else {
        let row = body[place]
        named.add(
          label, chosen[place]?[0],
          IndicatorDrafts.Measure(
            name: label, cells: shape.spans.flatMap { $0 }.map { row[$0] }, kind: shape.kind,
            time: shape.periods.last?.time), &drafts)
      }
    }
    return named.lines
  }
}
