import Diagnostics
import Figures

extension DeadlineProblem {
  var severity: Severity {
    if case .late = self { .error } else { .warning }
  }

  var code: String {
    switch self {
    case .late: "P017"
    case .notLate: "P220"
    case .noHolidays: "P221"
    case .notScotlandsHolidays: "P222"
    case .dayOff: "P223"
    }
  }

  /// Late papers go out where the person who presides takes them as urgent, which is their answer.
  var silence: SilenceScope? {
    switch self {
    case .late, .dayOff: .meeting
    default: nil
    }
  }

  var message: String {
    switch self {
    case .late(let issued, let counted, let wanted, _):
      "papers issued on \(issued.long) leave \(Deadlines.count(counted.count)) clear "
        + "\("day".numbered(counted.count)) before the meeting"
        + (counted.isEmpty ? "" : " (\(Deadlines.list(counted, after: issued)))")
        + "; the law asks for \(Deadlines.count(wanted))"
    case .notLate(let counted):
      "papers with \(Deadlines.count(counted)) clear days are not late; 'urgency' says that they are"
    case .noHolidays(let year):
      "Data/bank-holidays.csv has no day of \(year), and the clear days are counted without"
    case .notScotlandsHolidays(let year):
      "Data/bank-holidays.csv has one holiday at New Year \(year); Scotland has two, and other days "
        + "of its own, and the clear days are counted without"
    case .dayOff(let date, let isClosed):
      "the meeting is on a \(date.weekday.name), \(date.long)"
        + (isClosed ? ", a bank holiday or a day on which the council is closed" : "")
    }
  }

  var hint: String? {
    switch self {
    case .late(_, _, _, let publishBy):
      "the last lawful day is \(publishBy.withWeekday); a later item needs the chair's reason: "
        + "urgency: {by: Chair of the committee, reason: …}"
    case .notLate: "take it out"
    case .notScotlandsHolidays:
      "put Scotland's days into it, or those on which the council is closed into 'closed' of "
        + "council.yaml"
    case .noHolidays: "add that year's days, with the substitute days"
    case .dayOff:
      "put the date right, or answer with the reason: silence: [{rule: P223, reason: …}]"
    }
  }
}
