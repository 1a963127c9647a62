import Foundation
import TestSupport
import Testing

/// What a council says of a committee once, and each of its front sheets prints.
@Suite struct CommitteeTests {
  @Test func `chair, substitutes, venue, standing items and text stand on each front sheet`() throws
  {
    let project = try AgendaProject(
      agenda: "  - declarations of interest\n  - report: 02-note.md",
      council: """
        committees:
          - name: Example Committee
            membership: [Eight members, Two parent governors]
            chair: A member of the largest group
            vice_chair: A member of another group
            substitutes: [One for each group]
            quorum: three members
            venue: County Buildings
            standing_items: [Apologies for absence, Declarations of interest]
            standing_text: The meeting is recorded.
            attending: {contact: Scrutiny Officer, access: There is a lift.}
        """)
    try project.note("02-note.md", title: "A note")
    let run = try project.command.run("build")
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    let front = try project.page("public/index.md")
    for words in [
      "- Chair: A member of the largest group", "- Vice-chair: A member of another group",
      "- Eight members", "Substitutes: One for each group", "Quorum: three members",
      "County Buildings", "- 1\\. Apologies for absence", "- 2\\. declarations of interest",
      "- 3\\. [A note](02-note.md)", "The meeting is recorded.", "Scrutiny Officer",
    ] {
      #expect(front.contains(words), "\(words)\n\(front)")
    }
    // What the meeting says of its place holds.
    let path = "Data/councils/example/meetings/2026-03-17-scrutiny/meeting.yaml"
    try project.command.folder.write(
      path, try project.command.folder.text(path) + "place: Town Hall\n")
    #expect(try project.command.run("build").status == 0)
    #expect(try project.page("public/index.md").contains("Town Hall"))
    #expect(try !project.page("public/index.md").contains("County Buildings"))
  }
}
