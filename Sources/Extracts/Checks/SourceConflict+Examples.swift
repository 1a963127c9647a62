package import Diagnostics

extension SourceConflict {
  package var example: CodeExample {
    CodeExample(
      in: "mapping.yaml",
      "# the department's release and the team's own file both give cla_count for 31 March\n"
        + "take:\n  - columns: {count: cla_count}",
      cure: "# the team's own file gives what it counts, under a name of its own\n"
        + "take:\n  - columns: {count: cla_count_local}")
  }

  package static let samples: [Self] = [
    Self(
      indicator: "cla_count", area: "Sefton", period: "31 March 2025",
      file: "Data/extracts/dfe-looked-after/2025/extract.csv", more: 0)
  ]
}
