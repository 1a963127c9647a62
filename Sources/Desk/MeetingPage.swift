import Councils
import Diagnostics
import Figures
import Packs
import Papers
import ProjectFiles
import Publication
import Schedules

/// A meeting: its agenda and papers, their state and length, and what is missing before it can be published.
struct MeetingPage: Sendable {
  private let router: Router
  private let address: PackAddress

  init(_ router: Router, _ address: PackAddress) {
    self.router = router
    self.address = address
  }

  private var seat: ProjectSeat { router.seat }
  private var folder: String { "councils/\(address.council)/meetings/\(address.meeting)" }

  var markup: Markup {
    let made = router.workbench.meeting(address)
    let entry = schedule
    let today = LondonDay.day(atSecond: SystemCalls.second())
    let title = entry.map { "\($0.councilName), \($0.meeting.committee), \($0.day.long)" }
    let papers = papers
    let rows: [Markup] = papers.map { row(of: $0, made) }
    let table: Markup =
      rows.isEmpty
      ? "<p>No paper yet.</p>\n"
      : """
      <div class="scroll" tabindex="0" role="region" aria-label="Papers"><table>
      <thead><tr><th scope="col">Paper</th><th scope="col">Words</th><th scope="col">Pages</th><th scope="col">State</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></div>

      """
    let settings: [Markup] = PaperAddress.settings.compactMap { file in
      guard names.contains(file) else { return nil }
      return "<li><a href=\"/paper/\(address)/\(file)\">\(file)</a></li>\n"
    }
    let front: Markup? =
      made.files[.public]?["index.html"] == nil
      ? nil
      : "<p><a href=\"/page/\(address)/public/index.html\">The agenda as it will be published</a></p>\n"
    return router.shell.page(
      title ?? address.description, live: "meeting",
      """
      <h1>\(title ?? address.description)</h1>
      \(entry.map { "<p>\($0.state(on: today)). Publish by \($0.clock.publishBy($0.day).date.withWeekday).</p>\n" as Markup })\
      <h2>Papers</h2>
      \(table)\(front)<p><a class="button" href="/new/paper/\(address)">New paper</a></p>
      <h2>What is missing</h2>
      \(missing(made, entry, today))\(actions(made))<h2>Settings of the meeting</h2>
      <ul>
      \(settings)</ul>
      <h2>What was found</h2>
      \(FindingList(made.log, seat).all)
      """)
  }

  /// The page that asks a second time.
  var publishing: Markup {
    let made = router.workbench.meeting(address)
    let files = made.manifests[.public]?.files.count ?? 0
    let figures = Set((made.manifests[.public]?.figures ?? []).map(\.figure.id)).count
    return router.shell.page(
      "Publish this meeting?",
      way: [.init(name: address.description, path: "/meeting/\(address)")],
      """
      <h1>Publish this meeting?</h1>
      <p>Publishing freezes the pack of \(address.description) as it stands in Output: \(counted(files, "file")), \
      \(counted(figures, "figure")). Its manifest is written to \
      <code>Data/\(PublicationHistory.path(of: address))</code>, from then on <code>build</code> leaves the pack \
      alone, and a correction goes out as a supplementary pack with its reason. It cannot be taken back.</p>
      <form method="post" action="/publish/\(address)">
      <input type="hidden" name="sure" value="yes">
      <p><button type="submit">Yes, freeze it</button> <a href="/meeting/\(address)">No, go back</a></p>
      </form>

      """)
  }

  private var names: [String] {
    ((try? seat.inputs.data.entries(of: folder)) ?? []).filter { $0.kind == .file }
      .compactMap(\.name.exactText)
  }

  private var papers: [PaperAddress] {
    names.filter { $0.hasSuffix(".md") }.compactMap {
      PaperAddress(council: address.council.text, meeting: address.meeting.text, file: $0)
    }
  }

  private var schedule: ScheduledMeeting? {
    var log = DiagnosticLog()
    return MeetingSchedule.read(seat.inputs, council: address.council.text, into: &log)?
      .meetings.first { $0.address == address.description }
  }

  private func row(of paper: PaperAddress, _ made: MadeMeeting) -> Markup {
    guard OpenPapers(seat).shows(paper) else {
      return """
        <tr><th scope="row">A paper that is not open to the public</th><td></td><td></td>\
        <td>shown after <code>scrutiny serve --restricted</code></td></tr>

        """
    }
    let source = (try? seat.inputs.data.bytes(of: paper.path, limit: ProjectFolder.paperLimit))
      .map { SourceText(name: paper.file, bytes: $0) }
    let title = source.flatMap(PublicTitle.read)
    let length = paper.name.flatMap { made.lengths[$0.html] }
    let file = seat.inputs.data.named(paper.path)
    let count = FindingList(made.log, seat).count(of: file)
    let isClosed = title?.isOpen == false
    return """
      <tr><th scope="row"><a href="\(paper.page)">\(title?.text ?? paper.file)</a> <span class="file">\(paper.file)</span></th>\
      <td class="n">\(length.map { "\($0.words)" } ?? "–")</td><td class="n">\(length.map { "\($0.sides)" } ?? "–")</td>\
      <td>\(isClosed ? "<strong>not for publication</strong>, " as Markup : "")\(ProjectSurvey.words(count))\
      \(made.isFrozen ? ", published" : "")</td></tr>

      """
  }

  /// What stands between the meeting and its publication.
  private func missing(
    _ made: MadeMeeting, _ entry: ScheduledMeeting?, _ today: CalendarDate
  ) -> Markup {
    if made.isFrozen { return "<p>Nothing: the meeting is published.</p>\n" }
    var steps: [String] = []
    let errors = made.log.errorCount
    if errors > 0 { steps.append("\(counted(errors, "error")) to put right, listed below") }
    if entry?.meeting.issued == nil {
      steps.append("the day on which the papers are issued, as 'issued' in meeting.yaml")
    }
    let standing = PublishedPack(address, in: seat.output)
    if !standing.exists {
      steps.append("the pack is not built yet")
    } else if let open = made.manifests[.public], let manifest = standing.openManifest,
      Set(open.files)
        != Set(manifest.files.filter { file in open.files.contains { $0.path == file.path } })
    {
      steps.append("the pack in Output is not of the newest words and figures: build it again")
    }
    if let entry, entry.isHeld, today > entry.clock.publishBy(entry.day).date, today < entry.day {
      steps.append("the last lawful day of publication has passed")
    }
    let items: [Markup] = steps.map { "<li>\($0)</li>\n" }
    return items.isEmpty
      ? "<p>Nothing: the pack in Output can be published.</p>\n" : "<ul>\n\(items)</ul>\n"
  }

  private func actions(_ made: MadeMeeting) -> Markup {
    """
    <div class="actions">
    <form method="post" action="/build/\(address)"><button type="submit">Build the pack</button></form>
    <form method="post" action="/verify/\(address)"><button type="submit">Verify the pack</button></form>
    <p><a class="button" href="/publish/\(address)">Publish …</a></p>
    <p><a href="/changes/\(address)">What has changed since it was published or built</a></p>
    </div>

    """
  }
}
