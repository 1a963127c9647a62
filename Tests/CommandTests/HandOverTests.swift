import Foundation
import TestSupport
import Testing

/// `scrutiny hand-over`, as a clerk types it, with a program that stands in for WeasyPrint.
struct HandOverTests {
  private let project: AgendaProject
  private let tools: TemporaryFolder
  private static let pack = "2026-03-17-scrutiny"

  init() throws {
    project = try AgendaProject(
      agenda: """
          - Apologies for absence
          - report: 04-open.md
            appendices:
              - 04-tables.md
              - {file: 04-map.pdf, title: "Map, of offices", summary: Where they are.}
          - report: 05-closed.md
          - item: Closure of a nursery
            deferred: {to: 2026-04-21, on: 2026-03-10, reason: the plans are not ready}
          - to_follow: Inspection of the front door
        """)
    try project.note("04-open.md", title: "Fostering, and adoption")
    try project.write("04-tables.md", "---\ntitle: Tables\n---\n# Offices\n\nThey are open.\n")
    try project.note(
      "05-closed.md", title: "Secretive contract",
      exempt: "{paragraphs: [3], public_interest: It names a firm., listed_as: A contract}")
    try project.write("04-map.pdf", AgendaProject.pdf())
    tools = try TemporaryFolder()
    let printer = tools.url.appending(path: "weasyprint")
    try "#!/bin/sh\nprintf '%%PDF-1.7 '; cat\n".write(
      to: printer, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: printer.path)
    for tool in ["cat", "sh"] {
      try FileManager.default.createSymbolicLink(
        atPath: tools.url.appending(path: tool).path, withDestinationPath: "/usr/bin/\(tool)")
    }
    try FileManager.default.createDirectory(
      atPath: project.command.folder.path("handed"), withIntermediateDirectories: true)
  }

  private func run(_ arguments: String..., path: String? = nil) throws -> Command.Outcome {
    try project.command.run(arguments, environment: ["PATH": path ?? tools.url.path])
  }

  private func files(_ part: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: project.command.folder.path("handed/\(Self.pack)/\(part)")
    ).sorted()
  }

  @Test func `each item has a PDF and a Word file under its number, and a table names them`() throws
  {
    let built = try run("build", "--format", "html,markdown,docx")
    try #require(built.status == 0, "\(built.errors)")
    let outcome = try run("hand-over", "2026-03-17", "--to", "handed")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.output
        == "handed/\(Self.pack)/public: 3 PDF, 2 Word, 1 as received, items.csv\n"
        + "handed/\(Self.pack)/restricted: 2 PDF, 1 Word, items.csv\n", "\(outcome.output)")
    #expect(
      try files("public") == [
        "item-00-agenda.pdf", "item-02-appendix-1-tables.docx", "item-02-appendix-1-tables.pdf",
        "item-02-appendix-2-map.pdf", "item-02-open.docx", "item-02-open.pdf", "items.csv",
      ])
    #expect(
      try project.command.folder.text("handed/\(Self.pack)/public/items.csv") == """
        item,appendix,title,what it is,PDF,Word,as received
        0,,Agenda,Agenda,item-00-agenda.pdf,,
        1,,Apologies for absence,No paper,,,
        2,,"Fostering, and adoption",Report,item-02-open.pdf,item-02-open.docx,
        2,1,Tables,Appendix,item-02-appendix-1-tables.pdf,item-02-appendix-1-tables.docx,
        2,2,"Map, of offices",File made elsewhere,,,item-02-appendix-2-map.pdf
        3,,,Not open to the public,,,
        4,,,Not taken at this meeting,,,
        5,,Inspection of the front door,To follow,,,

        """)
    for file in try files("public") {
      // Word files are not compressed, so that their words stand among their bytes.
      let bytes = try Data(
        contentsOf: URL(filePath: project.command.folder.path("handed/\(Self.pack)/public/\(file)"))
      )
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("Secretive") && !text.contains("05-closed"), "\(file)")
    }
    #expect(try files("restricted").contains("item-03-closed.pdf"))
    let attributes = try FileManager.default.attributesOfItem(
      atPath: project.command.folder.path("handed/\(Self.pack)/restricted"))
    #expect(attributes[.posixPermissions] as? Int == 0o700)
    // Nothing is mixed with an earlier one, and nothing goes to where the public reads.
    let again = try run("hand-over", "2026-03-17", "--to", "handed")
    #expect(again.status == 65 && again.errors.contains("error[O151]"), "\(again.errors)")
    let served = try run("hand-over", "2026-03-17", "--to", "Output/example")
    #expect(served.status == 65 && served.errors.contains("error[O150]"), "\(served.errors)")
  }

  @Test func `a withdrawn paper is not handed over, and a pack without Word files is told`() throws
  {
    for arguments in [
      ["build"], ["publish", "2026-03-17"],
      ["withdraw", "2026-03-17", "04-tables", "--reason", "A row was wrong"],
    ] {
      let outcome = try project.command.run(arguments)
      try #require(outcome.status == 0, "\(arguments) \(outcome.errors)")
    }
    let outcome = try run("hand-over", "2026-03-17", "--to", "handed")
    #expect(outcome.status == 0 && outcome.errors.contains("warning[O152]"), "\(outcome.errors)")
    #expect(
      try files("public") == [
        "item-00-agenda.pdf", "item-02-appendix-2-map.pdf", "item-02-open.pdf", "items.csv",
      ])
  }

  @Test func `what a killed run left is taken away, and nothing else`() throws {
    let built = try run("build", "--format", "html,markdown,docx")
    try #require(built.status == 0, "\(built.errors)")
    let folder = project.command.folder
    let left = "handed/.scrutiny-hand-over-\(Self.pack)"
    try folder.write(
      "\(left)/unfinished",
      "scrutiny is writing here, or was ended while it did; it takes this away itself.\n")
    try folder.write("\(left)/\(Self.pack)/public/item-00-agenda.pdf", "%PDF")
    // A folder of that name without the mark, and one with another file in it, are somebody else's.
    try folder.write("handed/.scrutiny-hand-over-2026-01-01-other/notes.txt", "ours")
    try folder.write("handed/.scrutiny-hand-over-2026-01-02-other/unfinished", "ours")
    let outcome = try run("hand-over", "2026-03-17", "--to", "handed")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try files("public").count == 7)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path("handed")).sorted() == [
        ".scrutiny-hand-over-2026-01-01-other", ".scrutiny-hand-over-2026-01-02-other", Self.pack,
      ])
    let again = try run("hand-over", "2026-03-17", "--to", "handed")
    #expect(again.status == 65 && again.errors.contains("error[O151]"), "\(again.errors)")
  }

  @Test func `what stands in the way is told and nothing is written`() throws {
    let unbuilt = try run("hand-over", "2026-03-17", "--to", "handed")
    #expect(unbuilt.status == 66 && unbuilt.errors.contains("error[O154]"), "\(unbuilt.errors)")
    #expect(try project.command.run("build").status == 0)
    let without = try run("hand-over", "2026-03-17", "--to", "handed", path: "/nowhere")
    #expect(without.status == 69 && without.errors.contains("weasyprint"), "\(without.errors)")
    let nowhere = try run("hand-over", "2026-03-17", "--to", "nowhere")
    #expect(nowhere.status == 66, "\(nowhere.errors)")
    let page = "Output/example/\(Self.pack)/public/04-open.html"
    try project.command.folder.write(page, "<p>Edited</p>")
    let edited = try run("hand-over", "2026-03-17", "--to", "handed")
    #expect(edited.status == 1, "\(edited.errors)")
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: project.command.folder.path("handed")
      ).isEmpty)
  }
}
