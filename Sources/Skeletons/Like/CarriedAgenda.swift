import Councils
import Figures

/// The text of a meeting's settings as the next meeting of its kind has them.
///
/// Lines are changed one by one, so that comments and the way it is written stay. What belongs to the
/// one meeting alone, such as its letter, is left out.
struct CarriedAgenda {
  let text: String
  /// What was left out.
  let notes: [String]

  private static let ownKeys = ["letter", "urgency", "corrects", "silence", "read_later_release"]

  init(_ old: String, of meeting: Meeting, to days: MeetingDates) {
    var lines: [String] = []
    var dropped: [String] = []
    var isDropping = false
    var hasMinutes = false
    // What became of the earlier meeting and of its items is untrue of this one.
    let bare = String(decoding: StateLines.taken(off: Array(old.utf8)), as: UTF8.self)
    for line in bare.split(separator: "\n", omittingEmptySubsequences: false) {
      let isTopLevel = line.first.map { $0.isLetter } ?? false
      let key = isTopLevel ? String(line.prefix { $0 != ":" }) : ""
      if isTopLevel { isDropping = Self.ownKeys.contains(key) }
      if isDropping {
        if isTopLevel { dropped.append(key) }
        continue
      }
      switch key {
      case "date": lines.append("date: \(days.meeting.iso)")
      case "data_cut_off": lines.append("data_cut_off: \(days.cutOff.iso)")
      case "issued":
        // What was said of the day is said of another.
        while lines.last?.hasPrefix("#") == true { lines.removeLast() }
        lines.append("issued: \(days.issued.iso)")
      default:
        if let place = line.firstRange(of: "minutes:"), line[..<place.lowerBound].contains("-") {
          lines.append(line[..<place.upperBound] + " \(meeting.date.iso)")
          hasMinutes = true
        } else {
          lines.append(String(line))
        }
      }
    }
    if !hasMinutes { Self.add(minutesOf: meeting.date, to: &lines) }
    text = lines.joined(separator: "\n")
    let states =
      bare == old
      ? []
      : [
        "what became of the earlier meeting and of its items was left out, such as 'cancelled' or "
          + "'deferred'; its items stand as they would be taken"
      ]
    notes = dropped.map { "'\($0)' was left out: it was of the earlier meeting alone" } + states
  }

  /// Before the first report, in the indent of its line.
  private static func add(minutesOf date: CalendarDate, to lines: inout [String]) {
    guard let place = lines.firstIndex(where: { $0.contains("- report:") }) else { return }
    let indent = lines[place].prefix { $0 == " " }
    lines.insert("\(indent)- minutes: \(date.iso)", at: place)
  }
}
