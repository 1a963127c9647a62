import Analysis
import Diagnostics
import Documents
import Figures

extension MultiplesPlot {
  private var last: Int { slots.count - 1 }
  private var newest: String { slots[last].label }

  // MARK: Caption and subtitle

  /// The finding: how many measures went which way; for places, where the first stands.
  var caption: [Inline] {
    if let place {
      return [.text("\(CourseWords.count(panels.map(\.course), newest: newest)), \(place)")]
    }
    guard let own = panels.first else { return [.text(measure)] }
    return CourseWords.finding(
      measure, own.series.first?.values ?? [], course: own.course, newest: newest)
  }

  /// Measure, unit, places and time.
  var subtitle: String {
    let span = slots.count > 1 ? "\(slots[0].label) to \(newest)" : newest
    let what =
      place != nil && panels.count > 3
      ? "\(ChartWords.capitalised(ChartWords.number(panels.count))) measures" : measure
    let unit = unit.flatMap { ChartWords.unit($0, in: measure) }
    let places = place == nil ? panels.map(\.name) : lines
    let names = places.enumerated().map {
      $0.offset == 0 ? $0.element : LinePlot.inSentence($0.element)
    }
    return [what, unit, ChartWords.list(names), rule, span].compactMap { $0 }
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }

  // MARK: Text alternative

  /// "Small line charts: Sefton, re-referrals 24.1% in 2021 to 26.2% in 2025; …".
  var title: String {
    let parts = panels.enumerated().map { index, panel in
      CourseWords.span(called(panel, index), panel.series.first?.values ?? [], slots)
    }
    let lead = place ?? measure.inSentence
    return "Small line charts: \(lead), \(parts.joined(separator: "; "))."
  }

  /// A panel in the middle of a sentence: a measure, or a place of which the first is the council.
  private func called(_ panel: Panel, _ index: Int) -> String {
    if place != nil { return panel.name.inSentence }
    return index == 0 ? panel.name : LinePlot.inSentence(panel.name)
  }

  /// Where what the panels are about stands to each of the others, and what is missing.
  var description: [Inline] {
    var sentences = lines.indices.dropFirst().compactMap(standing)
    let gaps = panels.enumerated().compactMap { index, panel -> String? in
      let values = panel.series.first?.values ?? []
      let missing = values.indices.filter { values[$0].value.number == nil }
      guard !missing.isEmpty else { return nil }
      return "\(called(panel, index)) in \(ChartWords.spans(missing, of: slots))"
    }
    if !gaps.isEmpty { sentences.append("No figure for \(gaps.joined(separator: "; for ")).") }
    let all = panels.enumerated().flatMap { index, panel in
      panel.series.enumerated().map { number, line in
        PointMarks.Line(
          name: called(panel, index) + (number == 0 ? "" : ", \(LinePlot.inSentence(line.name))"),
          series: line)
      }
    }
    sentences += [PointMarks.provisional(all, of: slots)].compactMap { $0 }
    if hasOwnScales { sentences.append("Each panel has a scale of its own.") }
    if unit == nil, !hasOwnScales { sentences.append("Panels of one unit share their scale.") }
    return sentences.isEmpty ? [] : [.text(sentences.joined(separator: " "))]
  }

  /// "In 2025 Sefton was above England in two of four measures and below in one."
  private func standing(of other: Int) -> String? {
    var (above, below, level) = (0, 0, 0)
    for panel in panels {
      guard let own = panel.series[0].values[last].rounded,
        let theirs = panel.series[other].values[last].rounded
      else { continue }
      if own > theirs { above += 1 } else if own < theirs { below += 1 } else { level += 1 }
    }
    let all = above + below + level
    let sides = [("above", above), ("below", below), ("level with", level)].filter { $0.1 > 0 }
    guard all > 0 else { return nil }
    let name = LinePlot.inSentence(lines[other])
    let words = sides.enumerated().map { index, part in
      let count =
        part.1 == all
        ? (all == 1
          ? "the one measure"
          : all == 2 ? "both measures" : "all \(ChartWords.number(all)) measures")
        : index == 0
          ? "\(ChartWords.number(part.1)) of \(ChartWords.number(all)) measures"
          : ChartWords.number(part.1)
      let short = part.0 == "level with" ? "level" : part.0
      return index == 0 ? "\(part.0) \(name) in \(count)" : "\(short) in \(count)"
    }
    return "In \(newest) \(lines[0]) was \(ChartWords.list(words))."
  }

  // MARK: Values

  /// A page takes so many columns of figures.
  private static let mostColumns = 6

  /// Periods in rows with a column for each panel; with several lines, a row for each, under its
  /// periods where these are few.
  var table: Table {
    let values = panels.flatMap(\.series).flatMap(\.values)
    var table =
      lines.count == 1 && panels.count <= Self.mostColumns
      ? tableOfPanels : slots.count <= Self.mostColumns ? tableOfLines : tableOfValues
    let caption = [unit?.rawValue, rule].compactMap { $0 }.filter { !$0.isEmpty }
    table.caption = [
      .text(caption.isEmpty ? ChartWords.list(panels.map(\.name)) : caption.joined(separator: ", "))
    ]
    table.notes = ChartWords.key(values)
    return table
  }

  private var tableOfPanels: Table {
    table(
      [periodWord], panels.map(heading),
      rows: slots.indices.map { slot in
        ([slots[slot].label], panels.map { $0.series[0].values[slot] })
      })
  }

  private var tableOfLines: Table {
    table(
      [first], slots.map(\.label),
      rows: panels.flatMap { panel in
        panel.series.map { line in
          ([lines.count == 1 ? heading(panel) : "\(heading(panel)), \(line.name)"], line.values)
        }
      })
  }

  private var tableOfValues: Table {
    table(
      [first, periodWord], lines,
      rows: panels.flatMap { panel in
        slots.indices.map { slot in
          ([heading(panel), slots[slot].label], panel.series.map { $0.values[slot] })
        }
      })
  }

  /// What a panel is, as a heading.
  private var first: String { place == nil ? "Place" : "Measure" }

  private func heading(_ panel: Panel) -> String {
    let own = unit == nil ? panel.unit?.heading ?? "" : ""
    return own.isEmpty ? panel.name : "\(panel.name), \(own)"
  }

  private func table(
    _ words: [String], _ numbers: [String], rows: [(words: [String], values: [FigureValue])]
  ) -> Table {
    Table(
      caption: [], isNumbered: false,
      columns: words.map { Table.Column(heading: [.text($0)]) }
        + numbers.map { Table.Column(heading: [.text($0)], alignment: .right) },
      rows: rows.map { row in
        Table.Row(
          cells: row.words.map { [.text($0)] } + row.values.map { [.figure($0.withoutUnit)] })
      },
      hasRowHeadings: true)
  }
}
