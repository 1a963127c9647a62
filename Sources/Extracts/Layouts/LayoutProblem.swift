package import Diagnostics

/// What can be wrong with a file that people lay out themselves, or with what the mapping says of
/// its layout.
package enum LayoutProblem: Problem, Hashable {
  case notAPeriod(String, kind: PeriodLabel.Kind, why: PeriodLabel.Fault)
  case scaleUnknown(String, indicator: String)
  case headerPastEnd(row: Int, rows: Int)
  /// `isSectioned`: whether the sections tell the rows apart.
  case labelTwice(String, isSectioned: Bool)
  case sectionUnknown(String, known: [String])
  case areaUnknown(String)
  case areaPassedOver(String)
  case notColumns(String)
  case notRows(String)
  case olderSymbol(String, meaning: String, count: Int)
  case noPeriodHeading(column: String)
  case nothingLeft
  case columnTwice(String)
  case noHeading(column: String)
  case cellsPastHeader(cells: Int, due: Int)
  case decimalComma(String)
  case newerPeriodLeft(String, column: String, first: String)

  package var severity: Severity {
    switch self {
    case .olderSymbol, .areaPassedOver, .newerPeriodLeft: .warning
    default: .error
    }
  }
}
