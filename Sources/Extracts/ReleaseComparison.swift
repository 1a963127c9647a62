package import Figures
package import Indicators

/// What two releases of one table say differently, value by value.
///
/// Values are matched by indicator, area and period, so that columns and labels that were renamed
/// between the releases are no difference: the mapping of each release says what they are. The same
/// values are found again by `FigureID` and by the cells that they stand in.
package struct ReleaseComparison: Sendable {
  /// Of both releases, in order of indicator, area and period; each key once.
  package let entries: [Entry]

  package struct Entry: Sendable, Hashable {
    package let key: ObservationKey
    /// What each release has; one of them may lack it.
    package let old: Observation?
    package let new: Observation?

    /// The id under which papers print the value.
    package var figure: FigureID {
      FigureID(
        indicator: key.indicator, area: key.area.gss, period: key.period.id, measure: "value")
    }

    package var change: Change {
      switch (old?.value, new?.value) {
      case (nil, nil): .same
      case (nil, _): .added
      case (_, nil): .removed
      case (.number(let before)?, .number(let after)?):
        before == after ? .same : .revised(from: before, to: after)
      case (.number?, .absent(let reason)?): .withdrawn(reason)
      case (.absent(let reason)?, .number?): .supplied(reason)
      case (.absent(let before)?, .absent(let after)?):
        before == after ? .same : .otherReason(from: before, to: after)
      }
    }
  }

  package enum Change: Sendable, Hashable {
    case same
    /// Only the newer release has the period or area.
    case added
    /// Only the older release has it.
    case removed
    case revised(from: Rational, to: Rational)
    /// A number became a reason. What it was is not to be shown where the reason is confidential.
    case withdrawn(Absence)
    /// A reason became a number.
    case supplied(Absence)
    case otherReason(from: Absence, to: Absence)
  }

  /// Compares what was read of two releases. Of a key that a release has twice the first counts.
  package init(old: some Sequence<Observation>, new: some Sequence<Observation>) {
    var found: [ObservationKey: (old: Observation?, new: Observation?)] = [:]
    for observation in old where found[observation.key]?.old == nil {
      found[observation.key, default: (nil, nil)].old = observation
    }
    for observation in new where found[observation.key]?.new == nil {
      found[observation.key, default: (nil, nil)].new = observation
    }
    entries = found.map { Entry(key: $0.key, old: $0.value.old, new: $0.value.new) }
      .sorted { $0.key < $1.key }
  }

  /// Those in which the releases differ about what both have.
  package var differences: [Entry] {
    entries.filter {
      switch $0.change {
      case .same, .added, .removed: false
      default: true
      }
    }
  }

  /// Periods that only the newer release has: new, not revised.
  package var newPeriods: [Period] { periods { $0.old } }
  /// Periods that the newer release has left out.
  package var droppedPeriods: [Period] { periods { $0.new } }

  private func periods(lackedBy side: (Entry) -> Observation?) -> [Period] {
    let here = Set(entries.filter { side($0) != nil }.map(\.key.period))
    return Set(entries.map(\.key.period)).subtracting(here).sorted()
  }
}
