package import Diagnostics

/// What can be wrong with a file that people lay out themselves, or with what the mapping says of
/// its layout.
package enum LayoutProblem: Problem, Hashable {
  case notAPeriod(String, kind: PeriodLabel.Kind, why: PeriodLabel.Fault)
  case scaleUnknown(String, indicator: String)
  case headerPastEnd(row: Int, rows: Int)
  case labelTwice(String)
  case sectionUnknown(String, known: [String])
  case areaUnknown(String)
  case areaPassedOver(String)
  case notColumns(String)
  case notRows(String)
  case olderSymbol(String, meaning: String, count: Int)
  case noPeriodHeading(column: String)
  case nothingLeft
  case headerNeedsPeriod
  case columnTwice(String)
  case noHeading(column: String)
  case indicatorsOrTake
  case cellsPastHeader(cells: Int, due: Int)
  case decimalComma(String)

  package var severity: Severity {
    switch self {
    case .olderSymbol, .areaPassedOver: .warning
    default: .error
    }
  }
}
