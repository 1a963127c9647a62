package import Diagnostics
import Publication

extension SkeletonProblem {
  package var example: CodeExample {
    switch self {
    case .name:
      Self.typed(
        "scrutiny new council Surrey --gss E10000030 --house standard",
        "A council's folder has small letters.",
        cure: "scrutiny new council surrey --gss E10000030 --house standard")
    case .meetingName:
      Self.typed(
        "scrutiny new meeting --council kent scrutiny-december --committee \"Scrutiny Committee\"",
        "A meeting's folder begins with its date.", cure: Self.goodMeeting)
    case .reportName:
      Self.report(
        "--meeting 2026-12-08-scrutiny performance", "A report's name begins with two digits.")
    case .text:
      Self.typed(
        "scrutiny new report --council kent --meeting 2026-12-08-scrutiny 04-performance --title \"\"",
        "The title is empty.", cure: Self.goodReport)
    case .unknownHouse:
      Self.typed(
        "scrutiny new council surrey --gss E10000030 --house standrd",
        "The folder in Templates is called standard.",
        cure: "scrutiny new council surrey --gss E10000030 --house standard")
    case .unknownCouncil:
      Self.typed(
        "scrutiny new meeting --council knet 2026-12-08-scrutiny --committee \"Scrutiny Committee\"",
        "The folder in Data/councils is called kent.",
        cure: Self.goodMeeting)
    case .unknownMeeting:
      Self.report(
        "--meeting 2026-12-09-scrutiny 04-performance",
        "The council's meeting is that of 8 December.")
    case .unknownArea:
      Self.typed(
        "scrutiny new council surrey --gss 936 --house standard",
        "936 is the department's number, and not the code of the area.",
        cure: "scrutiny new council surrey --gss E10000030 --house standard")
    case .notACouncil:
      Self.typed(
        "scrutiny new council surrey --gss E12000008 --house standard",
        "The code is that of the region in which Surrey lies.",
        cure: "scrutiny new council surrey --gss E10000030 --house standard")
    case .agendaForm:
      CodeExample(
        in: "Data/councils/kent/meetings/2026-12-08-scrutiny/meeting.yaml",
        """
        agenda: [Apologies for absence, {report: 03-key-figures.md}]
        (then: scrutiny new report … 04-performance)
        """,
        cure: "agenda:\n  - Apologies for absence\n  - report: 03-key-figures.md")
    case .noHouseName:
      CodeExample(
        in: "Templates/standard/house.yaml",
        """
        "name": Standard
        (then: scrutiny new house-style kent --from standard)
        """,
        cure: "name: Standard")
    case .extractPath:
      Self.typed(
        "scrutiny new extract Data/extracts/referrals.csv",
        "The file lies in no folder for its source and in none for its release.",
        cure: "scrutiny new extract Data/extracts/dfe-children-in-need/2025/referrals.csv")
    case .extractMissing:
      Self.typed(
        "scrutiny new extract Data/extracts/dfe-children-in-need/2025/referals.csv",
        "The file is called referrals.csv.",
        cure: "scrutiny new extract Data/extracts/dfe-children-in-need/2025/referrals.csv")
    case .releaseMapped:
      Self.typed(
        "scrutiny new extract Data/extracts/dfe-children-in-need/2025/assessments.csv",
        "The mapping.yaml of the release has the file already.",
        cure: "Change its lines there, or take them out and run the command again.")
    case .severalReleases:
      Self.typed(
        "scrutiny new extract Data/extracts/dfe-children-in-need/202?/referrals.csv",
        "The files lie in the releases 2024 and 2025, which have a mapping each.",
        cure: "scrutiny new extract Data/extracts/dfe-children-in-need/2025/referrals.csv")
    case .mappingForm:
      Self.typed(
        "scrutiny new extract Data/extracts/dfe-children-in-need/2025/assessments.csv",
        "The mapping.yaml there is one line: files: [{file: referrals.csv, layout: ees, take: []}]",
        cure: "Write each file of it on lines of its own, below 'files:'.")
    case .unknownCouncilName:
      Self.typed(
        "scrutiny init trafford --council Traford", "The name has two f's.",
        cure: "scrutiny init trafford --council Trafford")
    case .folderInUse:
      Self.typed(
        "scrutiny init . --council Trafford", "The working directory holds files already.",
        cure: "scrutiny init trafford --council Trafford")
    case .damagedProgram:
      Self.typed(
        "scrutiny init trafford --council Trafford", "The program is not as it was built.",
        cure: "Install the program again.")
    case .notLater:
      Self.typed(
        "scrutiny new meeting --council kent 2026-09-08-scrutiny --like 2026-12-08-scrutiny",
        "The new meeting is before the one that it is like.",
        cure: "scrutiny new meeting --council kent 2027-03-09-scrutiny --like 2026-12-08-scrutiny")
    }
  }

  private static func typed(_ command: String, _ fault: String, cure: String) -> CodeExample {
    CodeExample(in: command, fault, cure: cure)
  }

  private static func report(_ words: String, _ fault: String) -> CodeExample {
    typed(
      "scrutiny new report --council kent \(words) --title \"Performance\"", fault,
      cure: goodReport)
  }

  private static let goodMeeting =
    "scrutiny new meeting --council kent 2026-12-08-scrutiny --committee \"Scrutiny Committee\""

  private static let goodReport =
    "scrutiny new report --council kent --meeting 2026-12-08-scrutiny 04-performance "
    + "--title \"Performance\""

  package static let samples: [Self] = [
    .severalReleases(
      "extracts/dfe-children-in-need/2024", other: "extracts/dfe-children-in-need/2025"),
    .mappingForm(path: "Data/extracts/dfe-children-in-need/2025/mapping.yaml"),
    .name(.council, "Surrey", .character), .meetingName("scrutiny-december"),
    .reportName("performance"), .text(option: "--title"),
    .unknownHouse("standrd", known: ["sefton", "standard"]),
    .unknownCouncil("knet", known: ["kent", "sefton"]),
    .unknownMeeting("2026-12-09-scrutiny", known: ["2026-12-08-scrutiny"]),
    .unknownArea("936", suggestion: AreaSuggestion(gss: "E10000030", name: "Surrey")),
    .notACouncil("E12000008", name: "South East"),
    .agendaForm(
      path: "Data/councils/kent/meetings/2026-12-08-scrutiny/meeting.yaml",
      item: "04-performance.md"),
    .noHouseName(path: "Templates/standard/house.yaml"),
    .extractPath("Data/extracts/referrals.csv"),
    .extractMissing(
      "Data/extracts/dfe-children-in-need/2025/referals.csv", known: ["referrals.csv"]),
    .releaseMapped(
      "Data/extracts/dfe-children-in-need/2025/mapping.yaml", file: "assessments.csv"),
    .unknownCouncilName("Traford", near: ["Trafford"]), .folderInUse("."), .damagedProgram,
    .notLater("2026-09-08-scrutiny", than: "2026-12-08-scrutiny"),
  ]
}
