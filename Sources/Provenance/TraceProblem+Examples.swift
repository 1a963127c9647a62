package import Diagnostics

extension TraceProblem {
  package var example: CodeExample {
    switch self {
    case .unknownName:
      CodeExample(
        in: "scrutiny figures rerefferal", "The indicator is called rereferral.",
        cure: "scrutiny figures rereferral")
    case .withoutFigures:
      CodeExample(
        in: "scrutiny figures q_cla_dental",
        "The dictionary has the indicator, and neither a release nor a paper has a figure of it.",
        cure: "Put a release with its figures into extracts/, then scrutiny figures q_cla_dental.")
    case .numberNowhere:
      CodeExample(
        in: "scrutiny figures 92.35", "The papers print 92.4.", cure: "scrutiny figures 92.4")
    }
  }

  package static let samples: [Self] = [
    .unknownName("rerefferal", known: ["cla_rate", "rereferral"]), .withoutFigures("q_cla_dental"),
    .numberNowhere("92.35"),
  ]
}
