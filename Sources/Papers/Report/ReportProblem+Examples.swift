package import Diagnostics

extension ReportProblem {
  package var example: CodeExample {
    switch self {
    case .noFrontMatter:
      Self.report(
        "# Summary\n\nMore children came into care.",
        cure:
          "---\ntitle: Performance in quarter 3\n---\n# Summary\n\nMore children came into care.")
    case .unknownIndicator:
      Self.report("indicators: [cla_rat]", cure: "indicators: [cla_rate]")
    case .noData:
      Self.report(
        """
        indicators: [q_cla_dental]
        (no release that was out by the data cut-off has a row for Sefton)
        """,
        cure: "Put a release that has one into extracts/, or leave the indicator out.")
    case .missingField:
      Self.report(
        "(the report has no section '# Legal', and the house style asks for one)",
        cure: "# Legal\n\nNone.")
    case .emptyField:
      Self.report("# Legal\n\n# Cost\n\nNone.", cure: "# Legal\n\nNone.\n\n# Cost\n\nNone.")
    case .noneNotAllowed:
      Self.report("# Summary\n\nNone.", cure: "# Summary\n\nMore children came into care.")
    case .notApplicableAsNone: Self.report("# Legal\n\nN/A", cure: "# Legal\n\nNone.")
    case .fieldTwice:
      Self.report(
        "# Legal\n\nNone.\n\n# Legal\n\nThe duties are those of the Children Act.",
        cure: "# Legal\n\nThe duties are those of the Children Act.")
    case .fieldIsGenerated:
      Self.report(
        "# Background papers\n\nStatistics of the Department for Education.",
        cure: "Leave the section out: the files that were read are listed in its place.")
    case .textBeforeHeading:
      Self.report(
        "More children came into care.\n\n# Legal\n\nNone.",
        cure: "# Summary\n\nMore children came into care.\n\n# Legal\n\nNone.")
    case .unknownRow:
      Self.report(
        """
        core_purpose:
          Protect the most vulnerable: The report shows how children are kept safe.
          Drivers of change: None
          Cleaner Greener: None
        """,
        cure: """
          core_purpose:
            Protect the most vulnerable: The report shows how children are kept safe.
            Drivers of change: None
          """)
    case .missingRow:
      Self.report(
        """
        core_purpose:
          Protect the most vulnerable: The report shows how children are kept safe.
        """,
        cure: """
          core_purpose:
            Protect the most vulnerable: The report shows how children are kept safe.
            Drivers of change: None
          """)
    case .notProse:
      Self.report(
        "# Recommendations\n\nThat the report be noted.",
        cure: "recommendations:\n  note: That the report be noted.")
    case .noRecommendations:
      Self.report(
        "title: Performance in quarter 3\n(and no recommendations below it)",
        cure: "recommendations:\n  note: That the report be noted.")
    case .stale:
      Self.report(
        """
        indicators: [cla_rate]
        (the newest release is of 31 March 2024, the meeting on 17 March 2026, and council.yaml says
        data_no_older_than: 550 days)
        """,
        cure: "Put the release of 2025 into extracts/, before the data cut-off.")
    case .notOneParagraph:
      Self.report(
        """
        recommendations:
          note: |
            That the report be noted.

            That officers report again.
        """,
        cure: """
          recommendations:
            note: That the report be noted.
            report-again: That officers report again.
          """)
    case .sectionWithoutPlace:
      Self.report("# Caseloads\n\nThey fell.", cure: "# Summary\n\nCaseloads fell.")
    case .spendUnknown: Self.report("spend: a lot", cure: "spend: £1.2m")
    case .narrativeMissing:
      Self.report(
        """
        ---
        climate: {effect: positive, assessed: yes}
        ---
        (no section '# Climate')
        """,
        cure: """
          ---
          climate: {effect: positive, assessed: yes}
          ---
          # Climate

          Fewer journeys are made by car.
          """)
    }
  }

  private static func report(_ fault: String, cure: String) -> CodeExample {
    CodeExample(in: "04-performance.md", fault, cure: cure)
  }

  package static let samples: [Self] = [
    .noFrontMatter, .unknownIndicator("cla_rat", known: ["cla_rate", "cla_count"]),
    .noData(
      indicator: "q_cla_dental", area: "Sefton",
      passedOver: PassedOver(
        source: "sefton-scorecard", release: "2026", out: "31 December 2026",
        cutOff: "2 March 2026")), .missingField("legal", label: "Legal"),
    .emptyField("Legal"), .noneNotAllowed("Summary"), .notApplicableAsNone("Legal"),
    .fieldTwice("Legal"), .fieldIsGenerated("Background papers"), .textBeforeHeading,
    .unknownRow("Cleaner Greener", known: ["Protect the most vulnerable", "Drivers of change"]),
    .missingRow("Drivers of change"), .notProse("Recommendations"), .noRecommendations,
    .stale(indicator: "cla_rate", age: 716, limit: 550), .notOneParagraph,
    .sectionWithoutPlace("Caseloads", known: ["Summary", "Recommendations", "Costs"]),
    .spendUnknown("a lot", known: []), .narrativeMissing(label: "Climate"),
  ]
}
