import Settings

/// A committee as `council.yaml` has it, above all who sits on it, by role: "Chair", "Two parent governors". No person is named, so that
/// the list outlives an election.
package struct CommitteeMembership: Sendable, Equatable {
  package let committee: String
  package let roles: [String]
  /// As the constitution has it, such as "four members"; empty where it is not said.
  package let quorum: String
  package let attendance: PublicAttendance

  package init(
    committee: String, roles: [String], quorum: String = "",
    attendance: PublicAttendance = PublicAttendance()
  ) {
    self.committee = committee
    self.roles = roles
    self.quorum = quorum
    self.attendance = attendance
  }

  /// Reads `committees` of `council.yaml`: a list of `name` and `membership`, with what else is said of
  /// a committee.
  static func read(_ field: Field) -> [CommitteeMembership] {
    (field.list ?? []).compactMap { committee in
      committee.fields(.committee) { fields in
        let name = fields.required("name").prose
        let roles = fields.required("membership").proseItems
        let quorum = fields.optional("quorum").prose
        let attendance = PublicAttendance.read(fields.optional("attending"))
        guard let name, let roles else { return nil }
        return CommitteeMembership(
          committee: name, roles: roles, quorum: quorum ?? "", attendance: attendance)
      }
    }
  }
}

extension Council {
  /// The roles of a meeting's committee: as the meeting says, otherwise as the council does.
  package func membership(of meeting: Meeting) -> [String] {
    guard meeting.membership.isEmpty else { return meeting.membership }
    return committees.first { $0.committee == meeting.committee }?.roles ?? []
  }
}
