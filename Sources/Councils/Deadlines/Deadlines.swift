import Diagnostics
package import Figures

/// The dates that the law sets for a meeting's papers, over the working days of one council.
///
/// - Publication: clear days before the meeting, five in England (Local Government Act 1972 s100B
///   with SI 2002/715), three in Wales and Scotland. Neither the day of publication nor that of the
///   meeting counts. The statute is silent about weekends and holidays; practice counts working days.
/// - Notice of a key decision: 28 clear days of the calendar (SI 2012/2089 reg 9).
/// - Response to recommendations: two months beginning with the day on which they are received
///   (Local Government Act 2000 s9FE).
package struct Deadlines: Sendable {
  package let jurisdiction: Jurisdiction
  package let workingDays: WorkingDays
  /// How many working days before the meeting papers must be with democratic services, by the
  /// council's own rule; nil where it has none.
  package let submissionDays: Int?

  package init(_ council: Council) {
    jurisdiction = council.jurisdiction
    workingDays = council.workingDays
    submissionDays = council.submissionDays
  }

  package init(jurisdiction: Jurisdiction, workingDays: WorkingDays, submissionDays: Int? = nil) {
    self.jurisdiction = jurisdiction
    self.workingDays = workingDays
    self.submissionDays = submissionDays
  }

  package static let noticeDays = 28
  package static let responseMonths = 2

  /// The last day on which papers can go out, and the clear days that then lie before the meeting.
  package func publishBy(_ meeting: CalendarDate) -> (date: CalendarDate, counted: [CalendarDate]) {
    workingDays.publishBy(meeting: meeting, clearDays: jurisdiction.clearDays)
  }

  /// The clear days of papers that went out on a day.
  package func clearDays(issued: CalendarDate, meeting: CalendarDate) -> [CalendarDate] {
    workingDays.clearDays(from: issued, to: meeting)
  }

  /// The day by which papers must be with democratic services: so many working days before the
  /// meeting, or nil where the council has no such rule.
  package func submitBy(_ meeting: CalendarDate) -> CalendarDate? {
    guard var left = submissionDays else { return nil }
    var day = meeting
    while left > 0 {
      day = day.adding(days: -1)
      if workingDays.isWorkingDay(day) { left -= 1 }
    }
    return day
  }

  /// The last day on which the notice of a key decision can be published.
  package func noticeBy(_ meeting: CalendarDate) -> CalendarDate {
    meeting.adding(days: -(Self.noticeDays + 1))
  }

  /// The last day of the two months that begin with a day: the day before the one of the same
  /// number, or the last of the month where there is none of that number.
  package static func respondBy(received: CalendarDate) -> CalendarDate {
    let same = received.adding(months: responseMonths)
    return same.day == received.day ? same.adding(days: -1) : same
  }

  /// Years that a count for this meeting touches and for which no holiday is known.
  func yearsWithoutHolidays(_ meeting: CalendarDate) -> [Int] {
    years(of: meeting).filter { year in !workingDays.closed.contains { $0.year == year } }
  }

  /// Years that a count in Scotland touches and for which the holidays are not Scotland's: there, two
  /// of the first four days of January are holidays, with the substitutes for Saturdays and Sundays.
  func yearsWithoutScotlandsHolidays(_ meeting: CalendarDate) -> [Int] {
    guard jurisdiction == .scotland else { return [] }
    return years(of: meeting).filter { year in
      let closed = workingDays.closed.filter { $0.year == year }
      return !closed.isEmpty && closed.count { $0.month == 1 && $0.day <= 4 } < 2
    }
  }

  private func years(of meeting: CalendarDate) -> [Int] {
    Set([publishBy(meeting).date.year, meeting.year]).sorted()
  }
}
