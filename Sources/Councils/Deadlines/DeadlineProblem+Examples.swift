package import Diagnostics
import Figures

extension DeadlineProblem {
  package var example: CodeExample {
    switch self {
    case .late:
      CodeExample(
        in: "meeting.yaml", "date: 2026-03-17\nissued: 2026-03-12",
        cure: "date: 2026-03-17\nissued: 2026-03-09")
    case .notLate:
      CodeExample(
        in: "meeting.yaml",
        """
        date: 2026-03-17
        issued: 2026-03-09
        urgency: {by: Chair of the committee, reason: The inspection ended on 8 March.}
        """,
        cure: "date: 2026-03-17\nissued: 2026-03-09")
    case .noHolidays:
      CodeExample(
        in: "Data/bank-holidays.csv", "2025-12-26,Boxing Day\n(and no day of 2026)",
        cure: "2025-12-26,Boxing Day\n2026-01-01,New Year's Day\n2026-04-03,Good Friday")
    case .notScotlandsHolidays:
      CodeExample(
        in: "Data/bank-holidays.csv", "2026-01-01,New Year's Day\n(of a council in Scotland)",
        cure: "2026-01-01,New Year's Day\n2026-01-02,2nd January")
    case .dayOff:
      CodeExample(in: "meeting.yaml", "date: 2026-03-15", cure: "date: 2026-03-17")
    }
  }

  package static let samples: [Self] = {
    func day(_ month: Int, _ day: Int) -> CalendarDate? {
      CalendarDate(year: 2026, month: month, day: day)
    }
    guard let issued = day(3, 12), let first = day(3, 13), let second = day(3, 16),
      let publishBy = day(3, 9), let sunday = day(3, 15)
    else { return [] }
    return [
      .late(issued: issued, counted: [first, second], wanted: 5, publishBy: publishBy),
      .notLate(counted: 5), .noHolidays(year: 2026), .notScotlandsHolidays(year: 2026),
      .dayOff(sunday, isClosed: false),
    ]
  }()
}
