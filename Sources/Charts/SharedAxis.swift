package import Analysis
import Diagnostics
import Figures
import Indicators

/// The periods that several indicators are shown over, and what they have in common.
struct SharedAxis {
  /// The names of all, as a list.
  let measure: String
  let rule: String
  let periodWord: String
  /// Oldest first, without a step left out, from the first for which any has a number.
  let periods: [Period]
  /// Which way each indicator went in the newest period; nil for one that has none there.
  let courses: [Direction?]

  var slots: [ChartSlot] { periods.map { ChartSlot($0) } }

  /// The indicator's own periods that end on the same days, also where it has no value for them: a
  /// figure of a year never goes by the name of its last day.
  func periods(of reading: PublishableReading) -> [Period] {
    periods.map { $0.asKind(of: reading.latestPeriod) }
  }

  func values(of reading: PublishableReading) -> [FigureValue] {
    periods(of: reading).map { reading.value(at: $0) }
  }
}

extension ReadingCharts {
  func sharedAxis(of readings: [PublishableReading]) throws(ChartProblem) -> SharedAxis {
    guard let newest = readings.map(\.latestPeriod).max() else {
      throw .noNumbers(measure: "the chart")
    }
    for reading in readings where !reading.latestPeriod.sharesAxis(with: newest) {
      throw .periodsDiffer(first: newest.rule, other: reading.latestPeriod.rule)
    }
    let names = readings.enumerated().map {
      $0.offset == 0 ? $0.element.indicator.name : $0.element.indicator.name.inSentence
    }
    func axis(_ periods: [Period]) -> SharedAxis {
      SharedAxis(
        measure: ChartWords.list(names), rule: Self.rule(of: readings), periodWord: newest.word,
        periods: periods,
        courses: readings.map { reading in
          reading.latestPeriod.end == newest.end
            ? reading.direction(at: reading.latestPeriod) : nil
        })
    }
    let all = Self.periods(upTo: newest, count: count)
    let values = readings.map { axis(all).values(of: $0) }
    let start = all.indices.first { slot in values.contains { $0[slot].value.number != nil } } ?? 0
    return axis(Array(all[start...]))
  }

  /// How the periods of several indicators are counted: once where all share it, and otherwise each
  /// rule with the indicators that it holds for, so that a count over a year never stands under
  /// "on 31 March". The last rule is that of "the others", since all names stand beside it.
  package static func rule(of readings: [PublishableReading]) -> String {
    var rules: [String] = []
    for reading in readings where !rules.contains(reading.latestPeriod.rule.plainRule) {
      rules.append(reading.latestPeriod.rule.plainRule)
    }
    guard rules.count > 1, let last = rules.last else { return rules.first ?? "" }
    let parts = rules.dropLast().map { rule in
      let names = readings.filter { $0.latestPeriod.rule.plainRule == rule }
        .map { $0.indicator.name.inSentence }
      return "\(rule) (\(ChartWords.list(names)))"
    }
    let remaining = readings.filter { $0.latestPeriod.rule.plainRule == last }.count
    return (parts + ["\(last) (the \(remaining == 1 ? "other" : "others"))"]).joined(
      separator: ", ")
  }
}
