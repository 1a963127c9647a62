package import Diagnostics

extension ContentsProblem {
  package var example: CodeExample {
    switch self {
    case .noSuchFile:
      Self.report(
        "The figures stand in [the report on performance](04-perfomance.md).",
        cure: "The figures stand in [the report on performance](04-performance.md).")
    case .otherPart:
      Self.report(
        "The costs stand in [the report on the contract](06-contract.md), which is exempt.",
        cure: "The costs stand in the exempt report on the contract.")
    case .noSuchPlace:
      Self.report(
        "# The position\n\nAs said [above](#the-positoin), caseloads fell.",
        cure: "# The position\n\nAs said [above](#the-position), caseloads fell.")
    case .pictureNotCarried:
      Self.report(
        "![Children in care over five years](cla.png)",
        cure: "{% chart cla_rate %}")
    case .appendicesDenied:
      Self.report(
        "# Appendices\n\nNone.\n\n(the agenda attaches 05-terms.md to the report)",
        cure: "# Appendices\n\nAppendix A holds the terms of the contract.")
    }
  }

  private static func report(_ fault: String, cure: String) -> CodeExample {
    CodeExample(in: "05-workforce.md", fault, cure: cure)
  }

  package static let samples: [Self] = [
    .noSuchFile("04-perfomance.md", known: ["04-performance.html", "04-performance.md"]),
    .otherPart("06-contract.md", isPublic: false),
    .noSuchPlace("the-positoin", known: ["the-position"]), .pictureNotCarried("cla.png"),
    .appendicesDenied(label: "Appendices", count: 1),
  ]
}
