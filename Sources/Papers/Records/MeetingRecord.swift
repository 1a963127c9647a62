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
  private let sheet: Sheet

  /// The blocks of a front sheet, each empty where there is nothing to say.
  package struct Sheet: Sendable {
    package var notice: [Block] = []
    package var day: [Block] = []
    package var details: [Block] = []
    package var tenMinutes: [Block] = []
    package var membership: [Block] = []
    package var attending: [Block] = []
    package var agenda: [Block] = []
    package var reading: [Block] = []

    package init() {}
  }

  package init(_ meeting: Meeting, _ sheet: Sheet) {
    self.meeting = MeetingRecord(meeting)
    self.sheet = sheet
  }

  package static let fields = FieldList<FrontSheetRecord>(
    "meeting",
    MeetingRecord.fields.held { $0.meeting } + [
      Field("notice", .blocks, "the council's notice") { .blocks($0.sheet.notice) },
      Field("day", .blocks, "the day as the largest words, with time, place and issue") {
        .blocks($0.sheet.day)
      },
      Field("details", .blocks, "committee, date, time and place") { .blocks($0.sheet.details) },
      Field(
        "ten_minutes", .blocks,
        "what misses its target, what is overdue and what is asked, in a box; nothing where there is none"
      ) { .blocks($0.sheet.tenMinutes) },
      Field(
        "membership", .blocks,
        "who sits on the committee, by role, with the quorum, under a heading of its own"
      ) { .blocks($0.sheet.membership) },
      Field(
        "attending", .blocks, "how to watch, ask, come and get in touch, under a heading of its own"
      ) { .blocks($0.sheet.attending) },
      Field("agenda", .blocks, "the items with links to their papers") {
        .blocks($0.sheet.agenda)
      },
      Field("reading", .blocks, "how long the papers are, as a table") {
        .blocks($0.sheet.reading)
      },
    ])
}
