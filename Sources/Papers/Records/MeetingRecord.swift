package import Councils
package import Documents
package import Templating

/// What every template knows of the meeting.
package struct MeetingRecord: FixedRecord {
  private let meeting: Meeting

  package init(_ meeting: Meeting) { self.meeting = meeting }

  package static let fields = FieldList<MeetingRecord>(
    "meeting",
    [
      Field("committee", .text, "the committee's name") { .text($0.meeting.committee) },
      Field("date", .date, "the day of the meeting") { .date($0.meeting.date) },
      Field("time", .mayBeAbsent(.text), "when it begins") {
        $0.meeting.time.map { .text($0) } ?? .absent("no time is given")
      },
      Field("place", .mayBeAbsent(.text), "where it is held") {
        $0.meeting.place.map { .text($0) } ?? .absent("no place is given")
      },
      Field("issued", .mayBeAbsent(.date), "when the papers are issued") {
        $0.meeting.issued.map { .date($0) } ?? .absent("no date of issue is given")
      },
      Field("data_cut_off", .date, "the last day of a release that is read") {
        .date($0.meeting.dataCutOff)
      },
    ])
}

/// What `agenda.md` knows of the meeting: what every template knows, and the blocks that the front
/// sheet inserts.
package struct FrontSheetRecord: FixedRecord {
  private let meeting: MeetingRecord
  private let notice: [Block]
  private let details: [Block]
  private let membership: [Block]
  private let agenda: [Block]
  private let reading: [Block]

  package init(
    _ meeting: Meeting, notice: [Block], details: [Block], membership: [Block], agenda: [Block],
    reading: [Block]
  ) {
    self.meeting = MeetingRecord(meeting)
    self.notice = notice
    self.details = details
    self.membership = membership
    self.agenda = agenda
    self.reading = reading
  }

  package static let fields = FieldList<FrontSheetRecord>(
    "meeting",
    MeetingRecord.fields.held { $0.meeting } + [
      Field("notice", .blocks, "the council's notice") { .blocks($0.notice) },
      Field("details", .blocks, "committee, date, time and place") { .blocks($0.details) },
      Field(
        "membership", .blocks, "who sits on the committee, by role, under a heading of its own"
      ) { .blocks($0.membership) },
      Field("agenda", .blocks, "the items with links to their papers") { .blocks($0.agenda) },
      Field("reading", .blocks, "how long the papers are, as a table") { .blocks($0.reading) },
    ])
}
