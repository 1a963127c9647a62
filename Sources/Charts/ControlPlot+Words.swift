import Analysis
import Diagnostics
import Documents
import Figures

extension ControlPlot {
  private var last: Int { slots.count - 1 }
  private var newest: String { slots[last].label }
  private var word: String { periodWord.lowercased() }

  // MARK: Caption and subtitle

  /// The finding: how the newest value stands to its usual variation.
  var caption: [Inline] {
    let value = values[last]
    guard value.value.number != nil else { return [.text("\(measure): no figure for \(newest)")] }
    let figure = Inline.figure(ChartWords.spelt(value))
    guard phases.last?.limits != nil else {
      return CourseWords.finding(measure, values, course: course, newest: newest)
    }
    let standing =
      switch signals[last] {
      case nil: "within usual variation"
      case .aboveLimit: "above the upper limit"
      case .belowLimit: "below the lower limit"
      case .rising: "in a rising trend"
      case .falling: "in a falling trend"
      case .nearUpperLimit: "close to the upper limit"
      case .nearLowerLimit: "close to the lower limit"
      case .runAbove: "in a run above the mean"
      case .runBelow: "in a run below the mean"
      }
    // Behind the figure, because the name of a measure may end in "within twelve months".
    return [.text("\(measure): "), figure, .text(" in \(newest), \(standing)")]
  }

  /// Measure, unit, place and time.
  var subtitle: String {
    let span = slots.count > 1 ? "\(slots[0].label) to \(newest)" : newest
    let unit = values.first.flatMap { ChartWords.unit($0.format.unit, in: measure) }
    return [measure, unit, place, rule, span].compactMap { $0 }.filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  // MARK: Text alternative

  /// "Control chart: re-referrals, Sefton 23.6% in 2013 to 26.2% in 2025; mean 22.1%, limits 10.9%
  /// to 33.3%; every year within them."
  var title: String {
    var parts = [CourseWords.span(place, values, slots)]
    if let phase = phases.last, let limits = phase.limits {
      parts.append(
        "mean \(phase.mean.printed), limits \(limits.lower.printed) to \(limits.upper.printed)\(since)"
      )
      let outside = signals.indices.filter { signals[$0] != nil }
      parts.append(
        outside.isEmpty
          ? "every \(word)\(since) within usual variation"
          : "unusual in \(ChartWords.spans(outside, of: slots))")
    }
    if let target { parts.append("target \(target.figure.figure().printed)") }
    return "Control chart: \(measure.inSentence), \(parts.joined(separator: "; "))."
  }

  /// What lies outside the usual variation, what the limits are worth, and what that means for the
  /// target.
  var description: [Inline] {
    var sentences: [[Inline]] = []
    if let phase = phases.last {
      if let limits = phase.limits {
        sentences.append([
          .text("Usual variation\(since) is "), .figure(limits.lower.figure()), .text(" to "),
          .figure(limits.upper.figure()), .text(", around a mean of "),
          .figure(phase.mean.figure()), .text("."),
        ])
        sentences.append([Inline(.value(found))])
      } else {
        sentences.append([.text(withoutLimits(phase))])
      }
      if phase.isTrial, phase.limits != nil {
        sentences.append([
          .text("The limits are on trial: they rest on \(ChartWords.number(phase.count)) figures.")
        ])
      }
    }
    if let outlook, target != nil { sentences.append([.text(Self.words(outlook, word))]) }
    let missing = values.indices.filter { values[$0].value.number == nil }
    if !missing.isEmpty {
      sentences.append([.text("No figure for \(ChartWords.spans(missing, of: slots)).")])
    }
    let lines = [PointMarks.Line(name: place, series: series)]
    sentences += [PointMarks.provisional(lines, of: slots)].compactMap { $0 }.map { [.text($0)] }
    return Array(sentences.joined(separator: [.text(" ")]))
  }

  /// Since when the newest limits hold, where others stand before them: nothing that is said of these is
  /// said of the periods before.
  private var since: String {
    guard phases.count > 1, let phase = phases.last else { return "" }
    return " since \(slots[phase.range.lowerBound].label)"
  }

  private func withoutLimits(_ phase: Phase) -> String {
    if phase.isFlat, phase.count > 1 {
      return "Every figure\(since) is the same, so there is no variation to show."
    }
    return switch phase.unlimited {
    case .tooAlike:
      "The figures\(since) differ too little, as they are published, to say what variation is usual."
    case .smallNumbers: "The numbers\(since) are too small to say what variation is usual."
    case .tooFew, nil:
      "There are too few figures\(since), one \(word) after another, to say what variation is usual."
    }
  }

  private static func words(_ outlook: Outlook, _ word: String) -> String {
    switch outlook {
    case .forecast(.meets): "As things stand the target will be met every \(word)."
    case .forecast(.hitAndMiss):
      "As things stand the target will be met in some \(word)s and missed in others."
    case .forecast(.misses): "As things stand the target will not be met."
    case .movedOut:
      "The figures have moved out of their usual variation, so no forecast is made of the target."
    case .unusual: "The newest figures are unusual, so no forecast is made of the target."
    case .mixedOnTrial:
      "As things stand the target will be met in some \(word)s and missed in others, as far as so few "
        + "figures can say."
    case .onTrial: "So few figures make no forecast of the target."
    }
  }

  /// "Below the lower limit in 2013 and 2014; falling in seven years to 2023."
  private var found: String {
    let kinds: [Signal] = [
      .aboveLimit, .belowLimit, .rising, .falling, .nearUpperLimit, .nearLowerLimit, .runAbove,
      .runBelow,
    ]
    let said = kinds.compactMap { kind -> String? in
      let found = signals.indices.filter { signals[$0] == kind }
      guard !found.isEmpty else { return nil }
      return "\(Self.finding(kind).inSentence) in \(ChartWords.spans(found, of: slots))"
    }
    guard !said.isEmpty else {
      return slots.count > 1
        ? "Every \(word)\(since) lies within it." : "The figure lies within it."
    }
    return ChartWords.capitalised(said.joined(separator: "; ")) + "."
  }

  // MARK: Values

  /// What a row of the table says of its value.
  private static func finding(_ signal: Signal?) -> String {
    switch signal {
    case nil: "Within usual variation"
    case .aboveLimit: "Above the upper limit"
    case .belowLimit: "Below the lower limit"
    case .rising: "Part of a rising trend"
    case .falling: "Part of a falling trend"
    case .nearUpperLimit: "Close to the upper limit"
    case .nearLowerLimit: "Close to the lower limit"
    case .runAbove: "Part of a run above the mean"
    case .runBelow: "Part of a run below the mean"
    }
  }

  /// A row for each period, and below them the mean and the limits of each phase.
  var table: Table {
    let unit = values.first?.format.unit
    return Table(
      caption: [
        .text(
          [unit?.rawValue, rule].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", "))
      ], isNumbered: false,
      columns: [
        Table.Column(heading: [.text(periodWord)]),
        Table.Column(heading: [.text(place)], alignment: .right),
        Table.Column(heading: [.text("What it says")]),
      ],
      rows: rows, hasRowHeadings: true,
      notes: ChartWords.key(values) + [method].filter { !$0.isEmpty }.map { [.text($0)] }
        + rebases.map { [.text($0)] })
  }

  private var rows: [Table.Row] {
    let hasLimits = phases.contains { $0.limits != nil }
    let periods = slots.indices.map { slot -> Table.Row in
      let isKnown = values[slot].value.number != nil
      let hasLimits = phases.contains { $0.range.contains(slot) && $0.limits != nil }
      let says = !isKnown ? "No figure" : hasLimits ? Self.finding(signals[slot]) : "No limits"
      return Self.row(slots[slot].label, values[slot], says)
    }
    guard hasLimits || phases.contains(where: \.hasMean) else { return periods }
    return periods
      + phases.filter(\.hasMean).flatMap { phase -> [Table.Row] in
        let of = phases.count > 1 ? ", \(phase.span)" : ""
        var rows = [
          Self.row("Mean\(of)", phase.mean, "Of \(ChartWords.number(phase.count)) figures")
        ]
        if let limits = phase.limits {
          let cut = "Cut off, as no figure can lie beyond"
          rows = [
            Self.row(
              "Upper limit\(of)", limits.upper, limits.isUpperCut ? cut : "Usual variation ends"),
            rows[0],
            Self.row(
              "Lower limit\(of)", limits.lower, limits.isLowerCut ? cut : "Usual variation begins"),
          ]
        }
        return rows
      }
  }

  private static func row(_ label: String, _ value: FigureValue, _ says: String) -> Table.Row {
    Table.Row(cells: [[.text(label)], [.figure(value.withoutUnit)], [.text(says)]])
  }

  private var method: String {
    guard phases.contains(where: { $0.limits != nil }) else { return "" }
    let base = basis.map { ", worked out from the figures of \($0)" } ?? ""
    return "The limits lie 2.66 times the mean moving range from the mean (an XmR chart)\(base)."
  }
}
