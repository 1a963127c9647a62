import Councils
import Figures

/// The days that go with the day of a meeting.
struct MeetingDates {
  let meeting: CalendarDate
  /// The last day that leaves the clear days of the law.
  let issued: CalendarDate
  /// The clear days.
  let counted: [CalendarDate]
  /// A working day, a week before the papers are issued.
  let cutOff: CalendarDate
  /// What the user should know of them.
  let notes: [String]

  init(_ meeting: CalendarDate, _ council: Council) {
    let days = council.workingDays
    self.meeting = meeting
    (issued, counted) = days.publishBy(
      meeting: meeting, clearDays: council.jurisdiction.clearDays)
    var cutOff = issued.adding(days: -7)
    while !days.isWorkingDay(cutOff) { cutOff = cutOff.adding(days: -1) }
    self.cutOff = cutOff
    notes =
      days.closed.contains { $0.year == meeting.year }
      ? []
      : [
        "Data/bank-holidays.csv has no day of \(meeting.year): the clear days were counted without"
      ]
  }

  /// A day for a first meeting: a Tuesday at least four weeks on, on which offices are open.
  static func first(after today: CalendarDate) -> CalendarDate {
    var day = today.adding(days: 28)
    while day.weekday != .tuesday { day = day.adding(days: 1) }
    // No week but the last of December and the first of January is without a meeting everywhere.
    while day.month == 12 && day.day > 20 || day.month == 1 && day.day < 6 {
      day = day.adding(days: 7)
    }
    return day
  }
}
