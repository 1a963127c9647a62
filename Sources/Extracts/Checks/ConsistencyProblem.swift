package import Diagnostics

/// What the figures of a release say against one another.
package enum ConsistencyProblem: Problem, Equatable {
  case partsAndTotal(total: String, stated: String, sum: String, period: String)
  case partsAboveTotal(total: String, stated: String, sum: String, period: String)
  case stock(String, stated: String, worked: String, period: String, sum: String)
  case comparatorOutside(
    indicator: String, area: String, stated: String, lowest: String, highest: String, isFar: Bool)
  case comparatorStale(indicator: String, area: String, last: String, others: String)

  package var severity: Severity { .warning }
}
