import Analysis
import Diagnostics
import Documents
import Figures

extension LinePlot {
  private var last: Int { slots.count - 1 }
  private var newest: String { slots[last].label }

  // MARK: Caption and subtitle

  /// The finding: where the newest value stands, and which way it went.
  var caption: [Inline] {
    if let place, series.count > 1 {
      return [.text("\(CourseWords.count(courses, newest: newest)), \(place)")]
    }
    return CourseWords.finding(
      place == nil ? measure : series[0].name, series[0].values, course: courses[0],
      newest: newest)
  }

  /// Measure, unit, places and time.
  var subtitle: String {
    let span = slots.count > 1 ? "\(slots[0].label) to \(newest)" : newest
    let unit = series[0].values.first.flatMap { ChartWords.unit($0.format.unit, in: measure) }
    let places =
      place
      ?? ChartWords.list(
        series.enumerated().map { $0.offset == 0 ? $0.element.name : Self.inSentence($0.element) })
    return [measure, unit, places, rule, span].compactMap { $0 }.filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  /// Comparators are no names but for England.
  static func inSentence(_ name: String) -> String {
    switch name {
    case "Region": "the region"
    case "Statistical neighbours": name.inSentence
    default: name
    }
  }

  private static func inSentence(_ series: ChartSeries) -> String { inSentence(series.name) }

  // MARK: Text alternative

  /// "Line chart: re-referrals, Sefton 21.3% in 2013 to 26.2% in 2025; England 24% to 22%".
  var title: String {
    let lead = place == nil ? measure.inSentence : place ?? measure
    var parts: [String] = []
    for (index, line) in series.enumerated() {
      let name = index == 0 ? line.name : Self.inSentence(line)
      parts.append(CourseWords.span(name, line.values, slots))
    }
    if let target { parts.append("target \(target.figure.figure().printed)") }
    return "Line chart: \(lead), \(parts.joined(separator: "; "))."
  }

  /// What stands out in the line that the chart is about, and what is missing.
  var description: [Inline] {
    var sentences: [[Inline]] = []
    if place == nil {
      sentences.append(extremes)
      sentences.append(standing)
    }
    sentences.append(gaps)
    let lines = series.enumerated().map { number, line in
      PointMarks.Line(
        name: number == 0 || place != nil ? line.name : Self.inSentence(line), series: line)
    }
    sentences += [PointMarks.provisional(lines, of: slots)].compactMap { $0 }.map { [.text($0)] }
    sentences += rebases.map {
      [
        .text("Usual variation begins anew in \(slots[$0.slot].label): "),
        .text(ChartWords.sentence($0.reason)),
      ]
    }
    let said = sentences.filter { !$0.isEmpty }
    return Array(said.joined(separator: [.text(" ")]))
  }

  /// "Sefton was highest in 2019, at 29.0%, and lowest in 2021, at 20.1%."
  private var extremes: [Inline] {
    let values = series[0].values
    let known = values.indices.compactMap { index in values[index].rounded.map { (index, $0) } }
    guard known.count > 2, let high = known.map(\.1).max(), let low = known.map(\.1).min(),
      high != low
    else { return [] }
    func only(_ wanted: Rational) -> Int? {
      let found = known.filter { $0.1 == wanted }
      return found.count == 1 ? found[0].0 : nil
    }
    let found = [("highest", only(high)), ("lowest", only(low))].compactMap { word, index in
      index.map { (word, $0) }
    }
    guard !found.isEmpty else { return [] }
    var inlines: [Inline] = [.text("\(series[0].name) was ")]
    for (number, (word, index)) in found.enumerated() {
      inlines.append(
        .text("\(number > 0 ? ", and " : "")\(word) in \(slots[index].label), at "))
      inlines.append(.figure(values[index].figure()))
    }
    return inlines + [.text(".")]
  }

  /// "In 2025 Sefton was above statistical neighbours and England."
  private var standing: [Inline] {
    guard let own = series[0].values[last].rounded else { return [] }
    var groups: [(word: String, names: [String])] = [
      ("above", []), ("below", []), ("level with", []),
    ]
    for line in series.dropFirst() {
      guard let other = line.values[last].rounded else { continue }
      groups[own > other ? 0 : own < other ? 1 : 2].names.append(Self.inSentence(line))
    }
    let said = groups.filter { !$0.names.isEmpty }.map {
      "\($0.word) \(ChartWords.list($0.names))"
    }
    guard !said.isEmpty else { return [] }
    return [.text("In \(newest) \(series[0].name) was \(ChartWords.list(said)).")]
  }

  private var gaps: [Inline] {
    let said = series.enumerated().compactMap { number, line -> String? in
      let missing = line.values.indices.filter { line.values[$0].value.number == nil }
      guard !missing.isEmpty else { return nil }
      let name = number == 0 ? line.name : Self.inSentence(line)
      return "\(name) in \(ChartWords.periods(missing.map { slots[$0].label }, of: slots.count))"
    }
    return said.isEmpty ? [] : [.text("No figure for \(said.joined(separator: "; for ")).")]
  }

  // MARK: Values

  /// The figure's own caption and subtitle stand above; the values need their unit.
  private var tableCaption: String {
    let unit = series[0].values.first?.format.unit.rawValue
    return [unit, rule].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Periods in rows, a column for each line.
  var table: Table {
    Table(
      caption: [.text(tableCaption)], isNumbered: false,
      columns: [Table.Column(heading: [.text(periodWord)])]
        + series.map { Table.Column(heading: [.text($0.name)], alignment: .right) },
      rows: slots.indices.map { slot in
        Table.Row(
          cells: [[.text(slots[slot].label)]]
            + series.map { [.figure($0.values[slot].withoutUnit)] })
      },
      hasRowHeadings: true, notes: ChartWords.key(series.flatMap(\.values)))
  }
}
