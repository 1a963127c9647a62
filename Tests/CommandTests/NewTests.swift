import Foundation
import TestSupport
import Testing

/// `scrutiny new`: what it makes builds without an edit, and nothing is written over.
struct NewTests {
  private let command: Command

  init() throws { command = try Command() }

  private var folder: TemporaryFolder { command.folder }

  /// The names of the house styles that stand in Templates.
  static let houses: [String] = {
    let templates = Repository.root.appending(path: "Templates")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: templates.path)) ?? []
    return names.filter {
      FileManager.default.fileExists(atPath: templates.appending(path: "\($0)/house.yaml").path)
    }.sorted()
  }()

  /// A council of another code than its folder, in a copy of a house: council, meeting and report.
  private func makeCouncil(_ name: String, gss: String, house: String) throws {
    for arguments in [
      ["council", name, "--gss", gss, "--house", house],
      [
        "meeting", "--council", name, "2026-12-08-scrutiny", "--committee",
        "Children's Scrutiny Committee",
      ],
      [
        "report", "--council", name, "--meeting", "2026-12-08", "05-performance", "--title",
        "Performance: the year so far",
      ],
    ] {
      let outcome = try new(arguments)
      #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
    }
  }

  private func new(_ arguments: [String]) throws -> Command.Outcome {
    let line = (["new"] + arguments).map { "'" + $0.replacing("'", with: "'\\''") + "'" }
    return try command.shell("\"$scrutiny\" " + line.joined(separator: " "))
  }

  @Test(arguments: houses)
  func aCouncilWithFiguresBuildsInEachHouseWithoutAnEdit(house: String) throws {
    let copied = try new(["house-style", "own", "--from", house])
    #expect(copied.status == 0, "\(copied.errors)")
    // Knowsley is a neighbour of Sefton's, so the example's extracts hold its figures.
    try makeCouncil("knowsley", gss: "E08000011", house: "own")
    let checked = try command.run("check", "--council", "knowsley")
    #expect(checked.status == 0, "\(checked.errors)")
    let built = try command.run("build", "--council", "knowsley")
    #expect(built.status == 0, "\(built.errors)")
    #expect(built.output == "")
    let pack = "Output/knowsley/2026-12-08-scrutiny/public"
    let paper = try folder.text("\(pack)/05-performance.md")
    #expect(paper.contains("Performance: the year so far"))
    #expect(paper.contains("Children in care"))
    #expect(folder.exists("\(pack)/03-key-figures.html"))
    #expect(folder.exists("\(pack)/05-performance.csv"))
  }

  @Test func aNewReportSaysWhoseItIsAndNamesItsRecommendationAfterItself() throws {
    try makeCouncil("knowsley", gss: "E08000011", house: "west-sussex")
    let folderName = "Data/councils/knowsley/meetings/2026-12-08-scrutiny"
    let report = try folder.text("\(folderName)/05-performance.md")
    #expect(report.contains("report_by: Director of Children’s Services\n"))
    #expect(!report.contains("# Report by"))
    try makeCouncil("kent", gss: "E10000016", house: "sefton")
    let other = "Data/councils/kent/meetings/2026-12-08-scrutiny"
    #expect(try folder.text("\(other)/03-key-figures.md").contains("  note-key-figures: That"))
    let second = try folder.text("\(other)/05-performance.md")
    #expect(second.contains("  note-performance: That"))
    #expect(!second.contains(" \n"))
  }

  @Test func aScheduleSaysWhatHolidaysItDoesNotKnow() throws {
    _ = try new(["council", "kent", "--gss", "E10000016", "--house", "sefton"])
    _ = try new([
      "meeting", "--council", "kent", "2031-01-14-scrutiny", "--committee", "Scrutiny",
    ])
    let schedule = try command.run("schedule", "--council", "kent", "--as-of", "2030-12-01")
    #expect(schedule.status == 0)
    #expect(schedule.errors.contains("warning[P221]: Data/bank-holidays.csv has no day of 2031"))
    #expect(schedule.output.contains("Tue 14 Jan 2031"))
  }

  @Test(arguments: houses)
  func aCouncilWithoutFiguresBuildsInEachHouseWithoutAnEdit(house: String) throws {
    try makeCouncil("cardiff", gss: "W06000015", house: house)
    let built = try command.run("build", "--council", "cardiff")
    #expect(built.status == 0, "\(built.errors)")
    #expect(folder.exists("Output/cardiff/2026-12-08-scrutiny/public/05-performance.html"))
  }

  @Test func aNewCouncilHasTheCodesAndTheRegionOfItsArea() throws {
    let outcome = try new(["council", "kent", "--gss", "E10000016", "--house", "sefton"])
    #expect(
      outcome.output == """
        wrote Data/councils/kent/council.yaml
        wrote Data/councils/kent/facts.yaml
        wrote Data/councils/kent/recommendations.csv
        wrote Data/councils/kent/targets.csv
        next: scrutiny new meeting --council kent YYYY-MM-DD-scrutiny --committee "Scrutiny Committee"

        """)
    let settings = try folder.text("Data/councils/kent/council.yaml")
    for line in [
      "name: Kent\n", "codes: {gss: E10000016, dfe: 886}\n", "region: South East\n",
      "jurisdiction: England\n", "house_style: sefton\n",
    ] {
      #expect(settings.contains(line), "no line \(line)")
    }
  }

  @Test func anOlderCodeGivesTodaysCode() throws {
    _ = try new(["council", "dorset", "--gss", "E10000009", "--house", "sefton"])
    #expect(
      try folder.text("Data/councils/dorset/council.yaml").contains("{gss: E06000059, dfe: 838}"))
  }

  @Test func aCouncilOutsideEnglandNeedsNoNumberOfTheDepartment() throws {
    try makeCouncil("glasgow", gss: "S12000049", house: "standard")
    let built = try command.run("build", "--council", "glasgow")
    #expect(built.status == 0, "\(built.errors)")
  }

  @Test(arguments: ["857", "e06000017"])
  func aCodeThatIsAnotherOfACouncilIsAnsweredWithItsOwn(code: String) throws {
    let outcome = try new(["council", "rutland", "--gss", code, "--house", "standard"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("hint: 'E06000017' is Rutland"), "\(outcome.errors)")
  }

  @Test func aNewMeetingCountsFiveClearDaysBackOverTheWeekend() throws {
    _ = try new(["council", "kent", "--gss", "E10000016", "--house", "sefton"])
    _ = try new([
      "meeting", "--council", "kent", "2026-12-08-scrutiny", "--committee", "Scrutiny: children",
    ])
    let settings = try folder.text("Data/councils/kent/meetings/2026-12-08-scrutiny/meeting.yaml")
    // Tuesday 8 December; the clear days are 1 to 4 and 7, so the papers go out on Monday 30 November.
    #expect(settings.contains("issued: 2026-11-30\n"))
    #expect(settings.contains("data_cut_off: 2026-11-23\n"))
    #expect(settings.contains("clear days before the meeting: 1, 2, 3, 4 and 7 December 2026.\n"))
    #expect(settings.contains("committee: \"Scrutiny: children\"\n"))
  }

  @Test func aMeetingAfterAnotherHasItsMinutesOnTheAgenda() throws {
    let outcome = try new([
      "meeting", "--council", "sefton", "2026-05-12-overview", "--committee", "Scrutiny",
    ])
    #expect(outcome.status == 0)
    let folderName = "Data/councils/sefton/meetings/2026-05-12-overview"
    let settings = try folder.text("\(folderName)/meeting.yaml")
    #expect(
      settings.hasSuffix(
        """
        agenda:
          - Apologies for absence
          - Declarations of interest
          - minutes: 2026-03-17
          - report: 04-key-figures.md

        """))
    // The first working day of the week before, with the May bank holiday between.
    #expect(settings.contains("issued: 2026-05-01\n"))
  }

  @Test func aReportGoesOnTheAgendaInTheOrderOfTheNumbers() throws {
    let meeting = "2026-03-17-overview-and-scrutiny"
    let path = "Data/councils/sefton/meetings/\(meeting)/meeting.yaml"
    let before = try folder.text(path)
    for name in ["06-finance", "03-plan.md"] {
      let outcome = try new([
        "report", "--council", "sefton", "--meeting", meeting, name, "--title", "A title",
      ])
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("added to \(path)\n"))
    }
    #expect(
      try folder.text(path)
        == before.replacing(
          "  - report: 04-performance.md\n",
          with: "  - report: 03-plan.md\n  - report: 04-performance.md\n"
        ).replacing(
          "  - report: 05-workforce.md\n",
          with: "  - report: 05-workforce.md\n  - report: 06-finance.md\n"))
    let built = try command.run("build", meeting)
    #expect(built.status == 0, "\(built.errors)")
  }

  @Test func aCopiedHouseKeepsItsCommentsAndChangesItsName() throws {
    let outcome = try new(["house-style", "kent-and-more", "--from", "sefton"])
    #expect(outcome.status == 0)
    let old = try folder.text("Templates/sefton/house.yaml")
    let new = try folder.text("Templates/kent-and-more/house.yaml")
    #expect(
      new == "# yaml-language-server: $schema=../../Data/.schemas/house.json\n"
        + "# The house style 'kent-and-more', which began as a copy of 'sefton'.\n"
        + old.replacing("\nname: Sefton\n", with: "\nname: Kent and More\n"))
    #expect(
      try folder.text("Templates/kent-and-more/paper.css")
        == "/* Rules of this house. They stand after those of its base. */\n")
    #expect(try self.new(["house-style", "surrey", "--from", "standard"]).status == 0)
    for file in ["report.md", "agenda.md", "page.html", "paper.css"] {
      #expect(
        try folder.text("Templates/surrey/\(file)") == folder.text("Templates/standard/\(file)"))
    }
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let status: Int32
    let says: [String]
    var testDescription: String { arguments.joined(separator: " ") }

    init(_ arguments: [String], _ status: Int32, _ says: String...) {
      self.arguments = arguments
      self.status = status
      self.says = says
    }
  }

  static let refusals = [
    Refusal(["house-style", "Kent", "--from", "sefton"], 64, "small letters", "'kent' would do"),
    Refusal(["house-style", "con", "--from", "sefton"], 64, "Windows"),
    Refusal(["house-style", "../kent", "--from", "sefton"], 64, "small letters"),
    Refusal(["house-style", "kent", "--from", "seftn"], 64, "did you mean 'sefton'?"),
    Refusal(
      ["house-style", "sefton", "--from", "sefton"], 73, "Templates/sefton' is there already"),
    Refusal(["house-style", "kent"], 64, "--from"),
    Refusal(
      ["council", "kent", "--gss", "E10000061", "--house", "sefton"], 64, "'E10000016' is Kent"),
    Refusal(["council", "south", "--gss", "E12000008", "--house", "sefton"], 64, "South East"),
    Refusal(["council", "kent", "--gss", "E10000016", "--house", "seton"], 64, "did you mean"),
    Refusal(
      ["council", "sefton", "--gss", "E08000014", "--house", "sefton"], 73, "Nothing", "sefton"),
    Refusal(
      ["council", "kent", "--gss", "E10000016", "--house", "sefton", "--name", "a\nb"], 64,
      "--name takes one line"),
    Refusal(
      ["meeting", "--council", "seftn", "2026-12-08-scrutiny", "--committee", "C"], 64,
      "did you mean 'sefton'?"),
    Refusal(
      ["meeting", "--council", "sefton", "2026-13-08-x", "--committee", "C"], 64, "by its date"),
    Refusal(
      ["meeting", "--council", "sefton", "2026-12-08", "--committee", "C"], 64, "by its date"),
    Refusal(
      ["meeting", "--council", "sefton", "2026-12-08-x", "--committee", " "], 64, "--committee"),
    Refusal(
      ["meeting", "--council", "sefton", "2026-03-17-overview-and-scrutiny", "--committee", "C"],
      73,
      "is there already"),
    Refusal(
      ["report", "--council", "sefton", "--meeting", "2026-03-17", "performance", "--title", "T"],
      64,
      "two digits"),
    Refusal(
      ["report", "--council", "sefton", "--meeting", "2026-03-18", "06-x", "--title", "T"], 64,
      "2026-03-17-overview-and-scrutiny"),
    Refusal(
      [
        "report", "--council", "sefton", "--meeting", "2026-03-17", "04-performance", "--title",
        "T",
      ],
      73, "is there already"),
    Refusal(
      ["report", "--council", "sefton", "--meeting", "2026-03-17", "06-x", "--title", ""], 64,
      "--title takes one line"),
  ]

  @Test(arguments: refusals)
  func whatCannotBeMadeIsRefusedAndNothingChanges(refusal: Refusal) throws {
    let before = folder.listing
    let outcome = try new(refusal.arguments)
    #expect(outcome.status == refusal.status, "\(outcome.errors)")
    #expect(outcome.output == "")
    for words in refusal.says {
      #expect(
        outcome.errors.localizedCaseInsensitiveContains(words), "\(words) in \(outcome.errors)")
    }
    #expect(folder.listing == before)
  }

  @Test func withoutAProjectNothingCanBeMade() throws {
    let empty = try Command(withoutProject: ())
    let outcome = try empty.run("new", "house-style", "kent", "--from", "sefton")
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("no project here"))
  }

  @Test func anAgendaInAnotherFormIsLeftToItsAuthor() throws {
    let path = "Data/councils/sefton/meetings/2026-06-09-x/meeting.yaml"
    let settings =
      "committee: C\ndate: 2026-06-09\ndata_cut_off: 2026-05-01\nagenda: [Apologies, Minutes]\n"
    try folder.write(path, settings)
    let outcome = try new([
      "report", "--council", "sefton", "--meeting", "2026-06-09-x", "04-x", "--title", "T",
    ])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("- report: 04-x.md"))
    #expect(try folder.text(path) == settings)
    #expect(!folder.exists("Data/councils/sefton/meetings/2026-06-09-x/04-x.md"))
  }

  @Test func nothingIsWrittenThroughALink() throws {
    try folder.write("elsewhere/keep", "")
    try FileManager.default.removeItem(atPath: folder.path("Data/councils"))
    try folder.link("Data/councils", to: "../elsewhere")
    let outcome = try new(["council", "kent", "--gss", "E10000016", "--house", "sefton"])
    #expect(outcome.status == 73, "\(outcome.errors)")
    #expect(!folder.exists("elsewhere/kent"))
  }
}
