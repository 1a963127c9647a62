package import Diagnostics
import Settings

/// A committee as `council.yaml` has it, above all who sits on it, by role: "Chair", "Two parent governors". No person is named, so that
/// the list outlives an election.
package struct CommitteeMembership: Sendable {
  package let committee: String
  package let roles: [String]
  /// As the constitution has it, such as "four members"; empty where it is not said.
  package let quorum: String
  package let attendance: PublicAttendance
  /// Who takes the chair and who stands in, by role or group; empty where it is not said.
  package var chair = ""
  package var viceChair = ""
  /// Who may sit for a member, by role.
  package var substitutes: [String] = []
  /// Where it meets, where a meeting does not say; empty where that is not said either.
  package var venue = ""
  /// What each of its agendas begins with.
  package var standingItems: [String] = []
  /// The councils that it is of, where it is not the council's alone.
  package var joint: JointCommittee?
  /// What each of its front sheets says under the agenda; empty for nothing.
  package var standingText = ""

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
        let chair = fields.optional("chair").prose
        let viceChair = fields.optional("vice_chair").prose
        let substitutes = fields.optional("substitutes").proseItems
        let venue = fields.optional("venue").prose
        let items = fields.optional("standing_items").proseItems
        let text = fields.optional("standing_text").prose
        let joint = JointCommittee.read(fields.optional("joint"))
        guard let name, let roles else { return nil }
        var committee = CommitteeMembership(
          committee: name, roles: roles, quorum: quorum ?? "", attendance: attendance)
        committee.chair = chair ?? ""
        committee.viceChair = viceChair ?? ""
        committee.substitutes = substitutes ?? []
        committee.venue = venue ?? ""
        committee.standingItems = items ?? []
        committee.standingText = text ?? ""
        committee.joint = joint
        return committee
      }
    }
  }
}

extension Meeting {
  /// The meeting with what its committee, where it is among these, has of every meeting.
  package func completed(by committees: [CommitteeMembership]) -> Meeting {
    guard let own = committees.first(where: { $0.committee == committee }) else { return self }
    return completed(place: own.venue.isEmpty ? nil : own.venue, items: own.standingItems)
  }
}

extension CouncilReader {
  /// The committees of `council.yaml` alone, for who has to know no more of a council; none where it
  /// cannot be read, which whoever reads the whole of it reports.
  package static func committees(_ source: SourceText) -> [CommitteeMembership] {
    var unheard = DiagnosticLog()
    return SettingsReader.read(source, into: &unheard)?.read(.council, into: &unheard) { fields in
      CommitteeMembership.read(fields.optional("committees"))
    } ?? []
  }
}

extension Council {
  /// The committee of a meeting; nil where the council says nothing of it.
  package func committee(of meeting: Meeting) -> CommitteeMembership? {
    committees.first { $0.committee == meeting.committee }
  }

  /// The meeting with what its committee has of every meeting: where it is held, unless the meeting says
  /// so, and the items that its agenda begins with, but for those that it has itself.
  package func completing(_ meeting: Meeting) -> Meeting {
    meeting.completed(by: committees)
  }

  /// The roles of a meeting's committee: as the meeting says, otherwise as the council does.
  package func membership(of meeting: Meeting) -> [String] {
    guard meeting.membership.isEmpty else { return meeting.membership }
    return committees.first { $0.committee == meeting.committee }?.roles ?? []
  }
}
