package import Diagnostics

extension ComparisonProblem {
  package var example: CodeExample {
    switch self {
    case .unknown:
      CodeExample(
        in: "scrutiny compare",
        "scrutiny compare 2025-12-09 2026-03-18\nNo meeting is on 18 March 2026.",
        cure: "scrutiny compare 2025-12-09 2026-03-17")
    case .several:
      CodeExample(
        in: "scrutiny compare",
        "scrutiny compare 2025-12-09 2026-03-17\nTwo councils meet on 17 March 2026.",
        cure: "scrutiny compare 2025-12-09 2026-03-17 --council sefton")
    case .differentKinds:
      CodeExample(
        in: "scrutiny compare",
        "scrutiny compare 2025-12-09 care_2025.csv\nOne is a meeting and the other a release.",
        cure: "scrutiny compare care_2024.csv care_2025.csv")
    case .noRowsInCommon:
      CodeExample(
        in: "scrutiny compare",
        "scrutiny compare care_2024.csv workforce_2025.csv",
        cure: "scrutiny compare care_2024.csv care_2025.csv")
    case .leftOut:
      CodeExample(
        in: "scrutiny compare",
        "scrutiny compare 2025-12 2026-03 --all\nOne council met in January and not in December.",
        cure: "scrutiny compare 'Q3 2025/26' 'Q4 2025/26' --all")
    case .noneHasBoth:
      CodeExample(
        in: "scrutiny compare",
        "scrutiny compare 2025-12-09 2026-03-18 --all\nNo meeting is on 18 March 2026.",
        cure: "scrutiny compare 2025-12 2026-03 --all")
    }
  }

  package static let samples: [Self] = [
    .unknown("2026-03-18", known: ["2026-03-17-overview-and-scrutiny"]),
    .several("2026-03-17", found: ["sefton/2026-03-17-scrutiny", "county/2026-03-17-select"]),
    .differentKinds("a pack", "a release"), .noRowsInCommon,
    .leftOut(council: "sefton", names: ["2025-12"]), .noneHasBoth("2025-12-09", "2026-03-18"),
  ]
}
