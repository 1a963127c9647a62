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
  case blankRows(Int)
  case titleRows(Int, first: String)
  case noteRows(Int, first: String)
  case marked(Mark, Int, first: String, value: String)
  case serialDates(Int, first: String, date: String)
  case endsEarly(String, others: Int, last: String, newest: String)
  case numbersRows(String, first: Int, last: Int)
  /// A title says one period; these figures have several, or a column of their own.
  case titleOfSeveral(String)
  case sectionBesideAreas
  case notInTitle(String, titles: [String])
  case unknownIDs(first: String, others: Int, column: String, known: [String])
  case numbersAsText(Int, first: String)

  /// What stands in a text beside the digits of a number.
  package enum Mark: Sendable, Hashable { case percentSign, thousands }

  package var severity: Severity {
    switch self {
    case .olderSymbol, .areaPassedOver, .newerPeriodLeft, .blankRows, .titleRows, .noteRows,
      .marked, .serialDates, .endsEarly, .numbersRows, .unknownIDs, .numbersAsText:
      .warning
    default: .error
    }
  }
}
