import Diagnostics

extension Manifest {
  /// Lists that older manifests lack.
  static let contentKeys = ["facts", "indicators", "paragraphs"]

  static func indicator(_ node: JSONNode, log: inout DiagnosticLog) -> Indicator? {
    guard
      let fields = JSONFields(
        node, key: "indicators", required: ["id", "name", "unit"],
        optional: [
          "definition", "denominator", "latest", "numerator", "polarity", "rule", "target",
          "variation", "missing",
        ], log: &log),
      let id = fields.text("id", log: &log), let name = fields.text("name", log: &log),
      let unit = fields.text("unit", log: &log)
    else { return nil }
    func text(_ key: String) -> String { fields.text(key, log: &log) ?? "" }
    return Indicator(
      id: id, name: name, definition: text("definition"), unit: unit, rule: text("rule"),
      polarity: text("polarity"), numerator: text("numerator"), denominator: text("denominator"),
      latest: text("latest"), target: text("target"), variation: text("variation"),
      withheld: fields.texts("missing", log: &log))
  }

  static func fact(_ node: JSONNode, log: inout DiagnosticLog) -> Fact? {
    guard
      let fields = JSONFields(
        node, key: "facts", required: ["id", "printed"],
        optional: ["basis", "column", "label", "period", "rounded", "source", "table", "unit"],
        log: &log),
      let id = fields.text("id", log: &log), let printed = fields.text("printed", log: &log)
    else { return nil }
    func text(_ key: String) -> String { fields.text(key, log: &log) ?? "" }
    return Fact(
      id: id, label: text("label"), printed: printed, unit: text("unit"), period: text("period"),
      basis: text("basis"), source: text("source"), table: text("table"), column: text("column"),
      isRounded: fields.boolean("rounded", log: &log) ?? false)
  }

  static func paragraph(_ node: JSONNode, log: inout DiagnosticLog) -> Paragraph? {
    guard
      let fields = JSONFields(
        node, key: "paragraphs", required: ["kind", "report", "section", "text"],
        optional: ["figures", "links", "number"], log: &log),
      let report = fields.text("report", log: &log),
      let section = fields.text("section", log: &log),
      let kind = fields.text("kind", log: &log).flatMap({ text in
        fields.parsed("kind", .paragraphKind, Paragraph.Kind(rawValue: text), log: &log)
      })
    else { return nil }
    return Paragraph(
      report: report, section: section, kind: kind, number: fields.text("number", log: &log) ?? "",
      text: fields.texts("text", log: &log), figures: fields.texts("figures", log: &log),
      links: fields.node("links") == nil ? nil : fields.texts("links", log: &log))
  }
}
