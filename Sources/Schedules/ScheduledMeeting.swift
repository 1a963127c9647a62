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
  /// The folder under which the meeting was first called, where it was put off since; otherwise its own.
  /// A calendar knows the meeting by it.
  package private(set) var origin: String
  /// How often something was decided about the meeting since it was first called.
  package private(set) var changes: Int
  /// Whether the day that it was put off to has a folder of its own, which goes on with it.
  package private(set) var isContinued = false
  /// Whether it is no meeting of its own but papers that follow or correct those of another folder.
  package private(set) var isSupplement = false

  package init(
    council: String, councilName: String, meeting: Meeting, clock: Deadlines, hasKeyDecision: Bool,
    isPublished: Bool
  ) {
    self.council = council
    self.councilName = councilName
    self.meeting = meeting
    self.clock = clock
    self.hasKeyDecision = hasKeyDecision
    self.isPublished = isPublished
    origin = meeting.id
    changes = meeting.states.count
  }

  /// The day on which it is held, as far as is known: the new one where it was put off.
  package var day: CalendarDate { meeting.states.postponed?.to ?? meeting.date }

  /// Whether it is to be held on the day of its folder.
  package var isHeld: Bool { meeting.states.isHeld }

  /// Meetings in the order of their days, each that was put off with the one that goes on with it: the
  /// same committee's on the new day.
  static func following(_ meetings: [ScheduledMeeting]) -> [ScheduledMeeting] {
    struct Call: Hashable {
      let council: String
      let committee: String
      let day: CalendarDate
    }
    var meetings = meetings
    var firstOn: [Call: Int] = [:]
    for (index, entry) in meetings.enumerated() {
      let call = Call(
        council: entry.council, committee: entry.meeting.committee, day: entry.meeting.date)
      if firstOn[call] == nil { firstOn[call] = index }
    }
    for index in meetings.indices {
      let entry = meetings[index]
      let own = Call(
        council: entry.council, committee: entry.meeting.committee, day: entry.meeting.date)
      if let first = firstOn[own], first != index, entry.meeting.followsOtherPapers {
        meetings[index].isSupplement = true
      }
      guard let day = entry.meeting.states.postponed?.to,
        let next = firstOn[
          Call(council: entry.council, committee: entry.meeting.committee, day: day)], next > index
      else { continue }
      meetings[index].isContinued = true
      meetings[next].origin = entry.origin
      meetings[next].changes += entry.changes
    }
    return meetings
  }

  /// `council/meeting`, as in Output.
  package var address: String { "\(council)/\(meeting.id)" }

  /// The days on which a nightly build makes the pack: from the data cut-off, or from the last
  /// lawful day of publication where that comes first, to the day of the meeting.
  package var dueDays: ClosedRange<CalendarDate> {
    min(meeting.dataCutOff, clock.publishBy(meeting.date).date)...meeting.date
  }

  /// Whether a nightly build makes the pack; a published one is not made again.
  package func isDue(on date: CalendarDate) -> Bool {
    !isPublished && isHeld && dueDays.contains(date)
  }

  /// Where the pack is in time.
  package func state(on date: CalendarDate) -> String {
    let states = meeting.states
    if let why = states.cancelled { return "CANCELLED on \(why.on.long)" }
    if let postponed = states.postponed {
      return "POSTPONED to \(postponed.to.withWeekday)"
        + (isContinued ? "" : ", which has no folder yet")
    }
    let place = states.moved.map { "; moved to \($0.place)" } ?? ""
    return stateOfPapers(on: date) + place
  }

  /// Where the papers of a meeting that is held are in time.
  private func stateOfPapers(on date: CalendarDate) -> String {
    if isPublished { return "published" }
    let last = clock.publishBy(meeting.date).date
    if let issued = meeting.issued, issued <= date {
      let left = clock.clearDays(issued: issued, meeting: meeting.date)
      return left.count >= clock.jurisdiction.clearDays
        ? "issued, not frozen"
        : meeting.urgency != nil
          ? "issued on \(issued.long), urgent: \(Deadlines.shortfall(left, issued, clock.jurisdiction))"
          : "LATE: issued on \(issued.long), "
            + Deadlines.shortfall(left, issued, clock.jurisdiction)
    }
    if date >= meeting.date {
      return date == meeting.date ? "LATE: the meeting is today" : "held, no record of issue"
    }
    if date > last {
      if let issued = meeting.issued, meeting.urgency != nil {
        return "due: to be issued on \(issued.long), urgent"
      }
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
