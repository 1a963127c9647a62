import Foundation
import TestSupport
import Testing

/// Files made elsewhere, from what a clerk types to what the public reads.
@Suite struct AttachmentTests {
  private static let agenda = """
      - report: 02-note.md
        appendices:
          - {file: 02-map.pdf, title: Map of the localities, summary: Eight localities and their offices.}
      - file: Letter of March.pdf
        title: Letter from the inspectorate
        summary: Plans are now reviewed in time.
    """

  @Test func `a PDF goes out as an appendix and as an item, listed with its kind and size`() throws
  {
    let project = try AgendaProject(agenda: Self.agenda)
    try project.note("02-note.md", title: "A note")
    try project.write("02-map.pdf", AgendaProject.pdf())
    try project.write("Letter of March.pdf", AgendaProject.pdf())
    let run = try project.command.run("build")
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    let front = try project.page("public/index.md")
    #expect(
      front.contains("- Appendix 1: [Map of the localities](attachments/02-map.pdf) (PDF, 1 KB)"))
    #expect(
      front.contains(
        "[Letter from the inspectorate](attachments/letter-of-march.pdf) (PDF, 1 KB)"))
    #expect(
      front.contains("| Item 1, appendix 1 | PDF, 1 KB | Eight localities and their offices. |"))
    #expect(try project.page("public/attachments/02-map.pdf") == AgendaProject.pdf())
    #expect(try project.page("public/SHA256SUMS").contains("  attachments/letter-of-march.pdf\n"))
    #expect(try project.page("public/manifest.json").contains("attachments/02-map.pdf"))
    #expect(try project.page("public/pack.html").contains("Plans are now reviewed in time."))
    let verified = try project.command.run("verify")
    #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
    // What goes out was changed on the way.
    try project.command.folder.write(
      "Output/example/2026-03-17-scrutiny/public/attachments/02-map.pdf", "other")
    #expect(try project.command.run("verify").status == 1)
  }

  @Test func `what a file is not is told where it stands, and nothing is written`() throws {
    let stored = "/Type /ObjStm /N 1 /First 4"
    for (name, text, code) in [
      ("02-map.pdf", "#!/bin/sh\necho hello\n", "P300"),
      ("02-map.pdf", "<html><script>alert(1)</script></html>", "P300"),
      ("02-map.docx", AgendaProject.pdf(), "P300"),
      ("02-map.pdf", "%PDF-1.4\n%EOF\n", "P301"),
      ("02-map.pdf", AgendaProject.pdf(objects: "trailer << /Encrypt 9 0 R >>"), "P302"),
      (
        "02-map.pdf",
        AgendaProject.pdf(catalogue: "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"), "P303"
      ),
      (
        "02-map.pdf", AgendaProject.pdf(catalogue: "/OpenAction << /S /J#61vaScript /JS (1) >>"),
        "P303"
      ),
      ("02-map.pdf", AgendaProject.pdf(objects: "<< /S /Launch /F (cmd.exe) >>"), "P303"),
      ("02-map.pdf", AgendaProject.pdf(catalogue: "/Names << /EmbeddedFiles 9 0 R >>"), "P304"),
      (
        "02-map.pdf",
        AgendaProject.pdf(
          objects: "4 0 obj << \(stored) /Filter /LZWDecode >>\nstream\nabc\nendstream\nendobj"),
        "P306"
      ),
      ("02-map.ppt", "slides", "P309"),
    ] {
      let project = try AgendaProject(
        agenda: "  - file: \(name)\n    title: A map\n    summary: Of places.")
      try project.write(name, text)
      let run = try project.command.run("build")
      #expect(run.status == 65, "\(name) \(code)")
      #expect(run.errors.contains("error[\(code)]"), "\(code): \(run.errors)")
      #expect(run.errors.contains("Data/councils/example/meetings/2026-03-17-scrutiny/"))
      #expect(!project.hasPack)
    }
  }

  @Test func `a bare name, a file that nothing names and one that is missing are told`() throws {
    let project = try AgendaProject(
      agenda: """
          - report: 02-note.md
            appendices: [02-map.pdf]
        """)
    try project.note("02-note.md", title: "A note")
    try project.write("02-map.pdf", AgendaProject.pdf())
    try project.write("slides.pptx", "slides")
    let run = try project.command.run("build")
    #expect(run.status == 0)
    #expect(run.errors.contains("warning[P311]"))
    #expect(run.errors.contains("write '{file: 02-map.pdf, title: …, summary: what it says"))
    #expect(run.errors.contains("warning[P076]: nothing reads 'slides.pptx'"))
    #expect(run.errors.contains("write '- file: slides.pptx'"))
    #expect(try project.page("public/index.md").contains("[Map](attachments/02-map.pdf)"))
    #expect(try project.page("public/index.md").contains("No summary was given."))
    try FileManager.default.removeItem(
      atPath: project.command.folder.path(
        "Data/councils/example/meetings/2026-03-17-scrutiny/02-map.pdf"))
    let missing = try project.command.run("build")
    #expect(missing.errors.contains("error[P019]"))
  }

  @Test func `a report that is a PDF, and two files of one name, are errors with the cure`() throws
  {
    let slides = try AgendaProject(agenda: "  - report: slides.pdf")
    try slides.write("slides.pdf", AgendaProject.pdf())
    let run = try slides.command.run("check")
    #expect(run.errors.contains("error[P313]") && run.errors.contains("write '- file: slides.pdf'"))
    let twice = try AgendaProject(agenda: "  - file: A map.pdf\n  - file: a-map.pdf")
    try twice.write("A map.pdf", AgendaProject.pdf())
    try twice.write("a-map.pdf", AgendaProject.pdf())
    #expect(try twice.command.run("check").errors.contains("error[P310]"))
  }

  @Test func `an exempt file, and a file of an exempt report, are in the restricted part alone`()
    throws
  {
    let reason = "{paragraphs: [3], public_interest: The secretive tender is open.}"
    let project = try AgendaProject(
      agenda: """
          - item: Apologies
          - report: 03-contract.md
            appendices:
              - {file: secretive-prices.pdf, title: Secretive prices, summary: Secretive sums.}
          - file: secretive-bid.pdf
            title: The secretive bid
            summary: A secretive summary.
            exempt: {paragraphs: [3], public_interest: A secretive reason., listed_as: A bid}
        """)
    try project.note("03-contract.md", title: "The secretive contract", exempt: reason)
    try project.write("secretive-prices.pdf", AgendaProject.pdf())
    try project.write("secretive-bid.pdf", AgendaProject.pdf())
    let run = try project.command.run("build")
    #expect(run.status == 0, "\(run.errors)")
    let folder = project.command.folder.path("Output/example/2026-03-17-scrutiny/public")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    #expect(!names.contains { $0.contains("secretive") })
    for name in names {
      let text = try? project.page("public/\(name)")
      #expect(text?.lowercased().contains("secretive") != true, "\(name)")
    }
    #expect(try project.page("public/index.md").contains("- 3\\. A bid – Not for publication"))
    for name in ["prices", "bid"] {
      #expect(
        try project.page("restricted/attachments/secretive-\(name).pdf") == AgendaProject.pdf())
    }
    #expect(try project.page("restricted/pack.html").contains("A secretive summary."))
  }

  /// A loose page of a closed paper must not pass for an open one.
  @Test func `every page of a closed paper says so in each form, and no open one does`() throws {
    let project = try AgendaProject(agenda: "  - report: 02-open.md\n  - report: 03-closed.md")
    try project.note("02-open.md", title: "An open note")
    try project.note(
      "03-closed.md", title: "A closed note",
      exempt: "{paragraphs: [1, 3], public_interest: It names a firm.}")
    #expect(try project.command.run("build").status == 0)
    let mark =
      "Not for publication: exempt by virtue of paragraphs 1 and 3 of Part 1 of Schedule 12A"
    for page in ["index", "pack", "03-closed"] {
      let html = try project.page("restricted/\(page).html")
      #expect(html.contains("@top-right { content: string(closed) !important"))
      #expect(html.contains("string-set: closed \"\(mark)"))
    }
    #expect(try project.page("restricted/pack.html").contains("#item-2 { string-set: closed"))
    let markdown = try project.page("restricted/03-closed.md")
    #expect(markdown.hasSuffix("> \(mark) to the Local Government Act 1972.\n"))
    for page in ["index", "pack", "02-open"] {
      #expect(try !project.page("public/\(page).html").contains("string-set: closed"))
    }
    #expect(try !project.page("public/02-open.md").contains("Not for publication"))
  }

  @Test func `a letter encloses a file made elsewhere`() throws {
    let project = try AgendaProject(
      agenda: """
          - report: 02-note.md
          - {file: 03-letter.pdf, title: The late letter, summary: It came late.}
        letter: {from: Director of Law, reason: it came late, encloses: [03-letter.pdf]}
        """)
    try project.note("02-note.md", title: "A note")
    try project.write("03-letter.pdf", AgendaProject.pdf())
    let run = try project.command.run("build")
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(
      try project.page("public/letter.md").contains("[The late letter](attachments/03-letter.pdf)"))
    #expect(try project.page("public/supplement.html").contains("It came late."))
    #expect(try !project.page("public/pack.html").contains("It came late."))
  }
}
