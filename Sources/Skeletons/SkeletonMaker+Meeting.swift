import Councils
import Diagnostics
import Documents
import Figures
import Packs
import ProjectFiles

extension SkeletonMaker {
  /// Writes a meeting with the days that the law and the figures need, and one report.
  ///
  /// - Parameter id: the folder: the date and the committee, `2026-12-08-scrutiny`.
  package func meeting(
    _ id: String, of council: String, committee: String, time: String?, place: String?
  ) throws(Failure) -> Result {
    try Self.check(id, for: .meeting)
    guard let date = Self.date(of: id) else { throw .asked(.meetingName(id)) }
    for (text, option) in [(committee, "--committee"), (time, "--time"), (place, "--place")] {
      try Self.check(line: text, of: option)
    }
    let files = try self.council(council)
    let folder = "councils/\(council)/meetings/\(id)"
    try checkFree(folder, in: inputs.data)
    let days = MeetingDates(date, files.council)
    let earlier = Self.meetingBefore(date, folders(in: "councils/\(council)/meetings"))
    let report = "0\(earlier == nil ? 3 : 4)-key-figures.md"
    guard let paper = PaperName(file: report) else { throw .asked(.reportName(report)) }
    let skeleton = try ReportSkeleton(files, cutOff: days.cutOff, inputs: inputs)
    let settings = Self.meetingSettings(
      committee: committee, time: time, place: place, days, minutes: earlier, reports: [report])
    try writeSchemas()
    let written = try write(
      [
        NewFile(path: "\(folder)/meeting.yaml", text: settings),
        NewFile(
          path: "\(folder)/\(report)",
          text: skeleton.text(title: "Key figures for children’s services", of: paper)),
      ], in: inputs.data)
    return Result(
      written: written, changed: [], notes: skeleton.notes + days.notes,
      next: "scrutiny check --council \(council) \(id)"
    )
  }

  /// The text of meeting.yaml.
  ///
  /// - Parameters:
  ///   - minutes: the day of the meeting whose minutes are on the agenda.
  ///   - reports: their files, in order.
  static func meetingSettings(
    committee: String, time: String?, place: String?, _ days: MeetingDates, minutes: CalendarDate?,
    reports: [String]
  ) -> String {
    """
    \(SchemaFiles.line("meeting", at: "councils/council/meetings/meeting/meeting.yaml"))committee: \(SettingsText.value(committee))
    date: \(days.meeting.iso)
    \(time.map { "time: \(SettingsText.value($0))" } ?? "# time: 18:30")
    \(place.map { "place: \(SettingsText.value($0))" } ?? "# place: Town Hall")
    # The newest release of each source that was out by this day is read: a week before the papers are issued.
    data_cut_off: \(days.cutOff.iso)
    # The last day that leaves \(FigureFormat.word(days.counted.count) ?? "\(days.counted.count)") clear days before \
    the meeting: \(list(days.counted)).
    issued: \(days.issued.iso)
    agenda:
      - Apologies for absence
      - Declarations of interest
    \(minutes.map { "  - minutes: \($0.iso)\n" } ?? "")\(reports.map { "  - report: \($0)\n" }.joined())
    """
  }

  static func date(of id: String) -> CalendarDate? {
    guard id.count > 11, id.dropFirst(10).first == "-" else { return nil }
    return CalendarDate(iso: id.prefix(10))
  }

  /// The newest meeting before a day.
  private static func meetingBefore(_ date: CalendarDate, _ ids: [String]) -> CalendarDate? {
    ids.compactMap { CalendarDate(iso: $0.prefix(10)) }.filter { $0 < date }.max()
  }

  /// "1, 2 and 3 December 2026", with a month wherever it changes.
  private static func list(_ days: [CalendarDate]) -> String {
    let words = days.enumerated().map { index, day in
      let isLastOfMonth = index == days.count - 1 || days[index + 1].month != day.month
      return isLastOfMonth ? day.long : String(day.day)
    }
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
