import Diagnostics
import Documents
import Figures
import Templating

/// A template against a small vocabulary; one that is sound is expanded and read as Markdown.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTemplates(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = input(data, size)
  guard let source = source(bytes, "a.md") else { return 0 }
  var log = DiagnosticLog()
  let template = Template.compile(source, vocabulary: Words.vocabulary, into: &log)
  precondition((template == nil) == log.hasErrors, "taken with errors, or refused in silence")
  if let template, let text = template.expand(Words.values, tags: NoTables(), into: &log) {
    _ = MarkdownReader.read(text, into: &log)
  }
  tell(log, of: bytes)
  return 0
}

struct NoTables: TagExpander {
  func blocks(for call: TagCall, into log: inout DiagnosticLog) -> [Block]? {
    [Block(.paragraph([.text(call.name)]))]
  }
}

/// An indicator of two fields.
struct Measure: TemplateRecord {
  static let type = RecordType(
    "indicator",
    fields: [
      .init("name", .text, "its name"), .init("latest", .figure, "the newest value"),
      .init("rose", .mayBeAbsent(.flag), "whether it rose"),
      .init("history", .list(of: .figure), "all values"),
      .init("beside", .figure, argument: .oneOf(["england", "region"]), "the value elsewhere"),
    ])

  static let figure = FigureValue(
    id: FigureID(indicator: "a", area: "E08000014", period: "2024", measure: "value"),
    value: .number(Rational(26)), format: FigureFormat(unit: .perCent, places: 1),
    origins: [Origin(file: "a.csv", row: 2, column: "b")])

  func value(of field: String, argument: String?) -> TemplateValue {
    switch field {
    case "name": .text("Re-referrals")
    case "rose": .absent("no value before")
    case "history": .list([.figure(Self.figure), .figure(Self.figure)])
    default: .figure(Self.figure)
    }
  }
}

enum Words {
  static let vocabulary = Vocabulary(
    names: [
      .init("a", .record(Measure.type), "an indicator"),
      .init("all", .list(of: .record(Measure.type)), "all indicators"),
      .init("key", .flag, "a flag"), .init("place", .mayBeAbsent(.text), "a place"),
      .init("papers", .whole, "a number"),
    ],
    tags: [
      TagDeclaration(
        "table", .several(record: "indicator"),
        options: [.init("periods", .whole(1...12), "how many"), .init("title", .text, "a title")],
        "A table.")
    ])
  static let values: [String: TemplateValue] = [
    "a": .record(Measure()), "all": .list([.record(Measure()), .record(Measure())]),
    "key": .flag(true), "place": .absent("none is named"), "papers": .whole(3),
  ]
}
