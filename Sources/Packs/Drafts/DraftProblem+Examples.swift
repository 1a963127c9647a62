package import Diagnostics

extension DraftProblem {
  package var example: CodeExample {
    switch self {
    case .notAReport:
      CodeExample(
        in: "scrutiny preview Data/councils/sefton/meetings/2026-03-17-scrutiny/meeting.yaml",
        "meeting.yaml is the agenda, and no report.",
        cure: "scrutiny preview "
          + "Data/councils/sefton/meetings/2026-03-17-scrutiny/04-performance.md")
    }
  }

  package static let samples: [Self] = [
    .notAReport("Data/councils/sefton/meetings/2026-03-17-scrutiny/meeting.yaml")
  ]
}
