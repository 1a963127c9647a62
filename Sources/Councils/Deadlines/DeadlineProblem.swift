import Diagnostics
package import Figures

/// What is wrong with a meeting's dates before the law.
package enum DeadlineProblem: Problem, Equatable {
  /// P017
  case late(issued: CalendarDate, counted: [CalendarDate], wanted: Int, publishBy: CalendarDate)
  /// P220
  case notLate(counted: Int)
  /// P221
  case noHolidays(year: Int)
  /// P222
  case notScotlandsHolidays(year: Int)
  /// P223
  case dayOff(CalendarDate, isClosed: Bool)
}
