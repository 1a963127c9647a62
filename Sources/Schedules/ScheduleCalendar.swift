import Councils
package import Figures

/// A schedule as a calendar that other programs subscribe to (RFC 5545). The same schedule is the
/// same bytes; an event keeps its identifier when its date moves.
package enum ScheduleCalendar {
  /// - Parameter date: the day on which it is made, the stamp of each event.
  package static func text(_ meetings: [ScheduledMeeting], on date: CalendarDate) -> String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//scrutiny//meeting papers//EN",
      "CALSCALE:GREGORIAN",
    ]
    for entry in meetings {
      for event in events(of: entry) { lines += event.lines(stamp: date) }
    }
    lines.append("END:VCALENDAR")
    return lines.map { folded($0) + "\r\n" }.joined()
  }

  /// A day with something to do, or the meeting itself.
  private struct Event {
    let id: String
    let date: CalendarDate
    /// Six digits, such as 183000; nil for the whole day.
    var time: String?
    let summary: String
    let description: String
    var place: String?

    func lines(stamp: CalendarDate) -> [String] {
      let day = ScheduleCalendar.digits(date)
      let next = ScheduleCalendar.digits(date.adding(days: 1))
      return [
        "BEGIN:VEVENT", "UID:\(id)", "DTSTAMP:\(ScheduleCalendar.digits(stamp))T000000Z",
      ]
        // A time without a zone is the time on the wall, which is what an agenda prints.
        + (time.map { ["DTSTART:\(day)T\($0)"] }
          ?? ["DTSTART;VALUE=DATE:\(day)", "DTEND;VALUE=DATE:\(next)"])
        + [
          "SUMMARY:\(ScheduleCalendar.escaped(summary))",
          "DESCRIPTION:\(ScheduleCalendar.escaped(description))",
        ]
        + (place.map { ["LOCATION:\(ScheduleCalendar.escaped($0))"] } ?? [])
        + ["TRANSP:\(time == nil ? "TRANSPARENT" : "OPAQUE")", "END:VEVENT"]
    }
  }

  private static func events(of entry: ScheduledMeeting) -> [Event] {
    let meeting = entry.meeting
    let name = "\(entry.councilName), \(meeting.committee)"
    let when = "meeting on \(meeting.date.withWeekday)"
    func id(_ kind: String) -> String { "\(kind).\(meeting.id).\(entry.council)@scrutiny.invalid" }
    var events: [Event] = []
    if entry.hasKeyDecision {
      events.append(
        Event(
          id: id("notice"), date: entry.clock.noticeBy(meeting.date),
          summary: "Last day for the notice of key decisions: \(name)",
          description: "\(Deadlines.noticeDays) clear days before the \(when)."))
    }
    if let submission = entry.clock.submitBy(meeting.date), let days = entry.clock.submissionDays {
      events.append(
        Event(
          id: id("papers-in"), date: submission, summary: "Papers in: \(name)",
          description: "\(days) working days before the \(when)."))
    }
    let (last, counted) = entry.clock.publishBy(meeting.date)
    events.append(
      Event(
        id: id("publish-by"), date: last, summary: "Publish by today: \(name)",
        description: "\(Deadlines.count(entry.clock.jurisdiction.clearDays)) clear days before "
          + "the \(when): \(Deadlines.list(counted, after: last))."))
    events.append(
      Event(
        id: id("meeting"), date: meeting.date, time: meeting.time.flatMap(clock), summary: name,
        description: "Papers: \(entry.address)", place: meeting.place))
    return events
  }

  /// "18:30" as 183000; nil for a time in other words.
  private static func clock(_ text: String) -> String? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
      parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
    else { return nil }
    return parts.joined() + "00"
  }

  private static func digits(_ date: CalendarDate) -> String {
    String(date.iso.filter { $0 != "-" })
  }

  /// A text value: backslash, semicolon, comma and line ends are written as escapes; other control
  /// characters cannot stand in a calendar.
  private static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": out += "\\\\"
      case ";": out += "\\;"
      case ",": out += "\\,"
      case "\n": out += "\\n"
      default:
        if scalar.value >= 0x20, scalar.value != 0x7F { out.unicodeScalars.append(scalar) }
      }
    }
    return out
  }

  /// No line has more than 75 bytes; it goes on in the next one after a space, never inside a
  /// character.
  private static func folded(_ line: String) -> String {
    var out = ""
    var length = 0
    for scalar in line.unicodeScalars {
      let size = String(scalar).utf8.count
      if length + size > 75 {
        out += "\r\n "
        length = 1
      }
      out.unicodeScalars.append(scalar)
      length += size
    }
    return out
  }
}
