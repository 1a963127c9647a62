package import Diagnostics

extension WordProblem {
  package var example: CodeExample {
    switch self {
    case .noPapers:
      CodeExample(
        in: "scrutiny compare",
        "scrutiny compare care_2024.csv care_2025.csv --format docx --output changes",
        cure: "scrutiny compare 2025-12-09 2026-03-17 --format docx --output changes")
    case .notProved:
      CodeExample(
        in: "scrutiny compare",
        "scrutiny compare 2025-12-09 2026-03-17 --format docx --output changes\nA fault of this program.",
        cure: "scrutiny compare 2025-12-09 2026-03-17 --format html --output changes")
    }
  }

  package static let samples: [Self] = [.noPapers, .notProved]
}
