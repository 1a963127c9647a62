package import Diagnostics
package import Extracts
package import Figures

/// `Data/bank-holidays.csv`: `date,name`. The days are data because governments add some.
package enum BankHolidays {
  /// Nil where anything is wrong.
  package static func read(_ file: ExtractFile, into log: inout DiagnosticLog) -> Set<CalendarDate>?
  {
    let before = log.errorCount
    guard let table = CSVTable.read(file, .bankHolidays, into: &log) else { return nil }
    var dates: Set<CalendarDate> = []
    for row in table.rows {
      let cell = row["date"]
      guard let date = CalendarDate(kept: cell.text) else {
        log.report(CouncilProblem.notADate(cell.text), at: cell.location)
        continue
      }
      dates.insert(date)
    }
    return log.errorCount == before ? dates : nil
  }
}
