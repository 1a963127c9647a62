import Diagnostics

extension Manifest {
  /// The lists that older manifests lack, as lines of JSON.
  var contents: [(key: String, lines: [String])] {
    [
      ("facts", facts.map(Self.line)), ("indicators", indicators.map(Self.line)),
      ("paragraphs", paragraphs.map(Self.line)),
    ]
  }

  private static func line(_ fact: Fact) -> String {
    object(
      [
        ("basis", fact.basis), ("column", fact.column), ("label", fact.label),
        ("period", fact.period), ("source", fact.source), ("table", fact.table),
        ("unit", fact.unit),
      ], always: [("id", fact.id), ("printed", fact.printed)],
      others: fact.isRounded ? [("rounded", "true")] : [])
  }

  private static func line(_ indicator: Indicator) -> String {
    object(
      [
        ("definition", indicator.definition), ("denominator", indicator.denominator),
        ("latest", indicator.latest), ("numerator", indicator.numerator),
        ("polarity", indicator.polarity), ("rule", indicator.rule), ("target", indicator.target),
        ("variation", indicator.variation),
      ],
      always: [("id", indicator.id), ("name", indicator.name), ("unit", indicator.unit)],
      lists: [("missing", indicator.withheld)])
  }

  private static func line(_ paragraph: Paragraph) -> String {
    var fields: [(String, String)] = [
      ("kind", JSONText.quoted(paragraph.kind.rawValue)),
      ("report", JSONText.quoted(paragraph.report)),
      ("section", JSONText.quoted(paragraph.section)),
      ("text", JSONText.list(paragraph.text.map(JSONText.quoted))),
    ]
    if !paragraph.figures.isEmpty {
      fields.append(("figures", JSONText.list(paragraph.figures.map(JSONText.quoted))))
    }
    if let links = paragraph.links, !links.isEmpty {
      fields.append(("links", JSONText.list(links.map(JSONText.quoted))))
    }
    if !paragraph.number.isEmpty { fields.append(("number", JSONText.quoted(paragraph.number))) }
    return JSONText.fields(fields.sorted { $0.0 < $1.0 })
  }

  /// An object of texts, those that are empty left out, by key. `others` are JSON already.
  private static func object(
    _ texts: [(String, String)], always: [(String, String)],
    lists: [(String, [String])] = [], others: [(String, String)] = []
  ) -> String {
    var fields =
      others + (always + texts.filter { !$0.1.isEmpty }).map { ($0.0, JSONText.quoted($0.1)) }
    for (key, items) in lists where !items.isEmpty {
      fields.append((key, JSONText.list(items.map(JSONText.quoted))))
    }
    return JSONText.fields(fields.sorted { $0.0 < $1.0 })
  }
}
