import Foundation
import TestSupport
import Testing

/// The page and the feeds that lead to a council's packs.
@Suite struct CouncilIndexTests {
  private func index(_ project: AgendaProject) throws -> String {
    try project.command.folder.text("Output/example/index.html")
  }

  @Test func `a build writes a page of all meetings and a feed, and each pack leads to it`() throws
  {
    let project = try AgendaProject(
      agenda: "  - report: 02-open.md\n  - report: 03-closed.md\n  - tracker: recommendations")
    try project.note("02-open.md", title: "Fostering & adoption")
    try project.note(
      "03-closed.md", title: "Secretive contract",
      exempt: "{paragraphs: [3], public_interest: It names a firm.}")
    try project.command.folder.write(
      "Data/councils/example/recommendations.csv",
      "id,meeting,committee,text,response,responded,owner,due,status,reason\n")
    let run = try project.command.run("build")
    #expect(run.status == 0, "\(run.errors)")
    let page = try index(project)
    #expect(
      page.contains("<a href=\"2026-03-17-scrutiny/public/index.html\">Agenda and papers</a>"))
    #expect(page.contains("public/02-open.html\">Fostering &amp; adoption</a>"))
    #expect(page.contains("Tuesday 17 March 2026 (newest papers)"))
    #expect(page.contains("2026-03-17-scrutiny/public/tracker.html"))
    let feed = try project.command.folder.text("Output/example/feed-example-committee.xml")
    #expect(feed.contains("<updated>2026-03-09T00:00:00Z</updated>"))
    #expect(feed.contains("Fostering &amp; adoption"))
    #expect(!page.lowercased().contains("secretive") && !feed.lowercased().contains("secretive"))
    #expect(
      try project.page("public/index.html").contains(
        "<a href=\"../../index.html\">All meetings</a>"))
    #expect(try project.command.run("verify").status == 0)
    // The same packs make the same bytes, and a change by hand is told and put right.
    try project.command.folder.write("Output/example/index.html", page + "<!-- later -->")
    let told = try project.command.run("verify")
    #expect(told.status == 1 && (told.output + told.errors).contains("O080"))
    #expect(try project.command.run("build").status == 0)
    #expect(try index(project) == page)
  }

  @Test func `a correction stands beside its meeting, and what is withdrawn goes from the page`()
    throws
  {
    let project = try AgendaProject(agenda: "  - report: 02-open.md")
    try project.note("02-open.md", title: "A note")
    let meetings = "Data/councils/example/meetings"
    let text = try project.command.folder.text("\(meetings)/2026-03-17-scrutiny/meeting.yaml")
    let later = text.replacing("2026-03-17", with: "2026-04-21")
      .replacing("2026-03-09", with: "2026-04-13")
    try project.command.folder.write("\(meetings)/2026-04-21-scrutiny/meeting.yaml", later)
    let note = try project.command.folder.text("\(meetings)/2026-03-17-scrutiny/02-open.md")
    try project.command.folder.write("\(meetings)/2026-04-21-scrutiny/02-open.md", note)
    #expect(try project.command.run("build").status == 0)
    #expect(try project.command.run("publish", "2026-03-17").status == 0)
    try project.command.folder.write(
      "\(meetings)/2026-03-17-scrutiny-correction/meeting.yaml",
      text + "corrects: {meeting: 2026-03-17-scrutiny, reason: a word was wrong}\n"
        + "urgency: {by: Chair, reason: it was found late}\n")
    try project.command.folder.write(
      "\(meetings)/2026-03-17-scrutiny-correction/02-open.md", note)
    let run = try project.command.run("build")
    #expect(run.status == 0, "\(run.errors)")
    let page = try index(project)
    #expect(
      page.contains("2026-03-17-scrutiny-correction/public/index.html\">Corrected papers</a>"))
    let places = [
      "21 April 2026", "17 March 2026</h3>", "Agenda and papers</a>", "Corrected papers",
    ]
    let found = places.compactMap { page.firstRange(of: $0)?.lowerBound }
    #expect(found.count == places.count && found[0] < found[1])
    try FileManager.default.removeItem(
      atPath: project.command.folder.path("\(meetings)/2026-04-21-scrutiny"))
    #expect(try project.command.run("build").status == 0)
    #expect(try !index(project).contains("21 April 2026"))
  }

  @Test func `the page and the feed say what became of a meeting, and of its papers`() throws {
    let project = try AgendaProject(agenda: "  - report: 02-open.md\n  - report: 03-more.md")
    try project.note("02-open.md", title: "A note")
    try project.note("03-more.md", title: "A secretive note")
    for arguments in [["build"], ["publish", "2026-03-17"]] {
      let run = try project.command.run(arguments)
      try #require(run.status == 0, "\(arguments) \(run.errors)")
    }
    let plain = try index(project)
    let file = "Data/councils/example/meetings/2026-03-17-scrutiny/meeting.yaml"
    let settings = try project.command.folder.text(file)
    try project.command.folder.write(
      file, settings + "cancelled: {on: 2026-03-16, reason: there is snow}\n")
    #expect(try project.command.run("build").status == 0)
    let words =
      "This meeting is cancelled and will not be held on Tuesday 17 March 2026. That was decided on 16 March 2026. Reason: there is snow."
    #expect(try index(project).contains(words))
    #expect(try index(project).contains("17 March 2026: cancelled (newest papers)</h3>"))
    let feed = try project.command.folder.text("Output/example/feed-example-committee.xml")
    #expect(feed.contains(words) && feed.contains("Agenda and papers (cancelled)</title>"))
    #expect(feed.contains("<updated>2026-03-16T00:00:00Z</updated>"))
    #expect(try project.command.run("verify").status == 0)
    try project.command.folder.write(file, settings)
    #expect(try project.command.run("build").status == 0)
    #expect(try index(project) == plain)
    let withdrawn = try project.command.run(
      "withdraw", "2026-03-17", "03-more", "--reason", "It named a firm", "--as-of", "2026-03-20")
    #expect(withdrawn.status == 0, "\(withdrawn.errors)")
    let page = try index(project)
    #expect(
      page.contains("paper of item 2 was withdrawn on 20 March 2026. Reason: It named a firm."))
    #expect(!page.contains("secretive") && !page.contains("03-more"))
    #expect(try project.command.run("verify").status == 0)
    // A clone says the same.
    try FileManager.default.removeItem(atPath: project.command.folder.path("Output"))
    let again = try project.command.run("build")
    #expect(again.status == 0, "\(again.errors)")
    #expect(try index(project) == page)
  }

  @Test func `what is said before publication is said on the page too`() throws {
    let project = try AgendaProject(
      agenda: """
          - report: 02-open.md
          - item: Closure of a nursery
            deferred: {to: 2026-04-21, on: 2026-03-10, reason: the plans are not ready}
        """)
    try project.note("02-open.md", title: "A note")
    let file = "Data/councils/example/meetings/2026-03-17-scrutiny/meeting.yaml"
    let settings = try project.command.folder.text(file)
    try project.command.folder.write(
      file, settings + "moved: {place: The Library, on: 2026-03-11, reason: the lift is broken}\n")
    let run = try project.command.run("build")
    #expect(run.status == 0, "\(run.errors)")
    let page = try index(project)
    #expect(page.contains("17 March 2026: at another place (newest papers)</h3>"))
    #expect(page.contains("it will be held at The Library"))
    #expect(page.contains("Item 2: deferred to the meeting on 21 April 2026"))
    #expect(try project.command.run("publish", "2026-03-17").status == 0)
    #expect(try project.command.run("build").status == 0)
    #expect(try index(project) == page)
    #expect(try project.command.run("verify").status == 0)
  }

  @Test func `somebody else's page of that name stays and is told`() throws {
    let project = try AgendaProject(agenda: "  - report: 02-open.md")
    try project.note("02-open.md", title: "A note")
    try project.command.folder.write("Output/example/index.html", "<p>Ours</p>")
    let run = try project.command.run("build")
    #expect(run.status == 0)
    #expect(run.errors.contains("Output/example/index.html"))
    #expect(try index(project) == "<p>Ours</p>")
  }
}
