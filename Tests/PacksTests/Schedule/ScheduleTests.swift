import Diagnostics
import Figures
import Foundation
import Packs
import Publication
import Schedules
import TestSupport
import Testing

/// What a schedule says of real and made-up meetings.
struct ScheduleTests {
  private let project: ProjectCopy

  init() throws { project = try ProjectCopy(whole: true) }

  private func schedule() throws -> MeetingSchedule {
    var log = DiagnosticLog()
    let schedule = try MeetingSchedule.read(project.inputs, council: nil, into: &log)
    #expect(log.codes == [])
    return try #require(schedule)
  }

  private func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

  @Test func theTableSaysWhatIsLateAndWithWhichDaysItCounted() throws {
    let settings = "\(ProjectCopy.newest)/meeting.yaml"
    try project.replace("issued: 2026-03-09\n", with: "", in: settings)
    expectGolden(
      ScheduleTable.text(try schedule().meetings, on: try day("2026-03-10")), "schedule.txt")
  }

  @Test func theCalendarIsTheSameBytesEachTimeAndFoldsLongLines() throws {
    let text = ScheduleCalendar.text(try schedule().meetings, on: try day("2026-03-10"))
    #expect(text == ScheduleCalendar.text(try schedule().meetings, on: try day("2026-03-10")))
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") })
    #expect(lines.contains { $0.hasPrefix(" ") })
    let identifiers = lines.filter { $0.hasPrefix("UID:") }
    #expect(Set(identifiers).count == identifiers.count)
    #expect(text.contains("DTSTART;TZID=Europe/London:20260317T183000\r\n"))
    #expect(text.contains("SUMMARY:Publish by today: Sefton\\, Overview and Scrutiny"))
    expectGolden(
      text.replacing("\r\n", with: "\n").components(separatedBy: "BEGIN:VEVENT").last ?? "",
      "calendar.txt")
  }

  @Test func aBrokenPaperDoesNotHideTheDates() throws {
    try project.write("\(ProjectCopy.newest)/04-performance.md", "no front matter")
    #expect(try schedule().meetings.count == 16)
  }

  @Test func aMeetingIsDueFromItsDataCutOffUntilItIsHeldOrPublished() async throws {
    let address = "sefton/\(ProjectCopy.newestMeeting)"
    func isDue(_ iso: String) throws -> Bool {
      try !schedule().notDue(on: try day(iso)).addresses.contains(address)
    }
    #expect(try !isDue("2026-03-01"))
    #expect(try isDue("2026-03-02"))
    #expect(try isDue("2026-03-17"))
    #expect(try !isDue("2026-03-18"))
    let choice = try schedule().notDue(on: try day("2026-03-05"))
    #expect(choice.from?.iso == "2026-03-02")
    #expect(choice.until?.iso == "2026-03-17")
    try await project.buildToOutput([ProjectCopy.newestMeeting])
    _ = try await project.publish()
    #expect(try !isDue("2026-03-05"))
  }

  /// The pack of 28 February 2019 as it was published.
  @Test func theWestSussexPackIsOneDayShortAndItsLawfulDayIsNamed() async throws {
    let meeting = "2019-03-07-select-committee"
    let settings = "Data/councils/west-sussex/meetings/\(meeting)/meeting.yaml"
    let (built, log) = try await project.build([meeting])
    #expect(log.codes == [])
    #expect(
      built.lines.first?.summary.hasSuffix(
        "publish by 27 February 2019 (five clear days: 28, 1 March, 4, 5, 6); issued on "
          + "28 February 2019, four clear days (1 March, 4, 5, 6), one short") == true)
    // Without the reason for which the record is let be, it is refused.
    let text = try project.text(settings)
    let lines = text.split(separator: "\n").filter {
      !$0.hasPrefix("silence") && !$0.contains("rule: P017") && !$0.contains("    reason:")
    }
    try project.write(settings, lines.joined(separator: "\n") + "\n")
    let refused = try await project.build([meeting])
    #expect(refused.log.codes == ["P017"])
    #expect(refused.packs.packs.isEmpty)
    let finding = try #require(refused.log.sorted().first)
    #expect(finding.problem.message.contains("leave four clear days before the meeting"))
    #expect(finding.problem.hint?.contains("Wednesday 27 February 2019") == true)
  }

  @Test func aLateItemNeedsTheChairsReason() async throws {
    let settings = "\(ProjectCopy.newest)/meeting.yaml"
    try project.replace("issued: 2026-03-09", with: "issued: 2026-03-11", in: settings)
    let meetings = [ProjectCopy.newestMeeting]
    #expect(try await project.build(meetings).log.codes == ["P017"])
    try project.replace(
      "agenda:",
      with: "urgency:\n  by: The Chair of the committee\n  reason: the inspection was announced "
        + "after the agenda went out\nagenda:", in: settings)
    let (built, log) = try await project.build(meetings)
    #expect(log.codes == [])
    let front = built.packs.first?.pack.open?.files.first { $0.path == "index.md" }
    let text = String(decoding: front?.bytes ?? [], as: UTF8.self)
    #expect(text.contains("special circumstances: the inspection was announced"))
    #expect(built.lines.first?.summary.contains("three clear days (12, 13, 16), two short") == true)
    // In time, the reason has nothing to excuse.
    try project.replace("issued: 2026-03-11", with: "issued: 2026-03-09", in: settings)
    #expect(try await project.build(meetings).log.codes == ["P220"])
    // The reason alone is not enough: somebody holds it.
    try project.replace("  by: The Chair of the committee\n", with: "", in: settings)
    #expect(try await project.build(meetings).log.hasErrors)
  }

  @Test func aYearWithoutHolidaysIsToldRatherThanCounted() async throws {
    let holidays = try project.text("Data/bank-holidays.csv").split(separator: "\n")
    try project.write(
      "Data/bank-holidays.csv",
      holidays.filter { !$0.hasPrefix("2026") }.joined(separator: "\n") + "\n")
    #expect(try await project.build([ProjectCopy.newestMeeting]).log.codes == ["P221"])
  }
}
