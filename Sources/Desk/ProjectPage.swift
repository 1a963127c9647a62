import Councils
import Diagnostics
import Figures
import Packs
import ProjectFiles
import Schedules

/// The first page: the councils with their meetings, what is due and late, and what was found in which file.
struct ProjectPage: Sendable {
  private let router: Router

  init(_ router: Router) { self.router = router }

  private var seat: ProjectSeat { router.seat }

  /// - Parameter looks: whether all papers are looked at first, which takes some seconds.
  func markup(looks: Bool) -> Markup {
    if looks { _ = router.workbench.survey() }
    let councils = names(in: "councils")
    let schedule = schedule(councils)
    let today = LondonDay.day(atSecond: SystemCalls.second())
    let due = schedule.values.filter { $0.isHeld && !$0.isPublished && $0.day >= today }
      .sorted { ($0.day, $0.address) < ($1.day, $1.address) }
    let rows: [Markup] = due.map { meeting in
      """
      <tr><th scope="row"><a href="/meeting/\(meeting.address)">\(meeting.councilName), \(meeting.meeting.committee)</a></th>\
      <td>\(meeting.day.withWeekday)</td><td>\(meeting.clock.publishBy(meeting.day).date.withWeekday)</td>\
      <td>\(state(meeting, today))</td></tr>

      """
    }
    let dueTable: Markup =
      rows.isEmpty
      ? "<p>No meeting is due.</p>\n"
      : """
      <div class="scroll" tabindex="0" role="region" aria-label="Due and late"><table>
      <thead><tr><th scope="col">Meeting</th><th scope="col">Day</th><th scope="col">Publish by</th><th scope="col">State</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></div>

      """
    let sections: [Markup] = councils.map { council in
      let meetings = names(in: "councils/\(council)/meetings").reversed()
      let items: [Markup] = meetings.map { id in
        let entry = schedule["\(council)/\(id)"]
        let words = entry.map { "\($0.meeting.committee), \($0.day.long)" } ?? id
        return """
          <li><a href="/meeting/\(council)/\(id)">\(words)</a>\(entry.map { ": \(state($0, today))" as Markup })</li>

          """
      }
      let list: Markup =
        items.isEmpty ? "<p>No meeting yet.</p>\n" : "<ul>\n\(items)</ul>\n"
      let name = schedule.values.first { $0.council == council }?.councilName ?? council
      return """
        <h3 id="council-\(council)">\(name)</h3>
        \(list)<p><a href="/new/meeting/\(council)">New meeting of \(name)</a></p>

        """
    }
    return router.shell.page(
      "Councils and meetings", live: "project",
      """
      <h1>Councils and meetings</h1>
      \(gone)<h2>Due and late</h2>
      \(dueTable)<h2>What was found</h2>
      <div id="survey" aria-live="polite">\(found)</div>
      <h2>Meetings</h2>
      \(sections)<p><a class="button" href="/new/council">New council</a></p>

      """)
  }

  /// What is said of a folder of the project that cannot be read.
  private var gone: Markup? {
    for folder in [seat.inputs.data, seat.inputs.templates] {
      do throws(FileProblem) {
        _ = try folder.entries(of: "")
      } catch {
        return """
          <div class="fault" role="alert"><p>\(error.message). Nothing is lost that the desk wrote; put the \
          folder back, and the desk goes on.</p></div>

          """
      }
    }
    return nil
  }

  /// Where a meeting stands; what is late is marked by more than a colour.
  private func state(_ meeting: ScheduledMeeting, _ today: CalendarDate) -> Markup {
    let words = meeting.state(on: today)
    return words.hasPrefix("LATE") ? "<strong class=\"late\">\(words)</strong>" : "\(words)"
  }

  /// The findings of the newest survey, for a page that does not wait for another.
  private var found: Markup {
    guard let survey = router.workbench.lastSurvey else {
      return
        "<p>Not looked at yet. <a href=\"/?look=1\">Look at all papers</a></p>\n"
    }
    let stale: Markup =
      survey.version == router.workbench.version
      ? ""
      : "<p>A file has changed since. <a href=\"/?look=1\">Look again</a></p>\n"
    return stale + table(survey)
  }

  private func table(_ survey: ProjectSurvey) -> Markup {
    let files = survey.files
    guard !files.isEmpty else { return "<p>Nothing is wrong in any paper.</p>\n" }
    let rows: [Markup] = files.map { file, errors, warnings in
      "<li>\(link(to: file)): \(ProjectSurvey.words((errors, warnings)))</li>\n"
    }
    return "<ul>\n\(rows)</ul>\n"
  }

  private func link(to file: String) -> Markup {
    let parts = file.split(separator: "/").map(String.init)
    guard parts.count == 6, parts[1] == "councils", parts[3] == "meetings",
      let address = PaperAddress(council: parts[2], meeting: parts[4], file: parts[5])
    else { return "\(file)" }
    return "<a href=\"\(address.page)\">\(file)</a>"
  }

  /// A new survey, for the script: the markup of what was found.
  var survey: String {
    JSONText.fields([("found", JSONText.quoted(table(router.workbench.survey()).text))])
  }

  private func names(in folder: String) -> [String] {
    ((try? seat.inputs.data.entries(of: folder)) ?? []).filter { $0.kind == .folder }
      .compactMap(\.name.exactText).filter { !$0.hasPrefix(".") }
  }

  /// By address. A council whose settings are broken has no dates; the others have.
  private func schedule(_ councils: [String]) -> [String: ScheduledMeeting] {
    var log = DiagnosticLog()
    let whole = MeetingSchedule.read(seat.inputs, council: nil, into: &log)?.meetings
    let meetings =
      whole
      ?? councils.flatMap { council in
        var log = DiagnosticLog()
        return MeetingSchedule.read(seat.inputs, council: council, into: &log)?.meetings ?? []
      }
    return Dictionary(meetings.map { ($0.address, $0) }) { first, _ in first }
  }
}
