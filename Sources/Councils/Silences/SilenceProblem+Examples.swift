package import Diagnostics

extension SilenceProblem {
  package var example: CodeExample {
    let cure = """
      silence:
        - rule: D037
          near: forms are reviewed and
          reason: The sentence stops so in the letter that is quoted.
      """
    return switch self {
    case .notSilenceable:
      CodeExample(
        in: "04-performance.md",
        "silence:\n  - rule: D040\n    near: 92 children\n    reason: Known.",
        cure: "Write the number by its name, and no silence:\n{{ cla_rate.latest }}")
    case .withoutPlace:
      CodeExample(
        in: "04-performance.md", "silence:\n  - rule: D037\n    reason: It is a quotation.",
        cure: cure)
    case .notAboutFigures:
      CodeExample(
        in: "council.yaml",
        "silence:\n  - rule: D037\n    reason: It is a quotation.",
        cure:
          "silence:\n  - rule: E036\n    near: Isles of Scilly\n    reason: Few children live there."
      )
    case .unused:
      CodeExample(
        in: "04-performance.md",
        cure + "\n(the sentence has been finished since)", cure: "Remove the silence.")
    }
  }

  package static let samples: [Self] = [
    .notSilenceable("D040", known: ["D037", "D038"]), .withoutPlace("D037"),
    .unused("D037", near: "forms are reviewed and"), .notAboutFigures("D037"),
  ]
}
