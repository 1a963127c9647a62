import Analysis
import Councils
import Diagnostics
import Documents
import Figures
import Foundation
import Houses
import Indicators
import Papers
import Settings
import TestSupport
import Testing

/// A report of which a few lines are given, taken from its text to its document.
///
/// Lines in parentheses say to a reader what else is the case and are no part of the report. Lines
/// that begin with `---` are a front matter with a body; otherwise a front matter begins with a key.
struct ExampleReport {
  let file: String
  let house: HouseTemplates
  /// A key of the front matter, or a heading of the body, that the report lacks where the lines do
  /// not give it.
  var lacking: String?
  /// Whether the agenda attaches an appendix to the report.
  var hasAppendix = false

  func findings(_ lines: String) throws -> DiagnosticLog { try document(text(lines)).log }

  /// A whole report and its document; nil where the log holds an error.
  func document(_ text: String) throws -> (document: Document?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let name = try #require(PaperName(file: file))
    let source = SourceText(name: file, text: text)
    let meeting = try #require(meeting)
    guard
      let report = ReportSourceReader(house: house.style).read(name, source, into: &log),
      var compiled = CompiledReport.compile(
        report, dictionary: try #require(Self.dictionary),
        declared: DeclaredFigures(facts: nil, tables: nil, into: &log), into: &log)
    else { return (nil, log) }
    compiled.spend = report.spend.flatMap { Spend($0.text) }
    let builder = ReportBuilder(
      council: Self.council, meeting: meeting, house: house, readings: [:],
      declared: DeclaredFigures(facts: nil, tables: nil, into: &log), sources: FigureSources([:]),
      printedBefore: PrintedBefore())
    let document = builder.document(of: compiled, into: &log)
    return (log.hasErrors ? nil : document, log)
  }

  private var meeting: Meeting? {
    let text = """
      committee: Scrutiny Committee
      date: 2026-03-17
      data_cut_off: 2026-03-02
      agenda:
        - report: \(file)
      \(hasAppendix ? "    appendices: [09-terms.md]" : "")
      """
    var log = DiagnosticLog()
    return MeetingReader.read(
      id: "2026-03-17-scrutiny", SourceText(name: "meeting.yaml", text: text), into: &log)
  }

  // MARK: The whole report

  private func text(_ lines: String) -> String {
    let said = lines.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("(") && !$0.hasPrefix("data_no_older_than") }
      .joined(separator: "\n")
    if lines.hasPrefix("# "), lacking == "---" { return said }
    let parts = Self.parts(said)
    let front = completed(
      parts.front,
      with: Self.front.filter { !$0.hasPrefix("\(lacking ?? "-"):") }.joined(separator: "\n"))
    return "---\n\(front)---\n\(body(parts.body))\n"
  }

  private static func parts(_ lines: String) -> (front: String, body: String) {
    let pieces = (lines + "\n").components(separatedBy: "---\n")
    if pieces.count == 3 { return (pieces[1].trimmingCharacters(in: .newlines), pieces[2]) }
    let key = lines.prefix { $0.isLetter || $0 == "_" }
    return !key.isEmpty && lines.dropFirst(key.count).first == ":" ? (lines, "") : ("", lines)
  }

  private func body(_ lines: String) -> String {
    let given = Set(
      lines.split(separator: "\n").filter { $0.hasPrefix("# ") }.map { String($0.dropFirst(2)) })
    let others = Self.sections
      .filter { !given.contains($0.heading) && $0.heading != lacking }
      .filter { house.style.field(headed: $0.heading) != nil }
      .map { "# \($0.heading)\n\n\($0.text)\n" }
    return ([lines] + others).joined(separator: "\n\n")
  }

  private static let front = [
    "title: Performance in quarter three", "report_of: Director of Services",
    "key_decision: no",
    "recommendations: {note: That the report be noted.}",
  ]

  private static let sections = [
    (heading: "Summary", text: "The report says how services stand."),
    (heading: "Legal", text: "None."), (heading: "Cost", text: "None."),
  ]

  // MARK: What stands around it

  private static let dictionary: IndicatorDictionary? = {
    let file = Repository.root.appending(path: "Data/indicators.yaml")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    var log = DiagnosticLog()
    return SettingsReader.read(SourceText(name: "indicators.yaml", text: text), into: &log)
      .flatMap { IndicatorDictionary.read($0, into: &log) }
  }()

  private static let council = Council(
    id: "kent", name: "Kent",
    area: Area(code: AreaCode("E10000016"), dfe: "886", name: "Kent", level: .localAuthority),
    region: nil, england: nil, neighbours: [], neighbourModel: "", jurisdiction: .england,
    houseStyle: "kent", notice: "", disclosure: .standard, dataNoOlderThan: nil,
    workingDays: WorkingDays(closed: []), targets: [], keyDecisionOver: Spend("£500000"))
}
