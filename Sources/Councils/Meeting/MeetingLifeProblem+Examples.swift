package import Diagnostics
import Figures

extension MeetingLifeProblem {
  package var example: CodeExample {
    switch self {
    case .notLater:
      Self.meeting(
        "postponed: {to: 2026-03-10, on: 2026-03-05, reason: the chamber is flooded}",
        cure: "postponed: {to: 2026-03-24, on: 2026-03-05, reason: the chamber is flooded}")
    case .decidedTooLate:
      Self.meeting(
        "cancelled: {on: 2026-03-19, reason: no item was ready}",
        cure: "cancelled: {on: 2026-03-12, reason: no item was ready}")
    case .cancelledAndPostponed:
      Self.meeting(
        """
        cancelled: {on: 2026-03-12, reason: the chamber is flooded}
        postponed: {to: 2026-03-24, on: 2026-03-12, reason: the chamber is flooded}
        """,
        cure: "postponed: {to: 2026-03-24, on: 2026-03-12, reason: the chamber is flooded}")
    case .severalStates:
      Self.meeting(
        """
        agenda:
          - item: Budget
            withdrawn: {on: 2026-03-12, reason: the contract was not let}
            urgent: {on: 2026-03-12, reason: the contract was let}
        """,
        cure: """
          agenda:
            - item: Budget
              withdrawn: {on: 2026-03-12, reason: the contract was not let}
          """)
    case .movedNowhere:
      Self.meeting(
        "place: Town Hall\nmoved: {place: Town Hall, on: 2026-03-12, reason: the lift is broken}",
        cure:
          "place: Town Hall\nmoved: {place: Civic Centre, on: 2026-03-12, reason: the lift is broken}"
      )
    case .numberNotRising:
      Self.meeting(
        "agenda:\n  - {item: Budget, number: 5}\n  - {item: Work programme, number: 3}",
        cure: "agenda:\n  - {item: Work programme, number: 3}\n  - {item: Budget, number: 5}")
    case .endsBeforeItBegins:
      Self.meeting("time: 18:30\nends: 17:30", cure: "time: 18:30\nends: 20:30")
    case .publishedUnderAnotherDay:
      CodeExample(
        in: "Data/councils/sefton/meetings/2026-03-24-scrutiny/meeting.yaml",
        """
        date: 2026-03-24
        # The folder was 2026-03-17-scrutiny when its papers were published, and was renamed.
        """,
        cure: """
          # In 2026-03-17-scrutiny/meeting.yaml, which is put back:
          date: 2026-03-17
          postponed: {to: 2026-03-24, on: 2026-03-12, reason: the chamber is flooded}
          """)
    case .madeAtNoMeeting:
      CodeExample(
        in: "Data/councils/sefton/recommendations.csv",
        """
        id,meeting,text,status
        agency-plan,2026-03-17,That a plan for agency staff is brought.,open
        (and the meeting on 17 March 2026 was cancelled)
        """,
        cure:
          "id,meeting,text,status\nagency-plan,2026-06-09,That a plan for agency staff is brought.,open"
      )
    }
  }

  private static func meeting(_ lines: String, cure: String) -> CodeExample {
    CodeExample(in: "meeting.yaml", "date: 2026-03-17\n" + lines, cure: "date: 2026-03-17\n" + cure)
  }

  package static let samples: [Self] = {
    guard let meeting = CalendarDate(year: 2026, month: 3, day: 17),
      let before = CalendarDate(year: 2026, month: 3, day: 10),
      let after = CalendarDate(year: 2026, month: 3, day: 19)
    else { return [] }
    return [
      .notLater(before, than: meeting), .decidedTooLate(after, of: meeting), .cancelledAndPostponed,
      .severalStates, .movedNowhere("Town Hall"), .numberNotRising(3, after: 5),
      .endsBeforeItBegins("18:30"), .publishedUnderAnotherDay("2026-03-17-scrutiny", date: meeting),
      .madeAtNoMeeting("agency-plan", on: meeting),
    ]
  }()
}
