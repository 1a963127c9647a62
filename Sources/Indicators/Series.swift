package import Figures

/// The values of one indicator for one area by period. A period that the source leaves out stays a
/// gap: it is never bridged, and never 0.
package struct Series: Sendable, Hashable {
  package let indicator: String
  package let area: AreaCode
  /// In order of period; no period twice.
  package let observations: [Observation]

  /// Takes the observations that belong to it, of each period the first.
  package init(indicator: String, area: AreaCode, _ observations: some Sequence<Observation>) {
    self.indicator = indicator
    self.area = area
    var seen: Set<Period> = []
    self.observations =
      observations
      .filter {
        $0.indicator == indicator && $0.area == area && seen.insert($0.period).inserted
      }
      .sorted { $0.period < $1.period }
  }

  /// A period with its value; `notReported` without an observation where the source has a gap.
  package struct Point: Sendable, Hashable {
    package let period: Period
    package let observation: Observation?

    package var value: Value { observation?.value ?? .absent(.notReported) }
  }

  /// The newest period, whether it has a number or a reason.
  package var latest: Observation? { observations.last }

  /// The observation of a period; nil where the series has none, not even a reason.
  package func at(_ period: Period) -> Observation? {
    var low = 0
    var high = observations.count
    while low < high {
      let middle = (low + high) / 2
      if observations[middle].period < period { low = middle + 1 } else { high = middle }
    }
    return low < observations.count && observations[low].period == period
      ? observations[low] : nil
  }

  /// The period that a person calls so, such as `2023/24` or `31 March 2024`.
  package func at(label: String) -> Observation? {
    observations.last { $0.period.isCalled(label) }
  }

  /// The period one step before: a year, quarter or month earlier.
  package func before(_ period: Period) -> Point {
    let earlier = period.stepped(by: -1)
    return Point(period: earlier, observation: at(earlier))
  }

  /// The same series without what lies after a period.
  package func upTo(_ period: Period) -> Series {
    Series(indicator: indicator, area: area, observations.filter { $0.period <= period })
  }

  /// Every period from the first to the last, gaps in their places.
  package var points: [Point] { points(last: Int.max) }

  /// At most the last `count` periods up to the newest, gaps in their places; none is made up
  /// before the first period of the source.
  package func points(last count: Int) -> [Point] {
    guard let first = observations.first, var period = observations.last?.period else { return [] }
    var points: [Point] = []
    // Periods of more than one kind cannot be stepped through; no rule of the dictionary gives any.
    let limit = min(count, 4000)
    while points.count < limit, first.period <= period {
      points.append(Point(period: period, observation: at(period)))
      period = period.stepped(by: -1)
    }
    return points.reversed()
  }
}
