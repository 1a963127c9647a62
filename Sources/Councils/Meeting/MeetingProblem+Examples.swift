package import Diagnostics
import Figures

extension MeetingProblem {
  package var example: CodeExample {
    switch self {
    case .meetingFolder:
      CodeExample(
        in: "Data/councils/sefton/meetings/2026-03-18-scrutiny/meeting.yaml", "date: 2026-03-17",
        cure: "date: 2026-03-18")
    case .issuedTooLate:
      CodeExample(
        in: "meeting.yaml", "date: 2026-03-17\nissued: 2026-03-17",
        cure: "date: 2026-03-17\nissued: 2026-03-09")
    case .cutOffTooLate:
      CodeExample(
        in: "meeting.yaml", "date: 2026-03-17\ndata_cut_off: 2026-03-31",
        cure: "date: 2026-03-17\ndata_cut_off: 2026-03-02")
    case .reportFileName:
      CodeExample(
        in: "meeting.yaml", "agenda:\n  - Apologies for absence\n  - report: performance.md",
        cure: "agenda:\n  - Apologies for absence\n  - report: 02-performance.md")
    case .reportMissing:
      CodeExample(
        in: "meeting.yaml",
        "agenda:\n  - report: 04-perfomance.md  # the file is called 04-performance.md",
        cure: "agenda:\n  - report: 04-performance.md")
    case .reportTwice:
      CodeExample(
        in: "meeting.yaml",
        """
        agenda:
          - report: 04-performance.md
          - report: 04-performance.md
        """,
        cure: """
          agenda:
            - report: 04-performance.md
            - report: 05-workforce.md
          """)
    case .unusedReport:
      CodeExample(
        in: "meeting.yaml",
        "agenda:\n  - report: 04-performance.md  # 05-workforce.md lies in the folder too",
        cure: "agenda:\n  - report: 04-performance.md\n  - report: 05-workforce.md")
    case .letterWithoutTemplate:
      CodeExample(
        in: "meeting.yaml",
        """
        # The house style kent has no letter.md, and is based on no house that has one.
        letter:
          from: Director of Law
          reason: the figures came out on 12 March
          encloses: [05-workforce.md]
        """,
        cure: "cp Templates/standard/letter.md Templates/kent/letter.md")
    case .letterItem:
      Self.letter("05-workfroce.md", cure: "05-workforce.md")
    case .settingsNotRead:
      CodeExample(
        in: "Data/councils/sefton/meetings/2026-03-17-scrutiny",
        "The amounts of this meeting stand in fact.yaml.", cure: "Call the file facts.yaml.")
    case .fileNotRead:
      CodeExample(
        in: "Data/councils/sefton/meetings/2026-03-17-scrutiny",
        "The slides lie beside the reports, as slides.pptx.",
        cure: "agenda:\n  - file: slides.pptx\n    title: Presentation by the trust")
    }
  }

  private static func letter(_ item: String, cure: String) -> CodeExample {
    func lines(_ item: String) -> String {
      """
      agenda:
        - report: 05-workforce.md
      letter:
        from: Director of Law
        reason: the figures came out on 12 March
        encloses: [\(item)]
      """
    }
    return CodeExample(in: "meeting.yaml", lines(item), cure: lines(cure))
  }

  package static let samples: [Self] = {
    guard let meeting = CalendarDate(year: 2026, month: 3, day: 17),
      let after = CalendarDate(year: 2026, month: 3, day: 31)
    else { return [] }
    return [
      .meetingFolder(id: "2026-03-18-scrutiny", date: "2026-03-17"),
      .issuedTooLate(meeting, meeting), .cutOffTooLate(after, meeting),
      .reportFileName("performance.md"), .reportMissing("04-perfomance.md"),
      .reportTwice("04-performance.md"), .unusedReport("05-workforce.md"),
      .letterWithoutTemplate(house: "kent"),
      .letterItem("05-workfroce.md", known: ["05-workforce.md"]),
      .settingsNotRead("fact.yaml", place: .meeting), .fileNotRead("slides.pptx", place: .meeting),
    ]
  }()
}
