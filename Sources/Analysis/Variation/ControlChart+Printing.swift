package import Figures

extension ControlChart {
  /// How the values of a series stand in a paper.
  package struct Printing: Sendable, Hashable {
    package let places: Int
    package let unit: Unit

    package init(places: Int, unit: Unit) {
      self.places = places
      self.unit = unit
    }
  }

  /// The same where a phase's limits are taken back: it has none, and no signals.
  package func withoutLimits(_ phase: Int, because reason: Unlimited) -> ControlChart {
    var chart = self
    guard phases.indices.contains(phase) else { return chart }
    chart.phases[phase].limits = nil
    chart.phases[phase].unlimited = reason
    for index in phases[phase].range { chart.points[index].signal = nil }
    return chart
  }

  /// The value or mean as it is printed, where the rules say how; the comparisons of signals are of
  /// such numbers, so that nothing is said to lie above what prints as the same number.
  package func shown(_ number: Rational) -> Rational {
    rules.printing.map { number.rounded(places: $0.places) } ?? number
  }

  /// How many values in turn, up to the newest of all, carry the signal of a run or a trend; 0 for
  /// any other. Counted in values and not in signals, since the oldest points of a run may carry a
  /// signal of higher rank.
  package func length(of signal: Signal) -> Int {
    guard let phase = lastPhase else { return 0 }
    let mean = shown(phase.mean)
    var count = 0
    var after: Rational?
    for index in phase.range.reversed() {
      guard let value = points[index].value.map(shown) else { break }
      let isPart: Bool
      switch signal {
      case .runAbove: isPart = value > mean
      case .runBelow: isPart = value < mean
      case .rising: isPart = after.map { value < $0 } ?? true
      case .falling: isPart = after.map { value > $0 } ?? true
      default: isPart = false
      }
      guard isPart else { break }
      after = value
      count += 1
    }
    return count
  }

  /// Takes the signals of some points back.
  mutating func unmark(_ points: ClosedRange<Int>) {
    for index in points { self.points[index].signal = nil }
  }
}
