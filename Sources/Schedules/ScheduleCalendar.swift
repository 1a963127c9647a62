import Councils
package import Figures

/// A schedule as a calendar that other programs subscribe to (RFC 5545). The same schedule is the
/// same bytes. An event keeps its identifier for the life of the meeting, whatever day it is put off to,
/// and the number of its version goes up with each thing that was decided about it.
package enum ScheduleCalendar {
  /// - Parameter date: the day on which it is made, the stamp of each event.
  package static func text(_ meetings: [ScheduledMeeting], on date: CalendarDate) -> String {
    // No METHOD: it makes of a calendar a message (RFC 5546), of which each event has an organizer.
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//scrutiny//meeting papers//EN",
      "CALSCALE:GREGORIAN",
    ]
    let events = meetings.flatMap(events)
    if events.contains(where: { $0.time != nil }) { lines += LondonTime.lines }
    for event in events { lines += event.lines(stamp: date) }
    lines.append("END:VCALENDAR")
    return lines.map { folded($0) + "\r\n" }.joined()
  }

  /// A day with something to do, or the meeting itself.
  private struct Event {
    let id: String
    let date: CalendarDate
    /// When it begins and ends, as in `18:30`; nil for the whole day.
    var time: (from: String, to: String)?
    let summary: String
    let description: String
    var place: String?
    let isCancelled: Bool
    let version: Int

    func lines(stamp: CalendarDate) -> [String] {
      let day = ScheduleCalendar.digits(date)
      let next = ScheduleCalendar.digits(date.adding(days: 1))
      func at(_ time: String) -> String {
        ";TZID=\(LondonTime.identifier):\(day)T\(String(time.filter { $0 != ":" }))00"
      }
      return [
        "BEGIN:VEVENT", "UID:\(id)", "DTSTAMP:\(ScheduleCalendar.digits(stamp))T000000Z",
        "SEQUENCE:\(version)", "STATUS:\(isCancelled ? "CANCELLED" : "CONFIRMED")",
      ]
        + (time.map { ["DTSTART\(at($0.from))", "DTEND\(at($0.to))"] }
          ?? ["DTSTART;VALUE=DATE:\(day)", "DTEND;VALUE=DATE:\(next)"])
        + [
          "SUMMARY:\(ScheduleCalendar.escaped(summary))",
          "DESCRIPTION:\(ScheduleCalendar.escaped(description))",
        ]
        + (place.map { ["LOCATION:\(ScheduleCalendar.escaped($0))"] } ?? [])
        + ["TRANSP:\(time == nil || isCancelled ? "TRANSPARENT" : "OPAQUE")", "END:VEVENT"]
    }
  }

  private static func events(of entry: ScheduledMeeting) -> [Event] {
    // The meeting of the new day has the events.
    guard !entry.isContinued else { return [] }
    let meeting = entry.meeting
    let name = "\(entry.councilName), \(meeting.committee)"
    let when = "meeting on \(entry.day.withWeekday)"
    let isCancelled = meeting.states.cancelled != nil
    let mark = isCancelled ? "CANCELLED: " : ""
    func event(
      _ kind: String, _ date: CalendarDate, _ summary: String, _ description: String,
      time: (from: String, to: String)? = nil, place: String? = nil
    ) -> Event {
      Event(
        id: "\(kind).\(entry.origin).\(entry.council)@scrutiny.invalid", date: date, time: time,
        summary: mark + summary, description: description, place: place, isCancelled: isCancelled,
        version: entry.changes)
    }
    var events: [Event] = []
    if entry.hasKeyDecision {
      events.append(
        event(
          "notice", entry.clock.noticeBy(entry.day),
          "Last day for the notice of key decisions: \(name)",
          "\(Deadlines.noticeDays) clear days before the \(when)."))
    }
    if let submission = entry.clock.submitBy(entry.day), let days = entry.clock.submissionDays {
      events.append(
        event(
          "papers-in", submission, "Papers in: \(name)",
          "\(days) working days before the \(when)."))
    }
    let (last, counted) = entry.clock.publishBy(entry.day)
    events.append(
      event(
        "publish-by", last, "Publish by today: \(name)",
        "\(Deadlines.count(entry.clock.jurisdiction.clearDays)) clear days before "
          + "the \(when): \(Deadlines.list(counted, after: last))."))
    if entry.isSupplement { return events }
    let (time, isGuess) = times(of: meeting)
    let told =
      meeting.states.sentences(of: meeting.date)
      + ["Papers: \(entry.address)"]
      + (isGuess ? ["When it ends is not fixed; two hours are kept."] : [])
    events.append(
      event(
        "meeting", entry.day, name, told.joined(separator: "\n"), time: time,
        place: meeting.place))
    return events
  }

  /// When a meeting begins and ends, and whether the end is only kept for it: two hours, or as many as
  /// are left of the day. Nil for one without a time.
  private static func times(of meeting: Meeting) -> (time: (from: String, to: String)?, Bool) {
    guard let start = meeting.time, let (hour, minute) = ClockTime.parts(of: start) else {
      return (nil, false)
    }
    if let end = meeting.ends { return ((start, end), false) }
    let end = hour < 22 ? ClockTime.written(hour + 2, minute) : "23:59"
    return ((start, end), true)
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
