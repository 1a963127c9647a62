package import Diagnostics
package import Figures

/// The meetings of a council that its settings say were cancelled or put off. What was published for
/// one stays published, but no later paper may call it the last meeting, and nothing was decided there.
package struct MeetingsNotHeld: Sendable {
  /// One of them.
  package struct Meeting: Sendable {
    package let id: String
    package let committee: String
    package let date: CalendarDate
    package let states: MeetingStates
  }

  package let meetings: [Meeting]

  /// Every meeting is held.
  package static let none = MeetingsNotHeld(meetings: [])

  private init(meetings: [Meeting]) { self.meetings = meetings }

  /// - Parameters:
  ///   - folders: of the council's meetings.
  ///   - text: its `meeting.yaml`. What is wrong in one is reported where it is built.
  package init(_ folders: [String], _ text: (String) -> SourceText?) {
    meetings = folders.compactMap { id in
      // Most have neither word, and need no reading.
      guard let source = text(id), Self.mayBeOne(source.bytes) else { return nil }
      var unheard = DiagnosticLog()
      guard let meeting = MeetingReader.read(id: id, source, into: &unheard),
        !meeting.states.isHeld
      else { return nil }
      return Meeting(
        id: id, committee: meeting.committee, date: meeting.date, states: meeting.states)
    }
  }

  private static func mayBeOne(_ text: [UInt8]) -> Bool {
    text.split(separator: UInt8(ascii: "\n")).contains { line in
      line.starts(with: "cancelled".utf8) || line.starts(with: "postponed".utf8)
        || line.starts(with: "\"".utf8) || line.starts(with: "'".utf8)
        || line.starts(with: "{".utf8)
    }
  }

  /// Whether the meeting of a folder is held, as far as anything is said.
  package func isHeld(_ id: String) -> Bool { !meetings.contains { $0.id == id } }

  /// The meeting of a committee that was to be held on a day and was not; nil where there is none.
  package func meeting(of committee: String, on date: CalendarDate) -> Meeting? {
    meetings.first { $0.date == date && $0.committee == committee }
  }
}
