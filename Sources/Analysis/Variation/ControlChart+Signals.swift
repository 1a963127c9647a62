package import Figures
package import Indicators

extension ControlChart {
  /// The signals of a phase, by stretch of neighbouring periods with a number. Those of higher rank
  /// are written last.
  mutating func mark(_ phase: Phase) {
    // Without limits nobody knows what is usual, so nothing is out of it.
    guard phase.limits != nil else { return }
    var stretch: [Int] = []
    for index in phase.range {
      if points[index].value == nil {
        mark(stretch, in: phase)
        stretch = []
      } else {
        stretch.append(index)
      }
    }
    mark(stretch, in: phase)
  }

  private mutating func mark(_ stretch: [Int], in phase: Phase) {
    let values = stretch.compactMap { points[$0].value.map(shown) }
    let mean = shown(phase.mean)
    let sides = values.map { $0 == mean ? 0 : $0 > mean ? 1 : -1 }
    for (place, side) in zip(stretch, SignalRules.runs(sides, of: rules.runLength)) where side != 0
    {
      points[place].signal = side > 0 ? .runAbove : .runBelow
    }
    let near = values.map { phase.isNear($0) }
    for (index, isPart) in SignalRules.twoOfThree(near, sides).enumerated()
    where isPart && near[index] {
      points[stretch[index]].signal = sides[index] > 0 ? .nearUpperLimit : .nearLowerLimit
    }
    for (place, way) in zip(stretch, SignalRules.trends(values, of: rules.runLength)) where way != 0
    {
      points[place].signal = way > 0 ? .rising : .falling
    }
    guard let exact = phase.limits else { return }
    let limits = rules.printing.map { exact.printable($0.places) } ?? exact
    for (place, value) in zip(stretch, values) {
      if value > limits.upper { points[place].signal = .aboveLimit }
      if value < limits.lower { points[place].signal = .belowLimit }
    }
  }
}

extension ControlChart.Signal {
  /// Whether the signal is in the good way; nil where neither way is.
  package func isImprovement(_ polarity: Polarity) -> Bool? {
    switch polarity {
    case .higherIsBetter: isUpward
    case .lowerIsBetter: !isUpward
    case .none: nil
    }
  }
}

/// The rules by themselves, over neighbouring points.
package enum SignalRules {
  /// The points at which a run on one side of the mean is `length` long or longer, by side: 1, −1,
  /// or 0. A point on the mean ends a run.
  package static func runEnds(_ sides: [Int], of length: Int) -> [Int] {
    var count = 0
    return sides.indices.map { index in
      let isSame = index > 0 && sides[index] == sides[index - 1]
      count = sides[index] == 0 ? 0 : isSame ? count + 1 : 1
      return count >= length ? sides[index] : 0
    }
  }

  /// The points at which `length` values or more have risen (1) or fallen (−1) each from the one
  /// before; equal values end a trend.
  package static func trendEnds(_ values: [Rational], of length: Int) -> [Int] {
    var count = 1
    var way = 0
    return values.indices.map { index in
      guard index > 0 else { return 0 }
      let step = values[index] == values[index - 1] ? 0 : values[index] > values[index - 1] ? 1 : -1
      count = step == 0 ? 1 : step == way ? count + 1 : 2
      way = step
      return count >= length ? way : 0
    }
  }

  /// The same with every point of the run marked, not its end alone.
  static func runs(_ sides: [Int], of length: Int) -> [Int] {
    spread(runEnds(sides, of: length), over: length)
  }

  static func trends(_ values: [Rational], of length: Int) -> [Int] {
    spread(trendEnds(values, of: length), over: length)
  }

  /// The points of each three neighbouring ones on one side of the mean of which two or more lie
  /// near a limit.
  package static func twoOfThree(_ near: [Bool], _ sides: [Int]) -> [Bool] {
    var parts = Array(repeating: false, count: near.count)
    for start in near.indices.dropLast(2) {
      let three = start...start + 2
      guard sides[start] != 0, three.allSatisfy({ sides[$0] == sides[start] }),
        three.count(where: { near[$0] }) >= 2
      else { continue }
      for index in three { parts[index] = true }
    }
    return parts
  }

  private static func spread(_ ends: [Int], over length: Int) -> [Int] {
    var marked = ends
    for (index, end) in ends.enumerated() where end != 0 {
      for place in max(0, index - length + 1)..<index { marked[place] = end }
    }
    return marked
  }
}
