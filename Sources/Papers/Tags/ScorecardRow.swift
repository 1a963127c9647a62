import Analysis
import Charts
import Documents
import Figures
import Indicators

/// A measure of a scorecard: the words of its cells, their marks and its line. Each is made from what
/// may be printed, so that none tells a withheld number.
struct ScorecardRow {
  let reading: PublishableReading
  let rating: Rating
  let usual: Usual
  private let comparators: [Comparator]
  private let change: FigureValue
  private let direction: Direction?
  private let line: Sparkline?

  /// - Parameter periods: how many a line shows; nil for no line.
  init(_ reading: PublishableReading, comparators: [Comparator], periods: Int?) {
    self.reading = reading
    self.comparators = comparators
    rating = reading.rating
    let variation = reading.variation()
    usual = variation.usual
    change = reading.change(at: reading.latestPeriod)
    direction = reading.direction(at: reading.latestPeriod)
    line = periods.flatMap { Sparkline(reading, variation, periods: $0) }
  }

  /// The row as a table holds it, and what it shows beside its words.
  ///
  /// - Parameter columns: what each column holds, with its heading; the comparators' in their order.
  func row(_ columns: [(kind: Scorecard.Column, heading: String)]) -> (Table.Row, Scorecard.Row) {
    var beside = comparators[...]
    var cells: [[Inline]] = []
    var shown = Scorecard.Row()
    for (kind, heading) in columns {
      switch kind {
      case .measure: cells.append(name)
      case .newest:
        let newest = newest.figure()
        cells.append([.figure(newest)])
        shown.values.append(
          Scorecard.Value(
            column: heading, figure: newest, meaning: reading.latestPeriod.long))
      case .change:
        cells.append(changed)
        var format = change.format
        format.isSigned = true
        format.showsUnit = false
        shown.values.append(
          Scorecard.Value(
            column: heading, figure: change.figure(as: format), meaning: judgement ?? ""))
      case .target:
        cells.append(aim)
        shown.marks[.target] = mark
        guard let target else { continue }
        shown.values.append(
          Scorecard.Value(column: heading, figure: target, meaning: rating.words))
      case .comparator:
        guard let comparator = beside.popFirst() else { continue }
        guard reading.isComparable else {
          // No figure: nothing is said of the other area.
          cells.append([.text(Absence.notApplicable.shorthand)])
          continue
        }
        let period = reading.period(of: comparator)
        let figure = reading.value(of: comparator, at: period).figure()
        cells.append([.figure(figure)])
        shown.values.append(
          Scorecard.Value(column: heading, figure: figure, meaning: period.long))
      case .usual:
        cells.append([usual.isSignal ? Inline(.strong([.text(usual.words)])) : .text(usual.words)])
        shown.marks[.usual] = usual.mark
        shown.line = line?.graphic
        for (period, value) in line?.values ?? [] where period != reading.latestPeriod {
          shown.values.append(Scorecard.Value(column: period.short, figure: value.figure()))
        }
      }
    }
    return (Table.Row(cells: cells), shown)
  }

  // MARK: Cells

  private var newest: FigureValue { reading.value(at: reading.latestPeriod) }

  /// The name, and below it what is counted and of when.
  private var name: [Inline] {
    let indicator = reading.indicator
    let unit = indicator.unit.counted
    let counted = indicator.counted ?? (indicator.name.contains(unit) ? "" : unit)
    let period = reading.latestPeriod.long
    let when = period.hasPrefix("the ") ? String(period.dropFirst(4)) : period
    let parts = [counted, indicator.isYearToDate ? "from 1 April to the end of \(when)" : when]
    return [
      Inline(.strong([.text(indicator.name)])), Inline(.hardBreak),
      .text(parts.filter { !$0.isEmpty }.joined(separator: ", ")),
    ]
  }

  /// "↑ Up 2.8 points", and "Worse" where one way is the good one.
  private var changed: [Inline] {
    guard let direction else { return [.figure(change.figure())] }
    var cell: [Inline]
    if direction == .none {
      cell = [.text("\(direction.arrow) No change")]
    } else if reading.slightDirection(at: reading.latestPeriod) != nil {
      cell = [.text("\(direction.arrow) \(direction.way) slightly")]
    } else {
      var format = change.format
      let isPoints = format.unit == .percentagePoints
      format.showsUnit = !isPoints
      let size = change.magnitude.figure(as: format)
      let points = size.printed == "1" ? " point" : " points"
      cell = [.text("\(direction.arrow) \(direction.way) "), .figure(size)]
      if isPoints { cell.append(.text(points)) }
    }
    return cell + (judgement.map { [Inline(.hardBreak), .text($0)] } ?? [])
  }

  /// Nil where neither way is the good one, and where nothing changed.
  private var judgement: String? {
    switch (direction, reading.indicator.polarity) {
    case (.up, .higherIsBetter), (.down, .lowerIsBetter): "Better"
    case (.up, .lowerIsBetter), (.down, .higherIsBetter): "Worse"
    default: nil
    }
  }

  private var target: Figure? {
    reading.target?.figure(of: reading.indicator, area: reading.area).figure()
  }

  /// "Not met", and the target; a measure without one, or that is never rated, says so.
  private var aim: [Inline] {
    let words = Inline.text(rating.words.capitalisedFirst)
    let rated = rating == .missed ? Inline(.strong([words])) : words
    guard let target else { return [rated] }
    return [rated, Inline(.hardBreak), .figure(target), .text(side)]
  }

  /// On which side of the target it is met; a band says it itself.
  private var side: String {
    guard case .value? = reading.target?.level else { return "" }
    return switch reading.indicator.polarity {
    case .higherIsBetter: " or more"
    case .lowerIsBetter: " or less"
    case .none: ""
    }
  }

  private var mark: Scorecard.Mark {
    switch rating {
    case .met: .met
    case .near: .near
    case .missed: .missed
    case .noTarget, .later, .neither, .unknown: .unrated
    }
  }
}

extension PublishableReading {
  /// Whether a figure of another area can stand beside the council's: a number cannot.
  var isComparable: Bool { ![.count, .fte].contains(indicator.unit) }
}

extension Unit {
  /// What is counted, where nothing else says it.
  fileprivate var counted: String {
    switch self {
    case .count: "number"
    case .perTenThousand: "per 10,000"
    case .perCent: "per cent"
    case .percentagePoints: "percentage points"
    case .fte: "full-time equivalents"
    case .cases, .days, .weeks, .months: rawValue
    case .pounds: "pounds"
    case .ratio: ""
    }
  }
}

extension Direction {
  fileprivate var arrow: String {
    switch self {
    case .up: "↑"
    case .down: "↓"
    case .none: "→"
    }
  }

  fileprivate var way: String { self == .up ? "Up" : "Down" }
}

extension Usual {
  var isSignal: Bool { if case .signal = self { true } else { false } }

  fileprivate var words: String {
    switch self {
    case .within(let onTrial): onTrial ? "Usual so far" : "Usual"
    case .signal(let signal):
      switch signal {
      case .aboveLimit: "Above usual"
      case .belowLimit: "Below usual"
      case .rising: "Rising trend"
      case .falling: "Falling trend"
      case .nearUpperLimit: "Near upper limit"
      case .nearLowerLimit: "Near lower limit"
      case .runAbove: "Run above average"
      case .runBelow: "Run below average"
      }
    case .flat: "Always the same"
    case .unlimited(.tooFew): "Too few figures to say"
    case .unlimited(.tooAlike): "Figures too alike to say"
    case .unlimited(.smallNumbers): "Numbers too small to say"
    case .sinceApril: "Counts from 1 April"
    case .noNumber: "No figure"
    }
  }

  fileprivate var mark: Scorecard.Mark {
    switch self {
    case .within, .flat: .usual
    case .signal(let signal): signal.isUpward ? .above : .below
    case .unlimited, .sinceApril, .noNumber: .unrated
    }
  }
}
