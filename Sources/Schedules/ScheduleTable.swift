import Councils
package import Figures

/// A schedule for people: one row a meeting, in columns.
package enum ScheduleTable {
  /// - Parameter date: the day on which it is looked at.
  package static func text(_ meetings: [ScheduledMeeting], on date: CalendarDate) -> String {
    guard !meetings.isEmpty else { return "" }
    let headings = ["Meeting", "Council", "Committee", "Papers in by", "Publish by", "State"]
    var rows = [headings]
    // Two of a committee on one day are told apart by their folders.
    let names = meetings.map { "\($0.meeting.date.iso) \($0.council) \($0.meeting.committee)" }
    let count = names.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    for (entry, name) in zip(meetings, names) {
      let meeting = entry.meeting
      let isCancelled = meeting.states.cancelled != nil
      let (last, counted) = entry.clock.publishBy(entry.day)
      let days = Deadlines.list(counted, after: last)
      rows.append([
        short(meeting.date), entry.councilName,
        meeting.committee + (count[name] == 1 ? "" : " (\(meeting.id))"),
        isCancelled ? "–" : entry.clock.submitBy(entry.day).map(short) ?? "–",
        isCancelled ? "–" : "\(short(last)) (clear days: \(days))", entry.state(on: date),
      ])
    }
    // A column that says nothing for any meeting is left out.
    let columns = headings.indices.filter { column in
      rows.dropFirst().contains { $0[column] != "–" }
    }
    let widths = columns.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(columns, widths).map { column, width in
        row[column] + String(repeating: " ", count: width - row[column].count)
      }
      var line = Substring(cells.joined(separator: "  "))
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  /// "Tue 17 Mar 2026"
  private static func short(_ date: CalendarDate) -> String {
    "\(date.weekday.name.prefix(3)) \(date.day) "
      + "\(CalendarDate.monthNames[date.month - 1].prefix(3)) \(date.year)"
  }
}
