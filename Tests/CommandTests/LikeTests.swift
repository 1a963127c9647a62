import Foundation
import TestSupport
import Testing

/// `scrutiny new meeting --like`: the next meeting of a committee.
struct LikeTests {
  private let command: Command

  init() throws {
    command = try Command(withoutProject: ())
    let begun = try command.shell("\"$scrutiny\" init . --council Trafford --date 2026-06-09")
    #expect(begun.status == 0, "\(begun.errors)")
  }

  private var folder: TemporaryFolder { command.folder }
  private static let first = "Data/councils/trafford/meetings/2026-06-09-scrutiny-committee"
  private static let second = "Data/councils/trafford/meetings/2026-09-08-scrutiny-committee"

  private func next(_ more: String = "") throws -> Command.Outcome {
    try command.shell(
      "\"$scrutiny\" new meeting --council trafford 2026-09-08-scrutiny-committee --like 2026-06-09 \(more)"
    )
  }

  @Test func thePapersAreCarriedOverAndBuild() throws {
    let made = try next()
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.contains("note: read each paper: its figures are new"))
    let settings = try folder.text("\(Self.second)/meeting.yaml")
    #expect(settings.contains("date: 2026-09-08\n"))
    #expect(settings.contains("issued: 2026-08-28\n"))
    #expect(settings.contains("data_cut_off: 2026-08-21\n"))
    #expect(settings.contains("  - minutes: 2026-06-09\n  - report: 03-performance.md\n"))
    #expect(
      try folder.text("\(Self.second)/03-performance.md")
        == folder.text("\(Self.first)/03-performance.md"))
    let built = try command.run("build")
    #expect(built.status == 0, "\(built.errors)")
  }

  @Test func factsAndTablesWaitForTheNewAmounts() throws {
    try folder.write(
      "\(Self.first)/facts.yaml",
      """
      # What the service costs.
      agency_spend:
        label: Spend on agency social workers
        value: £1.2m   # from the ledger
        period: April to June 2026
        source: Finance, July 2026
      posts: {value: "40", unit: count, about: staff, period: June 2026, source: Establishment}

      """)
    try folder.write(
      "\(Self.first)/tables.yaml",
      """
      teams:
        caption: Posts by team
        unit: count
        about: staff
        period: June 2026
        source: Establishment
        columns: {posts: Posts, filled: Filled}
        rows:
          east: {label: East, values: ["20", "18"]}
          west: {label: "West, and north", values: [20, 19]}

      """)
    let made = try next()
    #expect(
      made.output.contains(
        "note: write the amounts of this meeting where 'FILL IN' stands in facts.yaml"))
    let facts = try folder.text("\(Self.second)/facts.yaml")
    #expect(facts.contains("  # value was £1.2m   # from the ledger\n  value: FILL IN\n"))
    #expect(
      facts.contains("posts: {value: FILL IN, unit: count, about: staff, period: FILL IN, source"))
    let tables = try folder.text("\(Self.second)/tables.yaml")
    #expect(tables.contains("west: {label: \"West, and north\", values: [FILL IN, FILL IN]}"))
    let checked = try command.run("check", "2026-09-08")
    #expect(checked.status == 65)
    for words in [
      "error[P098]: 'agency_spend' waits for the value or period of this meeting",
      "error[I025]: 'FILL IN' is no value in count",
    ] {
      #expect(checked.errors.contains(words), "\(checked.errors)")
    }
  }

  @Test func whatWasPublishedIsPutIntoTheTracker() throws {
    let settings = try folder.text("\(Self.first)/meeting.yaml")
    try folder.write("\(Self.first)/meeting.yaml", settings + "  - tracker: recommendations\n")
    let paper = try folder.text("\(Self.first)/03-performance.md").replacing(
      "recommendations:\n",
      with:
        "recommendations:\n  why-back: That officers report, by March, on why children come back.\n"
    )
    try folder.write("\(Self.first)/03-performance.md", paper)
    #expect(try command.run("build").status == 0)
    let published = try command.run("publish", "2026-06-09")
    #expect(published.status == 0, "\(published.errors)")
    let made = try next()
    #expect(
      made.output.contains("added to Data/councils/trafford/recommendations.csv"), "\(made.output)")
    let tracker = try folder.text("Data/councils/trafford/recommendations.csv")
    #expect(
      tracker.hasSuffix(
        "why-back,2026-06-09,\"That officers report, by March, on why children come back.\",,,,,open,\n"
      ))
    #expect(!tracker.contains("note-performance"))
    // Once is enough, whatever order the columns have.
    try folder.write(
      "Data/councils/trafford/recommendations.csv",
      """
      meeting,text,id,response,responded,owner,due,status,reason
      2026-06-09,"That officers report, by March, on why children come back.",why-back,,,,,open,

      """)
    let again = try command.shell(
      "\"$scrutiny\" new meeting --council trafford 2026-12-08-scrutiny-committee --like 2026-06-09"
    )
    #expect(again.status == 0 && !again.output.contains("added to"), "\(again.output)")
    // Nobody does it yet.
    let checked = try command.run("check", "2026-09-08")
    #expect(checked.errors.contains("recommendations.csv:2:"), "\(checked.errors)")
  }

  @Test func whatIsOfOneMeetingAloneStaysBehind() throws {
    let settings = try folder.text("\(Self.first)/meeting.yaml")
    try folder.write(
      "\(Self.first)/meeting.yaml",
      settings + "urgency:\n  by: Chair\n  reason: the inspection came late\n# Kept.\ntime: 18:30\n"
    )
    let made = try next()
    #expect(
      made.output.contains("note: 'urgency' was left out: it was of the earlier meeting alone"))
    let new = try folder.text("\(Self.second)/meeting.yaml")
    #expect(!new.contains("inspection"))
    #expect(new.contains("time: 18:30"))
  }

  @Test func whatBecameOfTheEarlierMeetingIsNotSaidOfThisOne() throws {
    let settings = try folder.text("\(Self.first)/meeting.yaml")
    try folder.write(
      "\(Self.first)/meeting.yaml",
      settings + """

          - item: Closure of a nursery
            deferred: {to: 2026-09-08, on: 2026-06-01, reason: the plans are not ready}
          - file: 06-letter.pdf
            title: A letter
            summary: What it says.
        moved: {place: The Library, on: 2026-06-02, reason: the lift is broken}

        """)
    try folder.write("\(Self.first)/06-letter.pdf", AgendaProject.pdf())
    let made = try next()
    #expect(
      made.output.contains("note: what became of the earlier meeting and of its items was left out")
    )
    #expect(
      made.output.contains("note: '06-letter.pdf' was not copied, and the agenda still names it"))
    let new = try folder.text("\(Self.second)/meeting.yaml")
    #expect(
      !new.contains("Library") && !new.contains("deferred")
        && new.contains("item: Closure of a nursery"))
  }

  @Test func whatCannotBeGoneOnFromIsSaid() throws {
    let earlier = try command.shell(
      "\"$scrutiny\" new meeting --council trafford 2026-03-10-scrutiny-committee --like 2026-06-09"
    )
    #expect(earlier.status == 64)
    #expect(earlier.errors.contains("error[P149]"))
    let unknown = try command.shell(
      "\"$scrutiny\" new meeting --council trafford 2026-09-08-scrutiny-committee --like 2026-06-10"
    )
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("error[P136]"))
    #expect(try next("--committee Other").status == 64)
    #expect(!folder.exists(Self.second))
  }
}
