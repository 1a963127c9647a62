import Diagnostics
import Documents
import Figures
import Templating
import Testing

/// What `scrutiny explain` shows of each problem of a template is so.
@Suite struct TemplateExampleTests {
  /// What no line shows: bytes that are no text, and templates too large to print.
  static let notRun: Set<String> = ["T001", "T009", "T013", "T051", "T082", "T083", "T084"]

  static let samples = TemplateProblem.samples.filter { !notRun.contains($0.code) }

  @Test(arguments: samples)
  func theFaultIsFoundAndTheCureHasNone(_ problem: TemplateProblem) {
    let example = problem.example
    let fault = codes(example.fault, of: problem, isCure: false)
    #expect(fault.contains(problem.code), "\(problem.code): \(fault)")
    #expect(codes(example.cure, of: problem, isCure: true) == [], "\(problem.code)")
  }

  @Test func everyCodeHasOneSample() {
    let codes = TemplateProblem.samples.map(\.code)
    #expect(codes == codes.sorted() && Set(codes).count == codes.count)
    #expect(codes.count == 54)
  }

  private struct Record: TemplateRecord {
    static let type = RecordType(
      "indicator",
      fields: [
        .init("name", .text, "its name"), .init("latest", .figure, "the newest value"),
        .init("previous", .figure, "the one before"), .init("change", .figure, "the difference"),
        .init("target", .mayBeAbsent(.figure), "the council's target"),
        .init("rose", .mayBeAbsent(.flag), "whether it rose"),
        .init("history", .list(of: .figure), "all values"),
        .init("at", .figure, argument: .text(what: "a period", example: "2023/24"), "a value"),
      ])

    func value(of field: String, argument: String?) -> TemplateValue {
      switch field {
      case "target": .absent("no target is set in targets.csv")
      case "rose": .absent("a value is withheld")
      case "at" where argument != "2023/24": .unknownArgument(known: ["2023/24"])
      default: .figure(Indicator.figure(.number(Rational(26))))
      }
    }
  }

  private static let council = RecordType("council", fields: [.init("name", .text, "its name")])
  private static let meeting = RecordType(
    "meeting",
    fields: [
      .init("committee", .text, "its committee"), .init("agenda", .blocks, "the items"),
      .init("place", .mayBeAbsent(.text), "where it is held"),
      .init("visits", .mayBeAbsent(.list(of: .text)), "homes that members went to"),
    ])
  private static let report = RecordType(
    "report",
    fields: [
      .init("title", .text, "its title"), .init("item", .mayBeAbsent(.whole), "its number"),
    ])

  private static func vocabulary(of place: String) -> Vocabulary {
    let isReport = place.hasSuffix("report.md")
    return Vocabulary(
      names: [
        .init("council", .record(council), "the council"),
        .init("meeting", .record(meeting), "the meeting"),
        .init("report", .record(report), "the report"),
        .init("page", .record(RecordType("page", fields: [.init("style", .style, "rules")])), "it"),
        .init("rereferral", .record(Record.type), "re-referrals"),
      ],
      tags: [
        TagDeclaration(
          "table", .several(record: "indicator"),
          options: [
            .init("periods", .whole(1...13), "how many"),
            .init("beside", .words(["neighbours", "region", "england"]), "comparators"),
          ], "a table"),
        TagDeclaration(
          "dial", .one(record: "indicator"),
          options: [.init("kind", .word(["full", "half"]), isRequired: true, "its form")], "a dial"),
      ],
      blocks: isReport ? ["header", "summary", "body"].map { .init($0, "a block") } : [])
  }

  /// The codes of the lines as their file: a template of a house, or a narrative.
  private func codes(_ text: String, of problem: TemplateProblem, isCure: Bool) -> [String] {
    var log = DiagnosticLog()
    let place = problem.example.place
    let name = place.split(separator: "/").last.map(String.init) ?? place
    let vocabulary = Self.vocabulary(of: place)
    if case .neverInserted = problem {
      let house = ["note.md": "A note.\n", "report.md": isCure ? text.lastLine : "Words.\n"]
      _ = Fixture.templates(house).compile([("report.md", vocabulary)], into: &log)
      return log.codes
    }
    let library = Fixture.templates(["notice.md": "A notice.\n"].merging([name: text]) { $1 })
    let template = Template.compile(
      library[name] ?? SourceText(name: name, text: text), vocabulary: vocabulary,
      library: library, into: &log)
    // Others are found before there is any data.
    guard ["T032", "T080", "T081"].contains(problem.code) else { return log.codes }
    let values = ["rereferral": TemplateValue.record(Record())]
    _ = template?.expand(values, tags: EchoTags(), into: &log)
    return log.codes
  }
}

extension String {
  fileprivate var lastLine: String { split(separator: "\n").last.map(String.init) ?? "" }
}
