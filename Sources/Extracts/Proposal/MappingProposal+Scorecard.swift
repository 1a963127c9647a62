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
    let hasAreas = hasAreas(table, shape)
    let label = CellTable.letters(ofColumn: shape.labelColumn)
    lines += hasAreas ? ["area: {column: \(label)}  # guess: confirm"] : areaLine
    lines.append("header_rows: \(rows)  # guess: the row of periods; confirm")
    lines.append("periods:")
    lines.append(
      "  columns: "
        + (spans.count == 1 ? spans[0] : "[\(spans.joined(separator: ", "))]")
        + "  # guess: confirm"
    )
    lines.append("  as: \(shape.kind.rawValue)  # guess: confirm")
    lines += absences(table, shape)
    if hasAreas { return lines + [allRows(table, shape)] }
    lines.append("indicators:")
    lines.append("  column: \(label)  # guess: confirm")
    lines += names(table, shape, &drafts)
    return lines
  }

  /// Whether the labels of all rows are areas: councils down, periods across.
  private func hasAreas(_ table: CellTable, _ shape: ScorecardShape) -> Bool {
    let finder = AreaFinder(areas, wanted: nil)
    let labels = table.rows.filter { row in
      row.number > shape.headerRows.upperBound
        && shape.spans.contains { $0.contains { !row[$0].isBlank } }
    }.map { $0[shape.labelColumn].text }
    return labels.count >= 2 && labels.allSatisfy { finder.code(of: $0) != nil }
  }

  /// The one indicator of all rows, guessed by the titles above them.
  private func allRows(_ table: CellTable, _ shape: ScorecardShape) -> String {
    let titles = table.rows.filter { $0.number < shape.headerRows.lowerBound }.flatMap(\.cells)
      .map(\.text).joined(separator: " ")
    let matcher = IndicatorMatcher(dictionary, time: shape.periods.last?.time)
    guard let id = matcher.fits(for: titles).first?.indicator.id else {
      return "indicators: {all: \"\"}  # which indicator are these? write an id of indicators.yaml"
    }
    return "indicators: {all: \(id)}  # guess by words: confirm or change"
  }

  var areaLine: [String] {
    if let area { return ["area: \(Self.quoted(area))"] }
    return ["area: \"\"  # whose figures are these? write a code or name of areas.csv"]
  }

  /// Texts in place of numbers, with the reason that they seem to give.
  private func absences(_ table: CellTable, _ shape: ScorecardShape) -> [String] {
    let known: [String: String] = [
      "-": "not reported", "–": "not reported", "..": "not available", ".": "not applicable",
      ":": "not available", "n/a": "not applicable", "N/A": "not applicable", "NA": "not available",
      "TBC": "not reported", "tbc": "not reported", "#DIV/0!": "not applicable",
      "#N/A": "not available", "*": "confidential", "NULL": "not available",
    ]
    var found: Set<String> = []
    var hasBlanks = false
    for row in table.rows where row.number > shape.headerRows.upperBound {
      let cells = shape.spans.flatMap { $0 }.map { row[$0] }
      guard !row[shape.labelColumn].isBlank, cells.contains(where: { !$0.isBlank }) else {
        continue
      }
      for cell in cells {
        if cell.isBlank { hasBlanks = true }
        let text = NumberReader.trimmed(cell.text)
        if known[text] != nil { found.insert(text) }
      }
    }
    var lines: [String] = []
    if !found.isEmpty {
      lines.append("absences:")
      for text in found.sorted() {
        lines.append(
          "  \(Self.quoted(text)): \(known[text] ?? "not available")  # guess: confirm or change")
      }
    }
    if hasBlanks { lines.append("blank: not reported  # guess: confirm, or same as left") }
    return lines
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
