import Analysis
import Councils
import Diagnostics
import Extracts
import Figures
import Indicators
import TestSupport
import Testing

/// The examples of the page of codes that can be read from their own lines give their code, and
/// their cures do not.
@Suite struct CouncilExamplesTests {
  /// What other files of a project bring about, with a paper, a house or a published record. The tests
  /// of packs and papers bring it about.
  private static let untried = [
    "P019", "P020", "P021", "P068", "P069", "P073", "P074", "P075", "P076", "P091", "P190", "P191",
    "P192", "P193",
    "P221", "P222", "P223", "P337", "P338",
    "P239", "P240", "P241", "P262",
  ]

  private static let samples: [any Problem] =
    CouncilProblem.samples + MeetingProblem.samples + DeclaredFigureProblem.samples
    + RecommendationProblem.samples + DeclaredProblem.samples + ExemptionProblem.samples
    + DeadlineProblem.samples + MeetingLifeProblem.samples

  @Test(arguments: samples)
  func theExampleIsTrue(sample: any Problem) {
    guard !Self.untried.contains(sample.code) else { return }
    expectExample(of: sample, findings: Self.findings)
  }

  @Test func eachCodeHasOneSample() {
    let numbers = [
      Array(10...13), [27], Array(14...16), Array(18...21), Array(73...76), [33], Array(82...92),
      [98],
      Array(230...241), Array(260...263), [68, 69], Array(190...193),
      [17], Array(220...223), Array(330...338),
    ].joined()
    #expect(Self.samples.map(\.code) == numbers.map { "P" + String(1_000 + $0).dropFirst() })
  }

  /// What is found in a file of which a few lines are given, read as the file of that name.
  private static func findings(_ file: String, _ lines: String) -> DiagnosticLog {
    var log = DiagnosticLog()
    let parts = file.split(separator: "/").map(String.init)
    func source(_ whole: String = "") -> SourceText {
      SourceText(name: file, text: completed(lines, with: whole))
    }
    switch parts.last {
    case "council.yaml":
      let reader = CouncilReader(
        areas: areas, neighbours: StatisticalNeighbours([]), bankHolidays: [],
        houses: ["sefton", "standard"])
      _ = reader.read(id: "sefton", source(council), targets: [], into: &log)
    case "meeting.yaml":
      let id = parts.count > 1 ? parts[parts.count - 2] : "2026-03-17-scrutiny"
      let read = MeetingReader.read(id: id, source(meeting), into: &log)
      if let read { deadlines.check(read, into: &log) }
    case "bank-holidays.csv":
      _ = BankHolidays.read(ExtractFile(name: file, bytes: Array(lines.utf8)), into: &log)
    case "recommendations.csv":
      _ = RecommendationTracker.read(
        ExtractFile(name: file, bytes: Array(lines.utf8)), into: &log)
    case "facts.yaml":
      let declared = DeclaredFigures(facts: source(), tables: nil, into: &log)
      SmallDeclaredCounts.check(declared, .standard, into: &log)
    default:
      let declared = DeclaredFigures(facts: nil, tables: source(), into: &log)
      SmallDeclaredCounts.check(declared, .standard, into: &log)
    }
    return log
  }

  private static let deadlines = Deadlines(
    jurisdiction: .england,
    workingDays: WorkingDays(
      closed: Set([CalendarDate(year: 2026, month: 1, day: 1)].compactMap { $0 })))

  private static let areas = AreaTable([
    Area(code: AreaCode("E12000002"), dfe: "", name: "North West", level: .region),
    Area(
      code: AreaCode("E08000014"), dfe: "343", name: "Sefton", level: .localAuthority,
      region: AreaCode("E12000002")),
  ])

  private static let council = """
    name: Sefton
    codes: {gss: E08000014, dfe: 343}
    jurisdiction: England
    house_style: sefton
    """

  private static let meeting = """
    committee: Overview and Scrutiny Committee
    date: 2026-03-17
    data_cut_off: 2026-03-02
    issued: 2026-03-09
    agenda:
      - Apologies for absence
    """
}
