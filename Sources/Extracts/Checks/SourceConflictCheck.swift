package import Diagnostics
internal import Figures
package import Indicators

/// Holds the files that a meeting reads against one another: what two of them give must be one.
package enum SourceConflictCheck {
  /// Reports where files differ, once for each indicator and pair of files.
  ///
  /// - Parameter observations: what was read for a meeting, one file after another.
  package static func run(
    _ observations: [Observation], _ areas: AreaTable, into log: inout DiagnosticLog
  ) {
    struct Pair: Hashable {
      let indicator: String
      let first: String
      let second: String
    }
    var known: [ObservationKey: Observation] = [:]
    var found: [Pair: (first: Observation, second: Observation, more: Int)] = [:]
    var order: [Pair] = []
    for observation in observations {
      let key = ObservationKey(
        indicator: observation.indicator, area: observation.area, period: observation.period)
      guard let first = known[key] else {
        known[key] = observation
        continue
      }
      guard first.value != observation.value else { continue }
      let pair = Pair(
        indicator: key.indicator, first: first.origin.file, second: observation.origin.file)
      if let earlier = found[pair] {
        found[pair] = (earlier.first, earlier.second, earlier.more + 1)
      } else {
        found[pair] = (first, observation, 0)
        order.append(pair)
      }
    }
    for pair in order {
      guard let (first, second, more) = found[pair] else { continue }
      log.report(
        SourceConflict(
          indicator: pair.indicator, area: areas.area(second.area)?.name ?? second.area.gss,
          period: second.period.long, file: pair.first, more: more),
        at: place(second), notes: [Diagnostic.Note("the other is here", at: place(first))])
    }
  }

  private static func place(_ observation: Observation) -> Location {
    Location(
      file: observation.origin.file,
      start: SourcePosition(line: observation.origin.row, column: 1))
  }
}
