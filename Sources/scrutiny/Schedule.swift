import ArgumentParser
import Councils
import Diagnostics
import Figures
import Packs
import Schedules

/// `scrutiny schedule`: the dates that the law sets.
struct Schedule: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule",
    abstract: "Says when the papers of each meeting must be in, published and answered.",
    usage: "scrutiny schedule [--council <council>] [--as-of <date>] [--all] [--ics <file>]",
    discussion: """
      Counts the clear days of each council's law over Data/bank-holidays.csv and the council's own \
      closure days, prints the days that it counted, and says what is late. With --ics it writes the \
      same dates as a calendar that other programs subscribe to.

        scrutiny schedule
        scrutiny schedule --as-of 2026-03-10
        scrutiny schedule --ics papers.ics
      """)

  @OptionGroup var folders: FolderOptions
  @OptionGroup var asOf: AsOfOptions
  @OptionGroup var findings: FindingsOptions

  @Option(help: "Only the council with this folder name.")
  var council: String?

  @Flag(help: "Past meetings too.")
  var all = false

  @Option(
    help: ArgumentHelp("Writes a calendar to this file; - for standard output.", valueName: "file"),
    completion: .file(extensions: ["ics"]))
  var ics: String?

  func run() throws {
    var log = DiagnosticLog()
    let schedule = try MeetingSchedule.read(folders.inputs(), council: council, into: &log)
    schedule?.checkHolidays(from: asOf.date, into: &log)
    schedule?.checkDays(from: asOf.date, into: &log)
    findings.report(log)
    guard let schedule else {
      findings.close("\(ConsoleWriter.count(of: log)). No schedule was made.\n")
      throw ExitStatus.status(of: log)
    }
    let date = asOf.date
    let meetings = schedule.meetings.filter { all || $0.day >= date }
    if let ics {
      let text = ScheduleCalendar.text(meetings, on: date)
      if ics == "-" { return try Terminal.print(text) }
      try write(text, to: ics)
    }
    try Terminal.print(
      meetings.isEmpty
        ? "no meeting on or after \(date.long)\n" : ScheduleTable.text(meetings, on: date))
  }

  /// A calendar takes the place of a calendar, whole or not at all, and of nothing else.
  private func write(_ text: String, to path: String) throws {
    do throws(CalendarFile.Failure) {
      try CalendarFile(path).write(text)
    } catch {
      Terminal.error("scrutiny: \(error.message)\n")
      throw ExitStatus.cannotWrite
    }
  }
}
