import Figures
package import Indicators

/// What was observed of one indicator in one area: oldest first, one for each last day of a period.
package struct ObservationSeries: Sendable {
  let observations: [Observation]
  /// The numbers of the last days, by which an observation is found without a look at the others.
  private let ends: [Int]

  /// Of two observations with one last day the later one given counts.
  package init(_ observations: [Observation]) {
    let ends = observations.map(\.period.end.dayNumber)
    if zip(ends, ends.dropFirst()).allSatisfy(<) {
      self.observations = observations
      self.ends = ends
      return
    }
    let order = ends.indices.sorted { (ends[$0], $0) < (ends[$1], $1) }
    let kept = order.indices.filter { place in
      place + 1 == order.count || ends[order[place]] != ends[order[place + 1]]
    }.map { order[$0] }
    self.observations = kept.map { observations[$0] }
    self.ends = kept.map { ends[$0] }
  }

  /// The one whose period ends on a day.
  subscript(ending end: CalendarDate) -> Observation? {
    place(ending: end).map { observations[$0] }
  }

  /// The place of the one whose period ends on a day.
  func place(ending end: CalendarDate) -> Int? { ends.firstIndex(of: end.dayNumber) }
}
