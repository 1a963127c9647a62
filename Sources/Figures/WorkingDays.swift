/// Which days count: Monday to Friday, without bank holidays and the council's own closure days.
package struct WorkingDays: Sendable {
  /// Bank holidays and closure days.
  package let closed: Set<CalendarDate>

  package init(closed: Set<CalendarDate>) { self.closed = closed }

  /// Whether a date is from Monday to Friday and not one of the closed days.
  package func isWorkingDay(_ date: CalendarDate) -> Bool {
    date.weekday != .saturday && date.weekday != .sunday && !closed.contains(date)
  }

  /// The last day on which papers can be published so that `count` clear days lie before the
  /// meeting, and those days in order. The day of publication and the day of the meeting do not
  /// count (Local Government Act 1972 s100A and s100B; practice counts working days).
  package func publishBy(meeting: CalendarDate, clearDays count: Int) -> (
    date: CalendarDate, counted: [CalendarDate]
  ) {
    var counted: [CalendarDate] = []
    var day = meeting
    while counted.count < count {
      day = day.adding(days: -1)
      if isWorkingDay(day) { counted.append(day) }
    }
    repeat { day = day.adding(days: -1) } while !isWorkingDay(day)
    return (day, counted.reversed())
  }

  /// The working days strictly between publication and meeting.
  package func clearDays(from issued: CalendarDate, to meeting: CalendarDate) -> [CalendarDate] {
    guard issued < meeting else { return [] }
    return (issued.dayNumber + 1..<meeting.dayNumber)
      .map(CalendarDate.init(dayNumber:)).filter(isWorkingDay)
  }
}
