/// Why a chart was not drawn, or what it does not show, as facts.
package enum ChartProblem: Error, Sendable, Equatable {
  case noNumbers(measure: String)
  case tooManyLines(count: Int, limit: Int)
  case tooManyBars(count: Int, limit: Int)
  case unitsDiffer(first: String, other: String)
  case besideSeveral
  case periodsDiffer(first: String, other: String)
  case severalOverTime
  case noTarget(indicator: String)
  case targetNotInForce(indicator: String, from: String)
  case targetBesideBars
  case valuesTooLarge
  case tooManyPanels(count: Int, limit: Int)
  case panelsOfOne
  case controlOfSeveral
  case besideControl
  case scaleOfOne
  case controlOfYearToDate(indicator: String)
}
