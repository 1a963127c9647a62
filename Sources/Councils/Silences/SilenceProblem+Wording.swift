package import Diagnostics

extension SilenceProblem {
  package var code: String {
    switch self {
    case .notSilenceable: "P110"
    case .withoutPlace: "P111"
    case .unused: "P112"
    }
  }

  package var severity: Severity {
    switch self {
    case .unused: .warning
    case .notSilenceable, .withoutPlace: .error
    }
  }

  package var message: String {
    switch self {
    case .notSilenceable(let rule, _): "'\(rule)' is no finding that can be silenced here"
    case .withoutPlace(let rule): "a silence is for one place, and \(rule) can be found in many"
    case .unused(let rule, let near?): "no finding \(rule) stands near '\(near)'"
    case .unused(let rule, nil): "there is no finding \(rule) to silence"
    }
  }

  package var hint: String? {
    switch self {
    case .notSilenceable(let rule, let known):
      NearestName.hint(for: rule, in: known)
        ?? "figures without an origin, broken data and broken templates are always told"
    case .withoutPlace: "add 'near: …' with words of the line where it stands"
    case .unused: "remove the silence"
    }
  }

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
    case .unused:
      CodeExample(
        in: "04-performance.md",
        cure + "\n(the sentence has been finished since)", cure: "Remove the silence.")
    }
  }

  package static let samples: [Self] = [
    .notSilenceable("D040", known: ["D037", "D038"]), .withoutPlace("D037"),
    .unused("D037", near: "forms are reviewed and"),
  ]
}
