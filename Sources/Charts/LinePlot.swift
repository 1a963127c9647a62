package import Analysis
package import Figures

/// A period on the axis of a chart.
package struct ChartSlot: Sendable, Hashable {
  /// As printed: "2025", "Q3 2025/26".
  package let label: String
  /// The number of its last day.
  package let day: Int

  package init(label: String, day: Int) {
    self.label = label
    self.day = day
  }

  package init(_ period: Period) {
    self.init(label: period.short, day: period.end.dayNumber)
  }
}

/// One line of a chart.
package struct ChartSeries: Sendable {
  /// As printed at the end of the line.
  package let name: String
  /// One for each period of the plot; a value that is absent leaves a gap.
  package let values: [FigureValue]
  /// The periods of numbers that their source calls provisional.
  package let provisional: Set<Int>

  package init(name: String, values: [FigureValue], provisional: Set<Int> = []) {
    self.name = name
    self.values = values
    self.provisional = provisional.filter {
      values.indices.contains($0) && values[$0].value.number != nil
    }
  }
}

/// A target as a chart shows it: a level or a band, from a day on.
package struct ChartTarget: Sendable {
  package let figure: FigureValue
  package let lowest: Rational
  /// The upper end of a band; nil for a single level.
  package let highest: Rational?
  package let day: Int

  package init(figure: FigureValue, lowest: Rational, highest: Rational?, day: Int) {
    self.figure = figure
    self.lowest = lowest
    self.highest = highest
    self.day = day
  }

  var label: String { "Target \(figure.figure().printed)" }
}

/// What a line chart shows: the same measure of several places, or several measures of one.
package struct LinePlot: Sendable {
  /// What is measured, as the dictionary names it; for several measures, all of them.
  package var measure: String
  /// What the periods have in common: "year ending 31 March".
  package var rule: String
  /// The heading of the table's first column: "Year".
  package var periodWord: String
  /// The place that several measures belong to; nil where each line is a place.
  package var place: String?
  package var slots: [ChartSlot]
  /// At most four; the first is what the chart is about.
  package var series: [ChartSeries]
  package var target: ChartTarget?
  /// The periods in which the measure began to be counted anew, with why; the first period is none.
  package var rebases: [(slot: Int, reason: String)] = []
  /// Which way each line went in the newest period, as the prose of the paper says it.
  package var courses: [Direction?]

  package init(
    measure: String, rule: String, periodWord: String = "Year", place: String? = nil,
    slots: [ChartSlot], series: [ChartSeries], target: ChartTarget? = nil,
    courses: [Direction?]? = nil
  ) {
    self.measure = measure
    self.rule = rule
    self.periodWord = periodWord
    self.place = place
    self.slots = slots
    self.series = series
    self.target = target
    self.courses = courses ?? series.map { Self.course(of: $0.values) }
  }

  var numbers: [Rational] { series.flatMap(\.values).compactMap(\.value.number) }

  /// The way from the last value but one to the last, as printed.
  static func course(of values: [FigureValue]) -> Direction? {
    guard values.count > 1, let now = values[values.count - 1].value.number,
      let before = values[values.count - 2].value.number
    else { return nil }
    let places = values[values.count - 1].format.places
    let change = now.rounded(places: places) - before.rounded(places: places)
    return change.isZero ? Direction.none : change.isNegative ? .down : .up
  }
}

/// What a bar chart shows.
package struct BarPlot: Sendable {
  /// A bar with its label and its value, which may be absent.
  package struct Bar: Sendable {
    package let label: String
    package let value: FigureValue
    /// What the chart is about, where others stand beside it.
    package let isFocus: Bool
    /// In a sentence after "than": "in England", "among statistical neighbours".
    package let phrase: String

    package init(label: String, value: FigureValue, isFocus: Bool = true, phrase: String? = nil) {
      self.label = label
      self.value = value
      self.isFocus = isFocus
      self.phrase = phrase ?? "in \(label)"
    }
  }

  /// In which order the bars stand.
  package enum Order: Sendable, Hashable {
    /// Periods, oldest first.
    case time
    /// The first bar is what the chart is about; the others are what it stands beside.
    case comparison
    /// The largest first.
    case size
    /// As given: the order means something.
    case given
  }

  package var measure: String
  /// Unit, place and period as the subtitle has them after the measure.
  package var details: [String]
  package var order: Order
  /// The heading of the table's first column.
  package var labelWord: String
  package var bars: [Bar]
  /// What all bars add up to, which is no bar beside them.
  package var total: (label: String, value: FigureValue)?
  /// For periods: which way the newest went.
  package var course: Direction?

  /// - Parameter course: nil inside, where nobody can say; left out, it is taken from the values.
  package init(
    measure: String, details: [String], order: Order, labelWord: String, bars: [Bar],
    course: Direction?? = nil
  ) {
    self.measure = measure
    self.details = details
    self.order = order
    self.labelWord = labelWord
    self.bars = order == .size ? Self.sorted(bars) : bars
    self.course = order == .time ? course ?? LinePlot.course(of: bars.map(\.value)) : nil
  }

  /// The largest first, ties and bars without a number in the order given.
  private static func sorted(_ bars: [Bar]) -> [Bar] {
    bars.enumerated().sorted { left, right in
      switch (left.element.value.value.number, right.element.value.value.number) {
      case (let one?, let other?) where one != other: one > other
      case (.some, nil): true
      case (nil, .some): false
      default: left.offset < right.offset
      }
    }.map(\.element)
  }
}
