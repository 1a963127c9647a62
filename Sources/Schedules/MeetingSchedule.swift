import Councils
package import Diagnostics
package import Figures
package import Packs
import Publication
import Settings

/// The meetings of a project by date, read without their figures, templates or narratives, so that
/// what is due can be said whatever state the papers are in.
package struct MeetingSchedule: Sendable {
  /// By date, then by council and folder.
  package let meetings: [ScheduledMeeting]

  /// Nil where the council's settings, or those of a meeting, could not be read.
  package static func read(
    _ inputs: ProjectInputs, council: String?, into log: inout DiagnosticLog
  ) -> MeetingSchedule? {
    let before = log.errorCount
    let request = BuildRequest(council: council, meetings: [], jobs: nil, toolVersion: "")
    var loader = ProjectLoader(inputs, request: request)
    guard let shared = loader.shared(into: &log) else { return nil }
    let selection = MeetingSelection(request).meetings(loader.reader, into: &log)
    let history = PublicationHistory(inputs.data)
    var meetings: [ScheduledMeeting] = []
    for (id, folders) in selection where !folders.isEmpty {
      let folder = "councils/\(id)"
      guard
        let council = loader.reader.text("\(folder)/council.yaml", into: &log)
          .flatMap({ shared.councils.read(id: id, $0, targets: [], into: &log) })
      else { continue }
      let published = Set(history.addresses(council: id).map(\.meeting.text))
      let joint = loader.joint(council, shared, into: &log)
      for name in folders {
        let path = "\(folder)/meetings/\(name)"
        guard
          let meeting = loader.reader.text("\(path)/meeting.yaml", into: &log)
            .flatMap({ MeetingReader.read(id: name, $0, into: &log).map(council.completing) })
        else { continue }
        meetings.append(
          ScheduledMeeting(
            council: id, councilName: council.name, meeting: meeting,
            clock: Deadlines(joint[meeting.committee]?.council ?? council),
            hasKeyDecision: hasKeyDecision(meeting, in: path, &loader.reader),
            isPublished: published.contains(name)))
      }
    }
    guard log.errorCount == before else { return nil }
    return MeetingSchedule(
      meetings: ScheduledMeeting.following(
        meetings.sorted {
          ($0.meeting.date, $0.council, $0.meeting.id)
            < ($1.meeting.date, $1.council, $1.meeting.id)
        }))
  }

  /// Warns of each meeting from a day on that is held on a day on which nobody is there.
  package func checkDays(from date: CalendarDate, into log: inout DiagnosticLog) {
    for entry in meetings where entry.meeting.date >= date && entry.isHeld {
      guard let problem = entry.clock.dayOff(entry.meeting.date),
        let range = entry.meeting.dateRange
      else { continue }
      var findings = DiagnosticLog()
      findings.report(problem, at: range)
      log.merge(findings, silencedBy: entry.meeting.silences(of: DeadlineProblem.samples))
    }
  }

  /// Warns, once for each year, where the dates rest on holidays that are not known.
  package func checkHolidays(from date: CalendarDate, into log: inout DiagnosticLog) {
    var known: [DeadlineProblem] = []
    for entry in meetings where entry.meeting.date >= date && entry.isHeld {
      for problem in entry.clock.unknownHolidays(entry.meeting.date) where !known.contains(problem)
      {
        known.append(problem)
        log.report(problem, at: Location(file: "Data/bank-holidays.csv"))
      }
    }
  }

  /// Whether a report's front matter says so; what is wrong with it is not reported here.
  private static func hasKeyDecision(
    _ meeting: Meeting, in folder: String, _ reader: inout InputReader
  ) -> Bool {
    var unheard = DiagnosticLog()
    return meeting.narratives.contains { paper in
      guard let source = reader.optionalText("\(folder)/\(paper.file)", into: &unheard),
        let entries = FrontMatter.split(source, into: &unheard).settings?.entries
      else { return false }
      return entries.contains { $0.key == "key_decision" && $0.value.text == "yes" }
    }
  }

  /// The addresses of meetings that a nightly build leaves alone on a day, and the days between
  /// which it would choose the same ones.
  package func notDue(
    on date: CalendarDate
  ) -> (addresses: [String], from: CalendarDate?, until: CalendarDate?) {
    var from: CalendarDate?
    var until: CalendarDate?
    for meeting in meetings where !meeting.isPublished && meeting.isHeld {
      let days = meeting.dueDays
      for edge in [days.lowerBound, days.upperBound.adding(days: 1)] {
        if edge <= date {
          from = max(from ?? edge, edge)
        } else {
          let last = edge.adding(days: -1)
          until = min(until ?? last, last)
        }
      }
    }
    return (meetings.filter { !$0.isDue(on: date) }.map(\.address), from, until)
  }
}
