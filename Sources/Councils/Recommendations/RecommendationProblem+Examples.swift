package import Diagnostics
import Figures

extension RecommendationProblem {
  package var example: CodeExample {
    switch self {
    case .empty:
      Self.row("plan,2025-03-18,,,,Head of Service,,open,", cure: Self.open)
    case .notADate:
      Self.row(
        "plan,18 March 2025,That a plan is brought.,,,Head of Service,,open,", cure: Self.open)
    case .notOneOf:
      Self.row(
        "plan,2025-03-18,That a plan is brought.,,,Head of Service,,closed,",
        cure: "plan,2025-03-18,That a plan is brought.,,,Head of Service,,done,")
    case .twice:
      Self.row(
        Self.open + "\nplan,2025-03-18,That officers report back.,,,Head of Service,,open,",
        cure: Self.open
          + "\nreport-back,2025-03-18,That officers report back.,,,Head of Service,,open,")
    case .noOwner:
      Self.row("plan,2025-03-18,That a plan is brought.,,,,,open,", cure: Self.open)
    case .noReason:
      Self.row(
        "plan,2025-03-18,That a plan is brought.,partly,2025-05-01,Head of Service,,open,",
        cure: "plan,2025-03-18,That a plan is brought.,partly,2025-05-01,Head of Service,,open,"
          + "Not for every team")
    case .responseWithoutDay:
      Self.row(
        "plan,2025-03-18,That a plan is brought.,accepted,,Head of Service,,open,",
        cure: "plan,2025-03-18,That a plan is brought.,accepted,2025-05-01,Head of Service,,open,")
    case .beforeMeeting:
      Self.row(
        "plan,2025-03-18,That a plan is brought.,,,Head of Service,2024-09-30,open,",
        cure: "plan,2025-03-18,That a plan is brought.,,,Head of Service,2025-09-30,open,")
    case .rejectedButOpen:
      Self.row(
        "plan,2025-03-18,That a plan is brought.,rejected,2025-05-01,Head of Service,,open,Too costly",
        cure: "plan,2025-03-18,That a plan is brought.,rejected,2025-05-01,Head of Service,,"
          + "withdrawn,Too costly")
    case .otherWords:
      Self.row(
        "plan,2025-03-18,That a plan is brought soon.,,,Head of Service,,open,"
          + "\n(published on 18 March 2025 as: That a plan is brought.)", cure: Self.open)
    case .lost:
      CodeExample(
        in: "recommendations.csv",
        Self.header
          + "(no row for the recommendation 'plan', which was published on 18 March 2025)",
        cure: Self.header + Self.open)
    case .namedTwice:
      CodeExample(
        in: "05-workforce.md",
        """
        # 04-performance.md names one of its recommendations note, too.
        recommendations:
          note: That the report be noted.
        """,
        cure: "recommendations:\n  note-workforce: That the report be noted.")
    }
  }

  private static let open = "plan,2025-03-18,That a plan is brought.,,,Head of Service,,open,"

  private static func row(_ fault: String, cure: String) -> CodeExample {
    CodeExample(in: "recommendations.csv", header + fault, cure: header + cure)
  }

  private static let header = "id,meeting,text,response,responded,owner,due,status,reason\n"

  package static let samples: [Self] = {
    guard let meeting = CalendarDate(year: 2025, month: 3, day: 18) else { return [] }
    return [
      .empty("text"), .notADate("18 March 2025"),
      .notOneOf("status", "closed", choices: ["open", "done", "paused", "withdrawn"]),
      .twice("plan", meeting: meeting), .noOwner("plan"), .noReason("plan"),
      .responseWithoutDay("plan"), .beforeMeeting("due", meeting), .rejectedButOpen("plan"),
      .otherWords("plan", published: "That a plan is brought."),
      .lost("plan", meeting: meeting, text: "That a plan is brought."),
      .namedTwice("note", first: "04-performance.md"),
    ]
  }()
}
