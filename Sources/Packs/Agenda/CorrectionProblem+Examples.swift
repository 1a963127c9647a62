package import Diagnostics

extension CorrectionProblem {
  package var example: CodeExample {
    switch self {
    case .notPublished:
      Self.meeting(
        "corrects: {meeting: 2026-03-17-scrutny, reason: A rate was that of the year before}",
        cure: "corrects: {meeting: 2026-03-17-scrutiny, reason: A rate was that of the year before}"
      )
    case .ofItself:
      CodeExample(
        in: "Data/councils/sefton/meetings/2026-03-17-scrutiny/meeting.yaml",
        "corrects: {meeting: 2026-03-17-scrutiny, reason: A rate was that of the year before}",
        cure: "The same line in 2026-03-17-scrutiny-correction/meeting.yaml, a new folder.")
    case .otherCommittee:
      Self.meeting(
        """
        committee: Cabinet
        corrects: {meeting: 2026-03-17-scrutiny, reason: A rate was that of the year before}
        """,
        cure: """
          committee: Scrutiny Committee
          corrects: {meeting: 2026-03-17-scrutiny, reason: A rate was that of the year before}
          """)
    }
  }

  private static func meeting(_ fault: String, cure: String) -> CodeExample {
    CodeExample(
      in: "Data/councils/sefton/meetings/2026-03-17-scrutiny-correction/meeting.yaml", fault,
      cure: cure)
  }

  package static let samples: [Self] = [
    .notPublished("2026-03-17-scrutny"), .ofItself,
    .otherCommittee("Scrutiny Committee", of: "2026-03-17-scrutiny"),
  ]
}
