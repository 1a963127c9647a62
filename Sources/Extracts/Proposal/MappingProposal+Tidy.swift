internal import Figures
internal import Indicators

/// Where the period, area, indicator and value of a file with one of each a row seem to stand.
struct TidyShape {
  let layout: ExtractMapping.Layout
  let heads: [String]
  let period: Int
  let kind: PeriodLabel.Kind
  let area: Int?
  let label: Int?
  let values: [Int]
  let time: ReportingTime?

  /// Nil where no column holds periods.
  init?(_ table: CellTable, _ areas: AreaTable) {
    guard let first = table.rows.first else { return nil }
    let heads = first.cells.map { NumberReader.trimmed($0.text) }
    self.heads = heads
    let keys = heads.map { LabelKey($0).text }
    layout =
      keys.contains("short desc") && keys.contains("la number")
      ? .lait : keys.contains("indicator id") && keys.contains("area code") ? .fingertips : .long
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
          try? PeriodLabel.read($0[column].text, as: kind).get().time
        }
        if times.count == rows.count, let last = times.last {
          found = (column, kind, last)
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

extension MappingProposal {
  func tidy(_ table: CellTable, _ shape: TidyShape) -> [String] {
    var lines = ["layout: \(shape.layout.rawValue)"] + publication
    if shape.layout == .long {
      lines.append(
        "period: {column: \(Self.quoted(shape.heads[shape.period])), as: \(shape.kind.rawValue)}"
          + "  # guess: confirm")
      if let column = shape.area {
        lines.append("area: {column: \(Self.quoted(shape.heads[column]))}  # guess: confirm")
      } else {
        lines += areaLine
      }
    }
    let matcher = IndicatorMatcher(dictionary, time: shape.time)
    let label =
      shape.layout == .lait ? shape.heads.firstIndex(of: "Short Desc") : shape.label
    if shape.layout != .fingertips, let label {
      if shape.layout == .long {
        let value =
          shape.values.first { LabelKey(shape.heads[$0]).text == "value" } ?? shape.values.first
        lines.append(
          "value: \(Self.quoted(value.map { shape.heads[$0] } ?? "value"))  # guess: confirm")
        lines.append(
          "# scale: per cent  # where 0.5 in a percentage means 0.5%; fraction where it means 50%")
      }
      lines.append("indicators:")
      if shape.layout == .long {
        lines.append("  column: \(Self.quoted(shape.heads[label]))  # guess: confirm")
      }
      lines += names(table, shape, label, matcher)
      return lines
    }
    lines.append("take:")
    var columns: [String] = []
    var taken: Set<String> = []
    var guesses = IndicatorGuesses()
    for column in shape.values {
      guesses.add(matcher.fits(for: shape.heads[column]), place: column)
    }
    for (column, ids) in guesses.chosen(taken: &taken).sorted(by: { $0.key < $1.key }) {
      guard let id = ids[0] else { continue }
      columns.append(
        "      \(Self.quoted(shape.heads[column])): \(id)"
          + "  # guess by words: confirm or change")
    }
    if columns.isEmpty {
      lines[lines.count - 1] = "take: []  # no indicator of the dictionary was recognised"
    } else {
      lines += ["  - columns:"] + columns
    }
    lines.append("# columns: \(shape.heads.joined(separator: ", "))")
    return lines
  }

  private func names(
    _ table: CellTable, _ shape: TidyShape, _ label: Int, _ matcher: IndicatorMatcher
  ) -> [String] {
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
    var taken: Set<String> = []
    let chosen = guesses.chosen(taken: &taken)
    var lines = [chosen.isEmpty ? "  names: {}" : "  names:"]
    for (place, item) in labels.enumerated() {
      if let id = chosen[place]?[0] {
        lines.append("    \(Self.quoted(item.text)): \(id)  # guess by words: confirm or change")
      } else {
        lines.append(
          "    # \(Self.quoted(Self.comment(item.text))): …  # no indicator of the dictionary fits")
      }
    }
    return lines
  }
}
