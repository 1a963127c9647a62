import Settings

/// Who sits on a committee, by role: "Chair", "Two parent governors". No person is named, so that
/// the list outlives an election.
package struct CommitteeMembership: Sendable, Equatable {
  package let committee: String
  package let roles: [String]

  package init(committee: String, roles: [String]) {
    self.committee = committee
    self.roles = roles
  }

  /// Reads `committees` of `council.yaml`: a list of `name` and `membership`.
  static func read(_ field: Field) -> [CommitteeMembership] {
    (field.list ?? []).compactMap { committee in
      committee.fields("a committee") { fields in
        let name = fields.required("name").prose
        let roles = fields.required("membership").proseItems
        guard let name, let roles else { return nil }
        return CommitteeMembership(committee: name, roles: roles)
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
