package import Councils
import Diagnostics
package import Figures
import Publication

/// A meeting with the dates that the law and its council set for it.
package struct ScheduledMeeting: Sendable {
  /// The council's folder and its name.
  package let council: String
  package let councilName: String
  package let meeting: Meeting
  package let clock: Deadlines
  /// Whether a report of it says that it is a key decision.
  package let hasKeyDecision: Bool
  package let isPublished: Bool

  /// `council/meeting`, as in Output.
  package var address: String { "\(council)/\(meeting.id)" }

  /// The days on which a nightly build makes the pack: from the data cut-off, or from the last
  /// lawful day of publication where that comes first, to the day of the meeting.
  package var dueDays: ClosedRange<CalendarDate> {
    min(meeting.dataCutOff, clock.publishBy(meeting.date).date)...meeting.date
  }

  /// Whether a nightly build makes the pack; a published one is not made again.
  package func isDue(on date: CalendarDate) -> Bool {
    !isPublished && dueDays.contains(date)
  }

  /// Where the pack is in time.
  package func state(on date: CalendarDate) -> String {
    if isPublished { return "published" }
    let last = clock.publishBy(meeting.date).date
    if let issued = meeting.issued, issued <= date {
      let left = clock.clearDays(issued: issued, meeting: meeting.date)
      return left.count >= clock.jurisdiction.clearDays
        ? "issued, not frozen"
        : "LATE: issued on \(issued.long), "
          + Deadlines.shortfall(left, issued, clock.jurisdiction)
    }
    if date >= meeting.date {
      return date == meeting.date ? "LATE: the meeting is today" : "held, no record of issue"
    }
    if date > last {
      let left = clock.clearDays(issued: date, meeting: meeting.date)
      return "LATE: issued today, " + Deadlines.shortfall(left, date, clock.jurisdiction)
    }
    if date == last { return "due: today is the last day" }
    if isDue(on: date) {
      let days = last.dayNumber - date.dayNumber
      return "due: \(counted(days, "day")) left"
    }
    return "not yet due"
  }
}
