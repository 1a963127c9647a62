import Settings

/// What somebody needs to know who wants to come to a meeting, watch it or ask something there. Each is
/// empty where the council says nothing.
package struct PublicAttendance: Sendable, Equatable {
  package var watch = ""
  package var questions = ""
  package var access = ""
  package var formats = ""
  /// Whom to ask, by role.
  package var contact = ""

  /// The fields in printed order, each with its label.
  package static let labels: [(key: String, label: String)] = [
    ("watch", "Watch"), ("questions", "Ask a question"), ("access", "Access"),
    ("formats", "Other formats"), ("contact", "Contact"),
  ]

  /// Those that are said, each with its label.
  package var rows: [(label: String, text: String)] {
    zip(Self.labels, [watch, questions, access, formats, contact]).compactMap { label, text in
      text.isEmpty ? nil : (label.label, text)
    }
  }

  /// Reads `attending` of `council.yaml` or of one of its committees.
  static func read(_ field: Field) -> PublicAttendance {
    field.fields(.attending) { fields in
      func words(_ key: String) -> String { fields.optional(key).prose ?? "" }
      return PublicAttendance(
        watch: words("watch"), questions: words("questions"), access: words("access"),
        formats: words("formats"), contact: words("contact"))
    } ?? PublicAttendance()
  }

  /// These with others for what they do not say.
  func filled(from other: PublicAttendance) -> PublicAttendance {
    func first(_ text: String, _ fallback: String) -> String { text.isEmpty ? fallback : text }
    return PublicAttendance(
      watch: first(watch, other.watch), questions: first(questions, other.questions),
      access: first(access, other.access), formats: first(formats, other.formats),
      contact: first(contact, other.contact))
  }
}

extension Council {
  /// What to know for a meeting of a committee: as the committee says, otherwise as the council does.
  package func attendance(of meeting: Meeting) -> PublicAttendance {
    let own = committees.first { $0.committee == meeting.committee }?.attendance
    return own?.filled(from: attendance) ?? attendance
  }

  /// How many must be there for a decision of the meeting's committee; empty where it is not said.
  package func quorum(of meeting: Meeting) -> String {
    committees.first { $0.committee == meeting.committee }?.quorum ?? ""
  }
}
