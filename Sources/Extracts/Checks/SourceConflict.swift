package import Diagnostics
internal import Figures
package import Indicators

/// Two files that a meeting reads give one figure differently, and nothing says which is meant.
package struct SourceConflict: Problem, Hashable {
  let indicator: String
  let area: String
  let period: String
  /// Where the other value stands.
  let file: String
  /// Further figures in which the two files differ.
  let more: Int

  package var code: String { "E173" }
  package var severity: Severity { .error }

  /// Without the values: either may be one that must not be shown.
  package var message: String {
    "'\(indicator)' of \(area) for \(period) has another value here than in \(file)"
      + (more == 0
        ? "" : more == 1 ? ", and so has 1 more figure" : ", and so have \(more) more figures")
  }

  package var hint: String? {
    "let one mapping alone take '\(indicator)', or call one of the two another indicator"
  }

  /// Reports where files differ, once for each indicator and pair of files.
  ///
  /// - Parameter observations: what was read for a meeting, one file after another.
  package static func check(
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
