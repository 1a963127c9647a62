import Diagnostics

extension Manifest {
  static func line(_ fact: Fact) -> String {
    object(
      [
        ("basis", fact.basis), ("column", fact.column), ("label", fact.label),
        ("period", fact.period), ("source", fact.source), ("table", fact.table),
        ("unit", fact.unit),
      ], always: [("id", fact.id), ("printed", fact.printed)],
      others: fact.isRounded ? [("rounded", "true")] : [])
  }

  static func line(_ indicator: Indicator) -> String {
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

  /// Adds the line of a paragraph.
  static func add(_ paragraph: Paragraph, to bytes: inout [UInt8]) {
    var line = JSONLine(after: &bytes)
    if !paragraph.figures.isEmpty { line.addList("figures", paragraph.figures, JSONText.add) }
    line.add("kind", paragraph.kind.rawValue)
    if let links = paragraph.links, !links.isEmpty { line.addList("links", links, JSONText.add) }
    if !paragraph.number.isEmpty { line.add("number", paragraph.number) }
    line.add("report", paragraph.report)
    line.add("section", paragraph.section)
    line.addList("text", paragraph.text, JSONText.add)
    line.end(&bytes)
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
