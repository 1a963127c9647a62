import Analysis
import Diagnostics
import Indicators

/// Reports what is wrong with the numbers behind a reading: at the cell, or where a report names the
/// indicator.
enum ReadingFindings {
  /// Rebases are of indicators that the dictionary has.
  static func check(
    _ rebases: [Rebase], _ dictionary: IndicatorDictionary, into log: inout DiagnosticLog
  ) {
    for rebase in rebases where dictionary[rebase.indicator] == nil {
      log.report(
        ReadingProblem.unknownRebase(rebase.indicator, known: dictionary.ids), at: rebase.place)
    }
  }

  static func report(
    _ reading: Reading, of indicator: Indicator, _ project: MeetingProject,
    into log: inout DiagnosticLog
  ) {
    for (problem, place) in reading.problems {
      if let place {
        log.report(problem, at: place)
      } else {
        for range in project.places(of: indicator) { log.report(problem, at: range) }
      }
    }
  }
}
