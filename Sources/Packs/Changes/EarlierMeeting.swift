import Councils
import Diagnostics
import Figures

/// The meeting of a committee before another, with everything that was issued for it.
struct EarlierMeeting: Sendable, Hashable {
  let date: CalendarDate
  /// The names of its folders: its papers, and what adds to them or corrects them.
  let folders: [String]

  /// Nil where the committee has no meeting before this one. What is wrong with a `meeting.yaml` is not
  /// reported here, and nothing that is looked at counts as an input.
  static func find(
    before meeting: Meeting, of council: String, _ reader: InputReader
  ) -> EarlierMeeting? {
    var reader = reader
    var log = DiagnosticLog()
    let folder = "councils/\(council)/meetings"
    let day = meeting.date.iso
    var found: EarlierMeeting?
    for name in reader.folderNames(in: folder).sorted(by: >) where String(name.prefix(10)) < day {
      guard let date = CalendarDate(iso: String(name.prefix(10))) else { continue }
      if let found, found.date != date { break }
      guard let source = reader.text("\(folder)/\(name)/meeting.yaml", into: &log),
        let earlier = MeetingReader.read(id: name, source, into: &log),
        earlier.committee == meeting.committee, earlier.states.isHeld
      else { continue }
      found = EarlierMeeting(date: date, folders: [name] + (found?.folders ?? []))
    }
    return found
  }
}
