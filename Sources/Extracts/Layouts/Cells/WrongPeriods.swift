internal import Diagnostics
internal import Indicators

/// Times of a file that are none to the rule of an indicator: one finding for each rule, at the first,
/// since all of them mostly have one cause.
struct WrongPeriods {
  private var found: [Found] = []

  private struct Found {
    let rule: PeriodRule
    let problem: ExtractProblem
    let place: Location
    var indicators: Set<String>
    var times: [String]
    var known: Set<String>
  }

  /// Notes a time that an indicator cannot have.
  ///
  /// - Parameter place: where the time stands; asked for the first alone.
  mutating func note(
    _ time: String, _ indicator: String, _ rule: PeriodRule, at place: () -> Location
  ) {
    guard let index = found.firstIndex(where: { $0.rule == rule }) else {
      found.append(
        Found(
          rule: rule,
          problem: .wrongPeriod(indicator: indicator, rule: rule.rawValue, time: time),
          place: place(), indicators: [indicator], times: [time], known: [time]))
      return
    }
    found[index].indicators.insert(indicator)
    if found[index].known.insert(time).inserted { found[index].times.append(time) }
  }

  /// Says each with how many others are as it is.
  func report(into log: inout DiagnosticLog) {
    for item in found {
      var others: [String] = []
      if item.times.count > 1 {
        let shown = item.times.dropFirst().prefix(3).map { "'\($0.prefix(40))'" }
          .joined(separator: ", ")
        others.append(
          "\(counted(item.times.count - 1, "other time")) of the file: \(shown)"
            + (item.times.count > 4 ? " and \(item.times.count - 4) more" : ""))
      }
      if item.indicators.count > 1 {
        others.append("\(counted(item.indicators.count - 1, "other indicator")) kept so")
      }
      log.report(
        item.problem, at: item.place,
        notes: others.map { Diagnostic.Note("the same of \($0)", at: item.place) })
    }
  }
}
