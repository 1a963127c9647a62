package import Diagnostics
package import Figures

extension Deadlines {
  /// Refuses papers that leave too few clear days, unless the chair's reason for urgency stands
  /// beside them (Local Government Act 1972 s100B(4)(b)).
  package func check(_ meeting: Meeting, into log: inout DiagnosticLog) {
    // Nothing is asked of the papers of a meeting that is not held.
    guard meeting.states.isHeld else { return }
    checkHolidays(meeting.date, into: &log)
    if let problem = dayOff(meeting.date), let range = meeting.dateRange {
      log.report(problem, at: range)
    }
    guard let issued = meeting.issued, let range = meeting.issuedRange, issued < meeting.date
    else { return }
    let counted = clearDays(issued: issued, meeting: meeting.date)
    let wanted = jurisdiction.clearDays
    if counted.count >= wanted {
      if let urgency = meeting.urgency {
        log.report(DeadlineProblem.notLate(counted: counted.count), at: urgency.range)
      }
      return
    }
    guard meeting.urgency == nil, !meeting.isUrgentThroughout else { return }
    log.report(
      DeadlineProblem.late(
        issued: issued, counted: counted, wanted: wanted,
        publishBy: publishBy(meeting.date).date), at: range)
  }

  /// Warns where the count to a meeting rests on holidays that are not known.
  func checkHolidays(_ meeting: CalendarDate, into log: inout DiagnosticLog) {
    for problem in unknownHolidays(meeting) {
      log.report(problem, at: Location(file: "Data/bank-holidays.csv"))
    }
  }

  /// A warning for each year of the count to a meeting whose bank holidays are not known, or are
  /// not Scotland's where the council lies there; P221 before P222.
  package func unknownHolidays(_ meeting: CalendarDate) -> [DeadlineProblem] {
    yearsWithoutHolidays(meeting).map(DeadlineProblem.noHolidays)
      + yearsWithoutScotlandsHolidays(meeting).map(DeadlineProblem.notScotlandsHolidays)
  }

  /// A warning where a meeting is on a day on which nobody is there; nil for a working day.
  package func dayOff(_ meeting: CalendarDate) -> DeadlineProblem? {
    workingDays.isWorkingDay(meeting)
      ? nil : .dayOff(meeting, isClosed: workingDays.closed.contains(meeting))
  }

  /// The clear days of a meeting for the line that a build prints.
  package func words(for meeting: Meeting) -> String {
    let (date, counted) = publishBy(meeting.date)
    let lawful =
      "publish by \(date.long) (\(Self.count(jurisdiction.clearDays)) clear "
      + "days: \(Self.list(counted, after: date)))"
    guard let issued = meeting.issued, issued < meeting.date else { return lawful }
    let left = clearDays(issued: issued, meeting: meeting.date)
    guard left.count < jurisdiction.clearDays else { return lawful }
    return lawful + "; issued on \(issued.long), \(Self.shortfall(left, issued, jurisdiction))"
  }

  /// "four clear days: 1 March, 4, 5, 6, one short"
  package static func shortfall(
    _ counted: [CalendarDate], _ issued: CalendarDate, _ jurisdiction: Jurisdiction
  ) -> String {
    let days = counted.isEmpty ? "" : " (\(list(counted, after: issued)))"
    return "\(count(counted.count)) \("clear day".numbered(counted.count))\(days), "
      + "\(count(jurisdiction.clearDays - counted.count)) short"
  }

  /// The number in words as sentences have it: "no", "four", and digits where there is no word.
  package static func count(_ number: Int) -> String {
    number == 0 ? "no" : FigureFormat.word(number) ?? String(number)
  }

  /// "28, 1 March, 4": days by number, with the month wherever it changes.
  package static func list(_ days: [CalendarDate], after start: CalendarDate) -> String {
    var month = start.month
    return days.map { day in
      defer { month = day.month }
      return day.month == month
        ? String(day.day) : "\(day.day) \(CalendarDate.monthNames[day.month - 1])"
    }.joined(separator: ", ")
  }
}
