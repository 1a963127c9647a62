import Foundation
import TestSupport
import Testing

/// Papers that are no reports, in every house.
@Suite struct PaperKindTests {
  private static let minutes = """
    ---
    kind: minutes
    title: Minutes of the last meeting
    meeting_of: 2026-01-27
    recommendations:
      plan: That a plan be brought to the next meeting.
    ---
    # Present

    - Chair
    - Vice-chair
    - Four members

    # Apologies

    None.

    # Decisions

    1. That the report be noted.
    2. That the plan be brought back.

    # The discussion

    Members asked about visits.
    """

  private static let programme = """
    ---
    kind: programme
    title: What we will look at
    report_of: Scrutiny Officer
    contact: Scrutiny Officer
    ---
    # The programme

    Table: The work programme

    | Item | Meeting | Owner |
    | --- | --- | --- |
    | Reviews of plans | 17 June 2026 | Director of Children’s Services |
    """

  private static let response = """
    ---
    kind: response
    title: The Cabinet’s response
    response_of: Cabinet Member for Children
    contact: Director of Children’s Services
    ---
    # Summary

    Cabinet answers what the committee asked.

    # Responses

    Table: The responses

    | Recommendation | Response | Reason |
    | --- | --- | --- |
    | That a plan be brought | Accepted | It is in hand |
    """

  private static let presentation = """
    ---
    kind: presentation
    title: The trust presents itself
    presented_by: Chief Executive of the trust
    ---
    # Summary

    The trust shows how visits are planned.
    """

  private static let papers = [
    "02-minutes.md": minutes, "03-programme.md": programme, "04-response.md": response,
    "05-presentation.md": presentation,
  ]

  @Test(arguments: [
    "standard", "sefton", "staffordshire", "west-sussex", "leicestershire", "maidstone-form",
    "manchester-form",
  ])
  func `each kind is built in each house with its own fields and its kind at its head`(
    house: String
  ) throws {
    let agenda = Self.papers.keys.sorted().map { "  - report: \($0)" }.joined(separator: "\n")
    let project = try AgendaProject(agenda: agenda)
    let council = try project.command.folder.text("Data/councils/example/council.yaml")
    try project.command.folder.write(
      "Data/councils/example/council.yaml",
      council.replacing("house_style: standard", with: "house_style: \(house)"))
    for (name, text) in Self.papers { try project.write(name, text) }
    try project.command.folder.write(
      "Data/councils/example/recommendations.csv",
      "id,meeting,text,response,responded,owner,due,status,reason\n"
        + "plan,2026-01-27,That a plan be brought to the next meeting.,,,Director,,open,\n")
    let run = try project.command.run("build")
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    let minutes = try project.page("public/02-minutes.md")
    #expect(minutes.contains("Minutes") && minutes.contains("Who was there"))
    #expect(minutes.contains("27 January 2026"))
    #expect(minutes.contains("That a plan be brought to the next meeting."))
    #expect(try project.page("public/manifest.json").contains("That a plan be brought to the next"))
    // What an earlier meeting asked is not put to this one.
    #expect(try !project.page("public/index.md").contains("put to the committee"))
    #expect(try project.page("public/03-programme.md").contains("Work programme"))
    #expect(try project.page("public/04-response.md").contains("Response to recommendations"))
    #expect(try project.page("public/05-presentation.md").contains("Presentation"))
  }

  @Test func `what a kind asks for is missed where it is not there`() throws {
    for (name, from, to, code) in [
      ("02-minutes.md", "# Present", "# Others", "P034"),
      (
        "02-minutes.md", "1. That the report be noted.\n2. That the plan be brought back.",
        "It was noted.", "P320"
      ),
      ("02-minutes.md", "meeting_of: 2026-01-27\n", "", "S0"),
      ("03-programme.md", "| Item | Meeting | Owner |", "| Item | Meeting | Note |", "P321"),
      (
        "04-response.md",
        "Table: The responses\n\n| Recommendation | Response | Reason |\n| --- | --- | --- |\n| That a plan be brought | Accepted | It is in hand |",
        "We accept.", "P322"
      ),
      ("05-presentation.md", "kind: presentation", "kind: slides", "S0"),
    ] {
      let project = try AgendaProject(agenda: "  - report: \(name)")
      let text = try #require(Self.papers[name])
      #expect(text.contains(from))
      try project.write(name, text.replacing(from, with: to))
      let run = try project.command.run("build")
      #expect(run.status == 65, "\(name) \(code)")
      #expect(run.errors.contains("error[\(code)"), "\(code): \(run.errors)")
      #expect(!project.hasPack)
    }
  }

  @Test func `what minutes record is followed up in the tracker, or that is missed`() throws {
    let project = try AgendaProject(agenda: "  - report: 02-minutes.md")
    try project.write("02-minutes.md", Self.minutes)
    let run = try project.command.run("build")
    #expect(run.status == 0 && run.errors.contains("warning[P323]"), "\(run.errors)")
    #expect(run.errors.contains("add a row 'plan' to recommendations.csv"))
  }

  @Test func `a house may word a kind itself`() throws {
    let project = try AgendaProject(agenda: "  - report: 02-note.md")
    let path = "Templates/standard/house.yaml"
    let house = try project.command.folder.text(path)
    try project.command.folder.write(
      path,
      house + """

        kinds:
          note:
            header: [{Sort of paper: kind}]
            blocks: [{field: gist, label: The gist, must: required}, body]

        """)
    try project.write(
      "02-note.md", "---\nkind: note\ntitle: A note\n---\n# Gist\n\nIn a few words.\n")
    let run = try project.command.run("build")
    #expect(run.status == 0, "\(run.errors)")
    let page = try project.page("public/02-note.md")
    #expect(page.contains("## The gist") && page.contains("Sort of paper"))
  }

  @Test(arguments: ["minutes", "note", "programme", "presentation", "response"])
  func `a new paper of each kind builds without an edit`(kind: String) throws {
    for house in ["standard", "west-sussex"] {
      let project = try AgendaProject(agenda: "  - Apologies for absence")
      let path = "Data/councils/example/council.yaml"
      try project.command.folder.write(
        path,
        try project.command.folder.text(path)
          .replacing("house_style: standard", with: "house_style: \(house)"))
      let made = try project.command.run(
        "new", "report", "--council", "example", "--meeting", "2026-03-17", "02-paper", "--title",
        "A paper", "--kind", kind)
      #expect(made.status == 0, "\(made.errors)")
      let run = try project.command.run("build")
      #expect(run.status == 0 && run.errors.isEmpty, "\(kind): \(run.errors)")
      #expect(try project.page("public/02-paper.md").contains("# A paper"))
    }
  }
}
