package import Diagnostics

extension SelectionProblem {
  package var example: CodeExample {
    switch self {
    case .outputName:
      CodeExample(
        in: "scrutiny build", "The folder of a meeting is called '2026-03-17 Scrutiny'.",
        cure: "Rename it to 2026-03-17-scrutiny, then scrutiny build.")
    case .unknownMeeting:
      CodeExample(
        in: "scrutiny build 2026-03-18",
        "No council has a meeting of that day; the folder is 2026-03-17-scrutiny.",
        cure: "scrutiny build 2026-03-17")
    case .nothingToBuild:
      CodeExample(
        in: "scrutiny build", "No council in Data/councils has a folder in its meetings.",
        cure: "scrutiny new meeting --council sefton 2026-12-08-scrutiny "
          + "--committee \"Scrutiny Committee\"")
    case .severalMeetings:
      CodeExample(
        in: "scrutiny build 2026-03-17",
        "Two folders begin with that day: 2026-03-17-cabinet and 2026-03-17-scrutiny.",
        cure: "scrutiny build 2026-03-17-scrutiny")
    case .unknownCouncil:
      CodeExample(
        in: "scrutiny build --council seftn", "The folder in Data/councils is called sefton.",
        cure: "scrutiny build --council sefton")
    }
  }

  package static let samples: [Self] = [
    .outputName("2026-03-17 Scrutiny"),
    .unknownMeeting("2026-03-18", known: ["2025-03-18-scrutiny", "2026-03-17-scrutiny"]),
    .nothingToBuild,
    .severalMeetings("2026-03-17", found: ["2026-03-17-cabinet", "2026-03-17-scrutiny"]),
    .unknownCouncil("seftn", known: ["kent", "sefton"]),
  ]
}
