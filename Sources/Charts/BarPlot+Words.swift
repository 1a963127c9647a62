import Analysis
import Diagnostics
import Documents
import Figures

extension BarPlot {
  private var known: [(bar: Bar, number: Rational)] {
    bars.compactMap { bar in bar.value.rounded.map { (bar, $0) } }
  }

  // MARK: Caption and subtitle

  /// The finding, as inlines with its figures bound.
  var caption: [Inline] {
    switch order {
    case .time: timeCaption
    case .comparison: comparisonCaption
    case .size, .given: sizeCaption
    }
  }

  private var timeCaption: [Inline] {
    guard let last = bars.last else { return [.text(measure)] }
    return CourseWords.finding(
      measure, bars.map(\.value), course: course, newest: last.label)
  }

  /// "Re-referrals: higher in Sefton (26.2%) than in England (22.4%)".
  private var comparisonCaption: [Inline] {
    guard let own = bars.first, let number = own.value.rounded else {
      return [.text("\(measure): no figure for \(bars.first?.label ?? "the council")")]
    }
    guard let other = bars.dropFirst().first(where: { $0.value.rounded != nil }),
      let theirs = other.value.rounded
    else {
      return [.text("\(measure) \(own.phrase): "), .figure(own.value.figure())]
    }
    let mine: [Inline] = [.text(" ("), .figure(own.value.figure()), .text(")")]
    if number == theirs {
      return [.text("\(measure): the same \(own.phrase) as \(other.phrase)")] + mine
    }
    return [.text("\(measure): \(number > theirs ? "higher" : "lower") \(own.phrase)")] + mine
      + [
        .text(" than \(other.phrase) ("), .figure(other.value.figure()), .text(")"),
      ]
  }

  /// "Referrals highest of four, at 7,012".
  private var sizeCaption: [Inline] {
    let known = known
    guard let high = known.map(\.number).max() else { return [.text(measure)] }
    let top = known.filter { $0.number == high }
    let figure = Inline.figure(ChartWords.spelt(top[0].bar.value))
    let all = ChartWords.number(known.count)
    if known.count == 1 { return [.text("\(top[0].bar.label): "), figure] + inAll }
    if top.count == known.count {
      return [.text("\(measure): \(known.count == 2 ? "both" : "all \(all)") at "), figure] + inAll
    }
    // That one of two is the highest says nothing that the two do not.
    if known.count == 2 {
      let other = known[1].bar
      return [
        .text("\(known[0].bar.label) "), .figure(ChartWords.spelt(known[0].bar.value)),
        .text(", \(other.label.inSentence) "), .figure(ChartWords.spelt(other.value)),
      ] + inAll
    }
    let names =
      top.count > 2
      ? "\(ChartWords.capitalised(ChartWords.number(top.count))) rows"
      : ChartWords.list(top.map(\.bar.label))
    return [.text("\(names) highest of \(all), at "), figure] + inAll
  }

  /// "; £3.6m in all", where the bars have a total. That shares are 100 per cent in all is nothing new.
  private var inAll: [Inline] {
    guard let total, let number = total.value.rounded,
      total.value.format.unit != .perCent || number != Rational(100)
    else { return [] }
    return [.text("; "), .figure(ChartWords.spelt(total.value)), .text(" in all")]
  }

  /// Measure, unit, place and time.
  var subtitle: String {
    let unit = bars.first.flatMap { ChartWords.unit($0.value.format.unit, in: measure) }
    return ([measure, unit].compactMap { $0 } + details).filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  // MARK: Text alternative

  /// "Bar chart: re-referrals, Sefton 26.2%, England 22.4%."
  var title: String {
    let shown = bars.count <= 6 ? bars : [bars[0], bars[bars.count - 1]]
    let words = shown.map { bar in
      "\(bar.label) \(bar.value.value.number == nil ? "no figure" : bar.value.printed)"
    }
    let values =
      bars.count <= 6
      ? words.joined(separator: ", ")
      : "\(ChartWords.number(bars.count)) bars from \(words.joined(separator: " to "))"
    let between = order == .time ? "; " : ", "
    let all = inAll.isEmpty ? "" : "; \(total?.value.printed ?? "") in all"
    return "Bar chart: \(measure.inSentence)\(between)\(values)\(all)."
  }

  var description: [Inline] {
    var sentences: [[Inline]] = []
    let known = known
    if order == .time || order == .given, known.count > 2, let high = known.map(\.number).max(),
      let low = known.map(\.number).min(), high != low
    {
      let top = known.filter { $0.number == high }
      let bottom = known.filter { $0.number == low }
      if top.count == 1, bottom.count == 1 {
        let link = order == .time ? "in " : ""
        sentences.append([
          .text("Highest \(link)\(top[0].bar.label), at "), .figure(top[0].bar.value.figure()),
          .text("; lowest \(link)\(bottom[0].bar.label), at "),
          .figure(bottom[0].bar.value.figure()), .text("."),
        ])
      }
    }
    let missing = bars.filter { $0.value.value.number == nil }.map { LinePlot.inSentence($0.label) }
    if !missing.isEmpty {
      let names =
        missing.count <= 4
        ? ChartWords.list(missing) : "\(ChartWords.number(missing.count)) of the bars"
      sentences.append([.text("No figure for \(names).")])
    }
    return Array(sentences.joined(separator: [.text(" ")]))
  }

  // MARK: Values

  private var tableCaption: String {
    ([bars.first?.value.format.unit.rawValue].compactMap { $0 } + details)
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private var rows: [(String, FigureValue)] {
    bars.map { ($0.label, $0.value) } + (total.map { [($0.label, $0.value)] } ?? [])
  }

  /// A row for each bar, in the order of the bars, and below them what they add up to.
  var table: Table {
    Table(
      caption: [.text(tableCaption)], isNumbered: false,
      columns: [
        Table.Column(heading: [.text(labelWord)]),
        Table.Column(heading: [.text(valueHeading)], alignment: .right),
      ],
      rows: rows.map { Table.Row(cells: [[.text($0)], [.figure($1.withoutUnit)]]) },
      hasRowHeadings: true, notes: ChartWords.key(rows.map(\.1)))
  }

  private var valueHeading: String {
    bars.first.map { ChartWords.capitalised($0.value.format.unit.heading) } ?? "Value"
  }
}
