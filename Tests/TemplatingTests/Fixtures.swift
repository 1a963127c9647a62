import Diagnostics
import Documents
import Figures
import Testing

@testable import Templating

/// An indicator as a model would hand it over.
struct Indicator: TemplateRecord {
  var name = "Re-referrals"
  var latest: Value = .number(Rational(26))
  var rose: TemplateValue = .flag(true)
  var target: TemplateValue = .absent("no target is set in targets.csv")

  static let type = RecordType(
    "indicator",
    fields: [
      .init("name", .text, "its name in the dictionary"),
      .init("latest", .figure, "the newest value"),
      .init("target", .mayBeAbsent(.figure), "what the council aims at"),
      .init("rose", .mayBeAbsent(.flag), "the value is higher than the one before"),
      .init("period", .text, "the newest period in words"),
      .init("movement", .text, "how the value moved, such as | rose from 1 to 2"),
      .init("history", .list(of: .figure), "all values, oldest first"),
      .init(
        "at", .figure, argument: .text(what: "a period", example: "2023/24"),
        "the value of a period"),
      .init(
        "beside", .figure, argument: .oneOf(["england", "neighbours"]), "the value elsewhere"),
    ])

  static func figure(_ value: Value, places: Int = 1, period: String = "2024") -> FigureValue {
    FigureValue(
      id: FigureID(indicator: "rereferral", area: "E08000014", period: period, measure: "value"),
      value: value, format: FigureFormat(unit: .perCent, places: places),
      origins: [Origin(file: "c1.csv", row: 2, column: "pc")])
  }

  func value(of field: String, argument: String?) -> TemplateValue {
    switch field {
    case "name": return .text(name)
    case "latest": return .figure(Self.figure(latest))
    case "target": return target
    case "rose": return rose
    case "period": return .text("2024/25")
    case "movement": return .text("rose from 25.1% to 26.0%")
    case "history":
      return .list([.figure(Self.figure(.number(Rational(25)))), .figure(Self.figure(latest))])
    case "at":
      guard argument == "2023/24" else { return .unknownArgument(known: ["2022/23", "2023/24"]) }
      return .figure(Self.figure(.number(Rational(25))))
    case "beside": return .figure(Self.figure(.number(Rational(argument == "england" ? 22 : 20))))
    default: return .absent("no such field")
    }
  }
}

struct Council: TemplateRecord {
  static let type = RecordType("council", fields: [.init("name", .text, "as it calls itself")])
  func value(of field: String, argument: String?) -> TemplateValue { .text("Sefton") }
}

/// Blocks that say what was asked.
struct EchoTags: TagExpander {
  func blocks(for call: TagCall, into log: inout DiagnosticLog) -> [Block]? {
    if call.arguments.contains(where: { $0.name == "nothing" }) { return [] }
    var words = [call.name] + call.arguments.map(\.name)
    if let periods = call.whole("periods") { words.append("periods=\(periods)") }
    if !call.words("beside").isEmpty {
      words.append("beside=\(call.words("beside").joined(separator: "+"))")
    }
    if let kind = call.word("kind") { words.append("kind=\(kind)") }
    if let title = call.text("title") { words.append("title=\(title)") }
    return [Block(.paragraph([.text(words.joined(separator: " "))]))]
  }
}

enum Fixture {
  static let tags = [
    TagDeclaration(
      "table", .several(record: "indicator"),
      options: [
        .init("periods", .whole(1...12), "how many periods, newest last"),
        .init("beside", .words(["england", "neighbours", "region"]), "whom to show beside it"),
        .init("title", .text, "a caption of its own"),
      ], "A table of figures."),
    TagDeclaration(
      "chart", .one(record: "indicator"),
      options: [.init("kind", .word(["bar", "control", "line"]), isRequired: true, "its form")],
      "A chart of one indicator."),
  ]

  static func vocabulary(
    form: Vocabulary.Form = .paper, blocks: [String] = []
  ) -> Vocabulary {
    Vocabulary(
      form: form,
      names: [
        .init("rereferral", .record(Indicator.type), "Re-referrals within twelve months"),
        .init("icpc_15", .record(Indicator.type), "Conferences within 15 working days"),
        .init("withheld", .record(Indicator.type), "An indicator that is withheld"),
        .init("council", .record(Council.type), "The council"),
        .init("indicators", .list(of: .record(Indicator.type)), "All indicators of the report"),
        .init("nobody", .list(of: .record(Indicator.type)), "A list without items"),
        .init("maybe_list", .mayBeAbsent(.list(of: .text)), "A list that may be absent"),
        .init("is_key", .flag, "The report asks for a key decision"),
        .init("papers", .whole, "How many papers there are"),
        .init("day", .date, "The day of the meeting"),
        .init("place", .mayBeAbsent(.text), "Where the committee meets"),
        .init("commentary", .blocks, "What the officer wrote"),
        .init("style", .style, "The rules of paper.css"),
        .init("hostile", .text, "A text from data"),
      ],
      tags: tags, blocks: blocks.map { .init($0, "the block '\($0)'") })
  }

  static func values(hostile: String = "") -> [String: TemplateValue] {
    var values: [String: TemplateValue] = [
      "rereferral": .record(Indicator()), "icpc_15": .record(Indicator(name: "Conferences")),
      "withheld": .record(
        Indicator(
          name: "Withheld", latest: .absent(.confidential), rose: .absent("a value is withheld"))),
      "council": .record(Council()),
      "indicators": .list([.record(Indicator()), .record(Indicator(name: "Conferences"))]),
      "nobody": .list([]), "maybe_list": .absent("there is none"), "is_key": .flag(false),
      "papers": .whole(12), "place": .absent("meeting.yaml names no place"),
      "commentary": .blocks([Block(.paragraph([.text("commentary")]))]),
      "hostile": .text(hostile),
    ]
    if let day = CalendarDate(year: 2026, month: 3, day: 12) { values["day"] = .date(day) }
    if let sheet = StyleSheet(rules: "p { color: black }") { values["style"] = .style(sheet) }
    return values
  }

  /// The expanded text with ⟦what the mark holds⟧, or the codes of the problems.
  static func expand(
    _ template: String, form: Vocabulary.Form = .paper, parts: [String: String] = [:],
    blocks: [String] = [], filled: [String: [Block]] = [:], hostile: String = ""
  ) -> String {
    var log = DiagnosticLog()
    let source = SourceText(name: "report.md", text: template)
    let template = Template.compile(
      source, vocabulary: vocabulary(form: form, blocks: blocks), library: templates(parts),
      into: &log)
    let expanded = template?.expand(
      values(hostile: hostile), blocks: filled, tags: EchoTags(), into: &log)
    guard let expanded else { return log.codes.joined(separator: " ") }
    return print(expanded)
  }

  static func templates(_ parts: [String: String]) -> TemplateLibrary {
    TemplateLibrary(
      Dictionary(
        uniqueKeysWithValues: parts.map { name, text in
          (name, SourceText(name: "Templates/house/\(name)", text: text))
        }))
  }

  static func print(_ text: MarkedText) -> String {
    var out: [UInt8] = []
    var seen: [Int] = []
    var index = 0
    while index < text.bytes.count {
      if let number = MarkedText.markNumber(in: text.bytes, at: index) {
        seen.append(number)
        out += Array("⟦\(Self.words(text.insertions[number].content))⟧".utf8)
        index += MarkedText.markLength
      } else {
        out.append(text.bytes[index])
        index += 1
      }
    }
    #expect(seen == Array(text.insertions.indices), "each mark stands once, in order")
    let printed = String(validating: out, as: UTF8.self)
    #expect(printed != nil, "without its marks the text is UTF-8")
    return printed ?? ""
  }

  private static func words(_ content: Insertion.Content) -> String {
    switch content {
    case .text(let text): text
    case .figure(let figure): figure.printed
    case .inlines(let inlines): inlines.plainText
    case .style(let sheet): sheet.rules
    case .picture(let picture): picture.alternative
    case .blocks(let blocks):
      blocks.map { block in
        if case .paragraph(let inlines) = block.content { inlines.plainText } else { "block" }
      }.joined(separator: " / ")
    }
  }
}
