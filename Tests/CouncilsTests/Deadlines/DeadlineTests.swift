import Councils
import Diagnostics
import Figures
import Foundation
import TestSupport
import Testing

/// Dates that were worked out by hand and read in published papers.
struct DeadlineTests {
  /// The days of Data/bank-holidays.csv.
  private static let england: Deadlines = {
    let file = Repository.root.appending(path: "Data/bank-holidays.csv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let days = text.split(separator: "\n").compactMap { CalendarDate(iso: $0.prefix(10)) }
    return Deadlines(
      jurisdiction: .england, workingDays: WorkingDays(closed: Set(days)), submissionDays: 7)
  }()

  private func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

  @Test(arguments: [
    ("2021-09-08", "2021-08-31"), ("2021-07-06", "2021-06-28"), ("2023-05-09", "2023-04-27"),
    ("2019-03-07", "2019-02-27"), ("2022-09-22", "2022-09-13"), ("2025-05-08", "2025-04-29"),
    ("2026-04-09", "2026-03-30"), ("2026-12-31", "2026-12-21"), ("2027-01-05", "2026-12-23"),
  ])
  func theLastLawfulDayOfPublication(meeting: String, lawful: String) throws {
    let answer = try Self.england.publishBy(day(meeting))
    #expect(answer.date.iso == lawful)
    #expect(answer.counted.count == 5)
    #expect(
      try Self.england.clearDays(issued: answer.date, meeting: day(meeting)) == answer.counted)
    // One day later is one day short.
    let late = try Self.england.clearDays(issued: answer.counted[0], meeting: day(meeting))
    #expect(late.count == 4)
  }

  /// Maidstone 2020, Sevenoaks 2015 and Manchester 2020 went out on the last lawful day.
  @Test(arguments: [
    ("2020-07-13", "2020-07-21"), ("2015-07-03", "2015-07-13"), ("2020-10-20", "2020-10-28"),
  ])
  func packsThatWerePublishedInTimeHaveFiveClearDays(issued: String, meeting: String) throws {
    #expect(try Self.england.clearDays(issued: day(issued), meeting: day(meeting)).count == 5)
    #expect(try Self.england.publishBy(day(meeting)).date.iso == issued)
  }

  @Test func threeClearDaysAreEnoughInWalesAndScotland() throws {
    for jurisdiction in [Jurisdiction.wales, .scotland] {
      let clock = Deadlines(
        jurisdiction: jurisdiction, workingDays: Self.england.workingDays)
      #expect(try clock.publishBy(day("2019-03-07")).date.iso == "2019-03-01")
    }
  }

  @Test func aCouncilsClosureDaysAreNotCounted() throws {
    let closed = try ["2026-12-29", "2026-12-30", "2026-12-31"].map(day)
    let clock = Deadlines(
      jurisdiction: .england,
      workingDays: WorkingDays(closed: Self.england.workingDays.closed.union(closed)))
    #expect(try clock.publishBy(day("2027-01-05")).date.iso == "2026-12-18")
  }

  @Test func papersAreDueSoManyWorkingDaysBefore() throws {
    #expect(try Self.england.submitBy(day("2026-04-09"))?.iso == "2026-03-27")
    #expect(try Self.england.submitBy(day("2026-03-17"))?.iso == "2026-03-06")
  }

  /// Dorset published on 27 February 2023 for 28 March: exactly 28 clear days.
  @Test func theNoticeOfAKeyDecisionHas28ClearDaysOfTheCalendar() throws {
    #expect(try Self.england.noticeBy(day("2023-03-28")).iso == "2023-02-27")
  }

  @Test(arguments: [
    ("2025-03-18", "2025-05-17"), ("2025-01-01", "2025-02-28"), ("2024-12-31", "2025-02-28"),
    ("2023-12-30", "2024-02-29"), ("2025-07-31", "2025-09-30"),
  ])
  func aResponseIsDueWithinTwoMonthsThatBeginWithTheDayOfReceipt(
    received: String, due: String
  ) throws {
    // Where the second month has no such day, the period ends with the month.
    #expect(try Deadlines.respondBy(received: day(received)).iso == due)
  }

  @Test(arguments: [
    (1_774_745_999, "2026-03-29"), (1_774_738_799, "2026-03-28"), (1_782_860_399, "2026-06-30"),
    (1_782_860_400, "2026-07-01"), (1_793_491_199, "2026-10-31"), (-1, "1969-12-31"),
  ])
  func theDayInLondonChangesAtItsOwnMidnight(second: Int, day: String) {
    #expect(LondonDay.day(atSecond: second).iso == day)
  }
}
