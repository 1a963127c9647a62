package import Diagnostics
import Figures

extension HouseCheckProblem {
  package var example: CodeExample {
    switch self {
    case .consultationMissing:
      Self.report(
        "climate: {effect: neutral, assessed: yes, categories: [travel]}",
        cure: """
          climate: {effect: neutral, assessed: yes, categories: [travel]}
          consulted: The climate team was asked, and agrees.
          """)
    case .mitigationUnsaid:
      Self.report(
        Self.climate("{effect: negative, assessed: yes}"),
        cure: Self.climate("{effect: negative, assessed: yes, mitigated: yes}"))
    case .notCalledKeyDecision:
      Self.report(
        "key_decision: no\nspend: £600,000  # council.yaml: key_decision_over: £500000",
        cure: "key_decision: yes\nnotice_published: 2026-02-16\nspend: £600,000")
    case .noticeMissing:
      Self.report("key_decision: yes", cure: "key_decision: yes\nnotice_published: 2026-02-16")
    case .noticeTooLate:
      Self.report(
        "key_decision: yes\nnotice_published: 2026-02-17  # for a meeting on 17 March",
        cure: "key_decision: yes\nnotice_published: 2026-02-16")
    case .referenceMissing:
      Self.report(
        "# Consultation\n\nThe Director of Finance was asked.",
        cure: "# Consultation\n\nThe Director of Finance (FD.6493/21) was asked.")
    case .notInACell:
      Self.report(
        "# Risk\n\n- A placement may end early.\n- A carer may leave.",
        cure: "# Risk\n\nA placement may end early. A carer may leave.")
    }
  }

  private static func report(_ fault: String, cure: String) -> CodeExample {
    CodeExample(in: "04-performance.md", fault, cure: cure)
  }

  private static func climate(_ answers: String) -> String {
    """
    ---
    climate: \(answers)
    ---
    # Climate

    More journeys are made by car.
    """
  }

  package static let samples: [Self] = {
    guard let published = CalendarDate(year: 2026, month: 2, day: 17) else { return [] }
    return [
      .consultationMissing(
        field: "consulted", label: "Advice on the climate",
        reasons: ["the proposal concerns business travel, fleet or commuting"]),
      .mitigationUnsaid(grid: "climate"),
      .notCalledKeyDecision(spend: "£600,000", threshold: "£500000"), .noticeMissing(days: 28),
      .noticeTooLate(
        published: published, counted: 27, wanted: 28, latest: published.adding(days: -1)),
      .referenceMissing(label: "Consultation", pattern: "FD.####/##"), .notInACell(label: "Risk"),
    ]
  }()
}
