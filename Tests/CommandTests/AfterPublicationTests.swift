import Foundation
import TestSupport
import Testing

/// What is done about a pack after it was published, through the built command.
struct AfterPublicationTests {
  private let life: MeetingLife
  private static let other = "2026-03-17-overview-and-scrutiny-correction"

  init() throws { life = try MeetingLife() }

  @Test func anEditAfterPublicationIsToldByEveryVerbAndRefusedByPublish() throws {
    try life.publish()
    let published = try life.page("05-workforce.md")
    try life.replace("# Summary", "# Summary\n\nA sentence of a later day.", in: "05-workforce.md")
    for verb in [
      ["build"], ["build", "--due", "--as-of", "2026-03-10"], ["check", MeetingLife.name],
    ] {
      let outcome = try life.run(verb)
      #expect(outcome.status == 0, "\(verb)")
      #expect(
        outcome.errors.contains("05-workforce.md: warning[O076]"), "\(verb) \(outcome.errors)")
      #expect(outcome.errors.contains("corrects: {meeting: \(MeetingLife.name), reason: …}"))
    }
    let again = try life.run("publish", MeetingLife.name)
    #expect(again.status == 65)
    #expect(again.errors.contains("error[O076]"))
    #expect(try life.page("05-workforce.md") == published)
  }

  @Test func aPaperThatIsExemptNowLeadsToItsWithdrawalAndStopsNothingElse() throws {
    try life.publish()
    try life.replace(
      "exempt: no",
      "exempt: {paragraphs: [3], public_interest: A contract would suffer., listed_as: A contract}",
      in: "05-workforce.md")
    let built = try life.run("build")
    #expect(built.status == 65)
    #expect(built.errors.contains("05-workforce.md: error[O077]"))
    #expect(built.errors.contains("scrutiny withdraw \(MeetingLife.name) 05-workforce.md"))
    #expect(life.exists("index.html", of: "2025-03-18-overview-and-scrutiny"))
    // Each night says so again.
    #expect(try life.run("build").status == 65)
  }

  @Test func aWithdrawnPaperIsGoneFromThePublicPackAndNeverComesBack() throws {
    let mark = "Zzyzxmark"
    try life.replace("# Summary", "# Summary\n\nThe \(mark) stands here.", in: "05-workforce.md")
    try life.replace(
      "title: Children's social work workforce", "title: The \(mark) workforce",
      in: "05-workforce.md")
    try life.publish()
    #expect(try life.publicFiles().contains { $0.value.contains(mark) })
    let withdrawn = try life.run(
      "withdraw", MeetingLife.name, "05-workforce", "--reason", "It named a provider", "--as-of",
      "2026-03-12")
    #expect(withdrawn.status == 0, "\(withdrawn.errors)")
    let words = "was withdrawn on 12 March 2026. Reason: It named a provider."
    func holds() throws {
      for (file, text) in try life.publicFiles() { #expect(!text.contains(mark), "\(file)") }
      for file in ["05-workforce.html", "05-workforce.md", "index.html", "index.md"] {
        let subject = file.hasPrefix("index") ? "The paper of item 5" : "This paper"
        #expect(try life.page(file).contains("\(subject) \(words)"), "\(file)")
      }
      #expect(!life.exists("05-workforce.csv"))
      #expect(try !life.page("index.html").contains("In ten minutes"))
      let verified = try life.run("verify", MeetingLife.name)
      #expect(verified.status == 0 && verified.output.contains(" withdrawn since"))
    }
    try holds()
    #expect(try life.run("build").status == 0)
    try holds()
    // The record is as it was, and the paper can go from a clone too.
    try FileManager.default.removeItem(at: life.folder.appending(path: "Output"))
    #expect(try life.run("build").status == 0)
    try holds()
    // No later paper repeats what it said.
    try life.copyMeeting(to: "2026-04-14-overview-and-scrutiny", date: "2026-04-14")
    try life.replace(
      "The \(mark) stands here.", "Nothing stands here.",
      in: "../2026-04-14-overview-and-scrutiny/05-workforce.md")
    try life.replace(
      "The \(mark) workforce", "The workforce",
      in: "../2026-04-14-overview-and-scrutiny/05-workforce.md")
    _ = try life.run("build", "2026-04-14-overview-and-scrutiny")
    for (file, text) in try life.publicFiles(of: "2026-04-14-overview-and-scrutiny") {
      #expect(!text.contains(mark), "\(file)")
    }
    let second = try life.run(
      "withdraw", MeetingLife.name, "04-performance", "--reason", "A table was wrong", "--as-of",
      "2026-03-13")
    #expect(second.status == 0, "\(second.errors)")
    try holds()
    #expect(try life.page("04-performance.md").contains("A table was wrong"))
  }

  @Test func whatIsAppendedToAPaperGoesWithIt() throws {
    let project = try AgendaProject(
      agenda: """
          - report: 02-note.md
            appendices:
              - {file: 02-map.pdf, title: Map of zqxw, summary: Eight zqxw and their offices.}
          - file: 03-letter.pdf
            title: Letter from the inspectorate
            summary: Plans are now reviewed in time.
        """)
    try project.note("02-note.md", title: "A note")
    try project.write("02-map.pdf", AgendaProject.pdf())
    try project.write("03-letter.pdf", AgendaProject.pdf())
    for arguments in [
      ["build"], ["publish", "2026-03-17"],
      ["withdraw", "2026-03-17", "02-note", "--reason", "It is wrong", "--as-of", "2026-03-16"],
      ["build"], ["verify"],
    ] {
      let outcome = try project.command.run(arguments)
      #expect(outcome.status == 0, "\(arguments) \(outcome.output)\(outcome.errors)")
    }
    for page in ["index.md", "index.html", "pack.html", "manifest.json", "02-note.html"] {
      let text = try project.page("public/\(page)")
      #expect(!text.contains("zqxw"), "\(page)")
      #expect(page.hasPrefix("index") == text.contains("Letter from the inspectorate"), "\(page)")
    }
    let letter = try project.command.run(
      "withdraw", "2026-03-17", "03-letter.pdf", "--reason", "It names a child")
    #expect(letter.status == 0, "\(letter.errors)")
    #expect(try !project.page("public/SHA256SUMS").contains("attachments/"))
    #expect(try project.command.run("verify").status == 0)
  }

  @Test(arguments: [
    ("05-bugdet", "O079", Int32(64)), ("../../x", "O079", 64), ("index", "O079", 64),
  ])
  func aPaperThatIsNotThereIsRefused(_ paper: String, _ code: String, _ status: Int32) throws {
    try life.publish()
    let outcome = try life.run("withdraw", MeetingLife.name, paper, "--reason", "It is wrong")
    #expect(outcome.status == status)
    #expect(outcome.errors.contains("error[\(code)]"), "\(outcome.errors)")
  }

  @Test func whatWasNeverPublishedIsNotWithdrawn() throws {
    #expect(try life.run("build", MeetingLife.name).status == 0)
    let outcome = try life.run(
      "withdraw", MeetingLife.name, "05-workforce", "--reason", "It is wrong")
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("error[O078]"), "\(outcome.errors)")
    #expect(try life.page("05-workforce.md").contains("workforce"))
  }

  @Test func aPaperCanGoFromAPackOfWhichSomebodyTookItsFilesAway() throws {
    try life.publish()
    let pack = life.folder.appending(path: "Output/sefton/\(MeetingLife.name)/public")
    try FileManager.default.removeItem(at: pack.appending(path: "05-workforce.html"))
    #expect(
      try life.run("withdraw", MeetingLife.name, "05-workforce", "--reason", "It is wrong").status
        == 0)
    #expect(try life.run("verify", MeetingLife.name).status == 0)
    try Data("changed".utf8).write(to: pack.appending(path: "04-performance.csv"))
    let refused = try life.run(
      "withdraw", MeetingLife.name, "05-workforce", "--reason", "It is wrong")
    #expect(refused.status == 1 && refused.errors.contains("error[O100]"), "\(refused.errors)")
  }

  @Test func aCorrectionSaysSoOnItsPapersAndTheCorrectedPackLeadsToIt() throws {
    try life.publish()
    try life.copy("05-workforce.md", to: Self.other)
    try life.write(
      Self.other,
      """
      committee: Overview and Scrutiny Committee (Children's Services and Safeguarding)
      date: 2026-03-17
      data_cut_off: 2026-03-02
      issued: 2026-03-09
      read_later_release: {dfe-children-in-need: up to 2024}
      corrects: {meeting: \(MeetingLife.name), reason: Table 1 had two rows exchanged}
      agenda:
        - report: 05-workforce.md
          number: 5
      """)
    try life.publish(Self.other)
    let words =
      "This paper corrects the one that was published for the meeting on 17 March 2026 and takes its place. "
      + "What was wrong: Table 1 had two rows exchanged."
    for page in ["05-workforce.html", "05-workforce.md", "pack.html"] {
      #expect(try life.page(page, of: Self.other).contains(words), "\(page)")
    }
    #expect(try life.run("build").status == 0)
    #expect(
      try life.page("index.md").contains(
        "These papers were corrected. Reason: Table 1 had two rows exchanged. [The corrected papers]"
          + "(../../\(Self.other)/public/index.md)"))
    #expect(
      try life.page("05-workforce.html").contains(
        "<a href=\"../../\(Self.other)/public/05-workforce.html\">The corrected paper</a>"))
    #expect(try !life.page("04-performance.html").contains("corrected"))
    #expect(try life.run("verify").status == 0)
    // A whole name means its folder.
    let compared = try life.run("compare", MeetingLife.name, Self.other)
    #expect(compared.status == 0, "\(compared.errors)")
    for word in ["dropped", "not in these papers any more"] {
      #expect(!compared.output.contains(word), "\(compared.output)")
    }
    #expect(
      compared.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .contains("with what was published later for the same meeting"), "\(compared.output)")
  }
}

extension MeetingLife {
  func run(_ arguments: [String]) throws -> Command.Outcome { try command.run(arguments) }

  /// Every file of a public part, as text, by its path.
  func publicFiles(of meeting: String = name) throws -> [String: String] {
    let place = folder.appending(path: "Output/sefton/\(meeting)/public")
    let names = try FileManager.default.subpathsOfDirectory(atPath: place.path)
    var files: [String: String] = [:]
    for name in names {
      guard let bytes = FileManager.default.contents(atPath: place.appending(path: name).path)
      else {
        continue
      }
      files[name] = String(decoding: bytes, as: UTF8.self)
    }
    return files
  }
}
