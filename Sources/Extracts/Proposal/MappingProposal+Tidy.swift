internal import Indicators

extension MappingProposal {
  /// In which column the periods and areas stand.
  func periodAndArea(_ shape: TidyShape) -> [String] {
    let period =
      "period: {column: \(Self.quoted(shape.heads[shape.period])), as: \(shape.kind.rawValue)}"
      + "  # guess: confirm"
    guard let column = shape.area else { return [period] + areaLine }
    return [period, "area: {column: \(Self.quoted(shape.heads[column]))}  # guess: confirm"]
  }

  /// A take of the columns of values, by their headings.
  func takes(_ shape: TidyShape) -> [String] {
    var lines = ["take:"]
    var columns: [String] = []
    var taken: Set<String> = []
    var guesses = IndicatorGuesses()
    let matcher = IndicatorMatcher(dictionary, time: shape.time)
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

  /// The labels of a column, each with the indicator that it seems to mean.
  func names(_ table: CellTable, _ shape: TidyShape, _ label: Int) -> [String] {
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
